// SPDX-License-Identifier: Apache-2.0

/**
 * The standards that installed plugins bring.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.platform.standard;
