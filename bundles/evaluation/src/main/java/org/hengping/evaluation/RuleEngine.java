// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

/** What computes the CEL rules of a standard. Both give the same findings; results do not tell which it was. */
public enum RuleEngine {
    /** Bytecode emitted for the standard: what is used unless something else is asked for. */
    EMITTED,
    /** The interpreter of CEL, hundreds of times slower: a second opinion. */
    INTERPRETED
}
