// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.RedLineReport.Finding;
import org.hengping.evaluation.RedLineReport.Gravity;

/** Finds scores and counts that grow with the number of works. */
final class Numbers {
    private final Standard standard;
    private final Vocabulary vocabulary;
    private final FindingText text;

    Numbers(Standard standard, Vocabulary vocabulary, FindingText text) {
        this.standard = standard;
        this.vocabulary = vocabulary;
        this.text = text;
    }

    List<Finding> find(RedLineRule rule) {
        List<Finding> findings = new ArrayList<>();
        for (Node node : standard.nodes()) {
            if (node instanceof Node.WeightedScore score) {
                // two parts that count the same list give more points for more of it
                counted(score.children()).forEach((list, leaves) -> {
                    if (leaves.size() > 1) {
                        findings.add(text.number(rule, Gravity.WARN, leaves, list));
                    }
                });
            } else if (node instanceof Node.AtLeast group
                    && group.counting() == Node.Counting.RECORDS
                    && group.n() > 1) {
                Map<String, Set<NodeId>> lists = counted(group.children());
                Set<NodeId> all = new TreeSet<>();
                lists.values().forEach(all::addAll);
                if (!all.isEmpty()) {
                    findings.add(text.number(rule, Gravity.ASK, all, String.join(", ", lists.keySet())));
                }
            }
        }
        return findings;
    }

    private Map<String, Set<NodeId>> counted(List<Node> nodes) {
        Map<String, Set<NodeId>> lists = new TreeMap<>();
        for (Node node : nodes) {
            if (node instanceof Node.Leaf leaf && leaf.rule() instanceof LeafRule.CountRecords count) {
                lists.computeIfAbsent(vocabulary.recordsOf(count.list()), list -> new TreeSet<>())
                        .add(leaf.heading().id());
            }
            counted(node.children()).forEach((list, leaves) -> lists.computeIfAbsent(list, name -> new TreeSet<>())
                    .addAll(leaves));
        }
        return lists;
    }
}
