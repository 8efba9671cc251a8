// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.evaluation.RedLineReport.Finding;
import org.hengping.evaluation.RedLineReport.Gravity;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactRuling;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;
import org.junit.jupiter.api.Test;

/** Facts that a unit adds in the bundle of its standard. */
class UnitFactsTest {
    private static final PolicySnapshot WITH_RED_LINES = PolicySnapshot.of(
            SamplePolicy.SNAPSHOT.vocabulary(),
            SamplePolicy.SNAPSHOT.series(),
            List.of(),
            List.of(
                    SampleRedLines.precondition("R4", RedLineClass.FUNDING),
                    SampleRedLines.precondition("R1", RedLineClass.CITATION_INDEX)));

    private static final Policy POLICY = day -> WITH_RED_LINES;

    @Test
    void aPackWithFactsOfItsUnitPassesTheGateWithItsCases() {
        GateReport report =
                new Gate(GateLimits.USUAL).check(UnitFactPack.bundle().bytes(), POLICY);

        assertThat(report.refusals()).isEmpty();
        assertThat(report.cases()).hasSize(3).allMatch(one -> one.passed());
    }

    @Test
    void theSameBytesAssessADossierThatCarriesThem() {
        byte[] bundle = UnitFactPack.bundle().bytes();
        CompiledStandard standard = new PluginLoader().load(bundle, WITH_RED_LINES.vocabulary());
        SealedDossier dossier = DossierReader.read(
                UnitFactPack.dossier(61).getBytes(StandardCharsets.UTF_8),
                standard.standard().vocabulary(WITH_RED_LINES.vocabulary()));

        Assessment assessment = Evaluator.evaluate(standard, WITH_RED_LINES, dossier);
        Assessment interpreted = Evaluator.evaluate(
                new PluginLoader(RuleEngine.INTERPRETED).load(bundle, WITH_RED_LINES.vocabulary()),
                WITH_RED_LINES,
                dossier);

        assertThat(assessment.result().tree().outcome().verdict()).isEqualTo(Verdict.MET);
        assertThat(interpreted.resultDigest()).isEqualTo(assessment.resultDigest());
        assertThat(Renderings.applicant(assessment, standard.standard(), WITH_RED_LINES.vocabulary()))
                .contains("实验教学");
        assertThat(Renderings.auditor(assessment, standard.standard(), dossier.dossier(), WITH_RED_LINES.vocabulary()))
                .contains("实验课时");
    }

    @Test
    void aJavaPluginReadsThem() {
        String source =
                """
                package org.example.plugin;
                import org.hengping.criteria.NodeId;
                import org.hengping.criteria.plugin.*;
                public final class Years implements CriteriaPlugin {
                    private static final FactKey<Long> HOURS = FactKey.integer("pinghu_labHours");
                    @Override public Finding evaluate(NodeId leaf, Facts facts) {
                        return Finding.of(facts.get(HOURS) >= 60);
                    }
                }
                """;
        SampleBundle bundle = UnitFactPack.bundle()
                .header("Hengping-Criteria", SampleBundle.PLUGIN_CLASS)
                .header("Import-Package", "org.hengping.criteria,org.hengping.criteria.plugin")
                .file(
                        "standard.yaml",
                        SampleBundle.standard("1.0.0", "computed: true")
                                .replace("reads: [yearsInPost]", "reads: [pinghu_labHours]")
                                .replace("tree:\n", UnitFactPack.FACTS + "tree:\n"))
                .file(
                        "cases/basic.yaml",
                        SampleBundle.cases()
                                .replace("yearsInPost: 5", "pinghu_labHours: 60")
                                .replace("yearsInPost: 4", "pinghu_labHours: 59"));
        SampleCompiler.compile(SampleBundle.PLUGIN_CLASS, source).forEach(bundle::file);

        GateReport report = new Gate(GateLimits.USUAL).check(bundle.bytes(), POLICY);

        assertThat(report.refusals()).isEmpty();
        assertThat(report.cases()).hasSize(2).allMatch(one -> one.passed());
    }

