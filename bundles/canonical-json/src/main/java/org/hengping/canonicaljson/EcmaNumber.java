// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a double as ECMAScript does (ECMA-262, Number::toString, radix 10, with its note 2, as RFC 8785 section 3.2.2.3
 * asks): the fewest digits that read back as the same double, and of those the digits closest to the exact value.
 *
 * <p>{@code Double.toString} is not used: its digits are not always the shortest and differ between Java releases.
 */
final class EcmaNumber {
    /** With this many digits every double reads back. */
    private static final int ENOUGH_DIGITS = 17;

    private EcmaNumber() {}

    /** The text of a finite double; {@code 0} for both zeros. */
    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= JsonNumber.MAX_INTEGER) {
            return Long.toString((long) value);
        }
        String text = layOut(shortest(Math.abs(value)));
        return value < 0 ? "-" + text : text;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = roundable(new BigDecimal(value));
        // A text of n digits that reads back still does with a zero appended, so the least n can be found by halving.
        int low = 1;
        int high = ENOUGH_DIGITS;
        BigDecimal best = closest(value, exact, ENOUGH_DIGITS);
        while (low < high) {
            int digits = (low + high) >>> 1;
            BigDecimal candidate = closest(value, exact, digits);
            if (candidate.signum() == 0) {
                low = digits + 1;
            } else {
                best = candidate;
                high = digits;
            }
        }
        return best.stripTrailingZeros();
    }

    /**
     * A short stand-in for the exact value, which may have a thousand digits: rounding it to {@link #ENOUGH_DIGITS} or
     * fewer, in any direction, gives what rounding the exact value gives. A last digit 1 stands for all that was cut.
     */
    private static BigDecimal roundable(BigDecimal exact) {
        BigDecimal cut = exact.round(new MathContext(ENOUGH_DIGITS + 1, RoundingMode.DOWN));
        return cut.compareTo(exact) == 0 ? cut : cut.add(cut.ulp().movePointLeft(1));
    }

    /**
     * The decimal of so many digits that reads back as the value and is closest to it, or zero if there is none. Both
     * neighbours count: below a power of two doubles lie closer together than above it, so the nearer neighbour may
     * read back as another double while the farther one does not.
     */
    private static BigDecimal closest(double value, BigDecimal exact, int digits) {
        BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
        BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
        boolean downReadsBack = down.doubleValue() == value;
        boolean upReadsBack = up.doubleValue() == value;
        if (downReadsBack && upReadsBack) {
            return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        }
        if (downReadsBack) {
            return down;
        }
        return upReadsBack ? up : BigDecimal.ZERO;
    }

    /** Places the point or the exponent; the names k, n and s follow ECMA-262. */
    private static String layOut(BigDecimal shortest) {
        String s = shortest.unscaledValue().toString();
        int k = s.length();
        int n = k - shortest.scale();
        if (k <= n && n <= 21) {
            return s + "0".repeat(n - k);
        }
        if (0 < n && n <= 21) {
            return s.substring(0, n) + "." + s.substring(n);
        }
        if (-6 < n && n <= 0) {
            return "0." + "0".repeat(-n) + s;
        }
        String mantissa = k == 1 ? s : s.charAt(0) + "." + s.substring(1);
        int exponent = n - 1;
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
