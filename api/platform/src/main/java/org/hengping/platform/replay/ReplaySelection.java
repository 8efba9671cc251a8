// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.replay;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.standard.StandardId;

/**
 * Which assessments to replay; nothing given means all.
 *
 * @param standard only those of this standard
 * @param assessment only this one
 */
public record ReplaySelection(Optional<StandardId> standard, Optional<String> assessment) {
    /** All assessments. */
    public static final ReplaySelection ALL = new ReplaySelection(Optional.empty(), Optional.empty());

    public ReplaySelection {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(assessment, "assessment");
        if (standard.isPresent() && assessment.isPresent()) {
            throw new IllegalArgumentException("select by standard or by assessment, not by both");
        }
    }
}
