// SPDX-License-Identifier: Apache-2.0

/**
 * What goes wrong for a reason that the caller can mend, told in both languages.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.platform.fault;
