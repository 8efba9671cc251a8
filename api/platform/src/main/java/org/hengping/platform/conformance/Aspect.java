// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.conformance;

/** The parts of a conformance report, in the order in which they are told. */
public enum Aspect {
    /** Whether the bundle may run here at all; nothing else is looked at if it may not. */
    GATE,
    /** Who signed the bundle. */
    SIGNATURE,
    /** Whether the tree can be applied to everybody whom the standard is for. */
    STRUCTURE,
    /** Whether a restricted kind of fact is a precondition (豫人社办〔2024〕27号（五）（六）). */
    RED_LINES,
    /** How it stands to the provincial baseline of its series, level and routes (40号令). */
    FLOOR,
    /** The author's own cases. */
    CASES,
    /** Whether the same dossier gives the same bytes however it is computed. */
    DETERMINISM,
    /** What counterfactual pairs of dossiers show of leaves that a class computes. */
    PROBES,
    /** How much the evaluation can take. */
    COST
}
