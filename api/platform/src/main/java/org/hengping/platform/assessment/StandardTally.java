// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.assessment;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/**
 * Counts over the stored assessments of one version of a standard.
 *
 * @param standard the standard
 * @param version its version
 * @param met assessments whose verdict is met
 * @param notMet not met
 * @param undecided undecided, nothing broke
 * @param failed in which something broke, whatever the verdict; not counted in the other three
 * @param mostMissing the criterion that people lack most often, options that another one made up for left out
 */
public record StandardTally(
        StandardId standard,
        StandardVersion version,
        long met,
        long notMet,
        long undecided,
        long failed,
        Optional<MissingCriterion> mostMissing) {
    public StandardTally {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(mostMissing, "mostMissing");
    }

    /**
     * A criterion that is often not met.
     *
     * @param node id of the leaf
     * @param label what people read
     * @param clause its first clause
     * @param times in how many assessments it is not met
     */
    public record MissingCriterion(String node, String label, String clause, long times) {
        public MissingCriterion {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(clause, "clause");
        }
    }
}
