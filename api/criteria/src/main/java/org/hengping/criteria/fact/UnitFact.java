// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.criteria.Text;

/**
 * A fact that a unit adds to the common vocabulary. Dossiers hold it; it is never derived.
 *
 * @param definition name, type, who vouches, personal-data class and the red-line class that the unit proposes
 * @param meaning what exactly is meant, for whoever fills it in and whoever vouches
 * @param evidence what proves it
 * @param measures units of measure, by the path of the values measured
 * @param classified whether the unit proposes a class; then an empty {@code redLine} of the definition says "none"
 */
public record UnitFact(
        FactDefinition definition,
        Text meaning,
        Text evidence,
        SortedMap<FactPath, Text> measures,
        boolean classified) {
    public UnitFact {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(evidence, "evidence");
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
        if (definition.derivation().isPresent()) {
            throw new IllegalArgumentException("a fact of a unit is never derived: " + definition.name());
        }
        if (!classified && definition.redLine().isPresent()) {
            throw new IllegalArgumentException("a class is given, so it is classified: " + definition.name());
        }
        for (FactPath path : measures.keySet()) {
            if (!path.fact().equals(definition.name())) {
                throw new IllegalArgumentException("a unit of measure of another fact: " + path);
            }
        }
    }

    /** Returns its name. */
    public String name() {
        return definition.name();
    }
}
