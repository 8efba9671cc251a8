// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.health;

import java.util.Comparator;
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

    /** How a part is. */
    public enum Status {
        /** It works. */
        UP,
        /** It works, but something of it is refused or blocked, and somebody should look. */
        DEGRADED,
        /** It does not work. */
        DOWN
    }

    /** Returns the worst status of all parts. */
    public Status status() {
        return parts.stream().map(Part::status).max(Comparator.naturalOrder()).orElse(Status.UP);
    }

    /** Tells whether no part is down. */
    public boolean up() {
        return parts.stream().allMatch(Part::up);
    }

    /**
     * Whether one part can work.
     *
     * @param name its name
     * @param status whether it can
     * @param text that in words; nothing that only an administrator may know
     */
    public record Part(String name, Status status, Text text) {
        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(text, "text");
        }

        /** Tells whether it is not down. */
        public boolean up() {
            return status != Status.DOWN;
        }
    }
}
