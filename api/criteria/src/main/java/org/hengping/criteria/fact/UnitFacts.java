// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.criteria.Text;

/**
 * The data facts that a unit adds to the common vocabulary, all in one namespace of its own. They travel in the bundle of
 * the standard that reads them, so that whoever has the bundle has their definitions.
 *
 * <p>What they are called begins with the namespace and an underscore; no common fact does, so the two never clash.
 *
 * @param namespace 2 to 16 small letters or digits, the first a letter
 * @param unit the unit to which the namespace belongs
 * @param facts ordered as they were written
 * @param codeLists ordered as they were written
 */
public record UnitFacts(String namespace, Text unit, List<UnitFact> facts, List<UnitCodeList> codeLists) {
    private static final Pattern NAMESPACE = Pattern.compile("[a-z][a-z0-9]{1,15}");

    public UnitFacts {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new IllegalArgumentException(
                    "a namespace is 2 to 16 small letters or digits, the first a letter: \"" + namespace + "\"");
        }
        Objects.requireNonNull(unit, "unit");
        facts = List.copyOf(facts);
        codeLists = List.copyOf(codeLists);
        Set<String> seen = new HashSet<>();
        facts.forEach(fact -> requireOwn(namespace, fact.name(), seen));
        codeLists.forEach(list -> requireOwn(namespace, list.name(), seen));
    }

    private static void requireOwn(String namespace, String name, Set<String> seen) {
        if (!FactPath.namespaceOf(name).equals(Optional.of(namespace))) {
            throw new IllegalArgumentException(name + " does not begin with " + namespace + "_");
        }
        if (!seen.add(name)) {
            throw new IllegalArgumentException("defined twice: " + name);
        }
    }

    /** Returns the fact of that name, with its namespace. */
    public Optional<UnitFact> fact(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    /** Returns the code list of that name, with its namespace. */
    public Optional<UnitCodeList> codeList(String name) {
        return codeLists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /**
     * Returns the common vocabulary together with these facts and code lists; the same vocabulary if it has them already.
     *
     * @throws IllegalArgumentException if a code list is named that neither has
     */
    public Vocabulary over(Vocabulary common) {
        if (facts.stream().allMatch(fact -> common.fact(fact.name())
                        .filter(fact.definition()::equals)
                        .isPresent())
                && codeLists.stream().allMatch(list -> common.codeList(list.name())
                        .filter(list.list()::equals)
                        .isPresent())) {
            return common;
        }
        List<FactDefinition> allFacts = new ArrayList<>(common.facts());
        facts.forEach(fact -> allFacts.add(fact.definition()));
        List<CodeList> allLists = new ArrayList<>(common.codeLists());
        codeLists.forEach(list -> allLists.add(list.list()));
        return new Vocabulary(allFacts, allLists);
    }
}