    @Test
    void aDossierOfAnotherStandardCannotCarryThem() {
        byte[] dossier = UnitFactPack.dossier(61).getBytes(StandardCharsets.UTF_8);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> DossierReader.read(dossier, WITH_RED_LINES.vocabulary())))
                .isInstanceOf(org.hengping.platform.fault.PlatformException.class);
    }

    @Test
    void withoutAClassTheStandardCannotBeFiled() {
        String facts = UnitFactPack.FACTS.replaceFirst(
                "personalData: PERSONAL\n      redLine: NONE\n", "personalData: PERSONAL\n");

        List<Finding> findings =
                own(RedLineProof.prove(UnitFactPack.bundle(facts).bytes(), POLICY));

        assertThat(findings.get(0).gravity()).isEqualTo(Gravity.REFUSED);
        assertThat(findings.get(0).explanation().zh()).contains("“实验课时”（pinghu_labHours）");
        assertThat(findings.get(0).place())
                .isEqualTo("standard.yaml:" + lineOf(facts, "name: pinghu_labHours") + ":13");
    }

    @Test
    void aClassThatIsOnlyProposedAwaitsTheProvince() {
        RedLineReport report = RedLineProof.prove(UnitFactPack.bundle().bytes(), POLICY);

        assertThat(own(report)).hasSize(3).allMatch(finding -> finding.gravity() == Gravity.UNPROVEN);
        assertThat(report.fileable()).isFalse();
    }

    @Test
    void whatTheProvinceHasConfirmedKeepsNothingBack() {
        RedLineReport report = RedLineProof.prove(UnitFactPack.bundle().bytes(), POLICY, confirmed(UnitFactClass.NONE));

        assertThat(own(report)).isEmpty();
        assertThat(report.fileable()).isTrue();
    }

    @Test
    void theConfirmedClassCountsWhateverWasProposed() {
        UnitFactClass funding = new UnitFactClass(Optional.of(RedLineClass.FUNDING), new TreeMap<>());

        RedLineReport report = RedLineProof.prove(
                UnitFactPack.withCondition("facts.pinghu_labHours >= 60").bytes(), POLICY, confirmed(funding));

        assertThat(report.findings())
                .anyMatch(finding -> finding.gravity() == Gravity.REFUSED
                        && finding.code().equals("R4")
                        && finding.leaves().equals(List.of(new NodeId("laboratory"))));
    }

    @Test
    void theProposedClassCountsUntilItIsConfirmed() {
        RedLineReport report = RedLineProof.prove(
                UnitFactPack.withCondition("facts.pinghu_devices.exists(d, has(d.price) && d.price > decimal('100'))")
                        .bytes(),
                POLICY);

        assertThat(report.findings())
                .anyMatch(finding -> finding.code().equals("R4") && finding.gravity() == Gravity.REFUSED);
    }

    @Test
    void aCodeListGivesItsClassToTheFactsThatUseIt() {
        String facts = UnitFactPack.FACTS.replaceFirst("redLine: NONE", "redLine: CITATION_INDEX");
        byte[] only = UnitFactPack.withCondition(facts, "facts.pinghu_devices.exists(d, d.lab == 'WATER')")
                .bytes();

        assertThat(RedLineProof.prove(only, POLICY).findings())
                .anyMatch(finding -> finding.code().equals("R1") && finding.gravity() == Gravity.REFUSED);
    }

    @Test
    void aRefusedFactKeepsTheStandardBackWithTheReason() {
        UnitFactClasses refused = definition -> Optional.of(new UnitFactRuling(
                Optional.empty(), Optional.of("与通用事实重复"), new Signatory("测试甲", "测试"), Instant.EPOCH));

        List<Finding> findings = own(RedLineProof.prove(UnitFactPack.bundle().bytes(), POLICY, refused));

        assertThat(findings).hasSize(3).allMatch(finding -> finding.gravity() == Gravity.REFUSED);
        assertThat(findings.get(0).explanation().en()).contains("与通用事实重复");
    }

    @Test
    void whatIsWrongWithTheirDefinitionsIsRefusedWithItsPlace() {
        record Bad(String text, String replacement, String code) {}
        List<Bad> bads = List.of(
                new Bad("name: pinghu_labHours", "name: nanshan_labHours", "foreign-namespace"),
                new Bad("name: pinghu_labHours", "name: yearsInPost", "wrong-value"),
                new Bad("name: pinghu_devices", "name: pinghu_labs", "defined-twice"),
                new Bad("codes: pinghu_labs,", "codes: pinghu_halls,", "unknown-code-list"),
                new Bad("type: CODE, codes: pinghu_labs,", "type: CODE,", "fact-codes"),
                new Bad(
                        "type: INTEGER\n",
                        "type: INTEGER\n      fields: [{name: a, label: {zh: 甲, en: a}, type: DATE, required: true}]\n",
                        "fact-kind"),
                new Bad("code: LIGHT,", "code: WATER,", "defined-twice"),
                new Bad("redLine: FUNDING", "redLine: MONEY", "wrong-value"),
                new Bad("namespace: pinghu", "namespace: Pinghu", "wrong-value"),
                new Bad(", en: Laboratory hours", "", "missing-key"));
        for (Bad bad : bads) {
            assertThat(UnitFactPack.FACTS).contains(bad.text);
            String facts = UnitFactPack.FACTS.replace(bad.text, bad.replacement);
            List<Violation> refusals = new ArrayList<>(new Gate(GateLimits.USUAL)
                    .check(UnitFactPack.bundle(facts).bytes(), POLICY)
                    .refusals());
            assertThat(refusals)
                    .as(bad.replacement)
                    .anyMatch(violation -> violation.code().equals(bad.code)
                            && violation.place().startsWith("standard.yaml:"));
        }
    }

    private static List<Finding> own(RedLineReport report) {
        return report.findings().stream()
                .filter(finding -> finding.code().equals("UNIT_FACT"))
                .toList();
    }

    private static UnitFactClasses confirmed(UnitFactClass kind) {
        return definition -> Optional.of(
                new UnitFactRuling(Optional.of(kind), Optional.empty(), new Signatory("测试甲", "测试"), Instant.EPOCH));
    }

    private static int lineOf(String facts, String text) {
        int header = 7;
        return header + (int) facts.substring(0, facts.indexOf(text)).lines().count();
    }
}
