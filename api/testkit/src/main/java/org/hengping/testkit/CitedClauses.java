// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.standard.Standard;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.provision.Supersession;

/** Finds the clauses of a standard that the policy of a day holds to be superseded. */
final class CitedClauses {
    private final PolicySnapshot snapshot;
    private final List<StillValid.Warning> warnings = new ArrayList<>();

    private CitedClauses(PolicySnapshot snapshot) {
        this.snapshot = snapshot;
    }

    static List<StillValid.Warning> superseded(
            Standard standard, Function<NodeId, String> places, PolicySnapshot snapshot) {
        CitedClauses cited = new CitedClauses(snapshot);
        cited.look("", standard.clauses());
        standard.parameters().forEach(parameter -> parameter
                .values()
                .forEach(value -> cited.look("parameters." + parameter.name(), List.of(value.clause()))));
        standard.tables().forEach(table -> table.rows()
                .forEach(row -> cited.look("tables." + table.name(), List.of(row.clause()))));
        standard.nodes()
                .forEach(node -> cited.look(
                        places.apply(node.heading().id()), node.heading().clauses()));
        return cited.warnings.stream().distinct().toList();
    }

    private void look(String place, List<Clause> clauses) {
        Map<Clause, List<Clause>> superseded = supersededBy();
        for (Clause clause : clauses) {
            List<Clause> by = superseded.entrySet().stream()
                    .filter(entry -> same(entry.getKey(), clause))
                    .flatMap(entry -> entry.getValue().stream())
                    .distinct()
                    .toList();
            if (!by.isEmpty() || clause.standing() == Clause.Standing.SUPERSEDED) {
                warnings.add(new StillValid.Warning(place, clause, by));
            }
        }
    }

    /** The clauses of what the policy says is superseded, with what supersedes it. */
    private Map<Clause, List<Clause>> supersededBy() {
        Map<Clause, List<Clause>> found = new LinkedHashMap<>();
        for (Supersession supersession : snapshot.provisions(Supersession.class)) {
            snapshot.held(supersession.of(), supersession.name()).ifPresent(held -> held.clauses()
                    .forEach(clause -> found.computeIfAbsent(clause, key -> new ArrayList<>())
                            .addAll(supersession.clauses())));
        }
        return found;
    }

    private static boolean same(Clause one, Clause other) {
        return one.document().equals(other.document()) && one.place().equals(other.place());
    }
}
