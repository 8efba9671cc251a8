// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.Route;

/**
 * The conditions of a whole province or the nation (通用条件) for a series, level and routes, as a reference to the standard that holds
 * them.
 *
 * @param code its code
 * @param label what people read
 * @param series code of the series
 * @param level code of the level
 * @param routes routes; at least one
 * @param standard identifier of the standard; absent is NO_BASELINE: the text is not here as a standard
 * @param clauses where it says so; at least one
 */
public record Baseline(
        String code,
        Text label,
        String series,
        String level,
        SortedSet<Route> routes,
        Optional<String> standard,
        List<Clause> clauses)
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
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.BASELINE;
    }
}
