// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;

/**
 * What a dossier says that has nothing of some restricted kinds: lists of them are empty, optional facts and fields of them
 * are absent, and a fact or field that must be there says no, or 0. A required code, day or text has nothing that means
 * "none", so whoever reads it reads an error. Immutable.
 */
final class EmptyInput {
    private final Vocabulary vocabulary;
    private final PathClasses classes;
    private final Set<RedLineClass> forbidden;
    private final Map<String, Set<String>> kindred;
    private final Set<String> required = new TreeSet<>();

    /**
     * @param forbidden the restricted kinds
     * @param kindred codes, by code list, that count as being of the restricted kind
     */
    EmptyInput(
            Standard standard, Vocabulary vocabulary, Set<RedLineClass> forbidden, Map<String, Set<String>> kindred) {
        this.vocabulary = vocabulary;
        this.classes = new PathClasses(vocabulary);
        this.forbidden = Set.copyOf(forbidden);
        this.kindred = Map.copyOf(kindred);
        for (Node node : standard.nodes()) {
            node.heading().appliesTo().tests().stream()
                    .map(Applicability.Test::path)
                    .forEach(path -> require(path.fact()));
            if (node instanceof Node.Leaf leaf) {
                leaf.reads().stream()
                        .filter(read -> !read.optional() && read.path().field().isEmpty())
                        .forEach(read -> require(read.path().fact()));
            }
        }
    }

    private void require(String fact) {
        required.add(fact);
        vocabulary.fact(fact).flatMap(FactDefinition::derivation).ifPresent(derivation -> derivation.reads().stream()
                .filter(path -> path.field().isEmpty())
                .forEach(path -> require(path.fact())));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Tells whether a dossier must hold this plain fact. */
    boolean required(String fact) {
        return required.contains(fact);
    }

    /** Tells whether the path is of a restricted kind. */
    boolean emptied(FactPath path) {
        return meets(classes.of(path));
    }

    /** Tells whether all records of a list, or a plain fact, are of a restricted kind. */
    boolean emptiedWhole(String fact) {
        return meets(classes.ofWhole(fact));
    }

    /** Tells whether a leaf can see anything of a restricted kind. */
    boolean touches(Node.Leaf leaf) {
        return leaf.reads().stream()
                .map(FactRead::path)
                .anyMatch(path -> emptied(path) || !excluded(path).isEmpty());
    }

    private boolean meets(Set<RedLineClass> found) {
        return found.stream().anyMatch(forbidden::contains);
    }

    /** Returns the codes at a path that count as being of a restricted kind. */
    Set<String> excluded(FactPath path) {
        return codeList(path).map(name -> kindred.getOrDefault(name, Set.of())).orElse(Set.of());
    }

    private Optional<String> codeList(FactPath path) {
        Optional<FactType> type = vocabulary.fact(path.fact()).map(FactDefinition::type);
        if (type.orElse(null) instanceof FactType.RecordList list) {
            return path.field().flatMap(list::field).flatMap(FieldDefinition::codeList);
        }
        return type.filter(FactType.Plain.class::isInstance).flatMap(plain -> ((FactType.Plain) plain).codeList());
    }

    /**
     * Returns what stands at an emptied path in a dossier without the restricted kinds; nothing where it is absent, or
     * where nothing means "none".
     */
    Optional<Value> neutral(FactPath path) {
        Optional<FactDefinition> fact = vocabulary.fact(path.fact());
        boolean mustBe = fact.map(FactDefinition::type).orElse(null) instanceof FactType.RecordList list
                ? path.field()
                        .flatMap(list::field)
                        .filter(FieldDefinition::required)
                        .isPresent()
                : required.contains(path.fact())
                        || fact.flatMap(FactDefinition::derivation)
                                .filter(Derivation.CountedYears.class::isInstance)
                                .isPresent();
        return mustBe ? vocabulary.typeAt(path).flatMap(EmptyInput::none) : Optional.empty();
    }

    private static Optional<Value> none(ValueType type) {
        return switch (type) {
            case BOOLEAN -> Optional.of(new Value.BooleanValue(false));
            case INTEGER -> Optional.of(new Value.IntegerValue(0));
            case DECIMAL -> Optional.of(new Value.DecimalValue(Decimal.ZERO));
            case DATE, TEXT, CODE -> Optional.empty();
        };
    }
}
