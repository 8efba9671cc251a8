// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values as in RFC 4180, in UTF-8 with the mark by which spreadsheets recognise it. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";
    /** What starts a formula in one spreadsheet or another, also as full-width characters. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);

    /** Adds a line. */
    public void line(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    /** Returns all lines added so far. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String cell(String value) {
        String safe = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
