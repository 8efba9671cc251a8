// SPDX-License-Identifier: Apache-2.0

/**
 * Facts that units add: which there are, of which red-line class the province takes them to be, and which it promotes.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.platform.unitfact;
