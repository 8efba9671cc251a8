// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

/**
 * How much the cases of a pack must see, in per cent, 0 to 100.
 *
 * @param leaves of the verdicts of leaves: each MET and NOT_MET
 * @param branches of the outcomes of groups, and of applying and not applying where a node does not apply to everybody
 * @param limits of the steps by which a limit can move
 */
public record Thresholds(int leaves, int branches, int limits) {
    /** Everything. */
    public static final Thresholds FULL = new Thresholds(100, 100, 100);

    public Thresholds {
        if (leaves < 0 || leaves > 100 || branches < 0 || branches > 100 || limits < 0 || limits > 100) {
            throw new IllegalArgumentException("thresholds are per cent, 0 to 100");
        }
    }
}
