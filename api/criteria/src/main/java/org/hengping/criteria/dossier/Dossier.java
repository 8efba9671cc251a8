// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.dossier;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.standard.Route;

/**
 * One stage of one person's application materials: what an assessment reads and nothing else.
 *
 * @param subject opaque name of the case, never a person's name or number
 * @param stage the stage it is sealed at
 * @param route method and basis of the application
 * @param calendar the days that rule the case
 * @param facts facts by name, ordered by name
 */
public record Dossier(String subject, DossierStage stage, Route route, CaseCalendar calendar, Map<String, Fact> facts) {
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    public Dossier {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(calendar, "calendar");
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException(
                    "subject is an opaque name of 1 to 128 letters, digits, dots, hyphens or underscores");
        }
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** Returns the fact of that name. */
    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
