// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

/** A place in a text as an editor shows it: line and column from 1, the column in code points. */
record TextPosition(int line, int column) {
    static final TextPosition START = new TextPosition(1, 1);

    /** The position of the UTF-16 unit at that offset. */
    static TextPosition of(char[] text, int offset) {
        int end = Math.max(0, Math.min(offset, text.length));
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            boolean endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.length || text[i + 1] != '\n'));
            if (endsLine) {
                line++;
                lineStart = i + 1;
            }
        }
        return new TextPosition(line, 1 + Character.codePointCount(text, lineStart, end - lineStart));
    }
}
