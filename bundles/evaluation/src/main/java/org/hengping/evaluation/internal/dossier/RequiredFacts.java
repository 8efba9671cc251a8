// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.dossier;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hengping.criteria.Text;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.platform.fault.Violation;

/** What a dossier must hold for a standard. */
public final class RequiredFacts {
    private static final int SLOTS = 256;
    private static final AtomicReferenceArray<Needs> KNOWN = new AtomicReferenceArray<>(SLOTS);

    private RequiredFacts() {}

    /**
     * What a standard needs of any dossier.
     *
     * @param unknown what the vocabulary lacks
     * @param plain names of the plain facts
     */
    private record Needs(
            WeakReference<Standard> standard,
            WeakReference<Vocabulary> vocabulary,
            List<Violation> unknown,
            List<String> plain) {}

    /** Returns what the dossier lacks, ordered by path. */
    public static List<Violation> missing(Standard standard, Dossier dossier, Vocabulary vocabulary) {
        Needs needs = needs(standard, vocabulary);
        List<Violation> violations = new ArrayList<>(needs.unknown());
        for (String name : needs.plain()) {
            if (dossier.fact(name).isEmpty()) {
                String zh = vocabulary.fact(name).map(fact -> fact.label().zh()).orElse(name);
                String en = vocabulary.fact(name).map(fact -> fact.label().en()).orElse(name);
                violations.add(new Violation(
                        "/facts/" + name,
                        "missing-fact",
                        new Text(
                                "缺少本标准必需的“" + zh + "”（" + name + "）。",
                                "\"" + en + "\" (" + name + "), which this standard needs, is missing.")));
            }
        }
        return List.copyOf(violations);
    }

    /** Looks it up: many dossiers are read with the same standard under the same vocabulary. */
    private static Needs needs(Standard standard, Vocabulary vocabulary) {
        int slot = Math.floorMod(
                31 * System.identityHashCode(standard) + System.identityHashCode(vocabulary), KNOWN.length());
        Needs known = KNOWN.get(slot);
        if (known != null
                && known.standard().refersTo(standard)
                && known.vocabulary().refersTo(vocabulary)) {
            return known;
        }
        List<Violation> unknown = new ArrayList<>();
        Set<String> plain = new TreeSet<>();
        for (FactPath path : paths(standard)) {
            if (vocabulary.typeAt(path).isEmpty()) {
                unknown.add(new Violation(
                        "/calendar/appliesOn",
                        "path-unknown-then",
                        new Text(
                                "申报之日有效的词汇表中没有标准所读取的 " + path + "；请核对申报日期，或改用当时有效的标准版本。",
                                "The vocabulary of the day of application has no " + path
                                        + ", which the standard reads. Check the day, or use the version of the standard"
                                        + " that held then.")));
            } else if (path.field().isEmpty()) {
                collectSources(path.fact(), vocabulary, plain);
            }
        }
        Needs made = new Needs(
                new WeakReference<>(standard),
                new WeakReference<>(vocabulary),
                List.copyOf(unknown),
                List.copyOf(plain));
        KNOWN.set(slot, made);
        return made;
    }

    private static Set<FactPath> paths(Standard standard) {
        Set<FactPath> paths = new TreeSet<>();
        for (Node node : standard.nodes()) {
            node.heading().appliesTo().tests().stream()
                    .map(Applicability.Test::path)
                    .forEach(paths::add);
            if (node instanceof Node.Leaf leaf) {
                leaf.reads().stream()
                        .filter(read -> !read.optional() || read.path().field().isPresent())
                        .map(FactRead::path)
                        .forEach(paths::add);
            }
        }
        return paths;
    }

    private static void collectSources(String fact, Vocabulary vocabulary, Set<String> plain) {
        Optional<Derivation> derivation = vocabulary.fact(fact).flatMap(FactDefinition::derivation);
        if (derivation.isEmpty()) {
            plain.add(fact);
            return;
        }
        for (FactPath source : derivation.get().reads()) {
            if (source.field().isEmpty()) {
                collectSources(source.fact(), vocabulary, plain);
            }
        }
    }
}
