// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.standard.Node;

/** How near a dossier is to being met, from 0 to 1: only to find the way there, never shown. */
final class Nearness {
    private Nearness() {}

    static double of(Node node, NodeResult result) {
        if (result.outcome().verdict() == Verdict.MET || result.outcome().verdict() == Verdict.NOT_APPLICABLE) {
            return 1;
        }
        if (node.children().isEmpty()) {
            return leaf(result);
        }
        List<Double> parts = new ArrayList<>();
        for (int i = 0; i < result.children().size(); i++) {
            NodeResult child = result.children().get(i);
            if (child.outcome().verdict() != Verdict.NOT_APPLICABLE) {
                parts.add(of(node.children().get(i), child));
            }
        }
        parts.sort(Comparator.reverseOrder());
        int counted = parts.size();
        if (node instanceof Node.AnyOf) {
            counted = 1;
        } else if (node instanceof Node.AtLeast atLeast && atLeast.counting() == Node.Counting.CHILDREN) {
            counted = atLeast.n();
        }
        double sum = parts.stream().limit(counted).mapToDouble(part -> part).sum();
        // Not met, so short of 1 however near its parts are: records may have to be shared out.
        return 0.95 * sum / Math.max(1, counted);
    }

    private static double leaf(NodeResult result) {
        if (result.outcome().verdict() == Verdict.UNDECIDED) {
            return 0.5;
        }
        return result.needed() > 0 ? 0.8 * Math.min(result.records().size(), result.needed()) / result.needed() : 0;
    }
}
