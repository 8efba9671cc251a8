// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.standard;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.standard.Budget;

/**
 * What assessing by a standard may cost, and has cost. Figures are counted, never timed, and the same on every machine.
 *
 * @param bound most operations of its rules, as a polynomial in the sizes of lists; empty where it has no rules
 * @param boundAtMost that bound where every list is as long as a dossier allows
 * @param policy what the policy in its last known state grants to each look at a leaf
 * @param declared what the standard declares for itself, and is filed with
 * @param effective the smaller of both, which holds
 * @param observed what stored assessments spent since this node started; absent where nothing was metered yet
 */
public record StandardCost(
        String bound,
        long boundAtMost,
        Granted policy,
        Optional<Budget> declared,
        Granted effective,
        Optional<Observed> observed) {
    public StandardCost {
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(observed, "observed");
    }

    /**
     * What one look at a leaf may spend.
     *
     * @param work units of work
     * @param bytes bytes allocated
     * @param depth steps of calls within calls
     */
    public record Granted(long work, long bytes, int depth) {}

    /**
     * What whole assessments spent, over all their leaves.
     *
     * @param assessments how many
     * @param workMean mean units of work, rounded down
     * @param workMost most units of work
     * @param bytesMean mean bytes, rounded down
     * @param bytesMost most bytes
     */
    public record Observed(long assessments, long workMean, long workMost, long bytesMean, long bytesMost) {
        public Observed {
            if (assessments < 1 || workMean < 0 || workMost < workMean || bytesMean < 0 || bytesMost < bytesMean) {
                throw new IllegalArgumentException("means are of at least one assessment and not above the most");
            }
        }
    }
}
