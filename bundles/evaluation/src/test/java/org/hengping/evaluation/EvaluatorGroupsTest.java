// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.evaluation.EvaluatorTest.code;
import static org.hengping.evaluation.EvaluatorTest.papers;
import static org.hengping.evaluation.EvaluatorTest.tree;
import static org.hengping.evaluation.Example.allOf;
import static org.hengping.evaluation.Example.dossier;
import static org.hengping.evaluation.Example.heading;
import static org.hengping.evaluation.Example.headingFor;
import static org.hengping.evaluation.Example.leaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.Cap;
import org.hengping.criteria.standard.Node;
import org.junit.jupiter.api.Test;

/** Groups, records shared out, scores and what is left to experts. */
class EvaluatorGroupsTest {
    private static Node score(String passMark, Node... nodes) {
        List<Node.WeightedScore.Part> parts = new ArrayList<>();
        for (Node node : nodes) {
            parts.add(new Node.WeightedScore.Part(node, Decimal.of(1)));
        }
        return new Node.WeightedScore(heading("root"), parts, Decimal.parse(passMark));
    }

    @Test
    void fewerThanAskedForIsLeftToExperts() {
        Node root = new Node.AtLeast(
                heading("root"),
                2,
                Node.Counting.CHILDREN,
                false,
                List.of(),
                List.of(leaf("a", "hours"), leaf(headingFor("b", "teaches", "true"), "hours")));
        NodeResult tree = tree(root, Map.of(), dossier("{'hours':{'claimed':1},'teaches':{'claimed':false}}"));
        assertThat(tree.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(tree.reason()).contains(new Reason(Reason.Code.TOO_FEW_APPLY, List.of("1", "2")));
    }

    @Test
    void oneRecordServesOneCriterionWhereTheGroupSaysSo() {
        List<Node> children = List.of(leaf("a", "works[].kind"), leaf("b", "works[].kind"));
        Map<String, Function<Facts, Finding>> rules =
                Map.of("a", facts -> papers(facts, 1), "b", facts -> papers(facts, 1));
        Node shared = new Node.AtLeast(heading("root"), 2, Node.Counting.CHILDREN, false, List.of(), children);
        Node distinct = new Node.AtLeast(heading("root"), 2, Node.Counting.CHILDREN, true, List.of(), children);
        assertThat(tree(shared, rules, Example.works("PAPER")).outcome()).isEqualTo(Outcome.MET);
        NodeResult once = tree(distinct, rules, Example.works("PAPER"));
        assertThat(once.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(code(once)).contains(Reason.Code.RECORDS_SHARED);
        NodeResult twice = tree(distinct, rules, Example.works("PAPER", "PAPER"));
        assertThat(twice.outcome()).isEqualTo(Outcome.MET);
        assertThat(twice.records()).extracting(Object::toString).containsExactly("works/w1", "works/w2");
    }

    @Test
    void aDerivedListShowsTheSameRecords() {
        String work = "{'works':[{'id':'w1','claimed':{'kind':'PAPER','publishedOn':'2024-01-01'}}]}";
        Node root = new Node.AtLeast(
                heading("root"),
                2,
                Node.Counting.CHILDREN,
                true,
                List.of(),
                List.of(leaf("a", "works[].kind"), leaf("b", "recentWorks[].kind")));
        Function<Facts, Finding> recent = facts -> Finding.ofRecords(
                "recentWorks", List.of(facts.records("recentWorks").get(0).id()), 1);
        NodeResult tree = tree(root, Map.of("a", facts -> papers(facts, 1), "b", recent), dossier(work));
        assertThat(tree.children()).allMatch(child -> child.outcome().equals(Outcome.MET));
        assertThat(tree.outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void recordsCountOverAllCriteriaUnderTheCaps() {
        Cap cap = new Cap(FactPath.parse("works[].kind"), new TreeSet<>(List.of("TEACHING_PAPER")), 1);
        Function<Facts, Finding> every = facts -> Finding.ofRecords(
                "works", facts.records("works").stream().map(EvidenceRecord::id).toList(), 9);
        Node capped = new Node.AtLeast(
                heading("root"), 3, Node.Counting.RECORDS, false, List.of(cap), List.of(leaf("a", "works[].kind")));
        NodeResult few = tree(capped, Map.of("a", every), Example.works("TEACHING_PAPER", "TEACHING_PAPER", "PATENT"));
        assertThat(few.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(code(few)).contains(Reason.Code.RECORDS_SHARED);
        assertThat(few.records()).extracting(Object::toString).containsExactly("works/w1", "works/w3");
        assertThat(few.needed()).isEqualTo(3);
        assertThat(tree(capped, Map.of("a", every), Example.works("TEACHING_PAPER", "PAPER", "PATENT"))
                        .outcome())
                .isEqualTo(Outcome.MET);
        Node open = new Node.AtLeast(
                heading("root"),
                3,
                Node.Counting.RECORDS,
                false,
                List.of(),
                List.of(leaf("a", "works[].kind"), leaf("b", "works[].kind")));
        assertThat(tree(open, Map.of("a", every, "b", facts -> Finding.undecided()), Example.works("PAPER"))
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aScoreIsDecidedExactlyAndShownRoundedOutwards() {
        Node root = score("66.666666", leaf("a", "hours"), leaf("b", "hours"), leaf("c", "hours"));
        SealedDossier dossier = dossier("{'hours':{'claimed':1}}");
        NodeResult two = tree(root, Map.of("c", facts -> Finding.of(false)), dossier);
        assertThat(two.outcome()).isEqualTo(Outcome.MET);
        assertThat(two.score().orElseThrow().low()).hasToString("66.6666");
        assertThat(two.score().orElseThrow().high()).hasToString("66.6667");
        NodeResult just = tree(
                score("66.666667", leaf("a", "hours"), leaf("b", "hours"), leaf("c", "hours")),
                Map.of("c", facts -> Finding.of(false)),
                dossier);
        assertThat(just.outcome()).isEqualTo(Outcome.NOT_MET);
        NodeResult open =
                tree(root, Map.of("c", facts -> Finding.undecided(), "b", facts -> Finding.of(false)), dossier);
        assertThat(open.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(open.score().orElseThrow().high()).hasToString("66.6667");
    }

    @Test
    void pointsOfALeafAreCutToItsWorthAndPartsThatDoNotApplyAreLeftOut() {
        Node root = score("50", leaf("a", "hours"), leaf(headingFor("b", "teaches", "true"), "hours"));
        SealedDossier dossier = dossier("{'hours':{'claimed':1},'teaches':{'claimed':false}}");
        for (String points : List.of("7", "0.5")) {
            NodeResult tree = tree(
                    root,
                    Map.of("a", facts -> Finding.of(false).withPoints(DecimalInterval.exactly(Decimal.parse(points)))),
                    dossier);
            assertThat(tree.outcome()).isEqualTo(Outcome.MET);
            assertThat(tree.score().orElseThrow().high()).hasToString(points.equals("7") ? "100" : "50");
        }
    }

    @Test
    void expertsAreLeftTheirPart() {
        NodeResult tree = tree(
                allOf("root", leaf("a", "hours"), new Node.LeftToExperts(heading("b"))),
                Map.of(),
                dossier("{'hours':{'claimed':1}}"));
        assertThat(tree.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(code(tree.children().get(1))).contains(Reason.Code.LEFT_TO_EXPERTS);
    }
}
