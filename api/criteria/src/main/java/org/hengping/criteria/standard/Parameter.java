// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.FactPath;

/**
 * A number, code or date that a rule may change from a day on.
 *
 * @param name lower camel case
 * @param label what people read
 * @param type type of its values
 * @param values its values; no two hold on the same day
 */
public record Parameter(String name, Text label, ValueType type, List<DatedValue> values) {
    public Parameter {
        FactPath.requireName(name);
        Objects.requireNonNull(label, "label");
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("parameter without value: " + name);
        }
        for (int i = 0; i < values.size(); i++) {
            if (!type.accepts(values.get(i).value())) {
                throw new IllegalArgumentException("parameter " + name + " is of type " + type + ", not "
                        + values.get(i).value().text());
            }
            for (int j = 0; j < i; j++) {
                if (values.get(i).validity().overlaps(values.get(j).validity())) {
                    throw new IllegalArgumentException("parameter " + name + " has two values on the same day");
                }
            }
        }
    }

    /** Returns what held on that day, and where it says so. */
    public Optional<DatedValue> on(LocalDate day) {
        return values.stream().filter(value -> value.validity().contains(day)).findFirst();
    }
}
