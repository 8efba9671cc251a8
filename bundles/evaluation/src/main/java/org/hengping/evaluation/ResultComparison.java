// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.Result;

/** Says in words where two results first differ. Pure and thread-safe. */
public final class ResultComparison {
    private ResultComparison() {}

    /**
     * A difference.
     *
     * @param node the first node, in reading order, on which the results differ; absent where they differ before the tree
     * @param text what differs
     */
    public record Divergence(Optional<NodeId> node, Text text) {
        public Divergence {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(text, "text");
        }
    }

    /** Returns where a replayed result first differs from the stored one, or nothing if they are equal. */
    public static Optional<Divergence> ofResults(Result stored, Result replayed) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns what differs between two executions, or nothing: they are compared under the same schedule only, and the
     * name of the engine is no difference.
     */
    public static Optional<Text> ofExecutions(Execution stored, Execution replayed) {
        throw new UnsupportedOperationException();
    }
}
