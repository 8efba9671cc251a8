// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.Optional;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.Sources;

/** Tells how a node came out otherwise than a case expects, and whether it ever could come out so. */
final class Expectation {
    private final Pack pack;

    Expectation(Pack pack) {
        this.pack = pack;
    }

    /** Returns the deviation of a node; nothing where it came out as expected. */
    Optional<String> deviation(NodeId node, Verdict expected, Optional<NodeResult> result) {
        return told(node + " (" + pack.sources().place(node, Sources.Part.ID, 0) + ")", node, expected, result);
    }

    /** Returns the deviation of the whole; nothing where it came out as expected. */
    Optional<String> deviation(Verdict expected, NodeResult whole) {
        return told("verdict", whole.id(), expected, Optional.of(whole));
    }

    private Optional<String> told(String what, NodeId node, Verdict expected, Optional<NodeResult> result) {
        if (result.filter(found -> found.outcome().verdict() == expected).isPresent()) {
            return Optional.empty();
        }
        String actual = result.map(found -> "，实为 but was " + found.outcome().verdict()
                        + found.reason()
                                .map(reason -> " (" + reason.code() + " " + reason.details() + ")")
                                .orElse(""))
                .orElse("，但未评到 but it was not evaluated");
        String never = find(node)
                .flatMap(known -> impossible(known, expected))
                .map(why -> "；" + why.zh() + " " + why.en())
                .orElse("");
        return Optional.of(what + ": 应为 expected " + expected + actual + never);
    }

    private Optional<Node> find(NodeId id) {
        return pack.standard().nodes().stream()
                .filter(node -> node.heading().id().equals(id))
                .findFirst();
    }

    /** Returns why nobody's dossier could give this verdict; nothing where somebody's could, or it is not certain. */
    private static Optional<Text> impossible(Node node, Verdict expected) {
        if (expected == Verdict.NOT_APPLICABLE && !mayBeLeftOut(node)) {
            return Optional.of(new Text(
                    "没有 appliesTo 的节点对人人适用，不可能如此，请改 expect",
                    "a node without appliesTo applies to everybody: it never comes out so; mend expect"));
        }
        if (expected == Verdict.FAILED && !(node instanceof Node.Leaf)) {
            return Optional.of(
                    new Text("只有叶子会 FAILED，请改 expect", "leaves alone fail: it never comes out so; mend expect"));
        }
        if (expected == Verdict.MET && alwaysWaitsForExperts(node)) {
            return Optional.of(new Text(
                    "其中有必须由专家判断的内容，机器只能说 UNDECIDED，请改 expect",
                    "experts must judge part of it, so the machine says UNDECIDED at best: mend expect"));
        }
        if (expected == Verdict.NOT_MET && node instanceof Node.LeftToExperts) {
            return Optional.of(
                    new Text("由专家判断的节点只会是 UNDECIDED，请改 expect", "what experts judge is UNDECIDED: mend expect"));
        }
        return Optional.empty();
    }

    private static boolean mayBeLeftOut(Node node) {
        return !node.heading().appliesTo().tests().isEmpty()
                || (!node.children().isEmpty() && node.children().stream().allMatch(Expectation::mayBeLeftOut));
    }

    private static boolean alwaysWaitsForExperts(Node node) {
        return node instanceof Node.LeftToExperts
                || (node instanceof Node.AllOf
                        && node.children().stream()
                                .anyMatch(child -> !mayBeLeftOut(child) && alwaysWaitsForExperts(child)))
                || (node instanceof Node.AnyOf
                        && node.children().stream().allMatch(Expectation::alwaysWaitsForExperts));
    }
}
