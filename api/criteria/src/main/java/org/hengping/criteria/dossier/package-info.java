// SPDX-License-Identifier: Apache-2.0

/**
 * What a person submits: facts with claimed and examined values, who vouches for them, and the dates that rule the case.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.criteria.dossier;
