// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.generation;

import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;

/** The facts that a dossier has to hold, or may hold, for a standard. */
final class Wanted {
    private Wanted() {}

    /** Returns the names of all facts of dossiers that the standard reads, itself or through derived ones. */
    static SortedSet<String> facts(Standard standard, Vocabulary vocabulary) {
        SortedSet<String> names = new TreeSet<>();
        for (Node node : standard.nodes()) {
            for (Applicability.Test test : node.heading().appliesTo().tests()) {
                add(test.path().fact(), vocabulary, names);
            }
            if (node instanceof Node.Leaf leaf) {
                leaf.reads().forEach(read -> add(read.path().fact(), vocabulary, names));
            }
        }
        return names;
    }

    /** Returns the names of facts that may be absent: every leaf that reads them does so as optional, and nothing else does. */
    static SortedSet<String> optional(Standard standard, Vocabulary vocabulary) {
        SortedSet<String> required = new TreeSet<>();
        for (Node node : standard.nodes()) {
            for (Applicability.Test test : node.heading().appliesTo().tests()) {
                add(test.path().fact(), vocabulary, required);
            }
            if (node instanceof Node.Leaf leaf) {
                leaf.reads().stream()
                        .filter(read -> !read.optional())
                        .forEach(read -> add(read.path().fact(), vocabulary, required));
            }
        }
        SortedSet<String> optional = new TreeSet<>(facts(standard, vocabulary));
        optional.removeAll(required);
        return optional;
    }

    private static void add(String name, Vocabulary vocabulary, SortedSet<String> names) {
        FactDefinition fact =
                vocabulary.fact(name).orElseThrow(() -> new IllegalArgumentException("not in the vocabulary: " + name));
        if (fact.derivation().isEmpty()) {
            names.add(name);
            return;
        }
        Derivation derivation = fact.derivation().get();
        if (derivation instanceof Derivation.CountedYears years) {
            add(years.appointments(), vocabulary, names);
            add(years.appraisals(), vocabulary, names);
        } else if (derivation instanceof Derivation.RecordsInWindow window) {
            add(window.list(), vocabulary, names);
        } else if (derivation instanceof Derivation.Equivalent equivalent) {
            add(equivalent.fact(), vocabulary, names);
        }
    }
}
