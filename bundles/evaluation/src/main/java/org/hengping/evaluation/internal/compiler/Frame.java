// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the code of one method has at hand in local variables where it stands. */
final class Frame {
    /**
     * A value computed before it is needed.
     *
     * @param value where it is; something of its type where it is an error
     * @param fault the local with the error or 0, -1 if it cannot be one
     */
    record Ready(Operand value, int fault) {}

    /**
     * The fields of the record that a loop is at.
     *
     * @param value its value; for a text that only its number is asked of, no local
     * @param present the local that tells whether it is there; -1 where it always is, and for texts
     */
    record Field(Operand value, int present) {}

    /** A field of the record that the loop of a depth is at. */
    record FieldKey(int depth, int column) {}

    private Map<Expr, Ready> ready = new HashMap<>();
    private Map<FieldKey, Supplier<Field>> fields = new HashMap<>();
    private final Map<Expr.Element, Operand> elements = new HashMap<>();

    Optional<Ready> ready(Expr expr) {
        return Optional.ofNullable(ready.get(expr));
    }

    void ready(Expr expr, Ready value) {
        ready.put(expr, value);
    }

    /** Returns a field of a record; this may emit what reads it. */
    Field field(int depth, int column) {
        Supplier<Field> field = fields.get(new FieldKey(depth, column));
        if (field == null) {
            throw new IllegalStateException("column " + column + " is not read in the loop of depth " + depth);
        }
        return field.get();
    }

    void field(int depth, int column, Supplier<Field> field) {
        fields.put(new FieldKey(depth, column), field);
    }

    Operand element(Expr.Element element) {
        Operand operand = elements.get(element);
        if (operand == null) {
            throw new IllegalStateException("not mapped yet: " + element);
        }
        return operand;
    }

    void element(Expr.Element element, Operand value) {
        elements.put(element, value);
    }

    /** Remembers what is at hand now. */
    Runnable keep() {
        Map<Expr, Ready> readyNow = new HashMap<>(ready);
        Map<FieldKey, Supplier<Field>> fieldsNow = new HashMap<>(fields);
        return () -> {
            ready = readyNow;
            fields = fieldsNow;
        };
    }
}
