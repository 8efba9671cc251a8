// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.time.LocalDate;
import java.util.Optional;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;

/** Values from the texts by which a test names them. */
final class Texts {
    private Texts() {}

    static Optional<Value> value(String text, Optional<ValueType> type) {
        return type.map(known -> switch (known) {
            case BOOLEAN -> new Value.BooleanValue(text.equals("true"));
            case INTEGER -> new Value.IntegerValue(Long.parseLong(text));
            case DECIMAL -> new Value.DecimalValue(Decimal.parse(text));
            case DATE -> new Value.DateValue(LocalDate.parse(text));
            case TEXT, CODE -> new Value.TextValue(text);
        });
    }
}
