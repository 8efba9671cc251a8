// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import java.time.LocalDate;
import java.util.Objects;

/** One plain value of a fact, parameter or table cell. */
public sealed interface Value {
    /** Least and greatest year a date may have. */
    int FIRST_YEAR = 1900;

    /** Greatest year a date may have. */
    int LAST_YEAR = 2199;

    /** Greatest magnitude of a whole number: 2^53 - 1, so that every JSON reader agrees on it. */
    long GREATEST_INTEGER = 9_007_199_254_740_991L;

    /** Returns its type; a code has the type {@link ValueType#TEXT} until a vocabulary says more. */
    ValueType type();

    /** Returns the text by which the value is shown, compared with codes, and written in results. */
    String text();

    /** Yes or no. */
    record BooleanValue(boolean value) implements Value {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }

        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** A whole number within ±{@link #GREATEST_INTEGER}. */
    record IntegerValue(long value) implements Value {
        public IntegerValue {
            if (value > GREATEST_INTEGER || value < -GREATEST_INTEGER) {
                throw new IllegalArgumentException("integer out of range (±2^53-1): " + value);
            }
        }

        @Override
        public ValueType type() {
            return ValueType.INTEGER;
        }

        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /** An exact decimal number. */
    record DecimalValue(Decimal value) implements Value {
        public DecimalValue {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public ValueType type() {
            return ValueType.DECIMAL;
        }

        @Override
        public String text() {
            return value.toString();
        }
    }

    /** A calendar day without time or zone, in the years {@link #FIRST_YEAR} to {@link #LAST_YEAR}. */
    record DateValue(LocalDate value) implements Value {
        public DateValue {
            if (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException(
                        "date outside the years " + FIRST_YEAR + " to " + LAST_YEAR + ": " + value);
            }
        }

        @Override
        public ValueType type() {
            return ValueType.DATE;
        }

        @Override
        public String text() {
            return value.toString();
        }
    }

    /** A text, or a code of a list. */
    record TextValue(String value) implements Value {
        public TextValue {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public ValueType type() {
            return ValueType.TEXT;
        }

        @Override
        public String text() {
            return value;
        }
    }
}
