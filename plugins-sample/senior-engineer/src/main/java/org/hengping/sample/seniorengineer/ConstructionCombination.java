// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.seniorengineer;

/**
 * The combinations of construction projects of which one is asked: three large; two large and two medium; one large and
 * four medium; six medium. A large project never stands in for a medium one beyond these, because the source does not
 * say so.
 */
enum ConstructionCombination {
    THREE_LARGE(3, 0),
    TWO_LARGE_TWO_MEDIUM(2, 2),
    ONE_LARGE_FOUR_MEDIUM(1, 4),
    SIX_MEDIUM(0, 6);

    private final int large;
    private final int medium;

    ConstructionCombination(int large, int medium) {
        this.large = large;
        this.medium = medium;
    }

    /** Returns the number of projects it takes. */
    int size() {
        return large + medium;
    }

    /** Returns how many projects are missing with so many large and medium ones; 0 if it is reached. */
    int missing(int heldLarge, int heldMedium) {
        return Math.max(0, large - heldLarge) + Math.max(0, medium - heldMedium);
    }

    /** Returns the combination that is nearest, of equally near ones the smallest. */
    static ConstructionCombination nearest(int heldLarge, int heldMedium) {
        ConstructionCombination best = THREE_LARGE;
        for (ConstructionCombination candidate : values()) {
            if (candidate.missing(heldLarge, heldMedium) < best.missing(heldLarge, heldMedium)) {
                best = candidate;
            }
        }
        return best;
    }
}
