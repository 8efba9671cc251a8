// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Value;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.LookupTable;

/** Parameters and tables of a standard as they hold on one day. Never changed once made. */
final class DayValues {
    private final LocalDate day;
    private final List<Optional<Value>> parameters;
    private final Rows[] tables;

    /** The rows of one table that hold on the day; keys and values that are no texts are numbers. */
    static final class Rows {
        private final boolean[] textKey;
        private final long[][] keys;
        private final String[][] textKeys;
        private final long[] values;
        private final String[] texts;

        Rows(boolean[] textKey, long[][] keys, String[][] textKeys, long[] values, String[] texts) {
            this.textKey = textKey;
            this.keys = keys;
            this.textKeys = textKeys;
            this.values = values;
            this.texts = texts;
        }

        long value(int row) {
            return values[row];
        }

        String text(int row) {
            return texts[row];
        }

        int find(long[] wanted, String[] wantedTexts) {
            for (int row = 0; row < values.length; row++) {
                if (matches(row, wanted, wantedTexts)) {
                    return row;
                }
            }
            return -1;
        }

        private boolean matches(int row, long[] wanted, String[] wantedTexts) {
            for (int k = 0; k < textKey.length; k++) {
                boolean same = textKey[k] ? textKeys[row][k].equals(wantedTexts[k]) : keys[row][k] == wanted[k];
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    DayValues(Layout layout, LocalDate day) {
        this.day = day;
        this.parameters = layout.parameterSlots().stream()
                .map(slot -> layout.standard()
                        .parameter(slot.parameter())
                        .flatMap(parameter -> parameter.on(day))
                        .map(DatedValue::value))
                .toList();
        this.tables = layout.standard().tables().stream()
                .map(table -> rows(table, day))
                .toArray(Rows[]::new);
    }

    LocalDate day() {
        return day;
    }

    /** Returns the values of the layout's parameter slots, in their order. */
    List<Optional<Value>> parameters() {
        return parameters;
    }

    Rows[] tables() {
        return tables;
    }

    private static Rows rows(LookupTable table, LocalDate day) {
        List<LookupTable.Row> held = table.rows().stream()
                .filter(row -> row.validity().contains(day))
                .toList();
        int columns = table.keys().size();
        boolean[] textKey = new boolean[columns];
        for (int k = 0; k < columns; k++) {
            textKey[k] = Type.of(table.keys().get(k).type()) == Type.TEXT;
        }
        long[][] keys = new long[held.size()][columns];
        String[][] textKeys = new String[held.size()][columns];
        long[] values = new long[held.size()];
        String[] texts = new String[held.size()];
        for (int row = 0; row < held.size(); row++) {
            for (int k = 0; k < columns; k++) {
                Value key = held.get(row).keys().get(k);
                textKeys[row][k] = key.text();
                keys[row][k] = textKey[k] ? 0 : number(key);
            }
            Value value = held.get(row).value();
            texts[row] = value.text();
            values[row] = value instanceof Value.TextValue ? 0 : number(value);
        }
        return new Rows(textKey, keys, textKeys, values, texts);
    }

    /** Returns the number that stands for a value that is no text. */
    static long number(Value value) {
        if (value instanceof Value.BooleanValue truth) {
            return truth.value() ? 1 : 0;
        }
        if (value instanceof Value.IntegerValue whole) {
            return whole.value();
        }
        if (value instanceof Value.DecimalValue amount) {
            return amount.value().millionths();
        }
        if (value instanceof Value.DateValue day) {
            return day.value().toEpochDay();
        }
        throw new IllegalArgumentException("a text is no number");
    }
}
