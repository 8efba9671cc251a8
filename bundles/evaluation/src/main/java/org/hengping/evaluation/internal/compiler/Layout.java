// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Standard;

/**
 * Where the rules of one standard find what they read: facts, parameters and days in slots, fields of records in columns,
 * constant texts in a pool. Filled while rules are lowered, then only read.
 */
final class Layout {
    /** Days of the calendar stand in the first slots. */
    static final List<String> CALENDAR = List.of("appliesOn", "yearsCountTo", "evidenceUntil");

    /** A slot that holds a plain fact. */
    record FactSlot(int index, String fact, ValueType type) {}

    /** A slot that holds a parameter. */
    record ParameterSlot(int index, String parameter, ValueType type) {}

    /** A column that holds a field of the records of a list. */
    record FieldColumn(int index, int list, String field, ValueType type, boolean required) {}

    private final Standard standard;
    private final Vocabulary vocabulary;
    private int slots = CALENDAR.size();
    private final Map<String, FactSlot> facts = new LinkedHashMap<>();
    private final Map<String, ParameterSlot> parameters = new LinkedHashMap<>();
    private final List<String> lists = new ArrayList<>();
    private final Map<FactPath, FieldColumn> columns = new LinkedHashMap<>();
    private final Map<String, Integer> pool = new HashMap<>();

    Layout(Standard standard, Vocabulary vocabulary) {
        this.standard = standard;
        this.vocabulary = vocabulary;
    }

    Standard standard() {
        return standard;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    FactSlot fact(String name) {
        return facts.computeIfAbsent(name, key -> {
            ValueType type = vocabulary
                    .typeAt(FactPath.of(key))
                    .orElseThrow(() -> new IllegalStateException("checked, but not in the vocabulary: " + key));
            return new FactSlot(slots++, key, type);
        });
    }

    ParameterSlot parameter(String name) {
        return parameters.computeIfAbsent(name, key -> {
            ValueType type = standard.parameter(key)
                    .orElseThrow(() -> new IllegalStateException("checked, but no parameter: " + key))
                    .type();
            return new ParameterSlot(slots++, key, type);
        });
    }

    int list(String name) {
        if (!lists.contains(name)) {
            lists.add(name);
        }
        return lists.indexOf(name);
    }

    FieldColumn column(String list, String field) {
        return columns.computeIfAbsent(FactPath.of(list, field), path -> {
            FieldDefinition definition = vocabulary
                    .fact(list)
                    .map(FactDefinition::type)
                    .filter(FactType.RecordList.class::isInstance)
                    .flatMap(type -> ((FactType.RecordList) type).field(field))
                    .orElseThrow(() -> new IllegalStateException("checked, but not in the vocabulary: " + path));
            return new FieldColumn(columns.size(), list(list), field, definition.type(), definition.required());
        });
    }

    int table(String name) {
        List<LookupTable> all = standard.tables();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException("checked, but no table: " + name);
    }

    /** Returns the number of a text that rules compare with. */
    int text(String text) {
        return pool.computeIfAbsent(text, key -> pool.size());
    }

    /** Returns the number of a text, or -1 where no rule names it. */
    int idOf(String text) {
        Integer id = pool.get(text);
        return id == null ? -1 : id;
    }

    int slots() {
        return slots;
    }

    List<FactSlot> factSlots() {
        return List.copyOf(facts.values());
    }

    List<ParameterSlot> parameterSlots() {
        return List.copyOf(parameters.values());
    }

    List<String> lists() {
        return List.copyOf(lists);
    }

    List<FieldColumn> columns() {
        return List.copyOf(columns.values());
    }
}
