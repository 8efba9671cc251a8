// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.replay;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.standard.StandardId;

/**
 * Which assessments to replay, and by what; nothing given means all.
 *
 * @param standard only those of this standard
 * @param assessment only this one
 * @param engine what computes the rules
 */
public record ReplaySelection(Optional<StandardId> standard, Optional<String> assessment, ReplayEngine engine) {
    /** All assessments. */
    public static final ReplaySelection ALL = new ReplaySelection(Optional.empty(), Optional.empty());

    public ReplaySelection {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(engine, "engine");
        if (standard.isPresent() && assessment.isPresent()) {
            throw new IllegalArgumentException("select by standard or by assessment, not by both");
        }
    }

    /** A selection that is replayed by emitted bytecode. */
    public ReplaySelection(Optional<StandardId> standard, Optional<String> assessment) {
        this(standard, assessment, ReplayEngine.EMITTED);
    }
}
