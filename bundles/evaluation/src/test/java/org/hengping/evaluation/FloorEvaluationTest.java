// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.FloorState;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.assessment.Result;
import org.hengping.platform.fault.PlatformException;
import org.hengping.policy.PolicySnapshot;
import org.junit.jupiter.api.Test;

class FloorEvaluationTest {
    private static final String GOOD = "\"ethicsPassed\":{\"claimed\":true,\"vouchedBy\":\"UNIT\"},"
            + "\"degree\":{\"claimed\":\"DOCTOR\",\"vouchedBy\":\"SELF\"},"
            + "\"yearsInPost\":{\"claimed\":6,\"vouchedBy\":\"SELF\"},"
            + "\"papers\":[{\"id\":\"p1\",\"claimed\":{\"first\":true},\"vouchedBy\":\"SELF\"},"
            + "{\"id\":\"p2\",\"claimed\":{\"first\":true},\"vouchedBy\":\"SELF\"}]";

    private static final byte[] BUNDLE = InventedFloor.pack(
                    "REVIEW/NORMAL, REVIEW/GREEN_CHANNEL",
                    InventedFloor.leaf("enough-years", "yearsInPost", "facts.yearsInPost >= 5"),
                    "")
            .bytes();

    private static Assessment assess(PolicySnapshot snapshot, String route, String facts) {
        CompiledStandard standard = new PluginLoader().load(BUNDLE, snapshot.vocabulary());
        SealedDossier dossier = DossierReader.read(
                InventedFloor.dossier(route, facts).getBytes(StandardCharsets.UTF_8), snapshot.vocabulary());
        return Evaluator.evaluate(standard, snapshot, dossier);
    }

    private static PolicySnapshot law() {
        return InventedFloor.snapshot(InventedFloor.TEXT);
    }

