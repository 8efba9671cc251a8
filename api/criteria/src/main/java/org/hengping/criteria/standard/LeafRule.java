// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.fact.FactPath;

/** How a leaf computes. */
public sealed interface LeafRule {
    /**
     * A CEL expression over {@code facts}, {@code parameters} and the tables; true means met.
     *
     * @param expression CEL of type bool
     */
    record Condition(String expression) implements LeafRule {
        public Condition {
            Objects.requireNonNull(expression, "expression");
        }
    }

    /**
     * At least so many records of a list satisfy a condition; those are what the leaf returns.
     *
     * @param list name of the list
     * @param where CEL of type bool over {@code record} (and {@code facts}, {@code parameters}); absent means every record
     * @param atLeast CEL of type int
     */
    record CountRecords(String list, Optional<String> where, String atLeast) implements LeafRule {
        public CountRecords {
            FactPath.requireFactName(list);
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(atLeast, "atLeast");
        }
    }

    /** The plugin's class computes it. */
    record Computed() implements LeafRule {}
}
