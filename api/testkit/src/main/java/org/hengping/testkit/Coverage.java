// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;

/**
 * Which verdicts the cases of a standard have seen. Immutable.
 *
 * @param leaves what is to be seen of leaves
 * @param branches what is to be seen of groups, and of nodes that do not apply to everybody
 */
public record Coverage(List<Item> leaves, List<Item> branches) {
    /**
     * A verdict that a case should show.
     *
     * @param node the node
     * @param place {@code file:line:column} of the node
     * @param verdict the verdict
     * @param seen whether a case shows it
     */
    public record Item(NodeId node, String place, Verdict verdict, boolean seen) {
        public Item {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(verdict, "verdict");
        }

        @Override
        public String toString() {
            return place + "  " + node + "：没有案例使其为 / no case makes it " + verdict;
        }
    }

    public Coverage {
        leaves = List.copyOf(leaves);
        branches = List.copyOf(branches);
    }

    /** Returns how much of these is seen, in per cent rounded down; 100 where there is nothing to see. */
    public static int percent(List<Item> items) {
        return items.isEmpty() ? 100 : (int) (items.stream().filter(Item::seen).count() * 100 / items.size());
    }

    /** Returns those of these that no case shows. */
    public static List<Item> unseen(List<Item> items) {
        return items.stream().filter(item -> !item.seen()).toList();
    }

    /** Reads off the results of cases what they show of a standard. */
    static Coverage of(Standard standard, Function<NodeId, String> places, Collection<NodeResult> trees) {
        Map<NodeId, Set<Verdict>> seen = new HashMap<>();
        trees.forEach(tree -> collect(tree, seen));
        List<Item> leaves = new ArrayList<>();
        List<Item> branches = new ArrayList<>();
        for (Node node : standard.nodes()) {
            NodeId id = node.heading().id();
            Set<Verdict> shown = seen.getOrDefault(id, Set.of());
            Function<Verdict, Item> item = verdict -> new Item(id, places.apply(id), verdict, shown.contains(verdict));
            List<Item> list = node instanceof Node.Leaf ? leaves : branches;
            if (!(node instanceof Node.LeftToExperts)) {
                Reach.of(node).verdicts().forEach(verdict -> list.add(item.apply(verdict)));
            }
            if (!node.heading().appliesTo().tests().isEmpty()) {
                branches.add(item.apply(Verdict.NOT_APPLICABLE));
            }
        }
        return new Coverage(leaves, branches);
    }

    private static void collect(NodeResult result, Map<NodeId, Set<Verdict>> seen) {
        seen.computeIfAbsent(result.id(), id -> EnumSet.noneOf(Verdict.class))
                .add(result.outcome().verdict());
        result.children().forEach(child -> collect(child, seen));
    }
}
