// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.node;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.assessment.RecordRef;

/**
 * What came of one look at a leaf.
 *
 * @param outcome verdict and mark
 * @param reason why, where it failed or could not be said
 * @param records the records that satisfy it
 * @param needed how many it takes
 * @param points points earned
 */
record Look(
        Outcome outcome,
        Optional<Reason> reason,
        SortedSet<RecordRef> records,
        int needed,
        Optional<DecimalInterval> points) {

    static Look failed(Reason reason) {
        return new Look(Outcome.FAILED, Optional.of(reason), new TreeSet<>(), 0, Optional.empty());
    }

    /**
     * Joins the look at all records with the look at the vouched ones: where both say the same, that is said on the ground
     * of the vouched ones alone, with points between both; otherwise it is open.
     */
    static Look join(Look all, Look vouched, Reason notVouched) {
        if (all.outcome.verdict() == vouched.outcome.verdict()) {
            return new Look(
                    vouched.outcome, vouched.reason, vouched.records, vouched.needed, hull(all.points, vouched.points));
        }
        boolean failed = all.outcome.failed() || vouched.outcome.failed();
        return new Look(
                new Outcome(Verdict.UNDECIDED, failed),
                Optional.of(notVouched),
                vouched.records,
                vouched.needed,
                Optional.empty());
    }

    private static Optional<DecimalInterval> hull(Optional<DecimalInterval> one, Optional<DecimalInterval> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        DecimalInterval a = one.get();
        DecimalInterval b = other.get();
        return Optional.of(new DecimalInterval(
                a.low().compareTo(b.low()) <= 0 ? a.low() : b.low(),
                a.high().compareTo(b.high()) >= 0 ? a.high() : b.high()));
    }
}
