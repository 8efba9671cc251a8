// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.plugin.Finding;

/**
 * One look of a plugin at one leaf, as a worker tells it.
 *
 * @param leaf id of the leaf
 * @param finding what it found; absent if it failed
 * @param failure why it failed; absent if it did not
 * @param spent what it spent
 */
record Look(String leaf, Optional<Finding> finding, Optional<Reason> failure, Execution.Spent spent) {
    Look {
        Objects.requireNonNull(leaf, "leaf");
        Objects.requireNonNull(spent, "spent");
        if (finding.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("a look finds something or fails");
        }
    }
}
