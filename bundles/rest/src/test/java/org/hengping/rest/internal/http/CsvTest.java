// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "plain|plain",
                "a,b|\"a,b\"",
                "say \"x\"|\"say \"\"x\"\"\"",
                "=1+1|'=1+1",
                "+1|'+1",
                "-1|'-1",
                "@SUM|'@SUM",
                "＝1|'＝1",
                "=a,b|\"'=a,b\""
            })
    void aCellIsQuotedWhereItMustAndNeverAFormula(String value, String cell) {
        assertThat(Csv.cell(value)).isEqualTo(cell);
    }

    @Property(tries = 300)
    void whatIsWrittenCanBeReadBack(
            @ForAll @Size(min = 1, max = 5)
                    List<
                                    @Chars({'"', ',', '\r', '\n', '中'}) @CharRange(from = 'a', to = 'c')
                                    @StringLength(max = 6) String>
                            cells) {
        Csv csv = new Csv();
        csv.line(cells);
        String text = new String(csv.bytes(), StandardCharsets.UTF_8);

        assertThat(read(text))
                .isEqualTo(cells.stream()
                        .map(cell -> cell.startsWith("\r") || cell.startsWith("\n") ? "'" + cell : cell)
                        .toList());
    }

    /** Reads one record of RFC 4180 after the byte order mark. */
    private static List<String> read(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < text.length() - 2; i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
