// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.containment;

import java.util.Objects;

/**
 * How this node runs Java plugins that are not both signed and filed.
 *
 * @param settled whether the level was found out; it is tried at the start and takes a moment
 * @param level what the operating system enforces for worker processes; NONE until that is found out
 * @param minimum what the configuration asks for; below it Java plugins are refused
 * @param inProcess whether a switch for tests runs them in the process of the platform instead
 * @param workers worker processes that run now
 * @param idle of those, without work
 * @param most most worker processes at the same time
 */
public record Isolation(
        boolean settled,
        IsolationLevel level,
        IsolationLevel minimum,
        boolean inProcess,
        int workers,
        int idle,
        int most) {
    public Isolation {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(minimum, "minimum");
    }

    /** Tells whether Java plugins are let run at all. */
    public boolean sufficient() {
        return level.compareTo(minimum) >= 0;
    }
}
