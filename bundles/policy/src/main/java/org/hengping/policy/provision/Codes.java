// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.Clause;

/** What constructors of provisions require. */
final class Codes {
    private Codes() {}

    static void require(String code) {
        if (!code.matches("[A-Z0-9][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "a code is 1 to 64 capital letters, digits or underscores: \"" + code + "\"");
        }
    }

    static List<Clause> clauses(List<Clause> clauses) {
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("at least one clause is expected");
        }
        return List.copyOf(clauses);
    }

    static <T extends Comparable<? super T>> SortedSet<T> sorted(Collection<T> items) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(items));
    }
}
