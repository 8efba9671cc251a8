// SPDX-License-Identifier: Apache-2.0

/**
 * Criteria plugins: the gate they pass, and what is installed.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.platform.plugin;
