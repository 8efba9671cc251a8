// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.generation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.Cap;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Parameter;
import org.hengping.criteria.standard.Standard;

/**
 * What a standard compares its facts with, read off its expressions, parameters, tables and tests: the values around
 * which invented dossiers are worth having. A guess that only steers; nothing is decided by it.
 */
final class Limits {
    private static final Pattern TEXT = Pattern.compile("'([^'\\\\]*)'|\"([^\"\\\\]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'\"])([0-9]{1,12})(?![\\w.'\"])");
    private static final Pattern NAME = Pattern.compile("\\b(?:parameters|table|inTable)\\.([a-z][A-Za-z0-9]*)");

    private final Map<String, NavigableSet<Long>> integers = new TreeMap<>();
    private final Map<String, NavigableSet<Decimal>> decimals = new TreeMap<>();
    private final Map<String, NavigableSet<String>> texts = new TreeMap<>();
    private final NavigableSet<LocalDate> changes = new TreeSet<>();

    private Limits() {}

    /** Reads the limits of a standard. */
    static Limits of(Standard standard) {
        Limits limits = new Limits();
        for (Node node : standard.nodes()) {
            limits.tests(node.heading().appliesTo());
            if (node instanceof Node.Leaf leaf) {
                limits.leaf(standard, leaf);
            } else if (node instanceof Node.AtLeast group) {
                for (Cap cap : group.caps()) {
                    cap.oneOf().forEach(text -> limits.text(cap.path(), text));
                }
            }
        }
        standard.parameters().forEach(parameter -> parameter.values().forEach(limits::change));
        standard.tables().forEach(table -> table.rows().forEach(row -> limits.change(row.validity())));
        return limits;
    }

    /** Whole numbers that the values at a path are compared with. */
    List<Long> integers(FactPath path) {
        return List.copyOf(integers.getOrDefault(path.toString(), new TreeSet<>()));
    }

    /** Decimals that the values at a path are compared with. */
    List<Decimal> decimals(FactPath path) {
        return List.copyOf(decimals.getOrDefault(path.toString(), new TreeSet<>()));
    }

    /** Codes and texts that the values at a path are compared with. */
    List<String> texts(FactPath path) {
        return List.copyOf(texts.getOrDefault(path.toString(), new TreeSet<>()));
    }

    /** Days on which a parameter or table row begins to hold, or holds last. */
    NavigableSet<LocalDate> changes() {
        return changes;
    }

    private void tests(Applicability appliesTo) {
        for (Applicability.Test test : appliesTo.tests()) {
            test.oneOf().forEach(text -> text(test.path(), text));
        }
    }

    private void leaf(Standard standard, Node.Leaf leaf) {
        List<FactPath> paths = leaf.reads().stream().map(FactRead::path).toList();
        if (leaf.rule() instanceof LeafRule.Condition condition) {
            expression(standard, paths, condition.expression());
        } else if (leaf.rule() instanceof LeafRule.CountRecords count) {
            count.where().ifPresent(where -> expression(standard, paths, where));
            expression(standard, paths, count.atLeast());
        } else {
            // A class computes it: which parameter it uses cannot be seen, so any may matter.
            standard.parameters().forEach(parameter -> parameter(paths, parameter));
            standard.tables().forEach(table -> table(paths, table));
        }
    }

    private void expression(Standard standard, List<FactPath> paths, String expression) {
        Matcher texted = TEXT.matcher(expression);
        while (texted.find()) {
            String text = texted.group(1) == null ? texted.group(2) : texted.group(1);
            paths.forEach(path -> literal(path, text));
        }
        Matcher number = NUMBER.matcher(expression);
        while (number.find()) {
            long value = Long.parseLong(number.group(1));
            paths.forEach(path -> number(path, value));
        }
        Matcher name = NAME.matcher(expression);
        while (name.find()) {
            standard.parameter(name.group(1)).ifPresent(parameter -> parameter(paths, parameter));
            standard.table(name.group(1)).ifPresent(table -> table(paths, table));
        }
    }

    private void parameter(List<FactPath> paths, Parameter parameter) {
        for (DatedValue value : parameter.values()) {
            paths.forEach(path -> value(path, value.value()));
        }
    }

    private void table(List<FactPath> paths, LookupTable table) {
        for (LookupTable.Row row : table.rows()) {
            for (FactPath path : paths) {
                row.keys().forEach(key -> value(path, key));
                value(path, row.value());
            }
        }
    }

    private void value(FactPath path, Value value) {
        if (value instanceof Value.IntegerValue integer) {
            number(path, integer.value());
        } else if (value instanceof Value.DecimalValue decimal) {
            decimals.computeIfAbsent(path.toString(), key -> new TreeSet<>()).add(decimal.value());
        } else {
            text(path, value.text());
        }
    }

    private void number(FactPath path, long value) {
        integers.computeIfAbsent(path.toString(), key -> new TreeSet<>()).add(value);
        decimals.computeIfAbsent(path.toString(), key -> new TreeSet<>()).add(Decimal.of(value));
    }

    private void literal(FactPath path, String text) {
        text(path, text);
        decimal(text).ifPresent(value -> decimals.computeIfAbsent(path.toString(), key -> new TreeSet<>())
                .add(value));
        date(text).ifPresent(changes::add);
    }

    private void text(FactPath path, String text) {
        texts.computeIfAbsent(path.toString(), key -> new TreeSet<>()).add(text);
    }

    private void change(DatedValue value) {
        change(value.validity());
    }

    private void change(Validity validity) {
        validity.from().ifPresent(changes::add);
        validity.to().ifPresent(changes::add);
    }

    private static Optional<Decimal> decimal(String text) {
        try {
            return Optional.of(Decimal.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
