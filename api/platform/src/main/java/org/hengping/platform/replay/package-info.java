// SPDX-License-Identifier: Apache-2.0

/**
 * Replaying stored assessments from the archive.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.platform.replay;
