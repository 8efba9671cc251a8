// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.plugin;

import java.util.List;
import java.util.Objects;

/**
 * What became of one of the author's cases.
 *
 * @param name its name
 * @param place file and line
 * @param deviations what differs from what the author expects; empty means it passed
 */
public record CaseOutcome(String name, String place, List<String> deviations) {
    public CaseOutcome {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        deviations = List.copyOf(deviations);
    }

    /** Tells whether it came out as expected. */
    public boolean passed() {
        return deviations.isEmpty();
    }
}
