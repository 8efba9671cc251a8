// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.NodeKind;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.ReadValue;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.SealedDossier;
import org.hengping.policy.PolicyPackException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One dossier a call. Ours is the whole evaluation: derived facts, vouchers, tree, reasons, result as canonical bytes with
 * digests. The peer computes the same leaves of the same dossier as bare expressions over maps that were made beforehand.
 */
@State(Scope.Benchmark)
public class EvaluationBenchmark {
    private final List<Prepared> prepared = new ArrayList<>();
    private Optional<SampleStandard> sample = Optional.empty();
    private int next;

    private record Prepared(SealedDossier dossier, Map<String, Object> variables, List<CelRuntime.Program> programs) {}

    /**
     * Prepares both sides and makes sure that they say the same of every leaf.
     *
     * @throws IOException if something is missing on the class path
     * @throws PolicyPackException if the policy is faulty
     * @throws CelValidationException if an expression does not compile over maps
     * @throws CelEvaluationException if the peer cannot compute one
     */
    @Setup(Level.Trial)
    public void prepare() throws IOException, PolicyPackException, CelValidationException, CelEvaluationException {
        SampleStandard loaded = SampleStandard.load();
        sample = Optional.of(loaded);
        Map<LocalDate, BareCel> compiled = new HashMap<>();
        for (SealedDossier dossier : loaded.dossiers()) {
            LocalDate day = dossier.dossier().calendar().appliesOn();
            if (!compiled.containsKey(day)) {
                compiled.put(day, new BareCel(loaded.compiled().standard(), day));
            }
            prepared.add(prepared(
                    loaded, dossier, Optional.ofNullable(compiled.get(day)).orElseThrow()));
        }
    }

    private static Prepared prepared(SampleStandard sample, SealedDossier dossier, BareCel bare)
            throws CelEvaluationException {
        Assessment assessment = Evaluator.evaluate(sample.compiled(), sample.snapshot(), dossier);
        List<NodeResult> leaves = new ArrayList<>();
        collect(assessment.result().tree(), leaves);
        Map<String, Object> variables = variables(sample, dossier, leaves);
        List<CelRuntime.Program> programs = new ArrayList<>();
        for (NodeResult leaf : leaves) {
            CelRuntime.Program program = bare.program(leaf.id());
            boolean met = (Boolean) program.eval(variables);
            if (met != (leaf.outcome().verdict() == Verdict.MET)) {
                throw new IllegalStateException(dossier.dossier().subject() + ": the two sides differ on " + leaf.id());
            }
            programs.add(program);
        }
        return new Prepared(dossier, variables, programs);
    }

    private static void collect(NodeResult node, List<NodeResult> leaves) {
        Verdict verdict = node.outcome().verdict();
        if (node.kind() == NodeKind.LEAF && (verdict == Verdict.MET || verdict == Verdict.NOT_MET)) {
            leaves.add(node);
        }
        node.children().forEach(child -> collect(child, leaves));
    }

    private static Map<String, Object> variables(
            SampleStandard sample, SealedDossier dossier, List<NodeResult> leaves) {
        CaseCalendar calendar = dossier.dossier().calendar();
        Standard standard = sample.compiled().standard();
        Map<String, Object> facts = new HashMap<>();
        for (NodeResult leaf : leaves) {
            for (ReadValue read : leaf.reads()) {
                if (read instanceof ReadValue.Plain plain) {
                    ValueType type =
                            sample.snapshot().vocabulary().typeAt(plain.path()).orElseThrow();
                    plain.value().ifPresent(text -> facts.put(plain.path().fact(), typed(type, text)));
                } else {
                    facts.put(read.path().fact(), records(dossier, read.path().fact()));
                }
            }
        }
        Map<String, Object> parameters = new HashMap<>();
        standard.parameters().forEach(parameter -> parameter
                .on(calendar.appliesOn())
                .ifPresent(value -> parameters.put(parameter.name(), BareCel.plain(value.value()))));
        Map<String, Object> days = Map.of(
                "appliesOn", calendar.appliesOn(),
                "yearsCountTo", calendar.yearsCountTo(),
                "evidenceUntil", calendar.evidenceUntil());
        return Map.of("facts", facts, "parameters", parameters, "calendar", days);
    }

    private static Object typed(ValueType type, String text) {
        return switch (type) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Long.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case DECIMAL, TEXT, CODE -> text;
        };
    }

    private static List<Map<String, Object>> records(SealedDossier dossier, String list) {
        List<Map<String, Object>> records = new ArrayList<>();
        if (dossier.dossier().fact(list).orElse(new Fact.RecordsFact(List.of())) instanceof Fact.RecordsFact fact) {
            for (Fact.EvidenceEntry entry : fact.records()) {
                Map<String, Object> fields = new HashMap<>();
                for (Map.Entry<String, Value> field : entry.values().entrySet()) {
                    fields.put(field.getKey(), BareCel.plain(field.getValue()));
                }
                records.add(fields);
            }
        }
        return records;
    }

    private Prepared following() {
        next = (next + 1) % prepared.size();
        return prepared.get(next);
    }

    /** The whole evaluation of one dossier. */
    @Benchmark
    public Assessment ours() {
        SampleStandard loaded = sample.orElseThrow();
        return Evaluator.evaluate(
                loaded.compiled(), loaded.snapshot(), following().dossier());
    }

    /**
     * The bare expressions of one dossier.
     *
     * @throws CelEvaluationException never, the same was computed before
     */
    @Benchmark
    public int peer() throws CelEvaluationException {
        Prepared one = following();
        int met = 0;
        for (CelRuntime.Program program : one.programs()) {
            if ((Boolean) program.eval(one.variables())) {
                met++;
            }
        }
        return met;
    }
}
