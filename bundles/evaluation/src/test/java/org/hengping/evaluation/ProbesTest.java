// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;
import org.hengping.evaluation.RedLineReport.Gravity;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;
import org.junit.jupiter.api.Test;

/** Counterfactual probes of leaves that a class computes. */
class ProbesTest {
    private static final PolicySnapshot SNAPSHOT = PolicySnapshot.of(
            new Vocabulary(
                    List.of(fact("yearsInPost", Optional.empty()), fact("prizes", Optional.of(RedLineClass.AWARD))),
                    List.of()),
            SamplePolicy.SNAPSHOT.series(),
            List.of(),
            List.of(SampleRedLines.precondition("R6", RedLineClass.AWARD)));
    private static final Policy POLICY = day -> SNAPSHOT;

    private static FactDefinition fact(String name, Optional<RedLineClass> redLine) {
        return new FactDefinition(
                name,
                new Text(name, name),
                new FactType.Plain(ValueType.INTEGER, Optional.empty()),
                new Vouching(Voucher.SELF, DossierStage.SUBMITTED),
                PersonalDataClass.PERSONAL,
                redLine,
                Optional.empty(),
                List.of());
    }

    private static RedLineReport prove(String rule) {
        return RedLineProof.prove(bundle(rule).bytes(), POLICY);
    }

    private static SampleBundle bundle(String rule) {
        String source = SampleBundle.PLUGIN_SOURCE
                .replace(
                        "private static",
                        "private static final FactKey<Long> PRIZES = FactKey.integer(\"prizes\");\n    private static")
                .replace("facts.get(YEARS) >= 5", rule);
        return SampleBundle.javaPlugin(source)
                .file(
                        "standard.yaml",
                        SampleBundle.standard("1.0.0", "computed: true")
                                .replace("reads: [yearsInPost]", "reads: [yearsInPost, prizes]"))
                .file(
                        "cases/basic.yaml",
                        SampleBundle.cases()
                                .replace("yearsInPost: 5}", "yearsInPost: 5, prizes: 1}")
                                .replace("{yearsInPost: 4}", "{yearsInPost: 4, prizes: 0}"));
    }

    @Test
    void aGateThatMovesWithOneRestrictedFactIsToldWithThePair() {
        RedLineReport report = prove("facts.get(YEARS) >= 5 && facts.get(PRIZES) >= 1");

        assertThat(report.fileable()).isFalse();
        assertThat(report.probes()).singleElement().satisfies(probe -> {
            assertThat(probe.leaf()).isEqualTo(new NodeId("enough-years"));
            assertThat(probe.path()).isEqualTo(FactPath.of("prizes"));
            assertThat(probe.valueBefore()).contains("1");
            assertThat(probe.valueAfter()).contains("0");
            assertThat(probe.verdictBefore()).isEqualTo(Verdict.MET);
            assertThat(probe.verdictAfter()).isEqualTo(Verdict.NOT_MET);
            assertThat(probe.before().digest()).isNotEqualTo(probe.after().digest());
        });
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("R6");
            assertThat(finding.explanation().en())
                    .contains(
                            "prizes: 1 → 0",
                            report.probes().get(0).after().digest().toString());
        });
    }

    @Test
    void aGateThatDoesNotMoveIsNotTold() {
        RedLineReport report = prove("facts.get(YEARS) >= 5");

        assertThat(report.probes()).isEmpty();
        assertThat(report.fileable()).isTrue();
    }

    @Test
    void whatCanBeAvoidedIsOnlyWarnedAbout() {
        RedLineReport report = prove("facts.get(YEARS) >= 6 || facts.get(PRIZES) >= 1");

        assertThat(report.probes()).hasSize(1);
        assertThat(report.findings())
                .anyMatch(finding -> finding.gravity() == Gravity.WARN
                        && finding.explanation().en().contains("moves a gate"));
        assertThat(report.fileable()).isTrue();
    }

    @Test
    void theSameBundleIsProbedAlike() {
        byte[] bundle =
                bundle("facts.get(YEARS) >= 5 && facts.get(PRIZES) >= 1").bytes();

        assertThat(RedLineProof.prove(bundle, POLICY)).isEqualTo(RedLineProof.prove(bundle, POLICY));
    }
}
