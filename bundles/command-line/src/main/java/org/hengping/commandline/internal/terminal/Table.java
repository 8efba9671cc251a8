// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays text out in columns as a terminal shows them: a Chinese character takes two cells, a combining mark none. The last
 * column is not padded. Not thread-safe.
 */
public final class Table {
    private static final String GAP = "  ";

    /** Code points that take two cells (East Asian Wide and Fullwidth), as pairs of first and last. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900,
        0x1F9FF, 0x20000, 0x3FFFD
    };

    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    /** A table whose first row names the columns. */
    public Table(String... titles) {
        columns = titles.length;
        rows.add(List.of(titles));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has not one cell for each column
     */
    public void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        rows.add(List.of(cells));
    }

    /** Returns the lines: the titles, a rule, the rows. */
    public List<String> lines() {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns - 1; c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        widths[columns - 1] = width(rows.get(0).get(columns - 1));
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                List<String> rule = new ArrayList<>();
                for (int width : widths) {
                    rule.add("-".repeat(width));
                }
                lines.add(line(rule, widths));
            }
        }
        return lines;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < columns; c++) {
            String cell = row.get(c);
            line.append(cell);
            if (c < columns - 1) {
                line.append(" ".repeat(widths[c] - width(cell))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }

    /** Returns how many cells of a terminal the text takes. */
    public static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
