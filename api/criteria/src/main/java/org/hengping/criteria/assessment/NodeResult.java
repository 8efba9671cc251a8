// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Outcome;

/**
 * The verdict on one node with its reasons.
 *
 * @param id the node
 * @param kind what kind of node it is
 * @param outcome the verdict and the mark of failure beneath
 * @param reason why, where the verdict alone does not say it
 * @param score for a weighted score the percentage reached, its low end rounded down and its high end up to four
 *     fractional digits; for a leaf that gave points, those
 * @param reads what the node had before it: the facts that say to whom it applies, then what a leaf declares, each path
 *     once; nothing of a leaf to which it does not apply
 * @param records the records that satisfy the leaf, or that the group counted, in ascending order
 * @param needed how many records the leaf, or a group that counts records, needs; 0 where it is not about records
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
        List<RecordRef> records,
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
