// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.fact.FactPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardTest {
    private static final Text LABEL = new Text("示例", "example");
    private static final Clause CLAUSE = new Clause("示例文件", "第一条", Clause.Standing.UNVERIFIED, Optional.empty());

    private static Heading heading(String id) {
        return new Heading(new NodeId(id), LABEL, List.of(CLAUSE), Applicability.EVERYBODY);
    }

    private static Node leaf(String id) {
        return new Node.Leaf(heading(id), List.of(FactRead.parse("degree")), new LeafRule.Condition("true"));
    }

    private static List<Node> leaves(int count) {
        return IntStream.range(0, count).mapToObj(i -> leaf("leaf-" + i)).toList();
    }

    private static Node.AtLeast atLeast(
            int n, Node.Counting counting, boolean distinct, List<Cap> caps, List<Node> children) {
        return new Node.AtLeast(heading("group"), n, counting, distinct, caps, children);
    }

    private static Cap cap() {
        return new Cap(FactPath.parse("works[].kind"), new TreeSet<>(List.of("PAPER")), 1);
    }

    private static Standard standard(Node root) {
        return new Standard(
                new StandardId("example.one"),
                StandardVersion.parse("1.0.0"),
                LABEL,
                Optional.empty(),
                new Scope("S", "L", new TreeSet<>(), new TreeSet<>(List.of(Route.parse("REVIEW/NORMAL")))),
                Validity.ALWAYS,
                List.of(),
                List.of(),
                List.of(),
                root);
    }

    @Test
    void nodesComeParentsFirstAndSiblingsInOrder() {
        Node inner = new Node.AnyOf(heading("inner"), List.of(leaf("b"), leaf("c")));
        Standard standard = standard(new Node.AllOf(heading("root"), List.of(leaf("a"), inner, leaf("d"))));
        assertThat(standard.nodes().stream().map(node -> node.heading().id().value()))
                .containsExactly("root", "a", "inner", "b", "c", "d");
        assertThat(standard.leaves()).hasSize(4);
    }

    @Test
    void anIdStandsOnce() {
        assertThatThrownBy(() -> standard(new Node.AllOf(heading("root"), List.of(leaf("a"), leaf("a")))))
                .hasMessageContaining("defined twice: a");
    }

    @Test
    void treesAreLimitedInLevelsAndNodes() {
        Node deep = leaf("leaf");
        for (int level = 0; level < Standard.MOST_LEVELS; level++) {
            deep = new Node.AllOf(heading("level-" + level), List.of(deep));
        }
        Node tooDeep = deep;
        assertThatThrownBy(() -> standard(tooDeep)).hasMessageContaining("16 levels");
        List<Node> many = new ArrayList<>(leaves(Standard.MOST_NODES));
        assertThatThrownBy(() -> standard(new Node.AllOf(heading("root"), many)))
                .hasMessageContaining("500 nodes");
        assertThat(standard(new Node.AllOf(heading("root"), many.subList(1, many.size())))
                        .nodes())
                .hasSize(Standard.MOST_NODES);
    }

    @Test
    void groupsAskForWhatCanBeMet() {
        assertThatThrownBy(() -> atLeast(5, Node.Counting.CHILDREN, false, List.of(), leaves(3)))
                .hasMessageContaining("at least 5 of 3");
        assertThatThrownBy(() -> atLeast(0, Node.Counting.CHILDREN, false, List.of(), leaves(3)))
                .hasMessageContaining("asks for nothing");
        assertThatThrownBy(() -> new Node.AllOf(heading("empty"), List.of()))
                .hasMessageContaining("at least one child");
        assertThat(atLeast(5, Node.Counting.RECORDS, false, List.of(), leaves(3))
                        .n())
                .isEqualTo(5);
    }

    @Test
    void groupsThatMatchRecordsHaveFewLeavesOnly() {
        assertThatThrownBy(() -> atLeast(1, Node.Counting.CHILDREN, true, List.of(), leaves(17)))
                .hasMessageContaining("at most 16");
        Node group = new Node.AnyOf(heading("inner"), leaves(1));
        assertThatThrownBy(() -> atLeast(1, Node.Counting.RECORDS, false, List.of(), List.of(group)))
                .hasMessageContaining("all leaves");
        assertThat(atLeast(1, Node.Counting.CHILDREN, false, List.of(), List.of(group))
                        .children())
                .hasSize(1);
    }

    @Test
    void capsGoWithDistinctOrWithCountedRecords() {
        assertThatThrownBy(() -> atLeast(1, Node.Counting.CHILDREN, false, List.of(cap()), leaves(2)))
                .hasMessageContaining("caps go with distinct");
        assertThat(atLeast(1, Node.Counting.CHILDREN, true, List.of(cap()), leaves(2))
                        .caps())
                .hasSize(1);
        assertThat(atLeast(1, Node.Counting.RECORDS, false, List.of(cap()), leaves(2))
                        .caps())
                .hasSize(1);
    }

    @Test
    void aLeafReadsSomethingOnceAndCitesAClause() {
        LeafRule rule = new LeafRule.Computed();
        assertThatThrownBy(() -> new Node.Leaf(heading("a"), List.of(), rule))
                .hasMessageContaining("at least one path");
        List<FactRead> twice = List.of(FactRead.parse("degree"), FactRead.parse("degree?"));
        assertThatThrownBy(() -> new Node.Leaf(heading("a"), twice, rule)).hasMessageContaining("reads twice");
        Heading bare = new Heading(new NodeId("a"), LABEL, List.of(), Applicability.EVERYBODY);
        assertThatThrownBy(() -> new Node.Leaf(bare, List.of(FactRead.parse("degree")), rule))
                .hasMessageContaining("clause");
    }

    @Test
    void aScoreHasAPassMarkAndPointsThatCanBeReached() {
        Node.WeightedScore.Part part = new Node.WeightedScore.Part(leaf("a"), Decimal.of(40));
        assertThatThrownBy(() -> new Node.WeightedScore(heading("s"), List.of(part), Decimal.ZERO))
                .hasMessageContaining("pass mark");
        assertThatThrownBy(() -> new Node.WeightedScore(heading("s"), List.of(part), Decimal.parse("100.5")))
                .hasMessageContaining("pass mark");
        assertThatThrownBy(() -> new Node.WeightedScore.Part(leaf("a"), Decimal.ZERO))
                .hasMessageContaining("points");
    }

    @Test
    void applicabilityTestsPlainFactsOnce() {
        Applicability.Test test = new Applicability.Test(FactPath.of("degree"), new TreeSet<>(List.of("MASTER")));
        assertThatThrownBy(() -> new Applicability(List.of(test, test))).hasMessageContaining("tested twice");
        assertThatThrownBy(() -> new Applicability.Test(FactPath.of("works", "kind"), new TreeSet<>(List.of("PAPER"))))
                .hasMessageContaining("plain facts only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "Root", "a_b", "a--b", "-a", "a-", "a b", "a.b"})
    void nodeIdsAreLowerCaseWords(String id) {
        assertThatThrownBy(() -> new NodeId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0", "1.0.0.0", "01.0.0", "1.0.0-beta", "100000.0.0", "-1.0.0"})
    void versionsAreThreeNumbers(String version) {
        assertThatThrownBy(() -> StandardVersion.parse(version)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVIEW", "REVIEW/", "/NORMAL", "review/normal", "REVIEW/NORMAL/X", "X/NORMAL"})
    void routesAreMethodAndBasis(String route) {
        assertThatThrownBy(() -> Route.parse(route)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void versionsAreOrderedByTheirNumbers() {
        assertThat(StandardVersion.parse("1.10.0")).isGreaterThan(StandardVersion.parse("1.9.99"));
        assertThat(StandardVersion.parse("2.0.0")).isGreaterThan(StandardVersion.parse("1.99.0"));
    }
}
