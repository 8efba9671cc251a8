// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Walks over a class file (JVMS 4.1) and requires every length to lie within the file. The byte code library believes
 * lengths and would reserve gigabytes for a file of some bytes.
 */
final class ClassFileBounds {
    private static final int LONGEST_CODE = 65_535;
    private static final byte[] CODE = "Code".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer in;
    private final Set<Integer> codeNames = new HashSet<>();

    private ClassFileBounds(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /** @throws RuntimeException if a length points beyond the file */
    static void require(byte[] bytes) {
        ClassFileBounds bounds = new ClassFileBounds(bytes);
        bounds.in.position(8);
        bounds.constants();
        bounds.skip(6);
        bounds.skip(2 * bounds.count());
        bounds.members();
        bounds.members();
        bounds.attributes();
        if (bounds.in.hasRemaining()) {
            throw new IllegalArgumentException("bytes after the class");
        }
    }

    private int count() {
        return Short.toUnsignedInt(in.getShort());
    }

    private void skip(int bytes) {
        in.position(in.position() + bytes);
    }

    private void constants() {
        int count = count();
        for (int index = 1; index < count; index++) {
            int tag = in.get();
            switch (tag) {
                case 1 -> utf8(index);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
                case 5, 6 -> {
                    skip(8);
                    index++;
                }
                case 7, 8, 16, 19, 20 -> skip(2);
                case 15 -> skip(3);
                default -> throw new IllegalArgumentException("constant of kind " + tag);
            }
        }
    }

    private void utf8(int index) {
        int length = count();
        int start = in.position();
        skip(length);
        if (length == CODE.length
                && in.duplicate().position(start).slice().limit(length).equals(ByteBuffer.wrap(CODE))) {
            codeNames.add(index);
        }
    }

    private void members() {
        int count = count();
        for (int i = 0; i < count; i++) {
            skip(6);
            attributes();
        }
    }

    private void attributes() {
        int count = count();
        for (int i = 0; i < count; i++) {
            int name = count();
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new IllegalArgumentException("attribute of " + Integer.toUnsignedString(length) + " bytes");
            }
            int end = in.position() + length;
            if (codeNames.contains(name)) {
                code();
                if (in.position() != end) {
                    throw new IllegalArgumentException("code of another length than its attribute");
                }
            }
            in.position(end);
        }
    }

    private void code() {
        skip(4);
        int length = in.getInt();
        if (length < 1 || length > LONGEST_CODE) {
            throw new IllegalArgumentException("code of " + Integer.toUnsignedString(length) + " bytes");
        }
        skip(length);
        skip(8 * count());
        int nested = count();
        for (int i = 0; i < nested; i++) {
            skip(2);
            int bytes = in.getInt();
            if (bytes < 0) {
                throw new IllegalArgumentException("attribute of " + Integer.toUnsignedString(bytes) + " bytes");
            }
            skip(bytes);
        }
    }
}
