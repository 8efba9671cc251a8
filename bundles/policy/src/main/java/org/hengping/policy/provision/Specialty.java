// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/**
 * A specialty (评审专业) in which titles are evaluated.
 *
 * @param code its code
 * @param label what people read
 * @param origin whether it is long known, a new occupation, or made for an industry chain
 * @param series code of its series; absent where no text seen says to which series it belongs
 * @param titles names of the titles in this specialty by codes of levels, where they differ within the series
 * @param clauses where it says so; at least one
 */
public record Specialty(
        String code,
        Text label,
        Origin origin,
        Optional<String> series,
        SortedMap<String, Text> titles,
        List<Clause> clauses)
        implements Provision {
    public Specialty {
        Codes.require(code);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(series, "series");
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
        if (series.isEmpty() && !titles.isEmpty()) {
            throw new IllegalArgumentException("titles of levels need a series: " + code);
        }
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.SPECIALTY;
    }

    /** Where a specialty comes from. */
    public enum Origin {
        /** Part of its series as the national table has it. */
        ESTABLISHED,
        /** 新职业. */
        EMERGING,
        /** 产业链特色专业: 一产一策、一链一策. */
        CHAIN
    }

    /** Makes a specialty from titles in any order. */
    public static Specialty of(
            String code,
            Text label,
            Origin origin,
            Optional<String> series,
            Map<String, Text> titles,
            List<Clause> clauses) {
        return new Specialty(code, label, origin, series, new TreeMap<>(titles), clauses);
    }
}
