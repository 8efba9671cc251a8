// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Parameter;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.rule.TableFunctions.Keys;

/** Puts the declared paths of a leaf into the variables of its expressions; nothing else is ever asked of the facts. */
final class FactsBinding {
    private final List<FactKey<?>> plain = new ArrayList<>();
    private final Map<String, List<FactKey<?>>> lists = new TreeMap<>();
    private final Map<String, FactKey<?>> parameters = new TreeMap<>();

    FactsBinding(Node.Leaf leaf, Standard standard, Vocabulary vocabulary) {
        for (FactRead read : leaf.reads()) {
            Optional<ValueType> type = vocabulary.typeAt(read.path());
            Optional<String> field = read.path().field();
            if (type.isPresent() && field.isPresent()) {
                lists.computeIfAbsent(read.path().fact(), name -> new ArrayList<>())
                        .add(Keys.key(field.get(), type.get()));
            } else if (type.isPresent()) {
                plain.add(Keys.key(read.path().fact(), type.get()));
            }
        }
        for (Parameter parameter : standard.parameters()) {
            parameters.put(parameter.name(), Keys.key(parameter.name(), parameter.type()));
        }
    }

    /** Reads the facts once. */
    Map<String, Object> bind(Facts facts) {
        Map<String, Object> values = new HashMap<>();
        plain.forEach(key -> facts.find(key).ifPresent(value -> values.put(key.name(), value)));
        for (String list : lists.keySet()) {
            List<Map<String, Object>> records = new ArrayList<>();
            facts.records(list).forEach(item -> records.add(record(list, item)));
            values.put(list, records);
        }
        CaseCalendar calendar = facts.calendar();
        Map<String, Object> days = Map.of(
                "appliesOn", calendar.appliesOn(),
                "yearsCountTo", calendar.yearsCountTo(),
                "evidenceUntil", calendar.evidenceUntil());
        Map<String, Object> variables = new HashMap<>();
        variables.put("facts", values);
        variables.put("parameters", new DatedParameters(parameters, facts));
        variables.put("calendar", days);
        return variables;
    }

    /** Reads one record. */
    Map<String, Object> record(String list, EvidenceRecord item) {
        Map<String, Object> fields = new HashMap<>();
        lists.getOrDefault(list, List.of())
                .forEach(key -> item.find(key).ifPresent(value -> fields.put(key.name(), value)));
        return fields;
    }

    /** Asks for a parameter only when an expression reads it, so that one without value on that day harms no other. */
    private static final class DatedParameters extends AbstractMap<String, Object> {
        private final Map<String, FactKey<?>> keys;
        private final Facts facts;

        DatedParameters(Map<String, FactKey<?>> keys, Facts facts) {
            this.keys = keys;
            this.facts = facts;
        }

        @Override
        public boolean containsKey(Object name) {
            return name instanceof String text && keys.containsKey(text);
        }

        @Override
        public Object get(Object name) {
            FactKey<?> key = keys.get(String.valueOf(name));
            if (key == null) {
                throw new RuleFault(RuleFault.Kind.OTHER);
            }
            try {
                return facts.parameter(key);
            } catch (NoSuchElementException noValueOnThatDay) {
                throw new RuleFault(RuleFault.Kind.NO_PARAMETER_VALUE);
            }
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw new UnsupportedOperationException("parameters are read by name");
        }
    }
}
