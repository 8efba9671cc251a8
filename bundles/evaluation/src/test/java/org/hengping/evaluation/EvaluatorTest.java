// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hengping.evaluation.Example.allOf;
import static org.hengping.evaluation.Example.compiled;
import static org.hengping.evaluation.Example.dossier;
import static org.hengping.evaluation.Example.heading;
import static org.hengping.evaluation.Example.headingFor;
import static org.hengping.evaluation.Example.leaf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.plugin.UndeclaredReadException;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Parameter;
import org.hengping.criteria.standard.Standard;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final FactKey<Long> HOURS = FactKey.integer("hours");
    private static final FactKey<String> KIND = FactKey.code("kind");

    private static Assessment evaluate(Node root, Map<String, Function<Facts, Finding>> leaves, SealedDossier dossier) {
        return Evaluator.evaluate(compiled(root, leaves), Example.POLICY, dossier);
    }

    static NodeResult tree(Node root, Map<String, Function<Facts, Finding>> leaves, SealedDossier dossier) {
        return evaluate(root, leaves, dossier).result().tree();
    }

    static Optional<Reason.Code> code(NodeResult node) {
        return node.reason().map(Reason::code);
    }

    static Finding papers(Facts facts, int needed) {
        List<RecordId> ids = facts.records("works").stream()
                .filter(record -> record.get(KIND).equals("PAPER"))
                .map(EvidenceRecord::id)
                .toList();
        return Finding.ofRecords("works", ids, needed);
    }

    @Test
    void aLeafSeesWhatItDeclaresAndNothingElse() {
        SealedDossier dossier = dossier(
                "{'hours':{'claimed':260},'works':[{'id':'w1','claimed':{'kind':'PAPER'," + "'authorRank':1}}]}");
        List<Runnable> refused = new ArrayList<>();
        NodeResult leaf = tree(
                leaf("a", "hours", "note?", "works[].kind"),
                Map.of("a", facts -> {
                    EvidenceRecord work = facts.records("works").get(0);
                    refused.add(() -> facts.find(FactKey.code("degree")));
                    refused.add(() -> facts.find(FactKey.text("hours")));
                    refused.add(() -> facts.records("appointments"));
                    refused.add(() -> work.find(FactKey.integer("authorRank")));
                    refused.add(() -> facts.parameter(HOURS));
                    refused.add(() -> facts.lookUp("years", HOURS, List.of()));
                    refused.forEach(
                            reading -> assertThatThrownBy(reading::run).isInstanceOf(UndeclaredReadException.class));
                    assertThat(facts.find(FactKey.text("note"))).isEmpty();
                    assertThat(facts.calendar()).isEqualTo(Example.CALENDAR);
                    return Finding.of(facts.get(HOURS) == 260 && work.get(KIND).equals("PAPER"));
                }),
                dossier);
        assertThat(leaf.outcome()).as(leaf.toString()).isEqualTo(Outcome.MET);
    }

    @Test
    void nothingCanBeReadAfterTheCall() {
        List<Facts> kept = new ArrayList<>();
        List<EvidenceRecord> keptRecords = new ArrayList<>();
        tree(
                leaf("a", "hours", "works[].kind"),
                Map.of("a", facts -> {
                    kept.add(facts);
                    keptRecords.addAll(facts.records("works"));
                    return Finding.of(true);
                }),
                dossier("{'hours':{'claimed':260},'works':[{'id':'w1','claimed':{'kind':'PAPER'}}]}"));
        assertThatThrownBy(() -> kept.get(0).get(HOURS)).isInstanceOf(UndeclaredReadException.class);
        assertThatThrownBy(() -> keptRecords.get(0).get(KIND)).isInstanceOf(UndeclaredReadException.class);
    }

    @Test
    void whatBreaksInALeafMakesThatLeafFailedAndNothingElse() {
        Node root = allOf(
                "root",
                leaf("a", "hours"),
                leaf("b", "hours"),
                leaf("c", "hours"),
                leaf("d", "works[].kind"),
                leaf("e", "hours"));
        NodeResult tree = tree(
                root,
                Map.of(
                        "a",
                                facts -> {
                                    throw new IllegalStateException("secret");
                                },
                        "b", facts -> recurse(1) == 0 ? Finding.of(true) : Finding.of(false),
                        "c", facts -> Finding.ofRecords("works", List.of(), 0),
                        "d", facts -> Finding.ofRecords("works", List.of(new RecordId("nobody")), 1)),
                dossier("{'hours':{'claimed':260}}"));
        assertThat(tree.outcome()).isEqualTo(new Outcome(Verdict.UNDECIDED, true));
        assertThat(tree.children().get(0).reason())
                .contains(new Reason(Reason.Code.PLUGIN_THREW, List.of("java.lang.IllegalStateException")));
        assertThat(tree.children().get(1).reason())
                .contains(new Reason(Reason.Code.PLUGIN_THREW, List.of("java.lang.StackOverflowError")));
        assertThat(tree.children().get(2).reason()).contains(new Reason(Reason.Code.BAD_FINDING, List.of("LIST")));
        assertThat(tree.children().get(3).reason()).contains(new Reason(Reason.Code.BAD_FINDING, List.of("RECORD")));
        assertThat(tree.children().get(4).outcome()).isEqualTo(Outcome.MET);
        assertThat(tree.toString()).doesNotContain("secret");
    }

    @SuppressWarnings("InfiniteRecursion") // that is what is tested
    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    @Test
    void aFailedLeafIsNeverCountedAgainstAPerson() {
        Node either = new Node.AnyOf(heading("root"), List.of(leaf("a", "hours"), leaf("b", "hours")));
        NodeResult tree = tree(
                either,
                Map.of(
                        "a",
                                facts -> {
                                    throw new IllegalStateException();
                                },
                        "b", facts -> Finding.of(false)),
                dossier("{'hours':{'claimed':260}}"));
        assertThat(tree.outcome()).isEqualTo(new Outcome(Verdict.UNDECIDED, true));
    }

    @Test
    void claimsAreTakenAsTheyAreUntilThePolicyAsksForAVoucher() {
        Node root = leaf("a", "hours");
        Map<String, Function<Facts, Finding>> rule = Map.of("a", facts -> Finding.of(facts.get(HOURS) >= 260));
        String claimed = "{'hours':{'claimed':260}}";
        assertThat(tree(root, rule, dossier(DossierStage.SUBMITTED, claimed)).outcome())
                .isEqualTo(Outcome.MET);
        NodeResult examined = tree(root, rule, dossier(DossierStage.EXAMINED, claimed));
        assertThat(examined.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(examined.reason()).contains(new Reason(Reason.Code.NOT_VOUCHED, List.of("hours")));
        assertThat(tree(root, rule, dossier(DossierStage.EXAMINED, "{'hours':{'claimed':260,'vouchedBy':'UNIT'}}"))
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void recordsWithoutVoucherDecideOnlyIfTheyMakeNoDifference() {
        Node root = leaf("a", "works[].kind");
        Map<String, Function<Facts, Finding>> two = Map.of("a", facts -> papers(facts, 2));
        String vouched = "{'id':'w1','claimed':{'kind':'PAPER'},'vouchedBy':'UNIT'}";
        String claimed = "{'id':'w2','claimed':{'kind':'PAPER'}}";
        String other = "{'id':'w3','claimed':{'kind':'PATENT'}}";
        String more = "{'id':'w4','claimed':{'kind':'PAPER'},'vouchedBy':'REGISTRY'}";
        NodeResult doubtful =
                tree(root, two, dossier(DossierStage.EXAMINED, "{'works':[" + vouched + "," + claimed + "]}"));
        assertThat(doubtful.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(doubtful.reason()).contains(new Reason(Reason.Code.NOT_VOUCHED, List.of("works[].kind")));
        assertThat(doubtful.records()).extracting(Object::toString).containsExactly("works/w1");
        Assessment indifferent =
                evaluate(root, two, dossier(DossierStage.EXAMINED, "{'works':[" + vouched + "," + other + "]}"));
        assertThat(indifferent.result().tree().outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(indifferent.execution().leaves()).isEqualTo(2);
        assertThat(indifferent.execution().records()).isEqualTo(3);
        NodeResult enough = tree(
                root, two, dossier(DossierStage.EXAMINED, "{'works':[" + vouched + "," + claimed + "," + more + "]}"));
        assertThat(enough.outcome()).isEqualTo(Outcome.MET);
        assertThat(enough.records()).extracting(Object::toString).containsExactly("works/w1", "works/w4");
    }

    @Test
    void aNodeIsForThoseItAppliesTo() {
        Node root = new Node.AnyOf(
                heading("root"),
                List.of(
                        new Node.AllOf(
                                headingFor("group", "institutionKind", "VOCATIONAL"), List.of(leaf("a", "hours"))),
                        leaf(headingFor("b", "teaches", "true"), "hours")));
        String facts = "{'hours':{'claimed':1,'vouchedBy':'UNIT'},'institutionKind':{'claimed':'UNIVERSITY'},"
                + "'teaches':{'claimed':true}}";
        NodeResult tree = tree(root, Map.of("b", f -> Finding.of(false)), dossier(DossierStage.EXAMINED, facts));
        NodeResult group = tree.children().get(0);
        assertThat(group.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(group.children()).isEmpty();
        assertThat(group.reads()).hasSize(1);
        NodeResult unknown = tree.children().get(1);
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(unknown.reason()).contains(new Reason(Reason.Code.NOT_VOUCHED, List.of("teaches")));
        assertThat(tree.outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void whatTheMachineCannotDoIsNoVerdict() {
        PlatformException exhausted = new PlatformException(
                PlatformException.Kind.UNAVAILABLE, "machine-exhausted", new Text("资源耗尽", "exhausted"));
        Map<String, Function<Facts, Finding>> rule = Map.of("a", facts -> {
            throw exhausted;
        });
        SealedDossier dossier = dossier("{'hours':{'claimed':1}}");
        assertThatThrownBy(() -> tree(leaf("a", "hours"), rule, dossier)).isSameAs(exhausted);
    }

    @Test
    void aClassNameThatIsNoPlainNameStaysOutOfResults() {
        CompiledStandard odd = new CompiledStandard(
                Example.standard(leaf("a", "hours")), ContentDigest.of(new byte[0]), () -> (leaf, facts) -> {
                    throw new LeafFailedException(new Reason(Reason.Code.PLUGIN_THREW, List.of("x.\ud800\u0000")));
                });
        Assessment assessment = Evaluator.evaluate(odd, Example.POLICY, dossier("{'hours':{'claimed':1}}"));
        assertThat(assessment.result().tree().reason()).contains(new Reason(Reason.Code.PLUGIN_THREW, List.of("?")));
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        Node root = allOf("root", leaf("a", "hours"), leaf("b", "works[].kind"));
        SealedDossier dossier = dossier("{'hours':{'claimed':1},'works':[{'id':'w1','claimed':{'kind':'PAPER'}}]}");
        Assessment once = evaluate(root, Map.of("b", facts -> papers(facts, 1)), dossier);
        Assessment again = evaluate(root, Map.of("b", facts -> papers(facts, 1)), dossier);
        assertThat(AssessmentJson.write(again.result())).isEqualTo(AssessmentJson.write(once.result()));
        assertThat(again.resultDigest()).isEqualTo(once.resultDigest());
        assertThat(once.result().dossier()).isEqualTo(dossier.digest());
        assertThat(once.result().policy()).isEqualTo(Example.POLICY.digest());
        assertThat(once.execution().engine()).startsWith("hengping/").doesNotContain("$");
    }

    @Test
    void aDossierTheStandardIsNotForIsRefused() {
        Standard base = Example.standard(leaf("root", "hours"));
        Standard later = new Standard(
                base.id(),
                base.version(),
                base.title(),
                base.remark(),
                base.scope(),
                new Validity(Optional.of(LocalDate.of(2025, 1, 1)), Optional.empty()),
                base.clauses(),
                base.parameters(),
                base.tables(),
                base.root());
        SealedDossier dossier = dossier("{'hours':{'claimed':1}}");
        assertThat(refusal(later, dossier).code()).isEqualTo("standard-not-valid-then");
        SealedDossier youth = DossierReader.read(
                new String(dossier.bytes(), StandardCharsets.UTF_8)
                        .replace("REVIEW/NORMAL", "REVIEW/YOUTH")
                        .getBytes(StandardCharsets.UTF_8),
                Example.VOCABULARY);
        assertThat(refusal(base, youth).code()).isEqualTo("route-not-covered");
        PlatformException missing = refusal(base, dossier("{}"));
        assertThat(missing.code()).isEqualTo("dossier-invalid");
        assertThat(missing.violations()).extracting(Violation::place).containsExactly("/facts/hours");
    }

    private static PlatformException refusal(Standard standard, SealedDossier dossier) {
        PlatformException refusal = catchThrowableOfType(
                PlatformException.class,
                () -> Evaluator.evaluate(compiled(standard, Map.of()), Example.POLICY, dossier));
        assertThat(refusal.kind()).isEqualTo(PlatformException.Kind.INVALID);
        return refusal;
    }

    @Test
    void eachLookHasAComputationOfItsOwn() {
        List<Integer> made = new ArrayList<>();
        CompiledStandard counting = new CompiledStandard(
                Example.standard(allOf("root", leaf("a", "hours"), leaf("b", "hours"))),
                ContentDigest.of(new byte[0]),
                () -> {
                    made.add(1);
                    return (leaf, facts) -> Finding.of(leaf.rule() instanceof LeafRule.Computed);
                });
        Evaluator.evaluate(counting, Example.POLICY, dossier("{'hours':{'claimed':1}}"));
        assertThat(made).hasSize(2);
    }

    @Test
    void parametersAndTablesAreThoseOfTheDayOfApplication() {
        Standard base = Example.standard(leaf("root", "countedDegree"));
        Parameter hours = new Parameter(
                "hours",
                base.title(),
                org.hengping.criteria.ValueType.INTEGER,
                List.of(new DatedValue(
                        new Value.IntegerValue(280),
                        new Validity(Optional.of(LocalDate.of(2024, 10, 31)), Optional.empty()),
                        Example.CLAUSE)));
        LookupTable years = new LookupTable(
                "years",
                base.title(),
                List.of(new LookupTable.Column("degree", org.hengping.criteria.ValueType.CODE)),
                org.hengping.criteria.ValueType.INTEGER,
                List.of(new LookupTable.Row(
                        List.of(new Value.TextValue("MASTER")),
                        new Value.IntegerValue(4),
                        Validity.ALWAYS,
                        Example.CLAUSE)));
        Standard standard = new Standard(
                base.id(),
                base.version(),
                base.title(),
                base.remark(),
                base.scope(),
                base.validity(),
                base.clauses(),
                List.of(hours),
                List.of(years),
                base.root());
        Assessment assessment = Evaluator.evaluate(
                compiled(standard, Map.of("root", facts -> {
                    Optional<Long> asked = facts.lookUp(
                            "years",
                            FactKey.integer("value"),
                            List.of(new Value.TextValue(facts.get(FactKey.code("countedDegree")))));
                    return Finding.of(facts.parameter(HOURS) == 280 && asked.equals(Optional.of(4L)));
                })),
                Example.POLICY,
                dossier("{'degree':{'claimed':'PROFESSIONAL_MASTER'}}"));
        assertThat(assessment.result().tree().outcome()).isEqualTo(Outcome.MET);
    }
}
