// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.evaluation.internal.proof.SmallStandard.all;
import static org.hengping.evaluation.internal.proof.SmallStandard.any;
import static org.hengping.evaluation.internal.proof.SmallStandard.count;
import static org.hengping.evaluation.internal.proof.SmallStandard.heading;
import static org.hengping.evaluation.internal.proof.SmallStandard.leaf;
import static org.hengping.evaluation.internal.proof.SmallStandard.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.RedLineReport.Finding;
import org.hengping.evaluation.RedLineReport.Gravity;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.RedLine;
import org.junit.jupiter.api.Test;

/** Red lines on numbers of a kind, on series that go by representative works, and on the main indicator. */
class NumbersAndIndicatorsTest {
    private static final Clause CLAUSE =
            new Clause("测试文件", "1", Clause.Standing.UNVERIFIED, Optional.of("invented for tests"));
    private static final Provision REFUSES =
            line("R6", RedLine.Concern.PRECONDITION, Optional.of(RedLineClass.AWARD), new TreeSet<>());
    private static final Provision NUMBER_OF_PROJECTS =
            line("R4_NUMBER", RedLine.Concern.QUANTITY, Optional.of(RedLineClass.RESEARCH_PROJECT), new TreeSet<>());
    private static final Provision INDICATOR = line(
            "R8_PRACTICE", RedLine.Concern.MAIN_INDICATOR, Optional.of(RedLineClass.RESEARCH_PROJECT), new TreeSet<>());
    private static final Node.Leaf FREE = leaf("plain", "facts.free", "free");

    private static RedLine line(
            String code, RedLine.Concern concern, Optional<RedLineClass> kind, SortedSet<String> series) {
        return new RedLine(
                code,
                new Text("测试", "test"),
                concern,
                kind,
                concern == RedLine.Concern.PRECONDITION
                        ? RedLine.Severity.REFUSE_WHEN_UNAVOIDABLE
                        : RedLine.Severity.WARN,
                new TreeSet<>(List.of(Basis.NORMAL)),
                series,
                Optional.empty(),
                List.of(CLAUSE));
    }

    private static Node.Leaf projects(int atLeast) {
        return count("projects", "projects", "record.grade == 1", atLeast, "projects[].grade");
    }

    private static List<String> codes(Node root, Provision... lines) {
        return prove(root, List.of(lines)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void aNumberOfProjectsIsWarnedAbout() {
        assertThat(codes(all("root", projects(2), FREE), REFUSES, NUMBER_OF_PROJECTS))
                .contains("R4_NUMBER");
        assertThat(codes(all("root", projects(1), FREE), REFUSES, NUMBER_OF_PROJECTS))
                .doesNotContain("R4_NUMBER");
        Node sized = leaf("sized", "size(facts.projects) >= 3", "projects[].grade");
        assertThat(codes(all("root", sized, FREE), REFUSES, NUMBER_OF_PROJECTS)).contains("R4_NUMBER");
        Node one = leaf("sized", "size(facts.projects) >= 1", "projects[].grade");
        assertThat(codes(all("root", one, FREE), REFUSES, NUMBER_OF_PROJECTS)).doesNotContain("R4_NUMBER");
        assertThat(codes(any("root", projects(2), FREE), REFUSES, NUMBER_OF_PROJECTS))
                .as("one option among several")
                .doesNotContain("R4_NUMBER");
    }

    @Test
    void aNumberOfSomethingElseIsNoNumberOfProjects() {
        Node papers = count("papers", "papers", "record.grade == 1", 5, "papers[].grade");
        assertThat(codes(any("root", papers, FREE), REFUSES, NUMBER_OF_PROJECTS))
                .doesNotContain("R4_NUMBER");
    }

    @Test
    void whereSeriesAreNamedEachDemandOfNumberIsTold() {
        Node papers = count("papers", "papers", "record.grade == 1", 5, "papers[].grade");
        Provision named = line(
                "R9",
                RedLine.Concern.QUANTITY,
                Optional.empty(),
                new TreeSet<>(List.of(SmallStandard.standard(FREE).scope().series())));
        Provision others =
                line("R9", RedLine.Concern.QUANTITY, Optional.empty(), new TreeSet<>(List.of("SOMETHING_ELSE")));

        assertThat(codes(any("root", papers, FREE), REFUSES, named)).contains("R9");
        assertThat(codes(any("root", papers, FREE), REFUSES, others)).doesNotContain("R9");
    }

    @Test
    void aKindThatNobodyCanDoWithoutIsTheMainIndicator() {
        assertThat(prove(all("root", projects(1), FREE), List.of(REFUSES, INDICATOR))
                        .findings())
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("R8_PRACTICE");
                    assertThat(finding.gravity()).isEqualTo(Gravity.WARN);
                    assertThat(finding.leaves()).containsExactly(new NodeId("projects"));
                });
        assertThat(codes(any("root", projects(1), FREE), REFUSES, INDICATOR)).doesNotContain("R8_PRACTICE");
    }

    @Property(tries = 300)
    void halfOfThePointsIsWhatAddingThemUpSays(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 50) Integer> points,
            @ForAll @IntRange(min = 0, max = 63) int whose) {
        List<Node.WeightedScore.Part> parts = new ArrayList<>();
        Set<NodeId> theirs = new TreeSet<>();
        int sum = 0;
        for (int i = 0; i < points.size(); i++) {
            boolean project = (whose >> i & 1) == 1;
            String id = "part-" + i;
            parts.add(new Node.WeightedScore.Part(
                    project
                            ? count(id, "projects", "record.grade == 1", 1, "projects[].grade")
                            : leaf(id, "facts.free", "free"),
                    Decimal.of(points.get(i))));
            if (project) {
                theirs.add(new NodeId(id));
                sum += points.get(i);
            }
        }
        Node score = new Node.WeightedScore(heading("score"), parts, Decimal.of(1));
        boolean half = !theirs.isEmpty()
                && 2 * sum >= IntStream.range(0, points.size()).map(points::get).sum();

        List<Set<NodeId>> found = new Numbers(
                        SmallStandard.standard(score),
                        SmallStandard.FACTS,
                        new FindingText(new Places(
                                SmallStandard.standard(score), org.hengping.evaluation.internal.pack.Sources.NONE)))
                .halfOfThePoints(leaf -> theirs.contains(leaf.heading().id()));

        assertThat(found).isEqualTo(half ? List.of(theirs) : List.of());
    }
}
