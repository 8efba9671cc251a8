// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.plugin;

import org.hengping.criteria.NodeId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Implemented by the author of a Java criteria plugin, to compute the leaves that its {@code standard.yaml} marks with
 * {@code computed: true}.
 *
 * <p>The class is public, final, has a public constructor without parameters, and is named by the manifest header {@code
 * Hengping-Criteria}. The host makes a new instance for each evaluation and calls it on one thread. A plugin computes
 * from {@link Facts} alone: no clock, randomness, locale, file, network, thread or reflection, so that the same dossier
 * gives the same finding on any machine years later. Whatever it throws makes this leaf {@code FAILED} and nothing else.
 */
@ConsumerType
public interface CriteriaPlugin {
    /**
     * Computes one leaf.
     *
     * @param leaf the leaf's id in the standard
     * @param facts the paths that the leaf declares, and nothing else
     * @return what was found; never {@code null}
     */
    Finding evaluate(NodeId leaf, Facts facts);
}
