// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.unitfact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;

/**
 * One definition of a fact or code list of a unit, and what was decided about it.
 *
 * @param definition digest of the canonical JSON of the definition
 * @param kind what it is
 * @param name with its namespace
 * @param unit the unit to which the namespace belongs
 * @param label what people read
 * @param json the whole definition as canonical JSON, format {@code hengping-unit-fact/1}
 * @param proposed the class that the unit proposes; absent if it proposes none
 * @param ruling the last decision of the province, if there is one
 * @param promotion the last promotion, if there is one
 * @param plugins the installed plugins that define it so
 */
public record RegisteredUnitFact(
        ContentDigest definition,
        UnitFactKind kind,
        String name,
        Text unit,
        Text label,
        String json,
        Optional<UnitFactClass> proposed,
        Optional<UnitFactRuling> ruling,
        Optional<UnitFactPromotion> promotion,
        List<ContentDigest> plugins) {
    public RegisteredUnitFact {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(proposed, "proposed");
        Objects.requireNonNull(ruling, "ruling");
        Objects.requireNonNull(promotion, "promotion");
        plugins = List.copyOf(plugins);
    }

    /** Tells how far its class is settled. */
    public UnitFactState state() {
        if (ruling.isPresent()) {
            return ruling.get().confirmed().isPresent() ? UnitFactState.CONFIRMED : UnitFactState.REFUSED;
        }
        return proposed.isPresent() ? UnitFactState.PROPOSED : UnitFactState.UNCLASSIFIED;
    }
}
