// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.floor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.internal.pack.FloorMapping;
import org.hengping.platform.conformance.FloorLine;
import org.hengping.platform.conformance.FloorRelation;

/**
 * Compares a standard with a baseline, one thing that the baseline asks after the other. What can be computed is computed; what
 * cannot is taken from a mapping that a person signed, and is open otherwise. Used once, on one thread.
 */
public final class FloorComparison {
    /** Which of several answers to one leaf of the baseline is told. */
    private static final List<FloorRelation> GRAVEST = List.of(
            FloorRelation.CONTRADICTS,
            FloorRelation.WEAKER,
            FloorRelation.OPEN,
            FloorRelation.STRICTER,
            FloorRelation.EQUAL,
            FloorRelation.ADDED_BY_FLOOR);

    private final Floor floor;
    private final AskReader reader;
    private final OwnCriteria own;
    private final Vocabulary vocabulary;
    private final List<FloorMapping> mappings;
    private final List<FloorLine> lines = new ArrayList<>();

    FloorComparison(
            Floor floor, AskReader reader, OwnCriteria own, Vocabulary vocabulary, List<FloorMapping> mappings) {
        this.floor = floor;
        this.reader = reader;
        this.own = own;
        this.vocabulary = vocabulary;
        this.mappings = mappings.stream()
                .filter(mapping -> mapping.baseline().equals(floor.baseline().code()))
                .toList();
    }

    /** Returns one line for each thing that the baseline asks, in the order of its tree. */
    List<FloorLine> lines() {
        look(floor.compiled().standard().root(), Set.of());
        return lines;
    }

    private void look(Node node, Set<Applicability.Test> above) {
        NodeId id = node.heading().id();
        if (floor.leftOut().containsKey(id)) {
            FloorRelation relation =
                    switch (floor.leftOut().get(id).code()) {
                        case WAIVED -> FloorRelation.WAIVED;
                        default -> FloorRelation.SUPERSEDED;
                    };
            lines.add(line(node, relation, Optional.empty(), Set.of(), "", ""));
            return;
        }
        Set<Applicability.Test> tests = new LinkedHashSet<>(above);
        tests.addAll(node.heading().appliesTo().tests());
        if (node instanceof Node.AllOf) {
            node.children().forEach(child -> look(child, tests));
        } else if (node instanceof Node.LeftToExperts) {
            lines.add(line(node, FloorRelation.ADDED_BY_FLOOR, Optional.empty(), Set.of(), "", ""));
        } else {
            lines.add(signed(node, node instanceof Node.Leaf leaf ? leaf(leaf, tests) : group(node)));
        }
    }

    private FloorLine leaf(Node.Leaf leaf, Set<Applicability.Test> tests) {
        Optional<List<AskReader.Part>> asked = reader.read(leaf);
        if (asked.isEmpty() || asked.get().isEmpty()) {
            return whole(leaf, OwnCriteria.facts(leaf, vocabulary));
        }
        FloorRelation relation = FloorRelation.ADDED_BY_FLOOR;
        Set<NodeId> leaves = new TreeSet<>();
        List<String> floorAsks = new ArrayList<>();
        List<String> standardAsks = new ArrayList<>();
        for (AskReader.Part part : asked.get()) {
            Answer answer = answer(part, tests);
            relation = graver(relation, answer.relation);
            leaves.addAll(answer.leaves);
            floorAsks.add(part.ask().told());
            answer.told.ifPresent(standardAsks::add);
        }
        return line(
                leaf,
                relation,
                Optional.empty(),
                leaves,
                String.join("; ", floorAsks),
                String.join("; ", standardAsks));
    }

    /** What the standard says to one thing that is asked. */
    private record Answer(FloorRelation relation, Set<NodeId> leaves, Optional<String> told) {}

