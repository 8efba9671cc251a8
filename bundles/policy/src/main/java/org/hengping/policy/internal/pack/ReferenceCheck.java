// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.RedLineClass;

/**
 * Checks what a fact names against the facts and code lists of one day. A derived fact is made of facts of the dossier,
 * asks for vouchers no weaker than theirs, and carries their red-line class.
 */
final class ReferenceCheck {
    private final Map<String, FactDefinition> facts;
    private final Map<String, CodeList> codeLists;

    ReferenceCheck(Map<String, FactDefinition> facts, Map<String, CodeList> codeLists) {
        this.facts = Map.copyOf(facts);
        this.codeLists = Map.copyOf(codeLists);
    }

    /** What is expected of this fact and not so. */
    private static final class Unfit extends Exception {
        Unfit(String expected) {
            super(expected);
        }
    }

    /** Returns what is wrong with the fact, if anything. */
    Optional<String> fault(FactDefinition fact) {
        try {
            requireCodeLists(fact.type());
            if (fact.derivation().isPresent()) {
                requireDerivation(fact, fact.derivation().get());
            }
            return Optional.empty();
        } catch (Unfit e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void requireCodeLists(FactType type) throws Unfit {
        if (type instanceof FactType.Plain plain && plain.codeList().isPresent()) {
            codeList(plain.codeList().get());
        }
        if (type instanceof FactType.RecordList list) {
            for (FieldDefinition field : list.fields()) {
                if (field.codeList().isPresent()) {
                    codeList(field.codeList().get());
                }
            }
        }
    }

    private CodeList codeList(String name) throws Unfit {
        CodeList list = codeLists.get(name);
        if (list == null) {
            throw new Unfit("a code list \"" + name + "\" that holds on the same days is expected");
        }
        return list;
    }

    private void requireDerivation(FactDefinition fact, Derivation derivation) throws Unfit {
        if (derivation instanceof Derivation.CountedYears years) {
            requireYears(fact, years);
        } else if (derivation instanceof Derivation.RecordsInWindow window) {
            FactType.RecordList list = list(fact, window.list());
            field(list, window.list(), window.dateField(), ValueType.DATE);
            if (!list.equals(fact.type())) {
                throw new Unfit("the same fields as those of " + window.list() + " are expected");
            }
            requireClass(fact, source(fact, window.list()).redLine());
        } else if (derivation instanceof Derivation.Equivalent equivalent) {
            requireEquivalent(fact, equivalent);
        }
    }

    private void requireYears(FactDefinition fact, Derivation.CountedYears years) throws Unfit {
        if (!fact.type().equals(new FactType.Plain(ValueType.INTEGER, Optional.empty()))) {
            throw new Unfit("counted years are of type INTEGER");
        }
        FactType.RecordList appointments = list(fact, years.appointments());
        FactType.RecordList appraisals = list(fact, years.appraisals());
        FieldDefinition code = requiredField(appointments, years.appointments(), years.codeField(), ValueType.CODE);
        FieldDefinition from = requiredField(appointments, years.appointments(), years.fromField(), ValueType.DATE);
        FieldDefinition to = field(appointments, years.appointments(), years.toField(), ValueType.DATE);
        FieldDefinition year = requiredField(appraisals, years.appraisals(), years.yearField(), ValueType.INTEGER);
        FieldDefinition grade = requiredField(appraisals, years.appraisals(), years.gradeField(), ValueType.CODE);
        if (years.codes().isEmpty()) {
            throw new Unfit("at least one code that counts is expected");
        }
        requireCodes(code, years.codes());
        requireCodes(grade, years.effects().keySet());
        for (FieldDefinition field : Stream.of(code, from, to, year, grade).toList()) {
            requireClass(fact, field.redLine());
        }
        requireClass(fact, source(fact, years.appointments()).redLine());
        requireClass(fact, source(fact, years.appraisals()).redLine());
    }

    private void requireEquivalent(FactDefinition fact, Derivation.Equivalent equivalent) throws Unfit {
        FactDefinition source = source(fact, equivalent.fact());
        if (!(source.type() instanceof FactType.Plain from) || !(fact.type() instanceof FactType.Plain to)) {
            throw new Unfit("equivalent values are those of plain facts, not of lists");
        }
        if (from.type() != to.type()) {
            throw new Unfit("type " + from.type() + " is expected, because values not named are kept");
        }
        for (Value value : equivalent.equivalents().values()) {
            if (!to.type().accepts(value)) {
                throw new Unfit("equivalents of type " + to.type() + " are expected, not \"" + value.text() + "\"");
            }
        }
        if (from.codeList().isPresent() && to.codeList().isPresent()) {
            CodeList given = codeList(from.codeList().get());
            CodeList kept = codeList(to.codeList().get());
            requireCodes(given, equivalent.equivalents().keySet());
            for (CodeList.Code code : given.codes()) {
                Value value = equivalent.equivalents().get(code.code());
                requireCodes(kept, Set.of(value == null ? code.code() : value.text()));
            }
        }
        requireClass(fact, source.redLine());
    }

    private FactDefinition source(FactDefinition fact, String name) throws Unfit {
        FactDefinition source = facts.get(name);
        if (source == null) {
            throw new Unfit("a fact \"" + name + "\" that holds on the same days is expected");
        }
        if (source.derivation().isPresent()) {
            throw new Unfit("a fact of the dossier is expected, but " + name + " is derived itself");
        }
        if (!fact.vouching().by().suffices(source.vouching().by())
                || fact.vouching().from().compareTo(source.vouching().from()) > 0) {
            throw new Unfit("vouching no weaker and no later than that of " + name + " is expected");
        }
        return source;
    }

    private FactType.RecordList list(FactDefinition fact, String name) throws Unfit {
        if (source(fact, name).type() instanceof FactType.RecordList list) {
            return list;
        }
        throw new Unfit(name + " is expected to be a list");
    }

    private static FieldDefinition field(FactType.RecordList list, String listName, String name, ValueType type)
            throws Unfit {
        Optional<FieldDefinition> field = list.field(name).filter(found -> found.type() == type);
        return field.orElseThrow(
                () -> new Unfit(listName + " is expected to have a field " + name + " of type " + type));
    }

    private static FieldDefinition requiredField(FactType.RecordList list, String listName, String name, ValueType type)
            throws Unfit {
        FieldDefinition field = field(list, listName, name, type);
        if (!field.required()) {
            throw new Unfit(listName + "[]." + name + " is expected to be required");
        }
        return field;
    }

    private void requireCodes(FieldDefinition field, Set<String> codes) throws Unfit {
        if (field.codeList().isPresent()) {
            requireCodes(codeList(field.codeList().get()), codes);
        }
    }

    private static void requireCodes(CodeList list, Set<String> codes) throws Unfit {
        Optional<String> unknown =
                codes.stream().filter(code -> !list.contains(code)).sorted().findFirst();
        if (unknown.isPresent()) {
            throw new Unfit("a code of " + list.name() + " is expected, not \"" + unknown.get() + "\"");
        }
    }

    private static void requireClass(FactDefinition fact, Optional<RedLineClass> source) throws Unfit {
        if (source.isPresent() && !fact.redLine().equals(source)) {
            throw new Unfit("redLine " + source.get() + " is expected, because what it is derived from carries it");
        }
    }
}
