// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whom a standard is for. Codes are those of the policy.
 *
 * @param series code of the title series
 * @param level code of the level on that series' own ladder
 * @param specialties codes of the specialties; empty means all of the series
 * @param routes the routes it may be used on; at least one
 */
public record Scope(String series, String level, SortedSet<String> specialties, SortedSet<Route> routes) {
    public Scope {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(level, "level");
        specialties = Collections.unmodifiableSortedSet(new TreeSet<>(specialties));
        routes = Collections.unmodifiableSortedSet(new TreeSet<>(routes));
        if (routes.isEmpty()) {
            throw new IllegalArgumentException("a standard is for at least one route");
        }
    }
}
