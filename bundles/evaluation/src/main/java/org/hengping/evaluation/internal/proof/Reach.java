// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;

/**
 * Whom a standard leaves without anything to meet, and which groups it leaves with too few parts.
 *
 * @param told whether the groups of people that it tells apart could be gone through at all
 * @param untouched the groups to whom nothing of it applies, in words of the facts that tell them apart
 * @param tooFew groups of the tree that ask for more parts than apply to some people
 */
public record Reach(boolean told, List<String> untouched, Set<NodeId> tooFew) {
    public Reach {
        untouched = List.copyOf(untouched);
        tooFew = Set.copyOf(tooFew);
    }

    /** Looks at a standard. */
    public static Reach of(Standard standard, Vocabulary vocabulary) {
        Optional<List<Population>> populations =
                Population.of(standard, new EmptyInput(standard, vocabulary, Set.of(), Map.of()));
        if (populations.isEmpty()) {
            return new Reach(false, List.of(), Set.of());
        }
        List<String> untouched = new ArrayList<>();
        Set<NodeId> tooFew = new TreeSet<>();
        for (Population population : populations.get()) {
            Blocking blocking = new Blocking(Map.of(), Set.of(), Set.of(), population.leftOut());
            if (!blocking.applies(standard.root())) {
                untouched.add(population.told());
            } else {
                look(standard.root(), blocking, tooFew);
            }
        }
        return new Reach(true, untouched, tooFew);
    }

    private static void look(Node node, Blocking blocking, Set<NodeId> tooFew) {
        if (!blocking.applies(node)) {
            return;
        }
        if (node instanceof Node.AtLeast group
                && group.counting() == Node.Counting.CHILDREN
                && group.children().stream().filter(blocking::applies).count() < group.n()) {
            tooFew.add(group.heading().id());
        }
        node.children().forEach(child -> look(child, blocking, tooFew));
    }
}
