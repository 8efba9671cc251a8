// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.floor;

import java.util.Map;
import java.util.Objects;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.assessment.FloorResult;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.policy.provision.Baseline;

/**
 * A baseline on one route, ready to be evaluated. Thread-safe.
 *
 * @param baseline what the policy says of it
 * @param compiled its standard; its bundle is the digest of its text
 * @param sources where the parts of its text stand
 * @param leftOut nodes that do not apply, and why: waived by the route, or overridden by a later rule
 */
public record Floor(Baseline baseline, CompiledStandard compiled, Sources sources, Map<NodeId, Reason> leftOut) {
    public Floor {
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(compiled, "compiled");
        Objects.requireNonNull(sources, "sources");
        leftOut = Map.copyOf(leftOut);
    }

    /** Returns what a result says of it. */
    public FloorResult result(NodeResult tree) {
        return new FloorResult(
                baseline.code(), compiled.standard().id(), compiled.standard().version(), compiled.bundle(), tree);
    }
}
