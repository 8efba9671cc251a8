// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.evaluation.internal.proof.SmallStandard.all;
import static org.hengping.evaluation.internal.proof.SmallStandard.any;
import static org.hengping.evaluation.internal.proof.SmallStandard.count;
import static org.hengping.evaluation.internal.proof.SmallStandard.heading;
import static org.hengping.evaluation.internal.proof.SmallStandard.leaf;
import static org.hengping.evaluation.internal.proof.SmallStandard.only;
import static org.hengping.evaluation.internal.proof.SmallStandard.prove;

import java.util.List;
import java.util.Set;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.RedLineReport;
import org.hengping.evaluation.RedLineReport.Gravity;
import org.hengping.evaluation.RedLineReport.Outcome;
import org.junit.jupiter.api.Test;

final class ProverTest {
    private static final Node FREE = leaf("free", "facts.patents >= 2", "patents");
    private static final Node AWARD = count("award", "awards", "record.grade == 1", 1, "awards[].grade");
    private static final Node PROJECT = count("project", "projects", "record.grade <= 2", 3, "projects[].grade");
    private static final Node INDEXED =
            count("indexed", "papers", "has(record.index) && record.index == 'SCI'", 1, "papers[].index?");

    private static Outcome outcome(RedLineReport report, RedLineClass kind) {
        return report.judgement(Set.of(kind)).orElseThrow().outcome();
    }

    private static List<NodeId> refused(RedLineReport report, int index) {
        return report.findings().stream()
                .filter(finding -> finding.gravity() == Gravity.REFUSED)
                .toList()
                .get(index)
                .leaves();
    }

    @Test
    void anOptionAmongOthersIsNoBarrierAndAWitnessShowsIt() {
        RedLineReport report = prove(all("root", any("group", AWARD, FREE)));
        assertThat(outcome(report, RedLineClass.AWARD)).isEqualTo(Outcome.PROVED);
        assertThat(report.judgement(Set.of(RedLineClass.AWARD)).orElseThrow().witnesses())
                .hasSize(1)
                .allSatisfy(
                        witness -> assertThat(witness.dossier().fact("awards")).isEmpty());
        assertThat(report.fileable()).isTrue();
    }

    @Test
    void whatStandsAloneIsRefusedWithTheLeafNamed() {
        RedLineReport report = prove(all("root", FREE, AWARD));
        assertThat(outcome(report, RedLineClass.AWARD)).isEqualTo(Outcome.REFUSED);
        assertThat(refused(report, 0)).containsExactly(new NodeId("award"));
        assertThat(report.fileable()).isFalse();
    }

    @Test
    void aGroupOfRestrictedKindsFallsToTheUnionAlone() {
        RedLineReport report = prove(all("root", FREE, any("group", AWARD, PROJECT)));
        assertThat(outcome(report, RedLineClass.AWARD)).isEqualTo(Outcome.PROVED);
        assertThat(outcome(report, RedLineClass.RESEARCH_PROJECT)).isEqualTo(Outcome.PROVED);
        RedLineReport.Finding finding = report.findings().get(0);
        assertThat(finding.kinds()).containsExactlyInAnyOrder(RedLineClass.AWARD, RedLineClass.RESEARCH_PROJECT);
        assertThat(finding.leaves()).containsExactly(new NodeId("award"), new NodeId("project"));
        assertThat(report.fileable()).isFalse();
    }

    @Test
    void everyRuleThatIsBrokenIsNamed() {
        RedLineReport report = prove(all("root", INDEXED, AWARD, FREE));
        assertThat(report.findings().stream().filter(finding -> finding.gravity() == Gravity.REFUSED))
                .extracting(RedLineReport.Finding::code)
                .containsExactlyInAnyOrder("R1", "R6");
    }

