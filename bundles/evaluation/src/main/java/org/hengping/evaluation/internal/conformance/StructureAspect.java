// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.internal.proof.Reach;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport.Finding;
import org.hengping.platform.conformance.Gravity;

/** Whether the tree can be applied to everybody whom the standard is for, and says where each part of it rests. */
final class StructureAspect {
    private static final int SHOWN = 3;

    private StructureAspect() {}

    static AspectFindings of(Case judged) {
        List<Finding> findings = new ArrayList<>();
        Reach reach = Reach.of(judged.standard(), judged.vocabulary());
        reach(judged, reach, findings);
        uncited(judged, findings);
        superseded(judged, findings);
        long unverified = clauses(judged)
                .filter(clause -> clause.standing() == Clause.Standing.UNVERIFIED)
                .count();
        long leaves = judged.standard().leaves().size();
        return AspectFindings.of(
                Aspect.STRUCTURE,
                new Text(
                        "条件 " + leaves + " 条；引用依据 " + clauses(judged).count() + " 处，其中未核对官方文本 " + unverified + " 处",
                        "Criteria: " + leaves + "; clauses cited: "
                                + clauses(judged).count() + ", not checked against an official text: " + unverified),
                findings);
    }

    private static void reach(Case judged, Reach reach, List<Finding> findings) {
        if (!reach.told()) {
            findings.add(finding(
                    "REACH_NOT_DECIDED",
                    Gravity.WARN,
                    judged,
                    Set.of(),
                    new Text(
                            "appliesTo 区分的人群过多，未能逐一检查是否有人没有任何适用条件",
                            "appliesTo tells too many groups of people apart to see whether somebody is left without criteria"),
                    new Text("减少 appliesTo 所用的事实或取值", "Use fewer facts or values in appliesTo")));
        }
        if (!reach.untouched().isEmpty()) {
            String whom = Case.shown(reach.untouched(), SHOWN);
            findings.add(finding(
                    "NOTHING_APPLIES",
                    Gravity.REFUSED,
                    judged,
                    Set.of(),
                    new Text("对下列人员没有任何适用条件：" + whom + "。", "Nothing applies to these people: " + whom + "."),
                    new Text(
                            "为他们写明条件，或缩小标准的适用范围（scope）",
                            "Give them criteria, or make the scope of the standard smaller")));
        }
        if (!reach.tooFew().isEmpty()) {
            String groups = reach.tooFew().stream().map(NodeId::value).sorted().collect(Collectors.joining(", "));
            findings.add(finding(
                    "TOO_FEW_APPLY",
                    Gravity.UNPROVEN,
                    judged,
                    Set.of(),
                    new Text(
                            "对一部分人，下列各组适用的项数少于所要求的项数，永远不能符合：" + groups + "。",
                            "For some people fewer parts of these groups apply than are asked for, so they can never be met: "
                                    + groups + "."),
                    new Text("减少所要求的项数，或取消部分项的 appliesTo", "Ask for fewer parts, or drop an appliesTo")));
        }
    }

    private static void uncited(Case judged, List<Finding> findings) {
        Set<NodeId> uncited = judged.standard().nodes().stream()
                .filter(node -> node instanceof Node.Leaf || node instanceof Node.LeftToExperts)
                .filter(node -> node.heading().clauses().isEmpty())
                .map(node -> node.heading().id())
                .collect(Collectors.toSet());
        if (!uncited.isEmpty()) {
            findings.add(finding(
                    "NO_CLAUSE",
                    Gravity.ASK,
                    judged,
                    uncited,
                    new Text("这些条件没有写明依据", "These criteria do not say on what they rest"),
                    new Text("在 clauses 中写明依据", "Name the clause under clauses")));
        }
    }

    private static void superseded(Case judged, List<Finding> findings) {
        Set<NodeId> old = judged.standard().nodes().stream()
                .filter(node -> node.heading().clauses().stream()
                        .anyMatch(clause -> clause.standing() == Clause.Standing.SUPERSEDED))
                .map(node -> node.heading().id())
                .collect(Collectors.toSet());
        if (!old.isEmpty()) {
            findings.add(finding(
                    "CLAUSE_SUPERSEDED",
                    Gravity.WARN,
                    judged,
                    old,
                    new Text("这些条件所引的依据已被取代", "These criteria rest on clauses that are superseded"),
                    new Text("改引现行规定，并核对要求是否仍然成立", "Cite the rule in force and see whether it still asks this")));
        }
    }

    private static Stream<Clause> clauses(Case judged) {
        return judged.standard().nodes().stream().flatMap(node -> node.heading().clauses().stream());
    }

    private static Finding finding(
            String code, Gravity gravity, Case judged, Set<NodeId> leaves, Text explanation, Text suggestion) {
        return new Finding(
                Aspect.STRUCTURE,
                code,
                gravity,
                Optional.empty(),
                judged.places().of(leaves),
                judged.places().ordered(leaves),
                gravity == Gravity.UNPROVEN,
                explanation,
                suggestion,
                List.of());
    }
}
