// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.Objects;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;

/**
 * A value with the days on which it holds and the clause that says so.
 *
 * @param value the value
 * @param validity when it holds
 * @param clause where it is said
 */
public record DatedValue(Value value, Validity validity, Clause clause) {
    public DatedValue {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(clause, "clause");
    }
}
