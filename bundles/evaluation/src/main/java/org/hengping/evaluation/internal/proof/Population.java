// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;

/**
 * People to whom the same nodes apply. Whom a node applies to is a fact of the person and no achievement, so being one to
 * whom a restricted criterion does not apply is no way out: every population must have a way of its own.
 *
 * @param values what the facts tested say of them
 * @param leftOut nodes whose own test fails for them
 */
record Population(Map<FactPath, String> values, Set<NodeId> leftOut) {
    /** Most populations of a standard; beyond, nothing is decided. */
    static final int MOST = 256;

    Population {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * Returns all populations of a standard among people without the restricted kinds; nothing if they are too many, or if a
     * restricted fact that has no value for "none" tells them apart.
     */
    static Optional<List<Population>> of(Standard standard, EmptyInput input) {
        Map<FactPath, Set<Set<String>>> tests = new TreeMap<>();
        standard.nodes().forEach(node -> node.heading().appliesTo().tests().forEach(test -> tests.computeIfAbsent(
                        test.path(), path -> new java.util.LinkedHashSet<>())
                .add(test.oneOf())));
        List<Map<FactPath, String>> all = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<FactPath, Set<Set<String>>> entry : tests.entrySet()) {
            List<String> values = values(entry.getKey(), entry.getValue(), input);
            if (values.isEmpty() || (long) all.size() * values.size() > MOST) {
                return Optional.empty();
            }
            List<Map<FactPath, String>> next = new ArrayList<>();
            for (Map<FactPath, String> one : all) {
                for (String value : values) {
                    Map<FactPath, String> more = new TreeMap<>(one);
                    more.put(entry.getKey(), value);
                    next.add(more);
                }
            }
            all = next;
        }
        return Optional.of(all.stream()
                .map(values -> new Population(values, leftOut(standard, values)))
                .toList());
    }

    private static Set<NodeId> leftOut(Standard standard, Map<FactPath, String> values) {
        return standard.nodes().stream()
                .map(Node::heading)
                .filter(heading -> heading.appliesTo().tests().stream()
                        .anyMatch(test -> !test.oneOf().contains(values.get(test.path()))))
                .map(heading -> heading.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One value for each way in which the tests can come out together. */
    private static List<String> values(FactPath path, Set<Set<String>> tests, EmptyInput input) {
        if (input.emptied(path)) {
            return input.neutral(path).map(Value::text).stream().toList();
        }
        List<String> candidates = new ArrayList<>();
        Optional<ValueType> type = input.vocabulary().typeAt(path);
        if (type.filter(ValueType.BOOLEAN::equals).isPresent()) {
            candidates.addAll(List.of("true", "false"));
        } else if (type.filter(ValueType.CODE::equals).isPresent()) {
            candidates.addAll(codes(path, input));
        } else {
            tests.forEach(candidates::addAll);
            candidates.add(other(type, tests));
        }
        Set<List<Boolean>> seen = new java.util.HashSet<>();
        return candidates.stream()
                .filter(value -> seen.add(
                        tests.stream().map(test -> test.contains(value)).toList()))
                .toList();
    }

    private static String other(Optional<ValueType> type, Set<Set<String>> tests) {
        int number = 0;
        while (true) {
            String value =
                    switch (type.orElse(ValueType.TEXT)) {
                        case DATE -> "19" + (50 + number) + "-01-01";
                        case TEXT -> "other" + number;
                        default -> Integer.toString(number);
                    };
            if (tests.stream().noneMatch(test -> test.contains(value))) {
                return value;
            }
            number++;
        }
    }

    private static List<String> codes(FactPath path, EmptyInput input) {
        return input.vocabulary()
                .fact(path.fact())
                .map(fact -> fact.type())
                .filter(FactType.Plain.class::isInstance)
                .flatMap(type -> ((FactType.Plain) type).codeList())
                .flatMap(input.vocabulary()::codeList)
                .map(list -> list.codes().stream().map(CodeList.Code::code).toList())
                .orElse(List.of());
    }

    /** Returns those for whom a test of the standard is asked, in words of the paths. */
    String told() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
