// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.util.Objects;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;

/**
 * A number, code or date of the policy as it holds on one day.
 *
 * @param name lower camel case
 * @param label what people read
 * @param type its type
 * @param value its value
 * @param clause where it says so
 */
public record PolicyParameter(String name, Text label, ValueType type, Value value, Clause clause) {
    public PolicyParameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(clause, "clause");
        if (!type.accepts(value)) {
            throw new IllegalArgumentException("parameter " + name + " is of type " + type);
        }
    }
}
