// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.Vocabulary;

/**
 * The restricted kinds each path belongs to: those of its fact, its field and its code list, and those of everything it is
 * derived from. Immutable.
 */
final class PathClasses {
    private final Vocabulary vocabulary;

    PathClasses(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns the kinds that the value at a path belongs to. */
    Set<RedLineClass> of(FactPath path) {
        Set<RedLineClass> classes = ofWhole(path.fact());
        Optional<FactDefinition> fact = vocabulary.fact(path.fact());
        if (fact.isEmpty()) {
            return classes;
        }
        if (fact.get().type() instanceof FactType.RecordList list) {
            Optional<FieldDefinition> field = path.field().flatMap(list::field);
            field.flatMap(FieldDefinition::redLine).ifPresent(classes::add);
            field.flatMap(FieldDefinition::codeList).ifPresent(name -> addCodeList(name, classes));
            if (fact.get().derivation().orElse(null) instanceof Derivation.RecordsInWindow window) {
                path.field().ifPresent(name -> classes.addAll(of(FactPath.of(window.list(), name))));
            }
        } else if (fact.get().type() instanceof FactType.Plain plain) {
            plain.codeList().ifPresent(name -> addCodeList(name, classes));
        }
        return classes;
    }

    /** Returns the kinds that a fact belongs to as a whole; of a list those of all its records. */
    Set<RedLineClass> ofWhole(String name) {
        Set<RedLineClass> classes = EnumSet.noneOf(RedLineClass.class);
        vocabulary.fact(name).ifPresent(fact -> {
            fact.redLine().ifPresent(classes::add);
            fact.derivation().ifPresent(derivation -> {
                if (derivation instanceof Derivation.RecordsInWindow window) {
                    classes.addAll(ofWhole(window.list()));
                } else {
                    derivation.reads().forEach(path -> classes.addAll(of(path)));
                }
            });
        });
        return classes;
    }

    private void addCodeList(String name, Set<RedLineClass> classes) {
        vocabulary.codeList(name).flatMap(CodeList::redLine).ifPresent(classes::add);
    }
}
