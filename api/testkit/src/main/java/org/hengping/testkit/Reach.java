// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.standard.Node;

/**
 * Which verdicts the structure of a node leaves possible for somebody to whom all of it applies: what experts judge is never MET
 * or NOT_MET by machine, and groups inherit that.
 *
 * @param met whether it can be MET
 * @param notMet whether it can be NOT_MET
 */
record Reach(boolean met, boolean notMet) {
    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        if (met) {
            verdicts.add(Verdict.MET);
        }
        if (notMet) {
            verdicts.add(Verdict.NOT_MET);
        }
        if (!met || !notMet) {
            verdicts.add(Verdict.UNDECIDED);
        }
        return verdicts;
    }

    static Reach of(Node node) {
        List<Reach> children = node.children().stream().map(Reach::of).toList();
        if (node instanceof Node.AllOf) {
            return atLeast(children.size(), children);
        }
        if (node instanceof Node.AnyOf) {
            return atLeast(1, children);
        }
        if (node instanceof Node.AtLeast group) {
            // with the counting of records n is no number of children, but one met child may have records enough
            return group.counting() == Node.Counting.CHILDREN ? atLeast(group.n(), children) : atLeast(1, children);
        }
        if (node instanceof Node.WeightedScore score) {
            return weighted(score, children);
        }
        return node instanceof Node.LeftToExperts ? new Reach(false, false) : new Reach(true, true);
    }

    private static Reach atLeast(int n, List<Reach> children) {
        long canBeMet = children.stream().filter(Reach::met).count();
        long canFail = children.stream().filter(Reach::notMet).count();
        return new Reach(canBeMet >= n, children.size() - canFail < n);
    }

    private static Reach weighted(Node.WeightedScore score, List<Reach> children) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        BigDecimal least = BigDecimal.ZERO;
        for (int i = 0; i < children.size(); i++) {
            BigDecimal points = new BigDecimal(score.parts().get(i).points().toString());
            total = total.add(points);
            most = children.get(i).met() ? most.add(points) : most;
            least = children.get(i).notMet() ? least : least.add(points);
        }
        BigDecimal asked =
                total.multiply(new BigDecimal(score.passMark().toString())).divide(BigDecimal.valueOf(100));
        return new Reach(most.compareTo(asked) >= 0, least.compareTo(asked) < 0);
    }
}
