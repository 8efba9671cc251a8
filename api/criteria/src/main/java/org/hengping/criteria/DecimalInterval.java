// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import java.util.Objects;

/**
 * The range in which a score lies while some of its parts are undecided; a decided score has equal ends.
 *
 * @param low the least it can be
 * @param high the most it can be, not below {@code low}
 */
public record DecimalInterval(Decimal low, Decimal high) {
    public DecimalInterval {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("interval is upside down: " + low + " > " + high);
        }
    }

    /** Returns the interval that holds one number only. */
    public static DecimalInterval exactly(Decimal value) {
        return new DecimalInterval(value, value);
    }

    /**
     * Returns the sum of both ends.
     *
     * @throws ArithmeticException if an end is out of range
     */
    public DecimalInterval plus(DecimalInterval other) {
        return new DecimalInterval(low.plus(other.low), high.plus(other.high));
    }
}
