// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;

/** Holds a vocabulary to what its derivations need. */
final class DerivationCheck {
    private final Vocabulary vocabulary;

    DerivationCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void run() {
        for (FactDefinition fact : vocabulary.facts()) {
            fact.derivation().ifPresent(derivation -> requireSound(fact, derivation));
            requireNoCircle(fact.name(), new HashSet<>());
        }
    }

    private void requireSound(FactDefinition fact, Derivation derivation) {
        for (FactPath path : derivation.reads()) {
            if (vocabulary.typeAt(path).isEmpty()) {
                throw new IllegalArgumentException(fact.name() + " derives from the unknown path " + path);
            }
        }
        if (derivation instanceof Derivation.CountedYears years) {
            List<FactPath> reads = years.reads();
            requireType(fact, reads.get(0), ValueType.CODE);
            requireType(fact, reads.get(1), ValueType.DATE);
            requireType(fact, reads.get(2), ValueType.DATE);
            requireType(fact, reads.get(3), ValueType.INTEGER);
            requireType(fact, reads.get(4), ValueType.CODE);
            requireOwnType(fact, ValueType.INTEGER);
        } else if (derivation instanceof Derivation.RecordsInWindow window) {
            requireType(fact, window.reads().get(0), ValueType.DATE);
            requireFieldsOf(fact, window.list());
        } else if (derivation instanceof Derivation.Equivalent equivalent) {
            ValueType type = vocabulary
                    .typeAt(equivalent.reads().get(0))
                    .orElseThrow(() -> new IllegalArgumentException(fact.name()));
            requireOwnType(fact, type);
            for (Value value : equivalent.equivalents().values()) {
                if (!type.accepts(value)) {
                    throw new IllegalArgumentException(fact.name() + " is of type " + type + ", not " + value.text());
                }
            }
        }
    }

    private void requireType(FactDefinition fact, FactPath path, ValueType type) {
        if (!vocabulary.typeAt(path).equals(Optional.of(type))) {
            throw new IllegalArgumentException(fact.name() + " needs " + path + " to be of type " + type);
        }
    }

    private static void requireOwnType(FactDefinition fact, ValueType type) {
        if (!(fact.type() instanceof FactType.Plain plain) || plain.type() != type) {
            throw new IllegalArgumentException(fact.name() + " is derived as a plain value of type " + type);
        }
    }

    private void requireFieldsOf(FactDefinition fact, String list) {
        if (!(fact.type() instanceof FactType.RecordList derived)) {
            throw new IllegalArgumentException(fact.name() + " is derived as a list of records");
        }
        for (FieldDefinition field : derived.fields()) {
            if (!vocabulary.typeAt(FactPath.of(list, field.name())).equals(Optional.of(field.type()))) {
                throw new IllegalArgumentException(
                        fact.name() + "[]." + field.name() + " is no field of " + list + " of that type");
            }
        }
    }

    private void requireNoCircle(String name, Set<String> above) {
        if (!above.add(name)) {
            throw new IllegalArgumentException(name + " derives from itself");
        }
        vocabulary.fact(name).flatMap(FactDefinition::derivation).ifPresent(derivation -> derivation.reads().stream()
                .map(FactPath::fact)
                .distinct()
                .forEach(source -> requireNoCircle(source, new HashSet<>(above))));
    }
}
