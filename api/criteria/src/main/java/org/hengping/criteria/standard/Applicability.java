// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.fact.FactPath;

/**
 * To whom a node applies: everybody for whom all tests hold. It is data, not an expression, so that it can be read,
 * proved and explained; no test means everybody.
 *
 * @param tests tests on different plain facts, which thereby become required
 */
public record Applicability(List<Test> tests) {
    /** Applies to everybody. */
    public static final Applicability EVERYBODY = new Applicability(List.of());

    public Applicability {
        tests = List.copyOf(tests);
        Set<FactPath> paths = new HashSet<>();
        for (Test test : tests) {
            if (!paths.add(test.path())) {
                throw new IllegalArgumentException("tested twice: " + test.path());
            }
        }
    }

    /**
     * A fact has one of these values.
     *
     * @param path a plain fact
     * @param oneOf texts of the values ({@code true}, a code, a whole number …); at least one
     */
    public record Test(FactPath path, SortedSet<String> oneOf) {
        public Test {
            if (path.field().isPresent()) {
                throw new IllegalArgumentException("appliesTo reads plain facts only: " + path);
            }
            oneOf = Collections.unmodifiableSortedSet(new TreeSet<>(oneOf));
            if (oneOf.isEmpty()) {
                throw new IllegalArgumentException("appliesTo needs at least one value for " + path);
            }
        }
    }
}
