// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

/**
 * A JSON number: an exact integer within ±(2<sup>53</sup>−1), or another finite IEEE 754 double.
 *
 * <p>Numbers are equal when their values are: {@code 5} and {@code 5.0} are one number, {@code -0} is {@code 0} as RFC
 * 8785 writes it. Whole doubles from 2<sup>53</sup> up to but not including 10<sup>21</sup> in magnitude are refused:
 * RFC 8785 writes them as plain integer literals, which the reader must refuse because nobody can tell whether digits
 * were lost. From 10<sup>21</sup> on they are written with an exponent and are allowed.
 *
 * @param doubleValue the value; never negative zero
 */
public record JsonNumber(double doubleValue) implements Json {
    /** The largest magnitude of an exact integer: 2<sup>53</sup>−1. */
    public static final long MAX_INTEGER = 9_007_199_254_740_991L;

    /** The smallest magnitude that RFC 8785 writes with an exponent. */
    private static final double FIRST_WITH_EXPONENT = 1e21;

    /**
     * Checks the value and turns negative zero into zero.
     *
     * @throws IllegalArgumentException if the value is not finite, or a whole number that is not exact (see above)
     */
    public JsonNumber {
        if (!isHoldable(doubleValue)) {
            throw new IllegalArgumentException("not a number that can be written without doubt: " + doubleValue);
        }
        // Adding positive zero turns -0.0 into 0.0 and changes nothing else.
        doubleValue = doubleValue + 0.0;
    }

    /**
     * An exact integer.
     *
     * @throws IllegalArgumentException outside ±9007199254740991
     */
    public static JsonNumber of(long value) {
        if (value < -MAX_INTEGER || value > MAX_INTEGER) {
            throw new IllegalArgumentException("integer outside ±" + MAX_INTEGER + ": " + value);
        }
        return new JsonNumber((double) value);
    }

    /**
     * A double; a whole one within ±9007199254740991 is the same number as the integer.
     *
     * @throws IllegalArgumentException if the value is not finite, or whole, of magnitude 2^53 or more and below 1e21
     */
    public static JsonNumber of(double value) {
        return new JsonNumber(value);
    }

    /** Whether {@link #of(double)} accepts the value. */
    static boolean isHoldable(double value) {
        double magnitude = Math.abs(value);
        return magnitude <= MAX_INTEGER || (magnitude >= FIRST_WITH_EXPONENT && magnitude <= Double.MAX_VALUE);
    }

    /** Whether this is an exact integer within ±9007199254740991. */
    public boolean isInteger() {
        return Math.abs(doubleValue) <= MAX_INTEGER && doubleValue == Math.rint(doubleValue);
    }

    /**
     * The exact integer.
     *
     * @throws ArithmeticException if this {@linkplain #isInteger() is not an exact integer}
     */
    public long longValue() {
        if (!isInteger()) {
            throw new ArithmeticException("not an exact integer: " + CanonicalJson.text(this));
        }
        return (long) doubleValue;
    }
}
