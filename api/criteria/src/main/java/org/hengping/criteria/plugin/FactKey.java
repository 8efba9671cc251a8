// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.plugin;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.FactPath;

/**
 * The name of a plain fact, record field or parameter together with the Java type of its values.
 *
 * @param name lower camel case
 * @param type type of its values
 * @param javaType the matching Java type
 * @param <T> the matching Java type
 */
public record FactKey<T>(String name, ValueType type, Class<T> javaType) {
    public FactKey {
        FactPath.requireFactName(name);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(javaType, "javaType");
    }

    /** Names a yes-or-no value. */
    public static FactKey<Boolean> bool(String name) {
        return new FactKey<>(name, ValueType.BOOLEAN, Boolean.class);
    }

    /** Names a whole number. */
    public static FactKey<Long> integer(String name) {
        return new FactKey<>(name, ValueType.INTEGER, Long.class);
    }

    /** Names a decimal number. */
    public static FactKey<Decimal> decimal(String name) {
        return new FactKey<>(name, ValueType.DECIMAL, Decimal.class);
    }

    /** Names a day. */
    public static FactKey<LocalDate> date(String name) {
        return new FactKey<>(name, ValueType.DATE, LocalDate.class);
    }

    /** Names a free text. */
    public static FactKey<String> text(String name) {
        return new FactKey<>(name, ValueType.TEXT, String.class);
    }

    /** Names a code. */
    public static FactKey<String> code(String name) {
        return new FactKey<>(name, ValueType.CODE, String.class);
    }

    /** Returns the Java value of a plain value, or nothing if that has another type. */
    public Optional<T> valueOf(Value value) {
        if (!type.accepts(value)) {
            return Optional.empty();
        }
        return Optional.of(javaType.cast(raw(value)));
    }

    private static Object raw(Value value) {
        if (value instanceof Value.BooleanValue truth) {
            return truth.value();
        }
        if (value instanceof Value.IntegerValue whole) {
            return whole.value();
        }
        if (value instanceof Value.DecimalValue amount) {
            return amount.value();
        }
        if (value instanceof Value.DateValue day) {
            return day.value();
        }
        return value.text();
    }
}
