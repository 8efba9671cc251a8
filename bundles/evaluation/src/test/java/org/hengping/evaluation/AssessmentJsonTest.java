// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.criteria.Clause;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.FloorState;
import org.hengping.criteria.assessment.NodeKind;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.ReadValue;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.assessment.RecordRef;
import org.hengping.criteria.assessment.Result;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.internal.json.ResultWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentJsonTest {

    private static Arbitrary<NodeResult> nodes(int levels) {
        Arbitrary<Outcome> outcome = Combinators.combine(Arbitraries.of(Verdict.class), Arbitraries.of(true, false))
                .as((verdict, failed) -> new Outcome(verdict, failed || verdict == Verdict.FAILED));
        Arbitrary<Reason> reason = Combinators.combine(
                        Arbitraries.of(Reason.Code.class),
                        Arbitraries.of("hours", "works[].kind", "3").list().ofMaxSize(2))
                .as(Reason::new);
        Arbitrary<DecimalInterval> score = Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .filter((low, high) -> low > Long.MIN_VALUE && high > Long.MIN_VALUE)
                .as((low, high) -> new DecimalInterval(
                        Decimal.ofMillionths(Math.min(low, high)), Decimal.ofMillionths(Math.max(low, high))));
        Arbitrary<RecordRef> ref =
                Arbitraries.of("w1", "w2", "x.y-Z_9").map(id -> new RecordRef("works", new RecordId(id)));
        Arbitrary<Clause> clause = Combinators.combine(
                        Arbitraries.of(Clause.Standing.class),
                        Arbitraries.of("https://example.org/", "引自\n\"示例\"").optional())
                .as((standing, source) -> new Clause("示例文件", "（一）", standing, source));
        Arbitrary<List<NodeResult>> children = levels == 0
                ? Arbitraries.just(List.of())
                : nodes(levels - 1).list().ofMaxSize(3);
        Arbitrary<NodeResult> bare = Combinators.combine(
                        Arbitraries.of("root", "a", "b-2"),
                        Arbitraries.of(NodeKind.class),
                        outcome,
                        reason.optional(),
                        score.optional(),
                        reads().list().ofMaxSize(3),
                        ref.list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 9))
                .as((id, kind, said, why, points, read, records, needed) -> new NodeResult(
                        new NodeId(id), kind, said, why, points, read, records, needed, List.of(), List.of()));
        return Combinators.combine(bare, clause.list().ofMaxSize(2), children)
                .as((node, clauses, below) -> new NodeResult(
                        node.id(),
                        node.kind(),
                        node.outcome(),
                        node.reason(),
                        node.score(),
                        node.reads(),
                        node.records(),
                        node.needed(),
                        clauses,
                        below));
    }

    private static Arbitrary<ReadValue> reads() {
        Arbitrary<ReadValue> plain = Combinators.combine(
                        Arbitraries.of("", "MASTER", "硕士 \"x\"").optional(), Arbitraries.of(Voucher.class))
                .as((value, voucher) ->
                        new ReadValue.Plain(FactPath.of("degree"), value, value.map(present -> voucher)));
        Arbitrary<ReadValue> listed = Combinators.combine(
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.of(Voucher.class).optional())
                .as((records, voucher) -> new ReadValue.Listed(FactPath.of("works", "kind"), records, voucher));
        return Arbitraries.oneOf(plain, listed);
    }

    @Provide
    Arbitrary<Result> results() {
        return Combinators.combine(nodes(2), Arbitraries.of(DossierStage.class)).as(AssessmentJsonTest::result);
    }

    static Result result(NodeResult tree, DossierStage stage) {
        ContentDigest digest = ContentDigest.of(new byte[] {1});
        return new Result(
                1,
                new StandardId("example.one"),
                StandardVersion.parse("1.2.3"),
                digest,
                digest,
                LocalDate.of(2024, 2, 29),
                digest,
                stage,
                Example.ROUTE,
                FloorState.NO_BASELINE,
                tree);
    }

    @Property(tries = 300)
    void aResultReadsBackTheSame(@ForAll("results") Result result) {
        byte[] bytes = AssessmentJson.write(result);
        assertThat(bytes).isEqualTo(CanonicalJson.bytes(ResultWriter.of(result)));
        assertThat(AssessmentJson.readResult(bytes)).isEqualTo(result);
        assertThat(AssessmentJson.write(AssessmentJson.readResult(bytes))).isEqualTo(bytes);
    }

    @Property(tries = 300)
    void differentResultsHaveDifferentBytes(@ForAll("results") Result one, @ForAll("results") Result other) {
        assertThat(AssessmentJson.seal(one, execution())
                        .resultDigest()
                        .equals(AssessmentJson.seal(other, execution()).resultDigest()))
                .isEqualTo(one.equals(other));
        assertThat(ResultComparison.ofResults(one, other).isEmpty()).isEqualTo(one.equals(other));
    }

    private static Execution execution() {
        return new Execution("hengping/1.0.0", "unmetered/1", 7, 12);
    }

    @Test
    void anExecutionReadsBackTheSame() {
        byte[] bytes = AssessmentJson.write(execution());
        assertThat(bytes).isEqualTo(CanonicalJson.bytes(ResultWriter.of(execution())));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"engine\":\"hengping/1.0.0\",\"format\":\"hengping-execution/1\",\"leaves\":7,"
                        + "\"records\":12,\"schedule\":\"unmetered/1\"}");
        assertThat(AssessmentJson.readExecution(bytes)).isEqualTo(execution());
    }

    @Test
    void bothPartsReadBackWithTheirDigests() {
        NodeResult leaf = new NodeResult(
                new NodeId("a"),
                NodeKind.LEAF,
                Outcome.MET,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of());
        Assessment assessment = AssessmentJson.seal(result(leaf, DossierStage.EXAMINED), execution());
        byte[] result = AssessmentJson.write(assessment.result());
        assertThat(assessment.resultDigest()).isEqualTo(ContentDigest.of(result));
        assertThat(AssessmentJson.read(result, AssessmentJson.write(assessment.execution())))
                .isEqualTo(assessment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"bundle\" | ` {\"bundle\"`",
                "\"format\":\"hengping-result/1\" | \"format\":\"hengping-result/2\"",
                "\"semantics\":1 | \"semantics\":1.5",
                "\"semantics\":1 | \"semantics\":0",
                "\"verdict\":\"MET\" | \"verdict\":\"PASSED\"",
                "\"verdict\":\"MET\" | \"records\":[],\"verdict\":\"MET\"",
                "\"version\":\"1.2.3\" | \"version\":\"1.2.3\",\"zeal\":1",
                "\"policyDay\":\"2024-02-29\" | \"policyDay\":\"2023-02-29\"",
                "\"bundle\":\"sha256: | \"bundle\":\"sha1:"
            })
    void whatWeDidNotWriteIsRefused(String good, String bad) {
        NodeResult leaf = new NodeResult(
                new NodeId("a"),
                NodeKind.LEAF,
                Outcome.MET,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of());
        String written = new String(AssessmentJson.write(result(leaf, DossierStage.EXAMINED)), StandardCharsets.UTF_8);
        assertThat(written).contains(good);
        byte[] changed = written.replace(good, bad).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AssessmentJson.readResult(changed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDivergenceNamesTheNodeItBeginsAt() {
        NodeResult before = tree(Outcome.MET);
        NodeResult after = tree(Outcome.NOT_MET);
        ResultComparison.Divergence divergence = ResultComparison.ofResults(
                        result(before, DossierStage.EXAMINED), result(after, DossierStage.EXAMINED))
                .orElseThrow();
        assertThat(divergence.node()).contains(new NodeId("second"));
        assertThat(divergence.text().en()).contains("verdict", "stored MET", "replayed NOT_MET");
        assertThat(divergence.text().zh()).contains("结论不同", "存档为 MET", "复算为 NOT_MET");
        ResultComparison.Divergence head = ResultComparison.ofResults(
                        result(before, DossierStage.EXAMINED), result(after, DossierStage.SUBMITTED))
                .orElseThrow();
        assertThat(head.node()).isEmpty();
        assertThat(head.text().en()).contains("stage");
    }

    /** A tree whose second leaf, and with it the whole, has this outcome. */
    private static NodeResult tree(Outcome outcome) {
        List<NodeResult> leaves = new ArrayList<>();
        for (String id : List.of("first", "second", "third")) {
            Outcome own = id.equals("second") ? outcome : Outcome.MET;
            leaves.add(new NodeResult(
                    new NodeId(id),
                    NodeKind.LEAF,
                    own,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    0,
                    List.of(),
                    List.of()));
        }
        return new NodeResult(
                new NodeId("root"),
                NodeKind.ALL_OF,
                outcome,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                List.of(),
                leaves);
    }

    @Test
    void executionsAreComparedUnderOneScheduleWhateverTheEngine() {
        Execution stored = execution();
        assertThat(ResultComparison.ofExecutions(stored, new Execution("hengping/2.0.0", "unmetered/1", 7, 12)))
                .isEmpty();
        assertThat(ResultComparison.ofExecutions(stored, new Execution("hengping/2.0.0", "metered/1", 9, 9)))
                .isEmpty();
        assertThat(ResultComparison.ofExecutions(stored, new Execution("hengping/1.0.0", "unmetered/1", 8, 12))
                        .orElseThrow()
                        .en())
                .contains("leaves", "stored 7", "replayed 8");
    }
}
