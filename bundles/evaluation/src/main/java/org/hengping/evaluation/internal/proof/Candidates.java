// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;

/**
 * The values that a standard compares each path with, and their neighbours: what a dossier that meets it is made of. It only
 * steers a search; nothing is decided by it. Not thread-safe.
 */
final class Candidates {
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in");

    private final Standard standard;
    private final Vocabulary vocabulary;
    private final CaseCalendar calendar;
    private final Map<FactPath, Set<Value>> values = new TreeMap<>();

    Candidates(Standard standard, Vocabulary vocabulary, CaseCalendar calendar, LeafAnalysis analysis) {
        this.standard = standard;
        this.vocabulary = vocabulary;
        this.calendar = calendar;
        for (Node.Leaf leaf : standard.leaves()) {
            Optional<LeafExpressions> rules = analysis.expressions(leaf);
            if (rules.isPresent()) {
                Stream.concat(rules.get().main().stream(), rules.get().atLeast().stream())
                        .forEach(this::read);
            } else {
                Set<Object> all = new LinkedHashSet<>();
                standard.parameters().forEach(parameter -> parameter(parameter.name(), all));
                standard.tables().forEach(table -> table(table.name(), all));
                all.add(calendar.evidenceUntil());
                leaf.reads().forEach(read -> add(read.path(), all));
            }
        }
        vocabulary.facts().forEach(this::carryBack);
    }

    /** Returns the values at a path, without those that any path of its type may have. */
    List<Value> at(FactPath path) {
        return List.copyOf(values.getOrDefault(path, Set.of()));
    }

    private void read(CelAbstractSyntaxTree tree) {
        Expressions.walk(tree.getExpr(), node -> {
            if (node.getKind() == CelExpr.ExprKind.Kind.CALL
                    && COMPARISONS.contains(node.call().function())) {
                Set<FactPath> paths = new TreeSet<>();
                Set<Object> constants = new LinkedHashSet<>();
                Expressions.walk(node, part -> collect(tree, part, paths, constants));
                paths.forEach(path -> add(path, constants));
            }
        });
    }

