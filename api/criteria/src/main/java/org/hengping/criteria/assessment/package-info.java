// SPDX-License-Identifier: Apache-2.0

/**
 * What the evaluator returns: the replayable result and, apart from it, how it was reached.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.criteria.assessment;
