// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.DossierJson;
import org.hengping.evaluation.PluginBudget;
import org.hengping.evaluation.RedLineReport.Finding;
import org.hengping.evaluation.RedLineReport.Gravity;
import org.hengping.evaluation.RedLineReport.Judgement;
import org.hengping.evaluation.RedLineReport.Outcome;
import org.hengping.evaluation.RedLineReport.Probe;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.internal.node.Evaluation;

/**
 * Counterfactual probes for leaves that a class computes: one restricted fact of a dossier is changed and nothing else; the
 * outcome of a gate may not move. A gate is a leaf that nobody can do without: only "all of" stands above it. The dossiers are
 * those of the author's cases and the witnesses of the proof, in that order; so are the changes, and the work is counted.
 */
final class Probes {
    /** Most evaluations in all. */
    private static final int MOST_EVALUATIONS = 400;

    /** Most records of a list in which something is changed. */
    private static final int MOST_RECORDS = 6;

    private static final int MOST_CODES = 4;

    private final Subject subject;
    private final Standard standard;
    private final Vocabulary vocabulary;
    private final FindingText text;
    private final List<Probe> moved = new ArrayList<>();
    private int evaluations;

    private record Change(
            FactPath path,
            Optional<RecordId> record,
            Optional<String> before,
            Optional<String> after,
            Map<String, Fact> facts) {}

    Probes(Subject subject, Vocabulary vocabulary, FindingText text) {
        this.subject = subject;
        this.standard = subject.compiled().standard();
        this.vocabulary = vocabulary;
        this.text = text;
    }

    /** Returns the pairs found. */
    List<Probe> moved() {
        return List.copyOf(moved);
    }

    /** Probes each gate for each kind that may be no precondition; the first pair found for both is told. */
    List<Finding> find(List<RedLineRule> rules, List<Judgement> judgements) {
        List<Finding> findings = new ArrayList<>();
        Set<NodeId> gates = new TreeSet<>();
        gates(standard.root(), gates);
        if (gates.isEmpty()) {
            return findings;
        }
        List<Dossier> dossiers = new ArrayList<>(subject.examples());
        judgements.forEach(judgement -> judgement.witnesses().forEach(witness -> dossiers.add(witness.dossier())));
        List<Dossier> different = dossiers.stream().distinct().toList();
        for (RedLineRule rule : rules) {
            if (!rule.refuses()) {
                continue;
            }
            RedLineClass kind = rule.subject().orElseThrow();
            boolean proved = judgements.stream()
                    .anyMatch(judgement ->
                            judgement.kinds().equals(Set.of(kind)) && judgement.outcome() == Outcome.PROVED);
            for (NodeId gate : gates) {
                probe(gate, kind, different).ifPresent(probe -> {
                    moved.add(probe);
                    findings.add(text.moved(rule, proved ? Gravity.WARN : Gravity.UNPROVEN, Set.of(kind), probe));
                });
            }
        }
        return findings;
    }

    private static void gates(Node node, Set<NodeId> into) {
        if (node instanceof Node.AllOf) {
            node.children().forEach(child -> gates(child, into));
        } else if (node instanceof Node.Leaf leaf && leaf.rule() instanceof LeafRule.Computed) {
            into.add(leaf.heading().id());
        }
    }

