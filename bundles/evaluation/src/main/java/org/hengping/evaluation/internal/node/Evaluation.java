// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.NodeKind;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.assessment.RecordRef;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.PluginBudget;
import org.hengping.evaluation.internal.derivation.EffectiveFacts;
import org.hengping.evaluation.internal.floor.Floor;

/** One evaluation of one standard, or of a floor, over one dossier (semantics 1 and 2). Used once, on one thread. */
public final class Evaluation {
    private final Node root;
    private final Map<NodeId, Reason> leftOut;
    private final Outlook outlook;
    private final LeafJudge leaves;
    private final GroupJudge groups;

    /**
     * Prepares an evaluation.
     *
     * @param computations makes a computation for each look at a leaf
     * @param vocabulary the one of the dossier's day of application
     * @param budget what a plugin class may spend on each look
     */
    public Evaluation(
            Standard standard,
            Supplier<LeafComputation> computations,
            Vocabulary vocabulary,
            Dossier dossier,
            PluginBudget budget) {
        this(standard, computations, vocabulary, dossier, budget, Optional.empty());
    }

    /**
     * Prepares the evaluation of a floor: what it leaves out does not apply, and a fact that the dossier does not hold is as
     * one that nobody vouches for, because the dossier was made for another standard.
     */
    public Evaluation(Floor floor, Vocabulary vocabulary, Dossier dossier, PluginBudget budget) {
        this(
                floor.compiled().standard(),
                floor.compiled().computations(),
                vocabulary,
                dossier,
                budget,
                Optional.of(floor));
    }

    private Evaluation(
            Standard standard,
            Supplier<LeafComputation> computations,
            Vocabulary vocabulary,
            Dossier dossier,
            PluginBudget budget,
            Optional<Floor> floor) {
        EffectiveFacts facts = new EffectiveFacts(dossier, vocabulary);
        this.root = standard.root();
        this.leftOut = floor.map(Floor::leftOut).orElse(Map.of());
        this.outlook = new Outlook(vocabulary, facts, dossier.stage(), floor.isPresent());
        this.leaves = new LeafJudge(standard, computations, vocabulary, facts, outlook, budget);
        this.groups = new GroupJudge(vocabulary, facts);
    }

    /** Evaluates the tree. */
    public NodeResult run() {
        return judge(root);
    }

    /** Returns how many leaves were computed, a second look included. */
    public long leaves() {
        return leaves.leaves();
    }

    /** Returns how many records were handed to leaves. */
    public long records() {
        return leaves.records();
    }

    /** Returns what plugin classes spent. */
    public Execution.Spent spent() {
        return leaves.spent();
    }

    private NodeResult judge(Node node) {
        Reason left = leftOut.get(node.heading().id());
        if (left != null) {
            return unevaluated(node, Outcome.NOT_APPLICABLE, Optional.of(left));
        }
        return switch (outlook.applies(node.heading().appliesTo())) {
            case NO -> unevaluated(node, Outcome.NOT_APPLICABLE, Optional.empty());
            case UNKNOWN ->
                unevaluated(
                        node,
                        Outcome.UNDECIDED,
                        Optional.of(new Reason(
                                Reason.Code.NOT_VOUCHED,
                                node.heading().appliesTo().tests().stream()
                                        .filter(test -> outlook.unvouched(test.path()))
                                        .map(test -> test.path().toString())
                                        .toList())));
            case YES -> evaluated(node);
        };
    }

    private NodeResult unevaluated(Node node, Outcome outcome, Optional<Reason> reason) {
        return new NodeResult(
                node.heading().id(),
                kind(node),
                outcome,
                reason,
                Optional.empty(),
                outlook.read(Outlook.paths(node, true)),
                List.of(),
                0,
                node.heading().clauses(),
                List.of());
    }

    private NodeResult evaluated(Node node) {
        if (node instanceof Node.Leaf leaf) {
            Look look = leaves.judge(leaf);
            return result(
                    node,
                    look.outcome(),
                    look.reason(),
                    look.points(),
                    List.copyOf(look.records()),
                    look.needed(),
                    List.of());
        }
        if (node instanceof Node.LeftToExperts) {
            Reason reason = new Reason(Reason.Code.LEFT_TO_EXPERTS, List.of());
            return result(node, Outcome.UNDECIDED, Optional.of(reason), Optional.empty(), List.of(), 0, List.of());
        }
        List<NodeResult> children = new ArrayList<>();
        for (Node child : node.children()) {
            children.add(judge(child));
        }
        if (node instanceof Node.AtLeast group) {
            GroupJudge.Judged judged = groups.judge(group, children);
            int needed = group.counting() == Node.Counting.RECORDS ? group.n() : 0;
            return result(
                    node,
                    judged.outcome(),
                    judged.reason(),
                    Optional.empty(),
                    List.copyOf(judged.records()),
                    needed,
                    children);
        }
        if (node instanceof Node.WeightedScore score) {
            ScoreJudge.Judged judged = ScoreJudge.judge(score, children);
            return result(node, judged.outcome(), Optional.empty(), judged.percentage(), List.of(), 0, children);
        }
        List<Outcome> outcomes = children.stream().map(NodeResult::outcome).toList();
        Outcome outcome = node instanceof Node.AllOf ? Outcome.allOf(outcomes) : Outcome.anyOf(outcomes);
        return result(node, outcome, Optional.empty(), Optional.empty(), List.of(), 0, children);
    }

    private NodeResult result(
            Node node,
            Outcome outcome,
            Optional<Reason> reason,
            Optional<DecimalInterval> score,
            List<RecordRef> records,
            int needed,
            List<NodeResult> children) {
        return new NodeResult(
                node.heading().id(),
                kind(node),
                outcome,
                reason,
                score,
                outlook.read(Outlook.paths(node, false)),
                records,
                needed,
                node.heading().clauses(),
                children);
    }

    private static NodeKind kind(Node node) {
        if (node instanceof Node.AllOf) {
            return NodeKind.ALL_OF;
        }
        if (node instanceof Node.AnyOf) {
            return NodeKind.ANY_OF;
        }
        if (node instanceof Node.AtLeast) {
            return NodeKind.AT_LEAST;
        }
        if (node instanceof Node.WeightedScore) {
            return NodeKind.WEIGHTED_SCORE;
        }
        return node instanceof Node.LeftToExperts ? NodeKind.LEFT_TO_EXPERTS : NodeKind.LEAF;
    }
}
