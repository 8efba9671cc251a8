// SPDX-License-Identifier: Apache-2.0

/**
 * How plugins are kept apart from the platform: isolation of worker processes, and alarms of the watch.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.platform.containment;
