// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.RedLineReport;
import org.hengping.evaluation.RedLineReport.Finding;
import org.hengping.evaluation.RedLineReport.Outcome;

/** Small trees whose every leaf asks two yes-or-no facts of its own, against all their assignments. */
final class BruteForceTest {
    private static final int MOST_LEAVES = 5;
    private static final List<Form> FORMS = List.of(Form.values());
    private static final List<RedLineClass> KINDS = List.of(RedLineClass.AWARD, RedLineClass.RESEARCH_PROJECT);

    /** A leaf over facts {@code a}{@code i} and {@code b}{@code i}, and what it comes to. */
    private enum Form {
        FIRST("facts.a%1$d"),
        NOT_FIRST("!facts.a%1$d"),
        BOTH("facts.a%1$d && facts.b%1$d"),
        EITHER("facts.a%1$d || facts.b%1$d"),
        DIFFERENT("facts.a%1$d != facts.b%1$d"),
        CHOICE("facts.a%1$d ? facts.b%1$d : !facts.b%1$d && facts.a%1$d");

        private final String rule;

        Form(String rule) {
            this.rule = rule;
        }

        boolean met(boolean a, boolean b) {
            return switch (this) {
                case FIRST -> a;
                case NOT_FIRST -> !a;
                case BOTH, CHOICE -> a && b;
                case EITHER -> a || b;
                case DIFFERENT -> a != b;
            };
        }
    }

    private static final class Tree {
        private final Random chance;
        private final List<Form> forms = new ArrayList<>();
        private final List<Optional<RedLineClass>> ofA = new ArrayList<>();
        private final List<Optional<RedLineClass>> ofB = new ArrayList<>();
        private int groups;

        Tree(long seed) {
            chance = new Random(seed);
        }

        Node node(int level) {
            if (level == 3 || forms.size() >= MOST_LEAVES - 1 || (level > 0 && chance.nextInt(3) == 0)) {
                return leaf();
            }
            List<Node> children = new ArrayList<>();
            int wanted = 1 + chance.nextInt(3);
            while (children.size() < wanted && (children.isEmpty() || forms.size() < MOST_LEAVES)) {
                children.add(node(level + 1));
            }
            String id = "g" + groups++;
            return switch (chance.nextInt(4)) {
                case 0 -> new Node.AllOf(SmallStandard.heading(id), children);
                case 1 -> new Node.AnyOf(SmallStandard.heading(id), children);
                case 2 ->
                    new Node.AtLeast(
                            SmallStandard.heading(id),
                            1 + chance.nextInt(children.size()),
                            Node.Counting.CHILDREN,
                            false,
                            List.of(),
                            children);
                default ->
                    new Node.WeightedScore(
                            SmallStandard.heading(id),
                            children.stream()
                                    .map(child -> new Node.WeightedScore.Part(child, Decimal.of(1 + chance.nextInt(4))))
                                    .toList(),
                            Decimal.of(20 + 20 * chance.nextInt(5)));
            };
        }

        private Node leaf() {
            int i = forms.size();
            Form form = FORMS.get(chance.nextInt(FORMS.size()));
            forms.add(form);
            ofA.add(kind());
            ofB.add(kind());
            return SmallStandard.leaf("l" + i, String.format(form.rule, i), "a" + i, "b" + i);
        }

        private Optional<RedLineClass> kind() {
            int drawn = chance.nextInt(4);
            return drawn < 2 ? Optional.of(KINDS.get(drawn)) : Optional.empty();
        }

        Vocabulary vocabulary() {
            List<FactDefinition> facts = new ArrayList<>();
            for (int i = 0; i < forms.size(); i++) {
                facts.add(SmallStandard.plain("a" + i, ValueType.BOOLEAN, ofA.get(i)));
                facts.add(SmallStandard.plain("b" + i, ValueType.BOOLEAN, ofB.get(i)));
            }
            return new Vocabulary(facts, List.of());
        }

        /** Whether a leaf can be met when facts of these kinds say no. */
        boolean free(int leaf, Set<RedLineClass> kinds) {
            boolean noA = ofA.get(leaf).filter(kinds::contains).isPresent();
            boolean noB = ofB.get(leaf).filter(kinds::contains).isPresent();
            return IntStream.range(0, 4)
                    .filter(bits -> !(noA && (bits & 1) == 1) && !(noB && (bits & 2) == 2))
                    .anyMatch(bits -> forms.get(leaf).met((bits & 1) == 1, (bits & 2) == 2));
        }
    }

    private static boolean met(Node node, Map<NodeId, Boolean> leaves) {
        if (node instanceof Node.Leaf) {
            return leaves.getOrDefault(node.heading().id(), false);
        }
        List<Boolean> met =
                node.children().stream().map(child -> met(child, leaves)).toList();
        int count = (int) met.stream().filter(one -> one).count();
        if (node instanceof Node.AllOf) {
            return count == met.size();
        }
        if (node instanceof Node.AnyOf) {
            return count > 0;
        }
        if (node instanceof Node.AtLeast group) {
            return count >= group.n();
        }
        Node.WeightedScore score = (Node.WeightedScore) node;
        long total = 0;
        long reached = 0;
        for (int i = 0; i < met.size(); i++) {
            long points = score.parts().get(i).points().millionths();
            total += points;
            reached += met.get(i) ? points : 0;
        }
        return reached * 100 * 1_000_000 >= total * score.passMark().millionths();
    }

    /** Least number of leaves that keep the root from being met when they fail, whatever the others say. */
    private static OptionalInt leastBlocking(Node root, int leaves, List<Integer> blockable) {
        return IntStream.range(0, 1 << blockable.size())
                .filter(set -> IntStream.range(0, 1 << leaves).noneMatch(answers -> {
                    Map<NodeId, Boolean> map = new TreeMap<>();
                    for (int i = 0; i < leaves; i++) {
                        int at = blockable.indexOf(i);
                        boolean failed = at >= 0 && (set >> at & 1) == 1;
                        map.put(new NodeId("l" + i), !failed && (answers >> i & 1) == 1);
                    }
                    return met(root, map);
                }))
                .map(Integer::bitCount)
                .min();
    }

    @Property(tries = 150)
    void refusedExactlyWhereNoAssignmentAvoidsTheKindAndBySetsThatAreReallyLeast(@ForAll long seed) {
        Tree tree = new Tree(seed);
        Node root = tree.node(0);
        int leaves = tree.forms.size();
        RedLineReport report = SmallStandard.prove(root, tree.vocabulary());
        for (RedLineClass kind : KINDS) {
            List<Integer> blockable = IntStream.range(0, leaves)
                    .filter(leaf -> !tree.free(leaf, Set.of(kind)))
                    .boxed()
                    .toList();
            OptionalInt least = leastBlocking(root, leaves, blockable);
            assertThat(report.judgement(Set.of(kind)).orElseThrow().outcome())
                    .isEqualTo(least.isPresent() ? Outcome.REFUSED : Outcome.PROVED);
            List<Finding> findings = report.findings().stream()
                    .filter(finding -> finding.gravity() == RedLineReport.Gravity.REFUSED
                            && finding.kinds().equals(Set.of(kind)))
                    .toList();
            assertThat(findings.isEmpty()).isEqualTo(least.isEmpty());
            least.ifPresent(size -> assertThat(findings.get(0).leaves()).hasSize(size));
        }
        List<Integer> together = IntStream.range(0, leaves)
                .filter(leaf -> !tree.free(leaf, Set.copyOf(KINDS)))
                .boxed()
                .toList();
        assertThat(report.fileable())
                .isEqualTo(leastBlocking(root, leaves, together).isEmpty());
    }
}
