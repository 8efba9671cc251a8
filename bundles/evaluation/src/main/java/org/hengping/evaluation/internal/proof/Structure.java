// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;

/**
 * What the structure of a standard says about some restricted kinds.
 *
 * @param input what a dossier without them says
 * @param read whether any leaf, or whom a node applies to, depends on them at all
 * @param populations the groups of people that the standard tells apart; nothing if they cannot be told apart soundly
 * @param unavoidable smallest sets of leaves that make them unavoidable, one after the other, each with the groups concerned
 * @param perhaps the same for leaves of which it depends on the person
 * @param neverMet groups of which nobody can be met, whatever their dossiers say
 */
record Structure(
        EmptyInput input,
        boolean read,
        Optional<List<Population>> populations,
        List<Breach> unavoidable,
        List<Breach> perhaps,
        List<Population> neverMet) {
    /**
     * Leaves that make something unavoidable.
     *
     * @param leaves the smallest set
     * @param populations for whom
     * @param everybody whether that is everybody to whom the standard applies
     */
    record Breach(Set<NodeId> leaves, List<Population> populations, boolean everybody) {}

    /** Looks at a standard; leaves in {@code known} are taken as free, because another finding names them already. */
    static Structure of(
            Standard standard, EmptyInput input, LeafAnalysis analysis, Set<NodeId> known, boolean seeInto) {
        Map<NodeId, LeafNeed> needs = analysis.needs(input);
        boolean read = standard.leaves().stream().anyMatch(input::touches)
                || standard.nodes().stream()
                        .flatMap(node -> node.heading().appliesTo().tests().stream())
                        .anyMatch(test -> input.emptied(test.path()));
        Optional<List<Population>> populations = Population.of(standard, input);
        Set<LeafNeed> hard = seeInto
                ? EnumSet.of(LeafNeed.RESTRICTED)
                : EnumSet.of(LeafNeed.RESTRICTED, LeafNeed.RESTRICTED_AS_A_WHOLE);
        List<Population> able = new ArrayList<>();
        List<Population> never = new ArrayList<>();
        for (Population population : populations.orElse(List.of())) {
            Blocking unhindered = new Blocking(needs, Set.of(), Set.of(), population.leftOut());
            if (unhindered.applies(standard.root())) {
                (unhindered.smallest(standard.root()).isPresent() ? never : able).add(population);
            }
        }
        Set<NodeId> free = new TreeSet<>(known);
        List<Breach> unavoidable = breaches(standard.root(), needs, hard, free, able);
        Set<LeafNeed> soft = EnumSet.copyOf(hard);
        soft.add(LeafNeed.DEPENDS_ON_PERSON);
        List<Breach> perhaps = breaches(standard.root(), needs, soft, free, able);
        return new Structure(input, read, populations, unavoidable, perhaps, never);
    }

    /** The leaves of each set found are taken as free when the next is looked for, so that every rule is named. */
    private static List<Breach> breaches(
            Node root, Map<NodeId, LeafNeed> needs, Set<LeafNeed> taken, Set<NodeId> free, List<Population> able) {
        List<Breach> breaches = new ArrayList<>();
        while (true) {
            Map<Set<NodeId>, List<Population>> found = new LinkedHashMap<>();
            for (Population population : able) {
                new Blocking(needs, taken, free, population.leftOut())
                        .smallest(root)
                        .ifPresent(set -> found.computeIfAbsent(set, leaves -> new ArrayList<>())
                                .add(population));
            }
            if (found.isEmpty()) {
                return breaches;
            }
            found.forEach((leaves, whom) -> breaches.add(new Breach(leaves, whom, whom.size() == able.size())));
            found.keySet().forEach(free::addAll);
        }
    }
}
