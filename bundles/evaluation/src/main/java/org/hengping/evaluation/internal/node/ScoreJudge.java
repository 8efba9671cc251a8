// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.node;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeKind;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.standard.Node;

/** Judges weighted scores, exactly: the points of the applicable parts against the pass mark. */
final class ScoreJudge {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    /** A percentage is shown with four of the six fractional digits of a decimal. */
    private static final long HIDDEN_DIGITS = 100L;

    private ScoreJudge() {}

    /**
     * What came of a score.
     *
     * @param outcome verdict and mark
     * @param percentage the percentage reached; absent when no part applies
     */
    record Judged(Outcome outcome, Optional<DecimalInterval> percentage) {}

    static Judged judge(Node.WeightedScore score, List<NodeResult> children) {
        boolean failed = children.stream().anyMatch(child -> child.outcome().failed());
        DecimalInterval reached = DecimalInterval.exactly(Decimal.ZERO);
        Decimal total = Decimal.ZERO;
        for (int i = 0; i < children.size(); i++) {
            NodeResult child = children.get(i);
            if (child.outcome().verdict() != Verdict.NOT_APPLICABLE) {
                Decimal points = score.parts().get(i).points();
                total = total.plus(points);
                reached = reached.plus(earned(child, points));
            }
        }
        if (total.signum() == 0) {
            return new Judged(new Outcome(Verdict.NOT_APPLICABLE, failed), Optional.empty());
        }
        BigInteger wanted = millionths(score.passMark()).multiply(millionths(total));
        boolean surely = hundredfold(reached.low()).compareTo(wanted) >= 0;
        boolean possibly = hundredfold(reached.high()).compareTo(wanted) >= 0;
        DecimalInterval percentage =
                new DecimalInterval(percentage(reached.low(), total, false), percentage(reached.high(), total, true));
        return new Judged(Outcome.between(surely, possibly, failed), Optional.of(percentage));
    }

    private static DecimalInterval earned(NodeResult child, Decimal points) {
        if (child.score().isPresent() && child.kind() == NodeKind.LEAF) {
            DecimalInterval given = child.score().get();
            return new DecimalInterval(cut(given.low(), points), cut(given.high(), points));
        }
        return switch (child.outcome().verdict()) {
            case MET -> DecimalInterval.exactly(points);
            case NOT_MET, NOT_APPLICABLE -> DecimalInterval.exactly(Decimal.ZERO);
            case UNDECIDED, FAILED -> new DecimalInterval(Decimal.ZERO, points);
        };
    }

    private static Decimal cut(Decimal given, Decimal points) {
        if (given.signum() < 0) {
            return Decimal.ZERO;
        }
        return given.compareTo(points) > 0 ? points : given;
    }

    private static BigInteger millionths(Decimal value) {
        return BigInteger.valueOf(value.millionths());
    }

    /** Scaled like the product of two numbers of millionths. */
    private static BigInteger hundredfold(Decimal value) {
        return millionths(value).multiply(HUNDRED).multiply(millionths(Decimal.of(1)));
    }

    private static Decimal percentage(Decimal value, Decimal total, boolean up) {
        BigInteger[] parts =
                hundredfold(value).divideAndRemainder(millionths(total).multiply(BigInteger.valueOf(HIDDEN_DIGITS)));
        long shown = parts[0].longValueExact() + (up && parts[1].signum() > 0 ? 1 : 0);
        return Decimal.ofMillionths(shown * HIDDEN_DIGITS);
    }
}
