// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.health;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Text;

/**
 * Whether the platform can work.
 *
 * @param parts its parts, always the same in the same order
 */
public record Health(List<Part> parts) {
    public Health {
        parts = List.copyOf(parts);
    }

    /** Tells whether every part is up. */
    public boolean up() {
        return parts.stream().allMatch(Part::up);
    }

    /**
     * Whether one part can work.
     *
     * @param name its name
     * @param up whether it can
     * @param text that in words; nothing that only an administrator may know
     */
    public record Part(String name, boolean up, Text text) {
        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(text, "text");
        }
    }
}