    private void collect(CelAbstractSyntaxTree tree, CelExpr part, Set<FactPath> paths, Set<Object> constants) {
        switch (part.getKind()) {
            case CONSTANT -> {
                if (part.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
                    constants.add(part.constant().stringValue());
                } else if (part.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
                    constants.add(part.constant().int64Value());
                }
            }
            case CALL -> table(part.call().function().replaceFirst(".*\\.", ""), constants);
            case SELECT -> {
                CelExpr operand = part.select().operand();
                String field = part.select().field();
                String type = tree.getType(operand.id()).map(CelType::name).orElse("");
                if (type.startsWith(LeafExpressions.RECORD_PREFIX)) {
                    paths.add(FactPath.of(type.substring(LeafExpressions.RECORD_PREFIX.length()), field));
                } else if (Expressions.plainFact(part).isPresent()) {
                    paths.add(FactPath.of(field));
                } else if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT) {
                    parameter(field, constants);
                    calendarDay(field).ifPresent(constants::add);
                }
            }
            default -> {
                // nothing that names a value
            }
        }
    }

    private Optional<LocalDate> calendarDay(String name) {
        return switch (name) {
            case "appliesOn" -> Optional.of(calendar.appliesOn());
            case "yearsCountTo" -> Optional.of(calendar.yearsCountTo());
            case "evidenceUntil" -> Optional.of(calendar.evidenceUntil());
            default -> Optional.empty();
        };
    }

    private void parameter(String name, Set<Object> into) {
        standard.parameter(name)
                .flatMap(parameter -> parameter.on(calendar.appliesOn()))
                .ifPresent(value -> into.add(raw(value.value())));
    }

    private void table(String name, Set<Object> into) {
        Optional<LookupTable> table = standard.table(name);
        table.ifPresent(found -> found.rows().stream()
                .filter(row -> row.validity().contains(calendar.appliesOn()))
                .forEach(row -> {
                    row.keys().forEach(key -> into.add(raw(key)));
                    into.add(raw(row.value()));
                }));
    }

    private static Object raw(Value value) {
        if (value instanceof Value.IntegerValue whole) {
            return whole.value();
        }
        if (value instanceof Value.DecimalValue amount) {
            return amount.value();
        }
        return value instanceof Value.DateValue day ? day.value() : value.text();
    }

    private void add(FactPath path, Set<Object> constants) {
        Optional<ValueType> type = vocabulary.typeAt(path);
        if (type.isEmpty()) {
            return;
        }
        Set<Value> into = values.computeIfAbsent(path, key -> new LinkedHashSet<>());
        for (Object constant : constants) {
            switch (type.get()) {
                case TEXT, CODE -> {
                    if (constant instanceof String text) {
                        into.add(new Value.TextValue(text));
                    }
                }
                case INTEGER -> {
                    if (constant instanceof Long whole && Math.abs(whole) < Value.GREATEST_INTEGER) {
                        for (long near = whole - 1; near <= whole + 1; near++) {
                            into.add(new Value.IntegerValue(near));
                        }
                    }
                }
                case DECIMAL -> decimal(constant).ifPresent(amount -> into.add(new Value.DecimalValue(amount)));
                case DATE -> days(constant).forEach(day -> into.add(new Value.DateValue(day)));
                case BOOLEAN -> {
                    // both are tried anyway
                }
            }
        }
    }

    private static Optional<Decimal> decimal(Object constant) {
        try {
            if (constant instanceof Long whole) {
                return Optional.of(Decimal.of(whole));
            }
            return constant instanceof String text
                    ? Optional.of(Decimal.parse(text))
                    : Optional.of(constant).filter(Decimal.class::isInstance).map(Decimal.class::cast);
        } catch (ArithmeticException | IllegalArgumentException noDecimal) {
            return Optional.empty();
        }
    }

    /** A day itself; for a number, the days so many years ago. */
    private List<LocalDate> days(Object constant) {
        List<LocalDate> days = new ArrayList<>();
        if (constant instanceof LocalDate day) {
            days.add(day);
            days.add(day.minusYears(1));
        } else if (constant instanceof Long years && years >= 0 && years <= 80) {
            days.add(calendar.yearsCountTo().minusYears(years));
            days.add(calendar.yearsCountTo().minusYears(years + 1));
        } else if (constant instanceof String text) {
            try {
                days.add(LocalDate.parse(text));
            } catch (DateTimeException noDay) {
                return List.of();
            }
        }
        return days.stream()
                .filter(day -> day.getYear() >= Value.FIRST_YEAR && day.getYear() <= Value.LAST_YEAR)
                .toList();
    }

    /** What is asked of a derived fact is asked of its sources. */
    private void carryBack(FactDefinition fact) {
        Derivation derivation = fact.derivation().orElse(null);
        Set<Value> asked = new LinkedHashSet<>(values.getOrDefault(FactPath.of(fact.name()), Set.of()));
        if (derivation instanceof Derivation.CountedYears years && !asked.isEmpty()) {
            Set<Object> numbers = new LinkedHashSet<>();
            asked.forEach(value -> numbers.add(raw(value)));
            add(FactPath.of(years.appointments(), years.fromField()), numbers);
            add(FactPath.of(years.appointments(), years.codeField()), new TreeSet<>(years.codes()));
            Set<Object> counted = new TreeSet<>();
            years.effects().forEach((grade, effect) -> {
                if (effect == Derivation.AppraisalEffect.COUNT) {
                    counted.add(grade);
                }
            });
            add(FactPath.of(years.appraisals(), years.gradeField()), counted);
        } else if (derivation instanceof Derivation.Equivalent equivalent) {
            values.computeIfAbsent(FactPath.of(equivalent.fact()), key -> new LinkedHashSet<>())
                    .addAll(asked);
        } else if (derivation instanceof Derivation.RecordsInWindow window) {
            Map<FactPath, Set<Value>> found = new TreeMap<>(values);
            found.forEach((path, all) -> {
                if (path.fact().equals(fact.name()) && path.field().isPresent()) {
                    values.computeIfAbsent(
                                    FactPath.of(window.list(), path.field().get()), key -> new LinkedHashSet<>())
                            .addAll(all);
                }
            });
            add(FactPath.of(window.list(), window.dateField()), Set.of(calendar.evidenceUntil()));
        }
    }
}
