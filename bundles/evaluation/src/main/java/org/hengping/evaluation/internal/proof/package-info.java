// SPDX-License-Identifier: Apache-2.0
/**
 * The red-line proof: decides on the structure of a standard whether a restricted kind of fact can be avoided (豫人社办〔2024〕27号
 * （五）（六）), and builds the dossier that shows it.
 */
package org.hengping.evaluation.internal.proof;
