// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;

/**
 * The types that the rules of one leaf can see: structs with the declared paths and nothing else, so that any other path is
 * a type error.
 */
final class RuleTypes implements CelTypeProvider {
    static final CelType DATE = OpaqueType.create("hengping.Date");
    static final CelType DECIMAL = OpaqueType.create("hengping.Decimal");

    static final String FACTS = "hengping.Facts";
    static final String PARAMETERS = "hengping.Parameters";
    static final String CALENDAR = "hengping.Calendar";
    static final String RECORD_PREFIX = "hengping.record.";

    private final ImmutableMap<String, CelType> types;

    RuleTypes(Node.Leaf leaf, Standard standard, Vocabulary vocabulary) {
        Map<String, CelType> all = new TreeMap<>();
        Map<String, CelType> facts = new LinkedHashMap<>();
        Map<String, Map<String, CelType>> lists = new LinkedHashMap<>();
        for (FactRead read : leaf.reads()) {
            Optional<ValueType> type = vocabulary.typeAt(read.path());
            String fact = read.path().fact();
            type.ifPresent(known -> read.path()
                    .field()
                    .ifPresentOrElse(
                            field -> lists.computeIfAbsent(fact, name -> new LinkedHashMap<>())
                                    .put(field, of(known)),
                            () -> facts.put(fact, of(known))));
        }
        lists.forEach((name, fields) -> facts.put(name, ListType.create(struct(all, RECORD_PREFIX + name, fields))));
        struct(all, FACTS, facts);
        Map<String, CelType> parameters = new LinkedHashMap<>();
        standard.parameters().forEach(parameter -> parameters.put(parameter.name(), of(parameter.type())));
        struct(all, PARAMETERS, parameters);
        struct(all, CALENDAR, Map.of("appliesOn", DATE, "yearsCountTo", DATE, "evidenceUntil", DATE));
        all.put(DATE.name(), DATE);
        all.put(DECIMAL.name(), DECIMAL);
        types = ImmutableMap.copyOf(all);
    }

    private static CelType struct(Map<String, CelType> all, String name, Map<String, CelType> fields) {
        ImmutableMap<String, CelType> kept = ImmutableMap.copyOf(fields);
        CelType type = StructType.create(name, kept.keySet(), field -> Optional.ofNullable(kept.get(field)));
        all.put(name, type);
        return type;
    }

    /** Returns the CEL type of plain values. */
    static CelType of(ValueType type) {
        return switch (type) {
            case BOOLEAN -> SimpleType.BOOL;
            case INTEGER -> SimpleType.INT;
            case DECIMAL -> DECIMAL;
            case DATE -> DATE;
            case TEXT, CODE -> SimpleType.STRING;
        };
    }

    /** Returns one of the structs by its name. */
    CelType named(String name) {
        CelType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no such type: " + name);
        }
        return type;
    }

    /** Returns the names of the fields of a struct, none if there is no such struct. */
    ImmutableSet<String> fieldsOf(String name) {
        return types.get(name) instanceof StructType struct ? struct.fieldNames() : ImmutableSet.of();
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String typeName) {
        return Optional.ofNullable(types.get(typeName));
    }
}
