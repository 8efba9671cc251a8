// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.assessment.NodeKind;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Heading;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.store.AssessmentStore.MissingLeaf;
import org.junit.jupiter.api.Test;

class MissingLeavesTest {
    private static final Clause CLAUSE = new Clause("示例", "一", Clause.Standing.UNVERIFIED, Optional.empty());
    private static final Standard STANDARD = new Standard(
            new StandardId("test.missing"),
            new StandardVersion(1, 0, 0),
            new Text("试", "test"),
            Optional.empty(),
            new Scope("S", "L", new TreeSet<>(), new TreeSet<>(List.of(Route.parse("REVIEW/NORMAL")))),
            Validity.ALWAYS,
            List.of(),
            List.of(),
            List.of(),
            new Node.AllOf(heading("all"), List.of(leaf("years"), new Node.AnyOf(heading("options"), options()))));

    @Test
    void whatAnotherOptionMadeUpForIsNotMissing() {
        NodeResult options = group("options", NodeKind.ANY_OF, Outcome.MET, Outcome.MET, Outcome.NOT_MET);
        NodeResult tree = result("all", NodeKind.ALL_OF, Outcome.NOT_MET, List.of(years(), options));

        assertThat(MissingLeaves.of(STANDARD, tree))
                .extracting(MissingLeaf::node)
                .containsExactly(new NodeId("years"));
    }

    @Test
    void everyOptionOfAGroupThatIsNotMetIsMissing() {
        NodeResult options = group("options", NodeKind.ANY_OF, Outcome.NOT_MET, Outcome.NOT_MET, Outcome.NOT_MET);
        NodeResult tree = result("all", NodeKind.ALL_OF, Outcome.NOT_MET, List.of(years(), options));

        assertThat(MissingLeaves.of(STANDARD, tree))
                .extracting(missing -> missing.node().value())
                .containsExactly("years", "paper", "patent");
    }

    private static NodeResult years() {
        return result("years", NodeKind.LEAF, Outcome.NOT_MET, List.of());
    }

    private static NodeResult group(String id, NodeKind kind, Outcome whole, Outcome paper, Outcome patent) {
        return result(
                id,
                kind,
                whole,
                List.of(
                        result("paper", NodeKind.LEAF, paper, List.of()),
                        result("patent", NodeKind.LEAF, patent, List.of())));
    }

    private static NodeResult result(String id, NodeKind kind, Outcome outcome, List<NodeResult> children) {
        return new NodeResult(
                new NodeId(id),
                kind,
                outcome,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                List.of(CLAUSE),
                children);
    }

    private static List<Node> options() {
        return List.of(leaf("paper"), leaf("patent"));
    }

    private static Node.Leaf leaf(String id) {
        return new Node.Leaf(heading(id), List.of(FactRead.parse("fact")), new LeafRule.Condition("facts.fact"));
    }

    private static Heading heading(String id) {
        return new Heading(new NodeId(id), new Text(id + "条", id), List.of(CLAUSE), Applicability.EVERYBODY);
    }
}
