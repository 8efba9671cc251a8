// SPDX-License-Identifier: Apache-2.0

/**
 * Whose certificates may sign criteria bundles, since when, until when.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.platform.signing;
