// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.Arrays;

/** The text of a file by code points, with the beginnings of its lines. Immutable. */
final class SourceDocument {
    private final String file;
    private final int[] points;
    private final int[] lineStarts;

    SourceDocument(String file, String text) {
        this.file = file;
        this.points = text.codePoints().toArray();
        int[] starts = new int[points.length + 1];
        int lines = 1;
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '\n') {
                starts[lines++] = i + 1;
            }
        }
        this.lineStarts = Arrays.copyOf(starts, lines);
    }

    String file() {
        return file;
    }

    int length() {
        return points.length;
    }

    /** Returns the code point there; beyond the end a line break. */
    int at(int index) {
        return index < points.length ? points[index] : '\n';
    }

    /** Returns the line of a code point, from 1. */
    int lineOf(int index) {
        int found = Arrays.binarySearch(lineStarts, Math.min(index, points.length));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the column of a code point, from 1. */
    int columnOf(int index) {
        int inside = Math.min(index, points.length);
        return inside - lineStarts[lineOf(inside) - 1] + 1;
    }

    Mark mark(int index) {
        return new Mark(file, lineOf(index), columnOf(index));
    }
}
