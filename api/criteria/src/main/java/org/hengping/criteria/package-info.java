// SPDX-License-Identifier: Apache-2.0

/**
 * Values that every other package of the contract uses: bilingual texts, clauses, decimals, dates of validity, verdicts and their combination.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.criteria;
