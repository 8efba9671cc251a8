// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.RecordId;

/**
 * The verdict on one node with its reasons.
 *
 * @param id the node
 * @param kind what kind of node it is
 * @param outcome the verdict and the mark of failure beneath
 * @param reason why, where the verdict alone does not say it
 * @param score percentage reached, for weighted scores
 * @param reads what the leaf had before it, in the order it declares its paths; empty for groups
 * @param records the records that satisfy the leaf, or that the group counted, in ascending order
 * @param needed how many records the leaf needs; 0 where it is not about records
 * @param clauses what the node rests on
 * @param children results of the nodes beneath
 */
public record NodeResult(
        NodeId id,
        NodeKind kind,
        Outcome outcome,
        Optional<Reason> reason,
        Optional<DecimalInterval> score,
        List<ReadValue> reads,
        List<RecordId> records,
        int needed,
        List<Clause> clauses,
        List<NodeResult> children) {
    public NodeResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(score, "score");
        reads = List.copyOf(reads);
        records = List.copyOf(records);
        clauses = List.copyOf(clauses);
        children = List.copyOf(children);
    }
}