    @Test
    void notBelongingToThoseConcernedIsNoWayOut() {
        Node forSchools = new Node.AllOf(heading("schools", only("VOCATIONAL")), List.of(AWARD));
        RedLineReport report = prove(all("root", FREE, forSchools));
        assertThat(outcome(report, RedLineClass.AWARD)).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings().get(0).explanation().en()).contains("school = VOCATIONAL");
    }

    @Test
    void eachGroupOfPeopleHasAWitnessOfItsOwn() {
        Node college = new Node.AllOf(heading("colleges", only("COLLEGE")), List.of(any("c", AWARD, FREE)));
        Node other =
                new Node.AllOf(heading("others", only("VOCATIONAL")), List.of(leaf("plain", "facts.free", "free")));
        RedLineReport report = prove(all("root", college, other));
        assertThat(report.judgement(Set.of(RedLineClass.AWARD)).orElseThrow().witnesses())
                .hasSize(2);
    }

    @Test
    void aScoreIsRefusedWhenTheRestOfItsPointsDoNotPass() {
        Node tight = score("60", AWARD, "50", FREE, "50");
        Node wide = score("50", AWARD, "50", FREE, "50");
        assertThat(outcome(prove(tight), RedLineClass.AWARD)).isEqualTo(Outcome.REFUSED);
        assertThat(outcome(prove(wide), RedLineClass.AWARD)).isEqualTo(Outcome.PROVED);
    }

    private static Node score(String passMark, Node first, String points, Node second, String others) {
        return new Node.WeightedScore(
                heading("score"),
                List.of(
                        new Node.WeightedScore.Part(first, Decimal.parse(points)),
                        new Node.WeightedScore.Part(second, Decimal.parse(others))),
                Decimal.parse(passMark));
    }

    @Test
    void recordsOfAnyFreeLeafMayFillACount() {
        Node.Leaf good = count("good", "papers", "record.grade == 1", 1, "papers[].grade");
        Node free = new Node.AtLeast(
                heading("root"), 3, Node.Counting.RECORDS, false, List.of(), List.of((Node.Leaf) AWARD, good));
        assertThat(outcome(prove(free), RedLineClass.AWARD)).isEqualTo(Outcome.PROVED);
        Node bound = new Node.AtLeast(
                heading("root"), 3, Node.Counting.RECORDS, false, List.of(), List.of((Node.Leaf) AWARD));
        assertThat(outcome(prove(bound), RedLineClass.AWARD)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void expertsCanBeSatisfied() {
        Node experts = new Node.LeftToExperts(heading("experts"));
        RedLineReport report = prove(all("root", experts, any("group", AWARD, FREE)));
        assertThat(outcome(report, RedLineClass.AWARD)).isEqualTo(Outcome.PROVED);
    }

    @Test
    void whatDependsOnWhoSomebodyIsIsNeverPassedSilently() {
        Node young = leaf(
                "young",
                "fullYears(facts.born, calendar.yearsCountTo) > 35 || size(facts.awards) > 0",
                "born",
                "awards[].grade");
        RedLineReport report = prove(all("root", FREE, young));
        assertThat(outcome(report, RedLineClass.AWARD)).isEqualTo(Outcome.UNPROVEN);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.gravity()).isEqualTo(Gravity.UNPROVEN);
            assertThat(finding.leaves()).containsExactly(new NodeId("young"));
        });
        assertThat(report.fileable()).isFalse();
    }

    @Test
    void anOptionThatAsksForAnIndexIsTold() {
        RedLineReport report = prove(any("root", INDEXED, FREE));
        assertThat(report.fileable()).isTrue();
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("R1");
            assertThat(finding.gravity()).isEqualTo(Gravity.WARN);
        });
    }

    @Test
    void moreOfAListForMorePointsIsToldOf() {
        Node one = count("one", "papers", "record.grade == 1", 1, "papers[].grade");
        Node two = count("two", "papers", "record.grade == 1", 2, "papers[].grade");
        assertThat(prove(score("60", one, "50", two, "50")).findings())
                .extracting(RedLineReport.Finding::code)
                .contains("R7");
    }

    @Test
    void theSameStandardGivesTheSameReport() {
        Node root = all(
                "root", any("group", AWARD, PROJECT, FREE), any("other", INDEXED, leaf("plain", "facts.free", "free")));
        assertThat(prove(root)).isEqualTo(prove(root));
    }
}
