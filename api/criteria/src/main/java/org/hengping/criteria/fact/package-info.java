// SPDX-License-Identifier: Apache-2.0

/**
 * The vocabulary: which facts exist, of what type, who must vouch for them, and which red-line class they carry.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.criteria.fact;
