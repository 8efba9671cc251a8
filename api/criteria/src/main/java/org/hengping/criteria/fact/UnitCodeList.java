// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.Objects;

/**
 * A code list that a unit adds, for its own facts.
 *
 * @param list the list, with its source, how it was made, and the red-line class that the unit proposes
 * @param classified whether the unit proposes a class; then an empty {@code redLine} of the list says "none"
 */
public record UnitCodeList(CodeList list, boolean classified) {
    public UnitCodeList {
        Objects.requireNonNull(list, "list");
        if (!classified && list.redLine().isPresent()) {
            throw new IllegalArgumentException("a class is given, so it is classified: " + list.name());
        }
    }

    /** Returns its name. */
    public String name() {
        return list.name();
    }
}
