// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.criteria.ValueType;

/**
 * All facts and code lists that hold together on one day. Immutable; names are unique, every code list named exists, and
 * every derivation reads paths that exist, of the types it needs, and never in a circle.
 */
public final class Vocabulary {
    private final Map<String, FactDefinition> facts;
    private final Map<String, CodeList> codeLists;

    /** @throws IllegalArgumentException if a name stands twice, a code list is missing, or a derivation is unsound */
    public Vocabulary(List<FactDefinition> facts, List<CodeList> codeLists) {
        this.facts = unique(facts, FactDefinition::name);
        this.codeLists = unique(codeLists, CodeList::name);
        for (FactDefinition fact : facts) {
            if (fact.type() instanceof FactType.Plain plain) {
                plain.codeList().ifPresent(name -> requireCodeList(fact.name(), name));
            } else if (fact.type() instanceof FactType.RecordList list) {
                list.fields().forEach(field -> field.codeList()
                        .ifPresent(name -> requireCodeList(fact.name() + "[]." + field.name(), name)));
            }
        }
        new DerivationCheck(this).run();
    }

    private static <T> Map<String, T> unique(List<T> items, Function<T, String> name) {
        return items.stream()
                .collect(Collectors.toMap(
                        name,
                        Function.identity(),
                        (first, second) -> {
                            throw new IllegalArgumentException("defined twice: " + name.apply(first));
                        },
                        TreeMap::new));
    }

    private void requireCodeList(String where, String name) {
        if (!codeLists.containsKey(name)) {
            throw new IllegalArgumentException(where + " names the unknown code list " + name);
        }
    }

    /** Returns all facts, ordered by name. */
    public List<FactDefinition> facts() {
        return List.copyOf(facts.values());
    }

    /** Returns all code lists, ordered by name. */
    public List<CodeList> codeLists() {
        return List.copyOf(codeLists.values());
    }

    /** Returns the fact of that name. */
    public Optional<FactDefinition> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** Returns the code list of that name. */
    public Optional<CodeList> codeList(String name) {
        return Optional.ofNullable(codeLists.get(name));
    }

    /**
     * Returns the list of the dossier in which the records of a list stand: for a derived one the list it is taken from,
     * for every other the list itself.
     */
    public String recordsOf(String list) {
        Optional<Derivation> derivation = fact(list).flatMap(FactDefinition::derivation);
        if (derivation.isPresent() && derivation.get() instanceof Derivation.RecordsInWindow window) {
            return recordsOf(window.list());
        }
        return list;
    }

    /** Returns the type of the values at a path, or nothing if the vocabulary has no such path. */
    public Optional<ValueType> typeAt(FactPath path) {
        Optional<FactType> type = fact(path.fact()).map(FactDefinition::type);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (type.get() instanceof FactType.RecordList list) {
            return path.field().flatMap(list::field).map(FieldDefinition::type);
        }
        return path.field().isPresent() ? Optional.empty() : type.map(plain -> ((FactType.Plain) plain).type());
    }
}
