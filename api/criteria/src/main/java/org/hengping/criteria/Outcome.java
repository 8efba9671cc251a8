// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import java.util.List;
import java.util.Objects;

/**
 * A verdict together with the mark that something beneath it broke, and the laws by which outcomes combine.
 *
 * <p>The laws are Kleene's strong three-valued logic over {@link Verdict#MET}, {@link Verdict#NOT_MET} and {@link
 * Verdict#UNDECIDED}. {@link Verdict#FAILED} combines as undecided; {@link Verdict#NOT_APPLICABLE} is left out. The mark
 * is kept by every combination, also where the broken part did not matter.
 *
 * @param verdict what is said
 * @param failed whether it, or anything beneath it, is {@link Verdict#FAILED}
 */
public record Outcome(Verdict verdict, boolean failed) {
    /** Satisfied, nothing broke. */
    public static final Outcome MET = new Outcome(Verdict.MET, false);

    /** Not satisfied, nothing broke. */
    public static final Outcome NOT_MET = new Outcome(Verdict.NOT_MET, false);

    /** Undecided, nothing broke. */
    public static final Outcome UNDECIDED = new Outcome(Verdict.UNDECIDED, false);

    /** The leaf broke. */
    public static final Outcome FAILED = new Outcome(Verdict.FAILED, true);

    /** Does not apply to this person. */
    public static final Outcome NOT_APPLICABLE = new Outcome(Verdict.NOT_APPLICABLE, false);

    public Outcome {
        Objects.requireNonNull(verdict, "verdict");
        if (verdict == Verdict.FAILED && !failed) {
            throw new IllegalArgumentException("FAILED always carries the mark");
        }
    }

    /**
     * All of: not met as soon as one is not met, met when all applicable ones are met.
     *
     * @return {@link Verdict#NOT_APPLICABLE} when none applies
     */
    public static Outcome allOf(List<Outcome> parts) {
        Tally tally = Tally.of(parts);
        if (tally.applicable() == 0) {
            return new Outcome(Verdict.NOT_APPLICABLE, tally.failed());
        }
        if (tally.met() == tally.applicable()) {
            return new Outcome(Verdict.MET, tally.failed());
        }
        boolean refuted = tally.met() + tally.open() < tally.applicable();
        return new Outcome(refuted ? Verdict.NOT_MET : Verdict.UNDECIDED, tally.failed());
    }

    /**
     * Any of: met as soon as one is met, not met when all applicable ones are not met.
     *
     * @return {@link Verdict#NOT_APPLICABLE} when none applies
     */
    public static Outcome anyOf(List<Outcome> parts) {
        return atLeast(1, parts);
    }

    /**
     * At least {@code n} of. When fewer than {@code n} apply, nobody could satisfy it, so it is undecided and experts
     * judge; that is never counted against a person.
     *
     * @return {@link Verdict#NOT_APPLICABLE} when none applies
     * @throws IllegalArgumentException if {@code n} is below 1
     */
    public static Outcome atLeast(int n, List<Outcome> parts) {
        if (n < 1) {
            throw new IllegalArgumentException("at least " + n);
        }
        Tally tally = Tally.of(parts);
        if (tally.applicable() == 0) {
            return new Outcome(Verdict.NOT_APPLICABLE, tally.failed());
        }
        if (tally.applicable() < n) {
            return new Outcome(Verdict.UNDECIDED, tally.failed());
        }
        return between(tally.met() >= n, tally.met() + tally.open() >= n, tally.failed());
    }

    /**
     * The outcome when the worst and the best case are known.
     *
     * @param surely satisfied even in the worst case
     * @param possibly satisfied in the best case
     */
    public static Outcome between(boolean surely, boolean possibly, boolean failed) {
        if (surely) {
            return new Outcome(Verdict.MET, failed);
        }
        return new Outcome(possibly ? Verdict.UNDECIDED : Verdict.NOT_MET, failed);
    }

    private record Tally(int applicable, int met, int open, boolean failed) {
        static Tally of(List<Outcome> parts) {
            int applicable = 0;
            int met = 0;
            int open = 0;
            boolean failed = false;
            for (Outcome part : parts) {
                failed |= part.failed();
                switch (part.verdict()) {
                    case MET -> {
                        applicable++;
                        met++;
                    }
                    case UNDECIDED, FAILED -> {
                        applicable++;
                        open++;
                    }
                    case NOT_MET -> applicable++;
                    case NOT_APPLICABLE -> {
                        // left out of the count
                    }
                }
            }
            return new Tally(applicable, met, open, failed);
        }
    }
}
