// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Value;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Route;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierJson;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.PluginBudget;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.internal.derivation.EffectiveFacts;
import org.hengping.evaluation.internal.node.Evaluation;
import org.hengping.platform.fault.PlatformException;
import org.hengping.policy.PolicySnapshot;

/**
 * Looks for a dossier without anything restricted that the evaluator finds met. It begins with the author's own dossiers,
 * emptied of the restricted, goes on from nothing, and always changes what a criterion not met reads. The same standard
 * gives the same dossier: chance is seeded, and steps are counted, not timed. Not thread-safe.
 */
final class WitnessSearch {
    private static final int SEED = 27;
    private static final int STEPS_OF_A_START = 600;
    private static final int STARTS_FROM_NOTHING = 3;

    private final CompiledStandard satisfied;
    private final PolicySnapshot snapshot;
    private final Vocabulary vocabulary;
    private final Route route;
    private final CaseCalendar calendar;
    private final Candidates candidates;
    private final List<Dossier> examples;

    /**
     * @param compiled the standard
     * @param vocabulary all facts that it may read
     * @param examples dossiers to begin with
     */
    WitnessSearch(
            CompiledStandard compiled,
            PolicySnapshot snapshot,
            Vocabulary vocabulary,
            Route route,
            CaseCalendar calendar,
            LeafAnalysis analysis,
            List<Dossier> examples) {
        this.satisfied = ExpertsAgree.of(compiled);
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.route = route;
        this.calendar = calendar;
        this.candidates = new Candidates(compiled.standard(), vocabulary, calendar, analysis);
        this.examples = List.copyOf(examples);
    }

