// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Knows where the characters of a scalar stand in its file, through indentation, folding, quotes and escapes.
 *
 * @param document the file it stands in
 * @param start index of its first code point in the file, of its quote or block sign where it has one
 * @param style how it is written
 */
record ScalarOrigin(SourceDocument document, int start, ScalarStyle style) {
    /** Finds the place of each code point of the value. */
    SourceText locate(String value) {
        int[] points = value.codePoints().toArray();
        int[] lines = new int[points.length + 1];
        int[] columns = new int[points.length + 1];
        int at = firstCharacter();
        for (int i = 0; i < points.length; i++) {
            at = find(points[i], at);
            lines[i] = document.lineOf(at);
            columns[i] = document.columnOf(at);
            at = next(at);
        }
        lines[points.length] = document.lineOf(at);
        columns[points.length] = document.columnOf(at);
        return new SourceText(document.file(), lines, columns);
    }

    private int firstCharacter() {
        return switch (style) {
            case LITERAL, FOLDED -> afterLine(start);
            case SINGLE_QUOTED, DOUBLE_QUOTED -> start + 1;
            default -> start;
        };
    }

    private int afterLine(int from) {
        int at = from;
        while (at < document.length() && document.at(at) != '\n') {
            at++;
        }
        return at + 1;
    }

    /** Skips what the reader of YAML takes away: indentation and line breaks before a character that is no blank. */
    private int find(int wanted, int from) {
        int at = from;
        if (isBlank(wanted)) {
            return at;
        }
        while (at < document.length() && isBlank(document.at(at))) {
            at++;
        }
        return at;
    }

    private int next(int at) {
        if (style == ScalarStyle.DOUBLE_QUOTED && document.at(at) == '\\') {
            return at
                    + switch (document.at(at + 1)) {
                        case 'x' -> 4;
                        case 'u' -> 6;
                        case 'U' -> 10;
                        default -> 2;
                    };
        }
        if (style == ScalarStyle.SINGLE_QUOTED && document.at(at) == '\'') {
            return at + 2;
        }
        return at + 1;
    }

    private static boolean isBlank(int point) {
        return point == ' ' || point == '\n' || point == '\r' || point == '\t';
    }
}
