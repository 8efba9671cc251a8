// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.conformance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;

/**
 * One thing that a baseline asks, and how a standard stands to it.
 *
 * @param baseline code of the baseline
 * @param node leaf or group of the baseline
 * @param label what people read of it
 * @param relation how the standard stands to it
 * @param signedBy who signed that it is so, in what role and when; absent where it was computed
 * @param leaves leaves of the standard that were compared, in the order of the tree
 * @param floorAsks what the baseline asks, where it can be told shortly; may be empty
 * @param standardAsks what the standard asks; may be empty
 * @param clause where the baseline says so
 */
public record FloorLine(
        String baseline,
        NodeId node,
        Text label,
        FloorRelation relation,
        Optional<String> signedBy,
        List<NodeId> leaves,
        String floorAsks,
        String standardAsks,
        Optional<Clause> clause) {
    public FloorLine {
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(signedBy, "signedBy");
        leaves = List.copyOf(leaves);
        Objects.requireNonNull(floorAsks, "floorAsks");
        Objects.requireNonNull(standardAsks, "standardAsks");
        Objects.requireNonNull(clause, "clause");
    }
}
