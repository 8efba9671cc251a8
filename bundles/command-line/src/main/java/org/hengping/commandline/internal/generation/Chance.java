// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.generation;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Choices drawn from a seed; the same seed gives the same choices on every machine. Not thread-safe. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A chance of its own for the next dossier, so that one dossier does not change those after it. */
    Chance split() {
        return new Chance(random.nextLong());
    }

    /** True in so many of a hundred cases. */
    boolean percent(int chances) {
        return random.nextInt(100) < chances;
    }

    /** A whole number from the first up to the last, both included. */
    long between(long first, long last) {
        return random.nextLong(first, last + 1);
    }

    /** A whole number from the first up to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** A day from the first up to the last, both included. */
    LocalDate between(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(between(first.toEpochDay(), last.toEpochDay()));
    }

    /** One of them; there is at least one. */
    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
