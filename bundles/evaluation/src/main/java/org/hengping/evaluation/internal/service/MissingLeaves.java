// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeKind;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.store.AssessmentStore.MissingLeaf;

/**
 * Finds the criteria that a person lacks, for the counts of what is missing most often. An option that another one made
 * up for is none of them: what lies beneath a node that is met is left out.
 */
final class MissingLeaves {
    private MissingLeaves() {}

    static List<MissingLeaf> of(Standard standard, NodeResult tree) {
        Map<NodeId, Node> nodes = standard.nodes().stream()
                .collect(Collectors.toMap(node -> node.heading().id(), Function.identity()));
        List<MissingLeaf> missing = new ArrayList<>();
        collect(tree, nodes, missing);
        return missing;
    }

    private static void collect(NodeResult result, Map<NodeId, Node> nodes, List<MissingLeaf> missing) {
        if (result.outcome().verdict() == Verdict.MET) {
            return;
        }
        Node node = nodes.get(result.id());
        if (node != null && result.kind() == NodeKind.LEAF && result.outcome().verdict() == Verdict.NOT_MET) {
            missing.add(new MissingLeaf(
                    result.id(),
                    node.heading().label().toString(),
                    node.heading().clauses().get(0).toString()));
        }
        result.children().forEach(child -> collect(child, nodes, missing));
    }
}
