// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import org.hengping.criteria.ValueType;

/** Types of single values. All but texts are held in a {@code long}: 0 or 1, a number, millionths, days since 1970. */
enum Type {
    BOOL,
    INT,
    DECIMAL,
    DATE,
    TEXT;

    static Type of(ValueType type) {
        return switch (type) {
            case BOOLEAN -> BOOL;
            case INTEGER -> INT;
            case DECIMAL -> DECIMAL;
            case DATE -> DATE;
            case TEXT, CODE -> TEXT;
        };
    }
}
