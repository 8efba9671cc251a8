// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Clause;
import org.hengping.platform.fault.Violation;

/**
 * How a standard stands to the policy of a day.
 *
 * @param day the day of application
 * @param problems why nobody can apply under it on that day; empty means it still holds
 * @param warnings clauses that it cites and that the policy holds to be superseded
 */
public record StillValid(LocalDate day, List<Violation> problems, List<Warning> warnings) {
    /**
     * A clause that no longer holds.
     *
     * @param place {@code file:line:column} of the node that cites it, or the name of the parameter or table
     * @param cited the clause as the standard cites it
     * @param by what supersedes it; empty where only the standard itself says that it is superseded
     */
    public record Warning(String place, Clause cited, List<Clause> by) {
        public Warning {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(cited, "cited");
            by = List.copyOf(by);
        }

        @Override
        public String toString() {
            return place + "  依据已被取代 / the clause is superseded: " + cited.document() + " " + cited.place()
                    + (by.isEmpty() ? "" : "；取代者 / by " + by);
        }
    }

    public StillValid {
        Objects.requireNonNull(day, "day");
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Tells whether somebody can apply under it on that day. */
    public boolean holds() {
        return problems.isEmpty();
    }
}
