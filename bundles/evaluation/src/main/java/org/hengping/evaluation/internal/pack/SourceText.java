// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.Arrays;

/**
 * A scalar with the place that each of its characters came from.
 *
 * @param file path of the file within the pack
 * @param lines line of each code point, from 1, and of the end
 * @param columns column of each code point, from 1, and of the end
 */
@SuppressWarnings("ArrayRecordComponent") // private to the package, never compared
record SourceText(String file, int[] lines, int[] columns) {
    /** The place of something that has no characters of its own. */
    static SourceText at(Mark mark) {
        return new SourceText(mark.file(), new int[] {mark.line()}, new int[] {mark.column()});
    }

    /** Returns {@code file:line:column} of a code point; an index beyond the end gives the end. */
    String place(int offset) {
        int index = Math.max(0, Math.min(offset, lines.length - 1));
        return file + ":" + lines[index] + ":" + columns[index];
    }

    @Override
    public String toString() {
        return file + Arrays.toString(lines);
    }
}
