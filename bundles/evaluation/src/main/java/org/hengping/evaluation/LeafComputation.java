// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.Node;

/**
 * Computes leaves of one standard. Each look at a leaf is taken with a new computation, on one thread, so that nothing a
 * plugin remembers of one leaf can reach another, which does not declare it.
 */
public interface LeafComputation {
    /**
     * Computes one leaf. Any exception of another kind, a linkage error, an assertion error or a stack overflow counts as
     * thrown by the plugin.
     *
     * @throws LeafFailedException if the rule met an error or the plugin broke
     */
    Finding compute(Node.Leaf leaf, Facts facts) throws LeafFailedException;

    /** Says what a plugin class may spend on each leaf that it computes from now on; rules need no budget. */
    default void grant(PluginBudget budget) {}

    /** Returns what plugin classes have spent in this computation so far. */
    default Execution.Spent spent() {
        return Execution.Spent.NOTHING;
    }
}
