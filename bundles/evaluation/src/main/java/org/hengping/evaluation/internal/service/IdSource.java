// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Makes ids of 26 characters (Crockford's base 32): 48 bits of milliseconds since 1970, then 80 bits that begin at random
 * and count up within a millisecond. Each id is greater than every earlier one of this source, also when the clock is set
 * back. Ids of two nodes are ordered as far as their clocks agree. Thread-safe.
 */
public final class IdSource {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 26;
    private static final int RANDOM_BITS = 80;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis = -1;
    private BigInteger last = BigInteger.ZERO;

    public IdSource(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Returns the next id. */
    public synchronized String next() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            // the first of the random bits is 0, so that counting up never reaches the time
            last = BigInteger.valueOf(now).shiftLeft(RANDOM_BITS).or(new BigInteger(RANDOM_BITS - 1, random));
        } else {
            last = last.add(BigInteger.ONE);
        }
        return text(last);
    }

    private static String text(BigInteger value) {
        char[] out = new char[LENGTH];
        BigInteger rest = value;
        for (int i = LENGTH - 1; i >= 0; i--) {
            out[i] = DIGITS[rest.intValue() & 31];
            rest = rest.shiftRight(5);
        }
        return new String(out);
    }
}
