// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.rule.RuleSet;

/** The criteria of a standard as a comparison needs them. Immutable once made. */
final class OwnCriteria {
    /**
     * A leaf.
     *
     * @param id its identifier
     * @param asks what it asks; nothing where that has no form that can be compared
     * @param facts the facts it reads, and those from which they are derived
     * @param unavoidable whether everybody to whom it applies has to meet it
     * @param tests to whom it applies
     */
    record Criterion(
            NodeId id,
            Optional<List<AskReader.Part>> asks,
            Set<String> facts,
            boolean unavoidable,
            Set<Applicability.Test> tests) {}

    private final List<Criterion> criteria = new ArrayList<>();
    private final Set<String> unavoidableForms = new TreeSet<>();
    private final AskReader reader;
    private final Vocabulary vocabulary;

    OwnCriteria(Standard standard, RuleSet rules, Vocabulary vocabulary, LocalDate day) {
        this.reader = new AskReader(standard, rules, day);
        this.vocabulary = vocabulary;
        collect(standard.root(), true, Set.of());
    }

    private void collect(Node node, boolean unavoidable, Set<Applicability.Test> above) {
        Set<Applicability.Test> tests = new LinkedHashSet<>(above);
        tests.addAll(node.heading().appliesTo().tests());
        if (node instanceof Node.Leaf leaf) {
            criteria.add(
                    new Criterion(leaf.heading().id(), reader.read(leaf), facts(leaf, vocabulary), unavoidable, tests));
        }
        if (unavoidable && tests.isEmpty()) {
            form(node, reader).ifPresent(unavoidableForms::add);
        }
        node.children().forEach(child -> collect(child, unavoidable && node instanceof Node.AllOf, tests));
    }

    List<Criterion> criteria() {
        return criteria;
    }

    /** Tells whether a group of the same form is unavoidable here. */
    boolean has(String form) {
        return unavoidableForms.contains(form);
    }

    /** Returns the form of a node that is the same for the same conditions; nothing where it has no form. */
    static Optional<String> form(Node node, AskReader reader) {
        if (node instanceof Node.Leaf leaf) {
            return leaf.rule() instanceof LeafRule.Computed
                    ? Optional.empty()
                    : reader.read(leaf).map(parts -> new TreeSet<>(parts.stream()
                                    .map(part -> part.ask().toString())
                                    .toList())
                            .toString());
        }
        if (!node.heading().appliesTo().tests().isEmpty()
                || node instanceof Node.LeftToExperts
                || node instanceof Node.WeightedScore) {
            return Optional.empty();
        }
        Set<String> children = new TreeSet<>();
        for (Node child : node.children()) {
            Optional<String> form = form(child, reader);
            if (form.isEmpty()) {
                return Optional.empty();
            }
            children.add(form.get());
        }
        String kind = node.getClass().getSimpleName();
        if (node instanceof Node.AtLeast group) {
            kind += group.n() + " " + group.counting() + " " + group.distinct() + " " + group.caps();
        }
        return Optional.of(kind + children);
    }

    /** Returns the facts that a leaf reads, and those from which they are derived. */
    static Set<String> facts(Node.Leaf leaf, Vocabulary vocabulary) {
        Set<String> facts = new TreeSet<>();
        leaf.reads().stream()
                .map(FactRead::path)
                .map(FactPath::fact)
                .forEach(name -> addWithSources(name, vocabulary, facts));
        return facts;
    }

    /** Adds a fact and those from which it is derived. */
    static void addWithSources(String name, Vocabulary vocabulary, Set<String> into) {
        into.add(name);
        Optional<Derivation> derivation = vocabulary.fact(name).flatMap(FactDefinition::derivation);
        derivation.ifPresent(known -> known.reads().forEach(path -> {
            if (!into.contains(path.fact())) {
                addWithSources(path.fact(), vocabulary, into);
            }
        }));
    }
}