    private static NodeResult floor(Result result, String node) {
        return result.baseline().orElseThrow().tree().children().stream()
                .filter(child -> child.id().value().equals(node))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWholeIsMetOnlyIfFloorAndStandardAreMet() {
        Result met = assess(law(), "REVIEW/NORMAL", GOOD).result();
        assertThat(met.floor()).isEqualTo(FloorState.EVALUATED);
        assertThat(met.semantics()).isEqualTo(2);
        assertThat(met.outcome()).isEqualTo(Outcome.MET);
        Result below = assess(
                        law(),
                        "REVIEW/NORMAL",
                        GOOD.replace(
                                "\"id\":\"p2\",\"claimed\":{\"first\":true}",
                                "\"id\":\"p2\",\"claimed\":{\"first\":false}"))
                .result();
        assertThat(below.tree().outcome()).isEqualTo(Outcome.MET);
        assertThat(floor(below, "papers").outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(below.outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void whatTheDossierDoesNotHoldIsUndecidedAndNeverCountedAgainstThePerson() {
        Result result = assess(law(), "REVIEW/NORMAL", "\"yearsInPost\":{\"claimed\":6,\"vouchedBy\":\"SELF\"}")
                .result();
        NodeResult ethics = floor(result, "ethics");
        assertThat(ethics.outcome().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(ethics.reason()).map(Reason::code).contains(Reason.Code.NOT_VOUCHED);
        assertThat(floor(result, "seniority").outcome().verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aFailedEthicsExaminationIsNotMet() {
        Result result = assess(
                        law(),
                        "REVIEW/NORMAL",
                        GOOD.replace(
                                "\"claimed\":true,\"vouchedBy\":\"UNIT\"", "\"claimed\":false,\"vouchedBy\":\"UNIT\""))
                .result();
        assertThat(floor(result, "ethics").outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void aRouteWaivesWhatMayBeWaivedAndNothingElse() {
        Result result = assess(law(), "REVIEW/GREEN_CHANNEL", GOOD.replace("\"claimed\":6", "\"claimed\":1"))
                .result();
        NodeResult seniority = floor(result, "seniority");
        assertThat(seniority.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(seniority.reason()).contains(new Reason(Reason.Code.WAIVED, java.util.List.of("SENIORITY")));
        assertThat(floor(result, "ethics").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void whatALaterRuleOverridesDoesNotApply() {
        Result one = assess(
                        InventedFloor.snapshot(
                                InventedFloor.TEXT, InventedFloor.overridden(InventedFloor.CODE + "/papers")),
                        "REVIEW/NORMAL",
                        GOOD)
                .result();
        assertThat(floor(one, "papers").reason()).map(Reason::code).contains(Reason.Code.OVERRIDDEN);
        Result whole = assess(
                        InventedFloor.snapshot(InventedFloor.TEXT, InventedFloor.overridden(InventedFloor.CODE)),
                        "REVIEW/NORMAL",
                        GOOD)
                .result();
        assertThat(whole.floor()).isEqualTo(FloorState.SUPERSEDED);
        assertThat(whole.baseline()).isEmpty();
    }

    @Test
    void theResultSurvivesTheArchiveAndReplaysFromTheSnapshotAlone() {
        Assessment assessment = assess(law(), "REVIEW/NORMAL", GOOD);
        byte[] bytes = AssessmentJson.write(assessment.result());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"hengping-result/2\"");
        assertThat(AssessmentJson.readResult(bytes)).isEqualTo(assessment.result());
        PolicySnapshot archived = PolicySnapshot.read(law().bytes());
        assertThat(AssessmentJson.write(assess(archived, "REVIEW/NORMAL", GOOD).result()))
                .isEqualTo(bytes);
    }

    @Test
    void aDifferenceBeneathTheFloorIsNamed() {
        Result met = assess(law(), "REVIEW/NORMAL", GOOD).result();
        Result other = assess(
                        law(),
                        "REVIEW/NORMAL",
                        GOOD.replace(
                                "\"id\":\"p2\",\"claimed\":{\"first\":true}",
                                "\"id\":\"p2\",\"claimed\":{\"first\":false}"))
                .result();
        Result sameHead = new Result(
                met.semantics(),
                met.standard(),
                met.version(),
                met.bundle(),
                met.policy(),
                met.policyDay(),
                met.dossier(),
                met.stage(),
                met.route(),
                met.floor(),
                met.tree(),
                other.baseline());
        assertThat(ResultComparison.ofResults(met, sameHead)
                        .orElseThrow()
                        .node()
                        .orElseThrow()
                        .value())
                .isEqualTo("papers");
    }

    @Test
    void whereNoBaselineIsKnownTheResultHasItsOldForm() {
        PolicySnapshot bare = PolicySnapshot.of(law().vocabulary(), law().series(), law().parameters());
        Result result = assess(bare, "REVIEW/NORMAL", GOOD).result();
        assertThat(result.floor()).isEqualTo(FloorState.NO_BASELINE);
        assertThat(result.semantics()).isEqualTo(1);
        assertThat(new String(AssessmentJson.write(result), StandardCharsets.UTF_8))
                .contains("\"hengping-result/1\"")
                .doesNotContain("baseline\":{");
    }

    @Test
    void aBaselineThatCannotBeUsedGivesNoVerdict() {
        PolicySnapshot broken =
                InventedFloor.snapshot(InventedFloor.TEXT.replace("facts.ethicsPassed", "facts.ethicPassed"));
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> assess(broken, "REVIEW/NORMAL", GOOD))
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(PlatformException.Kind.UNAVAILABLE);
                    assertThat(fault.violations().get(0).place()).contains("standard.yaml:");
                });
        PolicySnapshot unfit =
                InventedFloor.snapshot(InventedFloor.TEXT.replace("id: yunxi.associate", "id: yunxi.other"));
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> assess(unfit, "REVIEW/NORMAL", GOOD))
                .satisfies(fault -> assertThat(fault.violations().get(0).code()).isEqualTo("baseline-unfit"));
    }

    @Test
    void peopleAreShownTheFloorInBothLanguages() {
        PolicySnapshot law = law();
        Assessment assessment = assess(law, "REVIEW/NORMAL", GOOD);
        CompiledStandard standard = new PluginLoader().load(BUNDLE, law.vocabulary());
        String text = Renderings.applicant(assessment, standard.standard(), law);
        assertThat(text)
                .contains("全省通用条件：云溪省（虚构）通用条件", "Provincial baseline: Common conditions of Yunxi (invented)", "职业道德");
        SealedDossier dossier = DossierReader.read(
                InventedFloor.dossier("REVIEW/NORMAL", GOOD).getBytes(StandardCharsets.UTF_8), law.vocabulary());
        assertThat(Renderings.auditor(assessment, standard.standard(), dossier.dossier(), law))
                .contains("\"baseline\":{\"code\":\"YUNXI_ASSOCIATE\"");
    }
}