    private Answer answer(AskReader.Part asked, Set<Applicability.Test> tests) {
        Set<NodeId> avoidable = new TreeSet<>();
        Set<NodeId> touching = new TreeSet<>();
        Optional<Answer> best = Optional.empty();
        Set<String> facts = new TreeSet<>();
        asked.facts().forEach(name -> OwnCriteria.addWithSources(name, vocabulary, facts));
        for (OwnCriteria.Criterion criterion : own.criteria()) {
            if (criterion.facts().stream().anyMatch(facts::contains)) {
                touching.add(criterion.id());
            }
            for (AskReader.Part part : criterion.asks().orElse(List.of())) {
                Optional<FloorRelation> relation =
                        part.ask().subject().equals(asked.ask().subject())
                                ? part.ask().against(asked.ask())
                                : Optional.empty();
                if (relation.isPresent() && criterion.unavoidable() && tests.containsAll(criterion.tests())) {
                    Answer found = new Answer(
                            relation.get(),
                            Set.of(criterion.id()),
                            Optional.of(part.ask().told()));
                    best = Optional.of(best.map(before -> better(before, found)).orElse(found));
                } else if (relation.isPresent()) {
                    avoidable.add(criterion.id());
                }
            }
        }
        if (best.isPresent()) {
            return best.get();
        }
        if (!avoidable.isEmpty()) {
            return new Answer(FloorRelation.OPEN, avoidable, Optional.of("可以避开 can be avoided"));
        }
        return touching.isEmpty()
                ? new Answer(FloorRelation.ADDED_BY_FLOOR, Set.of(), Optional.empty())
                : new Answer(FloorRelation.OPEN, touching, Optional.empty());
    }

    /** Of several criteria that all have to be met the strictest counts; what contradicts spoils all. */
    private static Answer better(Answer one, Answer other) {
        if (one.relation == FloorRelation.CONTRADICTS || other.relation == FloorRelation.CONTRADICTS) {
            return one.relation == FloorRelation.CONTRADICTS ? one : other;
        }
        return one.relation.compareTo(other.relation) <= 0 ? one : other;
    }

    private static FloorRelation graver(FloorRelation one, FloorRelation other) {
        return GRAVEST.indexOf(one) <= GRAVEST.indexOf(other) ? one : other;
    }

    private FloorLine group(Node group) {
        Optional<String> form = OwnCriteria.form(group, reader);
        if (form.isPresent() && own.has(form.get())) {
            return line(group, FloorRelation.EQUAL, Optional.empty(), Set.of(), "", "");
        }
        Set<String> facts = new TreeSet<>();
        leavesBelow(group).forEach(leaf -> facts.addAll(OwnCriteria.facts(leaf, vocabulary)));
        return whole(group, facts);
    }

    private static List<Node.Leaf> leavesBelow(Node node) {
        List<Node.Leaf> leaves = new ArrayList<>();
        if (node instanceof Node.Leaf leaf) {
            leaves.add(leaf);
        }
        node.children().forEach(child -> leaves.addAll(leavesBelow(child)));
        return leaves;
    }

    /** What cannot be taken apart is open if the standard touches the same facts at all. */
    private FloorLine whole(Node node, Set<String> facts) {
        Set<NodeId> touching = own.criteria().stream()
                .filter(criterion -> criterion.facts().stream().anyMatch(facts::contains))
                .map(OwnCriteria.Criterion::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return line(
                node,
                touching.isEmpty() ? FloorRelation.ADDED_BY_FLOOR : FloorRelation.OPEN,
                Optional.empty(),
                touching,
                "",
                "");
    }

    /** A mapping speaks only where nothing could be computed. */
    private FloorLine signed(Node node, FloorLine computed) {
        Optional<FloorMapping> mapping = mappings.stream()
                .filter(one -> one.asks().equals(node.heading().id()))
                .findFirst();
        if (computed.relation() != FloorRelation.OPEN || mapping.isEmpty()) {
            return computed;
        }
        return line(
                node,
                mapping.get().stricter() ? FloorRelation.STRICTER : FloorRelation.EQUAL,
                Optional.of(mapping.get().signedBy()),
                new TreeSet<>(mapping.get().answeredBy()),
                computed.floorAsks(),
                computed.standardAsks());
    }

    private FloorLine line(
            Node node,
            FloorRelation relation,
            Optional<String> signedBy,
            Set<NodeId> leaves,
            String floorAsks,
            String standardAsks) {
        return new FloorLine(
                floor.baseline().code(),
                node.heading().id(),
                node.heading().label(),
                relation,
                signedBy,
                List.copyOf(leaves),
                floorAsks,
                standardAsks,
                node.heading().clauses().stream().findFirst());
    }
}
