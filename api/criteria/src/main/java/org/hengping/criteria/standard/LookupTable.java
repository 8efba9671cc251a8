// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.FactPath;

/**
 * A dated table keyed by one or more columns, e.g. the years asked for each degree.
 *
 * @param name lower camel case
 * @param label what people read
 * @param keys key columns, 1 to 8, with different names
 * @param valueType type of the value column
 * @param rows at least one; no two with the same keys hold on the same day
 */
public record LookupTable(String name, Text label, List<Column> keys, ValueType valueType, List<Row> rows) {
    /**
     * A key column.
     *
     * @param name lower camel case
     * @param type type of its values; not {@link ValueType#DECIMAL}
     */
    public record Column(String name, ValueType type) {
        public Column {
            FactPath.requireName(name);
            if (type == ValueType.DECIMAL) {
                throw new IllegalArgumentException("a table is not keyed by decimals: " + name);
            }
        }
    }

    /**
     * A row.
     *
     * @param keys one value for each key column
     * @param value what it gives
     * @param validity when it holds
     * @param clause where it is said
     */
    public record Row(List<Value> keys, Value value, Validity validity, Clause clause) {
        public Row {
            keys = List.copyOf(keys);
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(validity, "validity");
            Objects.requireNonNull(clause, "clause");
        }
    }

    public LookupTable {
        FactPath.requireName(name);
        Objects.requireNonNull(label, "label");
        keys = List.copyOf(keys);
        rows = List.copyOf(rows);
        if (keys.isEmpty()
                || keys.size() > 8
                || keys.stream().map(Column::name).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("table " + name + " has 1 to 8 key columns with different names");
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("table without rows: " + name);
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            requireTypes(name, keys, valueType, row, i + 1);
            for (int j = 0; j < i; j++) {
                if (row.keys().equals(rows.get(j).keys())
                        && row.validity().overlaps(rows.get(j).validity())) {
                    throw new IllegalArgumentException("table " + name + ": rows " + (j + 1) + " and " + (i + 1)
                            + " have the same keys and hold on the same day");
                }
            }
        }
    }

    private static void requireTypes(String name, List<Column> keys, ValueType valueType, Row row, int number) {
        if (row.keys().size() != keys.size()) {
            throw new IllegalArgumentException(
                    "table " + name + ", row " + number + ": " + keys.size() + " keys are expected");
        }
        for (int k = 0; k < keys.size(); k++) {
            if (!keys.get(k).type().accepts(row.keys().get(k))) {
                throw new IllegalArgumentException("table " + name + ", row " + number + ": "
                        + keys.get(k).name() + " is of type " + keys.get(k).type());
            }
        }
        if (!valueType.accepts(row.value())) {
            throw new IllegalArgumentException(
                    "table " + name + ", row " + number + ": the value is of type " + valueType);
        }
    }

    /** Returns the row for these keys that held on that day. */
    public Optional<Row> find(LocalDate day, List<Value> wanted) {
        return rows.stream()
                .filter(row -> row.validity().contains(day) && row.keys().equals(wanted))
                .findFirst();
    }
}
