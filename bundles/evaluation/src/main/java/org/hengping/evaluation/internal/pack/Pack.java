// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.standard.Standard;

/**
 * A pack as it was read.
 *
 * @param standard the standard
 * @param cases the author's own cases, by file name and then in their order
 * @param sources where its expressions stand in the files
 * @param floor what a person signed about how it stands to the baseline
 */
public record Pack(Standard standard, List<PackCase> cases, Sources sources, List<FloorMapping> floor) {
    public Pack {
        Objects.requireNonNull(standard, "standard");
        cases = List.copyOf(cases);
        Objects.requireNonNull(sources, "sources");
        floor = List.copyOf(floor);
    }
}
