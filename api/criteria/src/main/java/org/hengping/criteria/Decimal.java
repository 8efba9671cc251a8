// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact decimal number with six fractional digits, between ±9,223,372,036,854.775807.
 *
 * <p>It is a fixed-point number in one {@code long}: it compares and adds without allocation, it has one text for each
 * value, and no operation on it can grow without bound as {@link java.math.BigDecimal} can. Every operation either gives
 * the exact value, rounds as its name says, or throws {@link ArithmeticException}. Immutable and thread-safe.
 */
public final class Decimal implements Comparable<Decimal> {
    /** Number of fractional digits kept. */
    public static final int SCALE = 6;

    /** The number 0. */
    public static final Decimal ZERO = new Decimal(0L);

    private static final long UNIT = 1_000_000L;
    private static final int MAXIMUM_TEXT = 32;
    private static final Pattern TEXT = Pattern.compile("(-?)(0|[1-9][0-9]{0,12})(?:\\.([0-9]{1,6}))?");

    private final long millionths;

    private Decimal(long millionths) {
        this.millionths = millionths;
    }

    /**
     * Returns the decimal of a whole number.
     *
     * @throws ArithmeticException if it is out of range
     */
    public static Decimal of(long whole) {
        return new Decimal(Math.multiplyExact(whole, UNIT));
    }

    /** Returns the decimal with the given number of millionths. */
    public static Decimal ofMillionths(long millionths) {
        return new Decimal(millionths);
    }

    /**
     * Reads plain decimal text such as {@code 80}, {@code -3.5} or {@code 5000000.00}: no exponent, no plus sign, no
     * leading zero, at most six fractional digits.
     *
     * @throws IllegalArgumentException if the text is not of that form or out of range
     */
    public static Decimal parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > MAXIMUM_TEXT) {
            throw new IllegalArgumentException("not a decimal of at most 13 whole and 6 fractional digits");
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "not a decimal of at most 13 whole and 6 fractional digits: \"" + text + "\"");
        }
        String fraction = matcher.group(3) == null ? "" : matcher.group(3);
        long digits = Long.parseLong((fraction + "000000").substring(0, SCALE));
        try {
            long value = Math.addExact(Math.multiplyExact(Long.parseLong(matcher.group(2)), UNIT), digits);
            return new Decimal(matcher.group(1).isEmpty() ? value : -value);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("decimal out of range: " + text, e);
        }
    }

    /** Returns the value in millionths. */
    public long millionths() {
        return millionths;
    }

    /**
     * Returns the exact sum.
     *
     * @throws ArithmeticException if it is out of range
     */
    public Decimal plus(Decimal other) {
        return new Decimal(Math.addExact(millionths, other.millionths));
    }

    /**
     * Returns the exact difference.
     *
     * @throws ArithmeticException if it is out of range
     */
    public Decimal minus(Decimal other) {
        return new Decimal(Math.subtractExact(millionths, other.millionths));
    }

    /**
     * Returns the exact product with a whole number.
     *
     * @throws ArithmeticException if it is out of range
     */
    public Decimal times(long whole) {
        return new Decimal(Math.multiplyExact(millionths, whole));
    }

    /** Returns -1, 0 or 1 for a negative, zero or positive number. */
    public int signum() {
        return Long.signum(millionths);
    }

    @Override
    public int compareTo(Decimal other) {
        return Long.compare(millionths, other.millionths);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal decimal && decimal.millionths == millionths;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(millionths);
    }

    /** Returns the one canonical text: no exponent, no trailing fractional zero, {@code -0} never. */
    @Override
    public String toString() {
        String digits = Long.toString(Math.abs(millionths % UNIT) + UNIT).substring(1);
        int end = SCALE;
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        String sign = millionths < 0 ? "-" : "";
        String whole = sign + Long.toString(Math.abs(millionths / UNIT));
        return end == 0 ? whole : whole + "." + digits.substring(0, end);
    }
}