    private Optional<Probe> probe(NodeId gate, RedLineClass kind, List<Dossier> dossiers) {
        Node.Leaf leaf = standard.leaves().stream()
                .filter(one -> one.heading().id().equals(gate))
                .findFirst()
                .orElseThrow();
        PathClasses classes = new PathClasses(vocabulary);
        List<FactPath> restricted = leaf.reads().stream()
                .map(read -> read.path())
                .filter(path -> classes.of(path).contains(kind))
                .toList();
        if (restricted.isEmpty()) {
            return Optional.empty();
        }
        for (Dossier dossier : dossiers) {
            if (evaluations >= MOST_EVALUATIONS) {
                return Optional.empty();
            }
            Optional<Verdict> before = verdict(gate, dossier);
            for (FactPath path : restricted) {
                for (Change change :
                        changes(dossier, path, classes.ofWhole(path.fact()).contains(kind))) {
                    if (evaluations >= MOST_EVALUATIONS) {
                        return Optional.empty();
                    }
                    Dossier other = new Dossier(
                            dossier.subject(), dossier.stage(), dossier.route(), dossier.calendar(), change.facts);
                    Optional<Verdict> after = verdict(gate, other);
                    if (before.isPresent() && after.isPresent() && opposite(before.get(), after.get())) {
                        return Optional.of(new Probe(
                                gate,
                                change.path,
                                change.record,
                                change.before,
                                change.after,
                                DossierJson.seal(dossier),
                                DossierJson.seal(other),
                                before.get(),
                                after.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Only what is decided both times counts: a leaf that fails or waits for experts has not moved. */
    private static boolean opposite(Verdict before, Verdict after) {
        return (before == Verdict.MET && after == Verdict.NOT_MET)
                || (before == Verdict.NOT_MET && after == Verdict.MET);
    }

    private Optional<Verdict> verdict(NodeId gate, Dossier dossier) {
        evaluations++;
        SealedDossier sealed = DossierJson.seal(dossier);
        PluginBudget budget = PluginBudget.of(subject.snapshot(), standard);
        NodeResult result = subject.compiled()
                .computations()
                .during(subject.snapshot(), () -> sealed, computations -> new Evaluation(
                                standard, computations, vocabulary, dossier, budget)
                        .run());
        return find(result, gate);
    }

    private static Optional<Verdict> find(NodeResult result, NodeId id) {
        if (result.id().equals(id)) {
            return Optional.of(result.outcome().verdict());
        }
        return result.children().stream()
                .flatMap(child -> find(child, id).stream())
                .findFirst();
    }

    /** What may be changed at a path, one thing at a time; derived facts change with what they are derived from. */
    private List<Change> changes(Dossier dossier, FactPath path, boolean whole) {
        Optional<FactDefinition> fact = vocabulary.fact(path.fact());
        if (fact.isEmpty() || fact.get().derivation().isPresent()) {
            return List.of();
        }
        return fact.get().type() instanceof FactType.RecordList list
                ? ofList(dossier, path, list, whole)
                : ofPlain(dossier, path, (FactType.Plain) fact.get().type());
    }

    private List<Change> ofPlain(Dossier dossier, FactPath path, FactType.Plain plain) {
        List<Change> changes = new ArrayList<>();
        Optional<Value> held = dossier.facts().get(path.fact()) instanceof Fact.PlainFact value
                ? Optional.of(value.value())
                : Optional.empty();
        for (Value other : others(plain.type(), plain.codeList())) {
            if (!held.equals(Optional.of(other))) {
                Map<String, Fact> facts = new TreeMap<>(dossier.facts());
                facts.put(path.fact(), Samples.plain(other));
                changes.add(
                        new Change(path, Optional.empty(), held.map(Value::text), Optional.of(other.text()), facts));
            }
        }
        return changes;
    }

    private List<Change> ofList(Dossier dossier, FactPath path, FactType.RecordList type, boolean whole) {
        List<Change> changes = new ArrayList<>();
        String field = path.field().orElseThrow();
        List<Fact.EvidenceEntry> records =
                dossier.facts().get(path.fact()) instanceof Fact.RecordsFact held ? held.records() : List.of();
        var definition = type.field(field).orElseThrow();
        for (int i = 0; i < Math.min(records.size(), MOST_RECORDS); i++) {
            Fact.EvidenceEntry record = records.get(i);
            Optional<Value> held = Optional.ofNullable(record.values().get(field));
            if (whole) {
                List<Fact.EvidenceEntry> fewer = new ArrayList<>(records);
                fewer.remove(i);
                changes.add(change(dossier, path, record, held, Optional.empty(), fewer));
            }
            if (held.isPresent() && !definition.required()) {
                changes.add(change(
                        dossier, path, record, held, Optional.empty(), with(records, i, field, Optional.empty())));
            }
            for (Value other : others(definition.type(), definition.codeList())) {
                if (!held.equals(Optional.of(other))) {
                    changes.add(change(
                            dossier,
                            path,
                            record,
                            held,
                            Optional.of(other),
                            with(records, i, field, Optional.of(other))));
                }
            }
        }
        return changes;
    }

    private static Change change(
            Dossier dossier,
            FactPath path,
            Fact.EvidenceEntry record,
            Optional<Value> before,
            Optional<Value> after,
            List<Fact.EvidenceEntry> records) {
        Map<String, Fact> facts = new TreeMap<>(dossier.facts());
        facts.put(path.fact(), new Fact.RecordsFact(records));
        return new Change(path, Optional.of(record.id()), before.map(Value::text), after.map(Value::text), facts);
    }

    private static List<Fact.EvidenceEntry> with(
            List<Fact.EvidenceEntry> records, int index, String field, Optional<Value> value) {
        List<Fact.EvidenceEntry> changed = new ArrayList<>(records);
        Fact.EvidenceEntry old = records.get(index);
        Map<String, Value> values = new TreeMap<>(old.values());
        values.remove(field);
        value.ifPresent(known -> values.put(field, known));
        changed.set(
                index,
                new Fact.EvidenceEntry(old.id(), values, Optional.empty(), false, Voucher.REGISTRY, Optional.empty()));
        return changed;
    }

    private List<Value> others(ValueType type, Optional<String> codeList) {
        return switch (type) {
            case BOOLEAN -> List.of(new Value.BooleanValue(false), new Value.BooleanValue(true));
            case INTEGER -> List.of(new Value.IntegerValue(0), new Value.IntegerValue(100));
            case DECIMAL ->
                List.of(new Value.DecimalValue(Decimal.ZERO), new Value.DecimalValue(Decimal.of(1_000_000)));
            case DATE, TEXT -> List.of();
            case CODE ->
                codeList.flatMap(vocabulary::codeList).map(CodeList::codes).orElse(List.of()).stream()
                        .limit(MOST_CODES)
                        .<Value>map(code -> new Value.TextValue(code.code()))
                        .toList();
        };
    }
}
