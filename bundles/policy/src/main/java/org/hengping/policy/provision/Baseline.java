// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.Route;

/**
 * The conditions of a whole province or the nation (通用条件) for a series, level and routes, as a standard of its own. A later rule may
 * override all of it or single nodes; a {@link Supersession} of {@code CODE} or {@code CODE/node} says by what.
 *
 * @param code its code
 * @param label what people read
 * @param series code of the series
 * @param level code of the level
 * @param routes routes; at least one
 * @param standard identifier of the standard, if it is known
 * @param clauses where it says so; at least one
 * @param text the standard as YAML of format {@code hengping-standard/1}; absent is NO_BASELINE: the text is not here
 * @param requirements for nodes of that standard the requirement that they are, by node; a route that waives the requirement
 *     leaves the node out
 */
public record Baseline(
        String code,
        Text label,
        String series,
        String level,
        SortedSet<Route> routes,
        Optional<String> standard,
        List<Clause> clauses,
        Optional<String> text,
        SortedMap<String, String> requirements)
        implements Provision {
    public Baseline {
        Codes.require(code);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(standard, "standard");
        routes = Codes.sorted(routes);
        if (routes.isEmpty()) {
            throw new IllegalArgumentException("a baseline is for at least one route: " + code);
        }
        clauses = Codes.clauses(clauses);
        Objects.requireNonNull(text, "text");
        requirements = Collections.unmodifiableSortedMap(new TreeMap<>(requirements));
        if (text.isPresent() && (standard.isEmpty() || text.get().isBlank())) {
            throw new IllegalArgumentException("a baseline with a text names the standard that it is: " + code);
        }
        if (text.isEmpty() && !requirements.isEmpty()) {
            throw new IllegalArgumentException("requirements are told of nodes of a text: " + code);
        }
    }

    /** A baseline whose text is not here. */
    public Baseline(
            String code,
            Text label,
            String series,
            String level,
            SortedSet<Route> routes,
            Optional<String> standard,
            List<Clause> clauses) {
        this(code, label, series, level, routes, standard, clauses, Optional.empty(), Collections.emptySortedMap());
    }

    /** Returns the name under which a supersession overrides one of its nodes. */
    public String nodeName(String node) {
        return code + "/" + node;
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.BASELINE;
    }
}
