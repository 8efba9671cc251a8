// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.replay;

/** What computes the rules in a replay. Both must give the same results. */
public enum ReplayEngine {
    /** Emitted bytecode, as in every assessment. */
    EMITTED,
    /** The interpreter of CEL, a second opinion that is hundreds of times slower. */
    INTERPRETED
}
