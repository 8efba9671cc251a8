// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

/** The types of plain values. */
public enum ValueType {
    /** Yes or no; JSON {@code true} or {@code false}. */
    BOOLEAN,
    /** A whole number within ±(2^53 - 1); a JSON number without fraction. */
    INTEGER,
    /** A {@link Decimal}; a JSON string such as {@code "80.5"}, because JSON numbers are binary fractions. */
    DECIMAL,
    /** A calendar day; a JSON string {@code yyyy-MM-dd}. */
    DATE,
    /** Free text; a JSON string. No rule should depend on its wording. */
    TEXT,
    /** A code of a sourced list; a JSON string. */
    CODE;

    /** Tells whether a value can stand where this type is asked; a code is held as a text value. */
    public boolean accepts(Value value) {
        return value.type() == (this == CODE ? TEXT : this);
    }
}
