// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/**
 * A fact that dossiers may hold or the host derives.
 *
 * @param name lower camel case, after a namespace if it is a unit's ({@link FactPath}); unique in its vocabulary
 * @param label what people read
 * @param type its type
 * @param vouching who must vouch for it
 * @param personalData how closely it touches the person
 * @param redLine the restricted kind it belongs to as a whole, if any
 * @param derivation how the host computes it; absent for facts of the dossier
 * @param clauses what it rests on
 */
public record FactDefinition(
        String name,
        Text label,
        FactType type,
        Vouching vouching,
        PersonalDataClass personalData,
        Optional<RedLineClass> redLine,
        Optional<Derivation> derivation,
        List<Clause> clauses) {
    public FactDefinition {
        FactPath.requireFactName(name);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(vouching, "vouching");
        Objects.requireNonNull(personalData, "personalData");
        Objects.requireNonNull(redLine, "redLine");
        Objects.requireNonNull(derivation, "derivation");
        clauses = List.copyOf(clauses);
    }
}
