// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.Node;

/**
 * Computes the leaves of one standard during one evaluation, on one thread.
 */
public interface LeafComputation {
    /**
     * Computes one leaf.
     *
     * @throws LeafFailedException if the rule met an error or the plugin broke
     */
    Finding compute(Node.Leaf leaf, Facts facts) throws LeafFailedException;
}
