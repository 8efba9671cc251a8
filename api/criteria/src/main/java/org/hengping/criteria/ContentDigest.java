// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 digest (FIPS 180-4) of some bytes; names them in archive, ledger and results.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentDigest(String hex) implements Comparable<ContentDigest> {
    private static final String PREFIX = "sha256:";
    private static final int DIGITS = 64;

    public ContentDigest {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 lower-case hexadecimal digits");
        }
    }

    private static boolean isHex(String text) {
        boolean hex = text.length() == DIGITS;
        for (int i = 0; hex && i < DIGITS; i++) {
            char digit = text.charAt(i);
            hex = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
        }
        return hex;
    }

    /** Returns the digest of these bytes. */
    public static ContentDigest of(byte[] bytes) {
        try {
            return new ContentDigest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads {@code sha256:} followed by 64 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static ContentDigest parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a digest begins with \"" + PREFIX + "\"");
        }
        return new ContentDigest(text.substring(PREFIX.length()));
    }

    @Override
    public int compareTo(ContentDigest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return PREFIX + hex;
    }
}
