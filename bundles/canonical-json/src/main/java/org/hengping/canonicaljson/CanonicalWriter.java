// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import java.util.Arrays;

/**
 * Writes canonical JSON straight to bytes, for documents of a fixed form that are written often: several times as fast as
 * {@link CanonicalJson}, which makes the same bytes of a tree. The caller answers for the structure and gives the members of
 * an object in the order of RFC 8785; strings and numbers are checked and written here. Not thread-safe.
 */
public final class CanonicalWriter {
    /** Most bytes that one UTF-16 unit takes: {@code \\u001f}. */
    private static final int MOST_FOR_A_UNIT = 6;

    private byte[] out;
    private int size;

    /** @param expected how many bytes there will be, about; it grows where there are more */
    public CanonicalWriter(int expected) {
        this.out = new byte[expected];
    }

    /** Writes text that is JSON already: punctuation and names of members, in ASCII. */
    @SuppressWarnings("deprecation") // the one way to copy ASCII out of a string without an array in between
    public CanonicalWriter json(String ascii) {
        ensure(ascii.length());
        ascii.getBytes(0, ascii.length(), out, size);
        size += ascii.length();
        return this;
    }

    /**
     * Writes a string.
     *
     * @throws IllegalArgumentException if the text contains U+0000 or a lone surrogate
     */
    public CanonicalWriter string(String text) {
        ensure(2 + MOST_FOR_A_UNIT * text.length());
        byte[] bytes = out;
        int at = size;
        bytes[at++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= ' ' && unit < 0x80 && unit != '"' && unit != '\\') {
                bytes[at++] = (byte) unit;
            } else if (unit < 0x80) {
                at = escape(unit, text, at);
            } else if (unit < 0x800) {
                bytes[at++] = (byte) (0xC0 | (unit >> 6));
                bytes[at++] = following(unit);
            } else if (Character.isSurrogate(unit)) {
                StringCheck.requireWritable(text);
                int point = text.codePointAt(i++);
                bytes[at++] = (byte) (0xF0 | (point >> 18));
                bytes[at++] = following(point >> 12);
                bytes[at++] = following(point >> 6);
                bytes[at++] = following(point);
            } else {
                bytes[at++] = (byte) (0xE0 | (unit >> 12));
                bytes[at++] = following(unit >> 6);
                bytes[at++] = following(unit);
            }
        }
        bytes[at++] = '"';
        size = at;
        return this;
    }

    /** A byte of UTF-8 that is not the first. */
    private static byte following(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private int escape(char unit, String text, int from) {
        int at = from;
        out[at++] = '\\';
        switch (unit) {
            case '"', '\\' -> out[at++] = (byte) unit;
            case '\b' -> out[at++] = 'b';
            case '\t' -> out[at++] = 't';
            case '\n' -> out[at++] = 'n';
            case '\f' -> out[at++] = 'f';
            case '\r' -> out[at++] = 'r';
            default -> {
                if (unit == 0) {
                    StringCheck.requireWritable(text);
                }
                out[at++] = 'u';
                out[at++] = '0';
                out[at++] = '0';
                out[at++] = (byte) Character.forDigit(unit >> 4, 16);
                out[at++] = (byte) Character.forDigit(unit & 0xF, 16);
            }
        }
        return at;
    }

    /**
     * Writes an exact integer.
     *
     * @throws IllegalArgumentException outside ±9007199254740991
     */
    public CanonicalWriter number(long value) {
        JsonNumber checked = JsonNumber.of(value);
        return json(Long.toString(checked.longValue()));
    }

    private void ensure(int more) {
        if (out.length - size < more) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
        }
    }

    /** Returns what was written. */
    public byte[] bytes() {
        return Arrays.copyOf(out, size);
    }
}
