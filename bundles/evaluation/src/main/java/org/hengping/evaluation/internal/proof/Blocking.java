// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;

/**
 * Finds the smallest set of restricted leaves without which a tree cannot be met. Every leaf stands once in a tree, so what
 * is smallest follows from what is smallest below: exactly, in time that grows with the tree. Among sets of the same size
 * the one of earlier children is taken. Restrictions on the use of records are left out, which only makes it harder to find
 * a set. Immutable.
 */
final class Blocking {
    private final Map<NodeId, LeafNeed> needs;
    private final Set<LeafNeed> restricted;
    private final Set<NodeId> free;
    private final Set<NodeId> leftOut;

    /**
     * @param needs what each leaf needs
     * @param restricted which needs are taken away
     * @param free leaves that are free whatever they need
     * @param leftOut nodes that do not apply
     */
    Blocking(Map<NodeId, LeafNeed> needs, Set<LeafNeed> restricted, Set<NodeId> free, Set<NodeId> leftOut) {
        this.needs = needs;
        this.restricted = Set.copyOf(restricted);
        this.free = Set.copyOf(free);
        this.leftOut = Set.copyOf(leftOut);
    }

    /**
     * Returns the smallest set of leaves without which the node cannot be met: empty if it cannot be met even with them;
     * nothing if no set of restricted leaves is enough.
     */
    Optional<Set<NodeId>> smallest(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return ofLeaf(leaf);
        }
        if (node instanceof Node.LeftToExperts) {
            return Optional.empty();
        }
        if (node instanceof Node.WeightedScore score) {
            return ofScore(score);
        }
        List<Optional<Set<NodeId>>> sets =
                applicable(node).map(child -> smallest(node, child)).toList();
        int wanted = sets.size();
        if (node instanceof Node.AnyOf) {
            wanted = 1;
        } else if (node instanceof Node.AtLeast group) {
            wanted = group.counting() == Node.Counting.RECORDS ? 1 : group.n();
        }
        if (sets.size() < wanted) {
            return Optional.of(Set.of());
        }
        return together(sets, sets.size() - wanted + 1);
    }

    private Optional<Set<NodeId>> smallest(Node group, Node child) {
        boolean givesNoRecords = group instanceof Node.AtLeast atLeast
                && atLeast.counting() == Node.Counting.RECORDS
                && child instanceof Node.Leaf leaf
                && leaf.rule() instanceof LeafRule.Condition;
        return givesNoRecords ? Optional.of(Set.of()) : smallest(child);
    }

    /** Tells whether a node applies to anybody here: itself, and something beneath it. */
    boolean applies(Node node) {
        return !leftOut.contains(node.heading().id())
                && (node.children().isEmpty() || node.children().stream().anyMatch(this::applies));
    }

    private Stream<Node> applicable(Node node) {
        return node.children().stream().filter(this::applies);
    }

    private Optional<Set<NodeId>> ofLeaf(Node.Leaf leaf) {
        NodeId id = leaf.heading().id();
        LeafNeed need = needs.getOrDefault(id, LeafNeed.FREE);
        if (need == LeafNeed.NEVER) {
            return Optional.of(Set.of());
        }
        return restricted.contains(need) && !free.contains(id) ? Optional.of(Set.of(id)) : Optional.empty();
    }

    private static Optional<Set<NodeId>> together(List<Optional<Set<NodeId>>> sets, int count) {
        List<Set<NodeId>> found = sets.stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Set::size))
                .toList();
        if (found.size() < count) {
            return Optional.empty();
        }
        Set<NodeId> all = new TreeSet<>();
        found.subList(0, count).forEach(all::addAll);
        return Optional.of(all);
    }

    /** For each number of leaves the most points they can take away, until what remains does not pass. */
    private Optional<Set<NodeId>> ofScore(Node.WeightedScore score) {
        List<Node.WeightedScore.Part> parts =
                score.parts().stream().filter(part -> applies(part.node())).toList();
        BigInteger total = BigInteger.ZERO;
        List<Taken> best = new ArrayList<>(List.of(new Taken(BigInteger.ZERO, Set.of())));
        for (Node.WeightedScore.Part part : parts) {
            BigInteger points = BigInteger.valueOf(part.points().millionths());
            total = total.add(points);
            Optional<Set<NodeId>> set = smallest(part.node());
            if (set.isPresent()) {
                best = withPart(best, new Taken(points, set.get()));
            }
        }
        BigInteger asked = total.multiply(BigInteger.valueOf(score.passMark().millionths()));
        for (Taken taken : best) {
            BigInteger reached = total.subtract(taken.points)
                    .multiply(BigInteger.valueOf(100))
                    .multiply(BigInteger.valueOf(1_000_000));
            if (reached.compareTo(asked) < 0) {
                return Optional.of(taken.leaves);
            }
        }
        return Optional.empty();
    }

    private record Taken(BigInteger points, Set<NodeId> leaves) {}

    /** Entry {@code i} of a list holds what {@code i} leaves take away at most. */
    private static List<Taken> withPart(List<Taken> best, Taken part) {
        int cost = part.leaves.size();
        List<Taken> next = new ArrayList<>();
        for (int i = 0; i < best.size() + cost; i++) {
            Taken without = best.get(Math.min(i, best.size() - 1));
            if (i < cost) {
                next.add(without);
                continue;
            }
            Taken before = best.get(Math.min(i - cost, best.size() - 1));
            BigInteger points = before.points.add(part.points);
            if (points.compareTo(without.points) > 0) {
                Set<NodeId> leaves = new TreeSet<>(before.leaves);
                leaves.addAll(part.leaves);
                next.add(new Taken(points, leaves));
            } else {
                next.add(without);
            }
        }
        return next;
    }
}