    /** Finds a dossier of one of this population; nothing within the bound. */
    Optional<SealedDossier> find(EmptyInput input, Population population) {
        Random chance = new Random(SEED);
        Samples samples = new Samples(input, candidates, calendar, chance);
        Set<String> wanted = wanted();
        for (Dossier example : examples) {
            Optional<SealedDossier> found =
                    climb(emptied(example, input, population, wanted), input, population, samples, chance, 150);
            if (found.isPresent()) {
                return found;
            }
        }
        for (int start = 0; start < STARTS_FROM_NOTHING; start++) {
            Map<String, Fact> facts = new TreeMap<>();
            for (String name : wanted) {
                samples.fact(name).ifPresent(fact -> facts.put(name, fact));
            }
            Optional<SealedDossier> found =
                    climb(pinned(facts, population), input, population, samples, chance, STEPS_OF_A_START);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Set<String> wanted() {
        Set<String> names = new TreeSet<>();
        for (Node node : satisfied.standard().nodes()) {
            node.heading()
                    .appliesTo()
                    .tests()
                    .forEach(test -> sources(test.path().fact(), names));
            if (node instanceof Node.Leaf leaf) {
                leaf.reads().forEach(read -> sources(read.path().fact(), names));
            }
        }
        return names;
    }

    private void sources(String name, Set<String> into) {
        Optional<FactDefinition> fact = vocabulary.fact(name);
        Optional<Derivation> derivation = fact.flatMap(FactDefinition::derivation);
        if (derivation.isPresent()) {
            derivation.get().reads().forEach(path -> sources(path.fact(), into));
        } else if (fact.isPresent()) {
            into.add(name);
        }
    }

    /** What the author wrote, without the restricted, as if a register vouched for it. */
    private Map<String, Fact> emptied(Dossier example, EmptyInput input, Population population, Set<String> wanted) {
        Map<String, Fact> facts = new TreeMap<>();
        for (String name : wanted) {
            Optional<FactDefinition> fact = vocabulary.fact(name);
            Fact held = example.facts().get(name);
            if (fact.map(FactDefinition::type).orElse(null) instanceof FactType.RecordList) {
                if (held instanceof Fact.RecordsFact list && !input.emptiedWhole(name)) {
                    facts.put(name, new Fact.RecordsFact(records(name, list, input)));
                }
            } else if (input.emptied(FactPath.of(name))) {
                input.neutral(FactPath.of(name)).ifPresent(value -> facts.put(name, Samples.plain(value)));
            } else if (held instanceof Fact.PlainFact plain) {
                facts.put(name, Samples.plain(plain.value()));
            }
        }
        return pinned(facts, population);
    }

    private static List<Fact.EvidenceEntry> records(String name, Fact.RecordsFact list, EmptyInput input) {
        List<Fact.EvidenceEntry> records = new ArrayList<>();
        for (Fact.EvidenceEntry entry : list.records()) {
            Map<String, Value> values = new TreeMap<>(entry.values());
            values.keySet().removeIf(field -> input.emptied(FactPath.of(name, field)));
            entry.values().keySet().forEach(field -> {
                FactPath path = FactPath.of(name, field);
                if (input.emptied(path)) {
                    input.neutral(path).ifPresent(value -> values.put(field, value));
                }
            });
            if (!entry.rejected()) {
                records.add(new Fact.EvidenceEntry(
                        entry.id(), values, Optional.empty(), false, Voucher.REGISTRY, Optional.empty()));
            }
        }
        return records;
    }

    private Map<String, Fact> pinned(Map<String, Fact> facts, Population population) {
        Map<String, Fact> all = new TreeMap<>(facts);
        population.values().forEach((path, text) -> vocabulary
                .fact(path.fact())
                .filter(fact -> fact.derivation().isEmpty())
                .flatMap(fact -> Texts.value(text, vocabulary.typeAt(path)))
                .ifPresent(value -> all.put(path.fact(), Samples.plain(value))));
        return all;
    }

    private record Step(Map<String, Fact> facts, NodeResult result, double nearness) {}

    private Optional<SealedDossier> climb(
            Map<String, Fact> begun,
            EmptyInput input,
            Population population,
            Samples samples,
            Random chance,
            int steps) {
        Step best = judged(begun);
        Set<String> pinned = new TreeSet<>();
        population.values().keySet().forEach(path -> pinned.add(path.fact()));
        for (int step = 0; step < steps; step++) {
            Optional<SealedDossier> witness = witness(best, input, population);
            if (witness.isPresent()) {
                return witness;
            }
            List<String> names = new ArrayList<>(weak(best.result));
            names.removeAll(pinned);
            if (names.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Fact> changed = new TreeMap<>(best.facts);
            int moves = 1 + chance.nextInt(2);
            for (int move = 0; move < moves; move++) {
                String name = names.get(chance.nextInt(names.size()));
                samples.changed(name, Optional.ofNullable(changed.get(name)))
                        .ifPresentOrElse(fact -> changed.put(name, fact), () -> changed.remove(name));
            }
            Step next = judged(changed);
            if (next.nearness >= best.nearness) {
                best = next;
            }
        }
        return witness(best, input, population);
    }

    private Step judged(Map<String, Fact> facts) {
        Dossier dossier = dossier(facts);
        NodeResult result = satisfied.computations().during(snapshot, () -> DossierJson.seal(dossier), computations -> {
            PluginBudget budget = PluginBudget.of(snapshot, satisfied.standard());
            return new Evaluation(satisfied.standard(), computations, vocabulary, dossier, budget).run();
        });
        return new Step(facts, result, nearness(satisfied.standard().root(), result));
    }

    private Dossier dossier(Map<String, Fact> facts) {
        return new Dossier("witness", DossierStage.SUBMITTED, route, calendar, facts);
    }

    /** Nothing counts but what the evaluator itself says of the whole dossier. */
    private Optional<SealedDossier> witness(Step step, EmptyInput input, Population population) {
        if (step.result.outcome().verdict() != Verdict.MET) {
            return Optional.empty();
        }
        SealedDossier sealed = DossierJson.seal(dossier(step.facts));
        try {
            NodeResult tree =
                    Evaluator.evaluate(satisfied, snapshot, sealed).result().tree();
            boolean met = tree.outcome().verdict() == Verdict.MET;
            return met
                            && population.leftOut().equals(leftOut(sealed.dossier()))
                            && withoutRestricted(sealed.dossier(), input)
                    ? Optional.of(sealed)
                    : Optional.empty();
        } catch (PlatformException incomplete) {
            // a dossier that lacks what the standard needs, because nothing unrestricted can stand there, is no witness
            return Optional.empty();
        }
    }

    private Set<NodeId> leftOut(Dossier dossier) {
        EffectiveFacts facts = new EffectiveFacts(dossier, vocabulary);
        Set<NodeId> nodes = new TreeSet<>();
        for (Node node : satisfied.standard().nodes()) {
            boolean applies = node.heading().appliesTo().tests().stream()
                    .allMatch(test -> facts.plain(test.path().fact())
                            .filter(held -> test.oneOf().contains(held.value().text()))
                            .isPresent());
            if (!applies) {
                nodes.add(node.heading().id());
            }
        }
        return nodes;
    }

    /** Derived facts too: their sources may be free while they are not. */
    private boolean withoutRestricted(Dossier dossier, EmptyInput input) {
        EffectiveFacts facts = new EffectiveFacts(dossier, vocabulary);
        for (FactDefinition fact : vocabulary.facts()) {
            String name = fact.name();
            if (fact.type() instanceof FactType.RecordList list) {
                boolean held = input.emptiedWhole(name) && !facts.records(name).isEmpty();
                boolean field = list.fields().stream()
                        .map(definition -> FactPath.of(name, definition.name()))
                        .filter(input::emptied)
                        .anyMatch(path -> facts.records(name).stream()
                                .flatMap(entry -> entry.field(path.field().orElseThrow()).stream())
                                .anyMatch(value -> !input.neutral(path).equals(Optional.of(value))));
                if (held || field) {
                    return false;
                }
            } else if (input.emptied(FactPath.of(name))
                    && facts.plain(name)
                            .filter(held -> !Optional.of(held.value()).equals(input.neutral(FactPath.of(name))))
                            .isPresent()) {
                return false;
            }
        }
        return true;
    }

    private Set<String> weak(NodeResult result) {
        Set<String> names = new TreeSet<>();
        weak(satisfied.standard().root(), result, names);
        return names;
    }

    private void weak(Node node, NodeResult result, Set<String> into) {
        Verdict verdict = result.outcome().verdict();
        if (verdict == Verdict.MET || verdict == Verdict.NOT_APPLICABLE) {
            return;
        }
        boolean sharesRecords =
                node instanceof Node.AtLeast group && (group.distinct() || group.counting() == Node.Counting.RECORDS);
        if (result.children().isEmpty()) {
            result.reads().forEach(read -> sources(read.path().fact(), into));
        } else if (sharesRecords) {
            // a leaf that is met may be what others need records of
            result.children().forEach(child -> child.reads()
                    .forEach(read -> sources(read.path().fact(), into)));
        }
        for (int i = 0; i < result.children().size(); i++) {
            weak(node.children().get(i), result.children().get(i), into);
        }
    }

    /** How near a result is to being met, from 0 to 1; it steers and decides nothing. */
    private static double nearness(Node node, NodeResult result) {
        Verdict verdict = result.outcome().verdict();
        if (verdict == Verdict.MET || verdict == Verdict.NOT_APPLICABLE) {
            return 1;
        }
        if (result.children().isEmpty()) {
            double part = result.needed() > 0 ? (double) result.records().size() / result.needed() : 0;
            return verdict == Verdict.FAILED ? 0 : 0.1 + 0.8 * Math.min(1, part);
        }
        if (result.needed() > 0) {
            return 0.95 * Math.min(1, (double) result.records().size() / result.needed());
        }
        List<Double> parts = new ArrayList<>();
        for (int i = 0; i < result.children().size(); i++) {
            parts.add(nearness(node.children().get(i), result.children().get(i)));
        }
        parts.sort(Comparator.reverseOrder());
        int counted = parts.size();
        if (node instanceof Node.AnyOf) {
            counted = 1;
        } else if (node instanceof Node.AtLeast group && group.counting() == Node.Counting.CHILDREN) {
            counted = group.n();
        }
        return 0.95 * parts.stream().limit(counted).mapToDouble(part -> part).sum() / counted;
    }
}
