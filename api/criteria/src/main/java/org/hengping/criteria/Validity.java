// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on which something holds, both ends included; an absent end is open.
 *
 * @param from first day
 * @param to last day
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Holds on every day. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("validity ends before it begins: " + from.get() + " > " + to.get());
        }
    }

    /** Tells whether it holds on that day. */
    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Tells whether there is a day on which both hold. */
    public boolean overlaps(Validity other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Validity other) {
        return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
    }
}
