// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.evaluation.InventedFloor.leaf;

import java.util.List;
import java.util.stream.Stream;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ConformanceReport.Finding;
import org.hengping.platform.conformance.ConformanceReport.State;
import org.hengping.platform.conformance.FloorLine;
import org.hengping.platform.conformance.FloorRelation;
import org.hengping.platform.conformance.Gravity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FloorConformanceTest {
    private static final String YEARS = "inTable.own(facts.degree) && facts.yearsInPost >= table.own(facts.degree)";

    private static ConformanceReport report(SampleBundle bundle) {
        return Conformance.of(bundle.bytes(), InventedFloor.policy());
    }

    private static FloorLine line(ConformanceReport report, String node) {
        return report.floor().stream()
                .filter(line -> line.node().value().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        Conformance.render(report, org.hengping.platform.conformance.ReportForm.TEXT)));
    }

    private static String table(int bachelor, int doctor) {
        return """
                tables:
                  own:
                    label: {zh: 年限, en: Years}
                    keys: [{name: degree, type: CODE}]
                    value: INTEGER
                    rows:
                      - {keys: [BACHELOR], value: %d, clause: {document: doc, place: "2"}}
                      - {keys: [DOCTOR], value: %d, clause: {document: doc, place: "2"}}
                """
                .formatted(bachelor, doctor);
    }

    private static String papers(String where, String atLeast) {
        return """
                - id: own-papers
                  label: {zh: 论文, en: Papers}
                  clauses: [{document: doc, place: "3"}]
                  reads: ["papers[].first"]
                  count: {list: papers, where: "%s", atLeast: %s}
                """
                .formatted(where, atLeast);
    }

    static Stream<Arguments> comparisons() {
        return Stream.of(
                Arguments.of("ethics", leaf("a", "ethicsPassed", "facts.ethicsPassed"), "", FloorRelation.EQUAL),
                Arguments.of("ethics", leaf("a", "ethicsPassed", "!facts.ethicsPassed"), "", FloorRelation.CONTRADICTS),
                Arguments.of("ethics", leaf("a", "hours", "facts.hours >= 1"), "", FloorRelation.ADDED_BY_FLOOR),
                Arguments.of(
                        "ethics",
                        leaf("a", "ethicsPassed, hours", "facts.ethicsPassed || facts.hours > 9"),
                        "",
                        FloorRelation.OPEN),
                Arguments.of("seniority", leaf("a", "degree, yearsInPost", YEARS), table(5, 2), FloorRelation.EQUAL),
                Arguments.of("seniority", leaf("a", "degree, yearsInPost", YEARS), table(6, 2), FloorRelation.STRICTER),
                Arguments.of("seniority", leaf("a", "degree, yearsInPost", YEARS), table(6, 1), FloorRelation.WEAKER),
                Arguments.of(
                        "seniority", leaf("a", "yearsInPost", "facts.yearsInPost >= 5"), "", FloorRelation.STRICTER),
                Arguments.of(
                        "seniority", leaf("a", "yearsInPost", "facts.yearsInPost > 4"), "", FloorRelation.STRICTER),
                Arguments.of("seniority", leaf("a", "yearsInPost", "facts.yearsInPost >= 4"), "", FloorRelation.WEAKER),
                Arguments.of("seniority", leaf("a", "yearsInPost", "4 <= facts.yearsInPost"), "", FloorRelation.WEAKER),
                Arguments.of(
                        "seniority", leaf("a", "yearsInPost", "facts.yearsInPost <= 1"), "", FloorRelation.CONTRADICTS),
                Arguments.of("seniority", leaf("a", "yearsInPost", "facts.yearsInPost <= 30"), "", FloorRelation.OPEN),
                Arguments.of("papers", papers("record.first", "2"), "", FloorRelation.EQUAL),
                Arguments.of("papers", papers("record.first", "3"), "", FloorRelation.STRICTER),
                Arguments.of("papers", papers("record.first", "1"), "", FloorRelation.WEAKER),
                Arguments.of("papers", papers("!record.first", "2"), "", FloorRelation.OPEN));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void thresholdsOnTheSamePathAreComputed(String node, String leaves, String beside, FloorRelation expected) {
        SampleBundle bundle = InventedFloor.pack("REVIEW/NORMAL", leaves, beside);
        ConformanceReport first = report(bundle);
        ConformanceReport report = first.floor().isEmpty() ? report(InventedFloor.notMet(bundle)) : first;
        assertThat(line(report, node).relation()).isEqualTo(expected);
    }

    @Test
    void ofTwoCriteriaThatBothHaveToBeMetTheStricterCounts() {
        ConformanceReport report = report(InventedFloor.pack(leaf("a", "yearsInPost", "facts.yearsInPost >= 1")
                + leaf("b", "yearsInPost", "facts.yearsInPost >= 5")));
        assertThat(line(report, "seniority").relation()).isEqualTo(FloorRelation.STRICTER);
        assertThat(line(report, "seniority").leaves()).singleElement().hasToString("b");
    }

    @Test
    void whatCanBeAvoidedIsNoAnswer() {
        String option =
                """
                - id: either
                  label: {zh: 任一, en: Either}
                  anyOf:
                """
                        + leaf("a", "yearsInPost", "facts.yearsInPost >= 9").indent(4)
                        + leaf("b", "hours", "facts.hours >= 9").indent(4);
        ConformanceReport report = report(InventedFloor.pack(option));
        assertThat(line(report, "seniority").relation()).isEqualTo(FloorRelation.OPEN);
        assertThat(report.mayBeFiled()).isFalse();
    }

    @Test
    void belowTheFloorIsRefusedWithRuleClausePlaceAndSuggestion() {
        ConformanceReport report = report(InventedFloor.pack(leaf("a", "yearsInPost", "facts.yearsInPost >= 4")));
        Finding finding = report.findings(Aspect.FLOOR).get(0);
        assertThat(finding.code()).isEqualTo("R13:seniority");
        assertThat(finding.gravity()).isEqualTo(Gravity.REFUSED);
        assertThat(finding.clause()).isPresent();
        assertThat(finding.place()).startsWith("standard.yaml:");
        assertThat(finding.explanation().zh()).contains("低于通用条件", "BACHELOR → 5", "≥ 4");
        assertThat(finding.suggestion().en()).contains("at least as much");
        assertThat(finding.overridable()).isTrue();
        assertThat(report.aspect(Aspect.FLOOR).state()).isEqualTo(State.BROKEN);
        assertThat(report.mayBeFiled()).isFalse();
    }

    @Test
    void nobodyMayDecideAgainstWhatNoRouteMayWaive() {
        ConformanceReport report =
                report(InventedFloor.notMet(InventedFloor.pack(leaf("a", "ethicsPassed", "!facts.ethicsPassed"))));
        assertThat(report.findings(Aspect.FLOOR).get(0).overridable()).isFalse();
    }

    @Test
    void whatCannotBeComputedIsTakenFromASignedMapping() {
        String mapping =
                """
                floor:
                  - baseline: YUNXI_ASSOCIATE
                    asks: seniority
                    answeredBy: [a]
                    as: STRICTER
                    reason: {zh: 甲条件包含资历要求, en: Criterion a holds it}
                    decidedBy: 示例甲
                    role: 人事处负责人（虚构）
                    on: 2024-09-01
                """;
        String leaves = leaf("a", "yearsInPost, hours", "facts.yearsInPost >= 9 || facts.hours > 9000");
        ConformanceReport open = report(InventedFloor.pack(leaves));
        assertThat(open.findings(Aspect.FLOOR)).extracting(Finding::code).contains("FLOOR_OPEN:seniority");
        assertThat(open.mayBeFiled()).isFalse();
        ConformanceReport signed = report(InventedFloor.pack("REVIEW/NORMAL", leaves, mapping));
        FloorLine line = line(signed, "seniority");
        assertThat(line.relation()).isEqualTo(FloorRelation.STRICTER);
        assertThat(line.signedBy()).contains("示例甲（人事处负责人（虚构）） 2024-09-01");
        assertThat(signed.findings(Aspect.FLOOR)).singleElement().satisfies(finding -> {
            assertThat(finding.gravity()).isEqualTo(Gravity.ASK);
            assertThat(finding.explanation().zh()).contains("甲条件包含资历要求", "不是计算得出");
        });
        assertThat(signed.mayBeFiled()).as(signed.findings().toString()).isTrue();
    }

    @Test
    void aMappingNeverSpeaksAgainstWhatWasComputed() {
        String mapping =
                """
                floor:
                  - {baseline: YUNXI_ASSOCIATE, asks: seniority, answeredBy: [a], as: EQUAL, reason: {zh: 相同, en: same}, decidedBy: 示例甲, role: 虚构, on: 2024-09-01}
                  - {baseline: YUNXI_ASSOCIATE, asks: wings, answeredBy: [a], as: EQUAL, reason: {zh: 相同, en: same}, decidedBy: 示例甲, role: 虚构, on: 2024-09-01}
                """;
        ConformanceReport report = report(
                InventedFloor.pack("REVIEW/NORMAL", leaf("a", "yearsInPost", "facts.yearsInPost >= 4"), mapping));
        assertThat(line(report, "seniority").relation()).isEqualTo(FloorRelation.WEAKER);
        assertThat(report.findings(Aspect.FLOOR))
                .extracting(Finding::code)
                .contains("R13:seniority", "FLOOR_MAPPING_VOID:wings");
    }

    @Test
    void aMappingToANodeThatIsNotThereIsRefusedAtItsPlace() {
        String mapping =
                """
                floor:
                  - {baseline: YUNXI_ASSOCIATE, asks: seniority, answeredBy: [b], as: EQUAL, reason: {zh: 相同, en: same}, decidedBy: 示例甲, role: 虚构, on: 2024-09-01}
                """;
        ConformanceReport report = report(
                InventedFloor.pack("REVIEW/NORMAL", leaf("a", "yearsInPost", "facts.yearsInPost >= 4"), mapping));
        assertThat(report.findings(Aspect.GATE)).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("unknown-node");
            assertThat(finding.place()).startsWith("standard.yaml:9:");
        });
    }

    @Test
    void noBaselineIsSaidPlainlyAndIsNoPass() {
        ConformanceReport report = Conformance.of(SampleBundle.rulePack().bytes(), SamplePolicy.POLICY);
        assertThat(report.aspect(Aspect.FLOOR).summary().en()).startsWith("NO_BASELINE");
        assertThat(report.aspect(Aspect.FLOOR).state()).isEqualTo(State.NOTED);
        Finding finding = report.findings(Aspect.FLOOR).get(0);
        assertThat(finding.code()).isEqualTo("NO_BASELINE");
        assertThat(finding.explanation().en()).contains("That is no pass");
    }

    @Test
    void supersededIsSaidPlainlyAndByWhat() {
        SampleBundle bundle = InventedFloor.pack(leaf("a", "yearsInPost", "facts.yearsInPost >= 4"));
        ConformanceReport whole =
                Conformance.of(bundle.bytes(), InventedFloor.policy(InventedFloor.overridden(InventedFloor.CODE)));
        assertThat(whole.aspect(Aspect.FLOOR).summary().zh()).startsWith("SUPERSEDED");
        assertThat(whole.findings(Aspect.FLOOR).get(0).explanation().zh()).contains("第9号规定");
        ConformanceReport part = Conformance.of(
                bundle.bytes(), InventedFloor.policy(InventedFloor.overridden(InventedFloor.CODE + "/seniority")));
        assertThat(line(part, "seniority").relation()).isEqualTo(FloorRelation.SUPERSEDED);
        assertThat(part.findings(Aspect.FLOOR)).extracting(Finding::code).contains("SUPERSEDED:seniority");
        assertThat(part.mayBeFiled()).isTrue();
    }

    @Test
    void aFloorThatCannotBeUsedKeepsTheStandardFromBeingFiled() {
        ConformanceReport report = Conformance.of(
                InventedFloor.pack(leaf("a", "yearsInPost", "facts.yearsInPost >= 5"))
                        .withoutFile("cases/basic.yaml")
                        .file("cases/none.yaml", SampleBundle.cases())
                        .bytes(),
                InventedFloor.policyWith("nonsense"));
        assertThat(report.aspect(Aspect.FLOOR).state()).isEqualTo(State.NOT_LOOKED_AT);
        assertThat(report.mayBeFiled()).isFalse();
        assertThat(List.of(report.bundle())).isNotEmpty();
    }
}
