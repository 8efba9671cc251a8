// SPDX-License-Identifier: Apache-2.0

/**
 * Conformance: whether a standard may be filed, with everything a person needs to decide about it, and the signed decisions of
 * the province about single findings.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.platform.conformance;
