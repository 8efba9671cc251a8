// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hengping.evaluation.PackLimits.Limit;

/**
 * Finds the numbers and days of a standard's file that decide: values of parameters and tables, how many a group or count
 * asks for, caps, pass marks, and what expressions compare with. Used on one thread.
 */
public final class LimitFinder {
    /** A day, or a number that is no part of a name, a longer number or an index. */
    private static final Pattern LITERAL = Pattern.compile("(?:date|decimal)\\s*\\(\\s*['\"]([-0-9.]+)['\"]\\s*\\)"
            + "|'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\""
            + "|(?<=\\w)\\[\\s*[0-9]+\\s*\\]"
            + "|(?<![\\w.])([0-9]+)(?![\\w.])");

    /** Types whose values have neighbours. */
    private static final Set<String> COMPARED = Set.of("INTEGER", "DECIMAL", "DATE");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private final List<Limit> found = new ArrayList<>();

    private LimitFinder() {}

    /** Returns the limits of a pack that was read without a problem, in the order of the file. */
    public static List<Limit> find(PackFiles files) {
        String file = PackReader.standardFile(files);
        LimitFinder finder = new LimitFinder();
        files.content(file)
                .flatMap(bytes -> YamlReader.read(file, bytes, new Problems()))
                .filter(YamlNode.Mapping.class::isInstance)
                .ifPresent(root -> finder.standard((YamlNode.Mapping) root));
        return List.copyOf(finder.found);
    }

    /** Returns the files with one limit written otherwise. */
    public static Map<String, byte[]> moved(Map<String, byte[]> files, Limit limit, String to) {
        byte[] content = files.get(limit.file());
        int[] points = new String(content, StandardCharsets.UTF_8).codePoints().toArray();
        int at = indexOf(points, limit.line(), limit.column());
        int length = limit.text().length();
        String before = new String(points, 0, at);
        if (!new String(points, at, length).equals(limit.text())) {
            throw new IllegalArgumentException(limit.place() + " does not say " + limit.text());
        }
        String after = new String(points, at + length, points.length - at - length);
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.put(limit.file(), (before + to + after).getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static int indexOf(int[] points, int line, int column) {
        int at = points.length > 0 && points[0] == 0xFEFF ? 1 : 0;
        for (int i = 1; i < line; at++) {
            if (points[at] == '\n') {
                i++;
            }
        }
        return at + column - 1;
    }

    private void standard(YamlNode.Mapping root) {
        root.mapping("parameters").ifPresent(all -> all.entries()
                .forEach((name, entry) -> values(entry.value(), "type", "values", "parameters." + name)));
        root.mapping("tables").ifPresent(all -> all.entries()
                .forEach((name, entry) -> values(entry.value(), "value", "rows", "tables." + name)));
        root.mapping("tree").ifPresent(this::node);
    }

    private void values(YamlNode owner, String type, String list, String name) {
        if (owner instanceof YamlNode.Mapping mapping
                && mapping.text(type).filter(COMPARED::contains).isPresent()) {
            mapping.mappings(list)
                    .forEach(row -> row.scalar("value").ifPresent(value -> scalar(value, name, Optional.empty())));
        }
    }

    private void node(YamlNode.Mapping node) {
        String id = node.text("id").orElse("");
        node.mapping("atLeast").ifPresent(group -> {
            group.scalar("n").ifPresent(n -> scalar(n, id, Optional.of(id)));
            group.mappings("caps")
                    .forEach(cap -> cap.scalar("most").ifPresent(most -> scalar(most, id, Optional.of(id))));
        });
        node.mapping("weightedScore").ifPresent(score -> {
            score.scalar("passMark").ifPresent(mark -> scalar(mark, id, Optional.of(id)));
            score.mappings("parts").forEach(part -> part.mapping("node").ifPresent(this::node));
        });
        node.scalar("condition").ifPresent(text -> expression(text, id));
        node.mapping("count").ifPresent(count -> {
            count.scalar("where").ifPresent(text -> expression(text, id));
            count.scalar("atLeast").ifPresent(text -> expression(text, id));
        });
        for (String children : List.of("allOf", "anyOf", "of")) {
            node.mappings(children).forEach(this::node);
        }
    }

    private void scalar(YamlNode.Scalar scalar, String owner, Optional<String> node) {
        if (isLimit(scalar.text())) {
            add(scalar.origin().locate(scalar.text()), 0, scalar.text(), owner, node);
        }
    }

    private void expression(YamlNode.Scalar scalar, String id) {
        SourceText places = scalar.origin().locate(scalar.text());
        Matcher literal = LITERAL.matcher(scalar.text());
        while (literal.find()) {
            int group = literal.group(1) != null ? 1 : 2;
            if (literal.group(group) != null && isLimit(literal.group(group))) {
                int index = scalar.text().codePointCount(0, literal.start(group));
                add(places, index, literal.group(group), id, Optional.of(id));
            }
        }
    }

    private void add(SourceText places, int index, String text, String owner, Optional<String> node) {
        found.add(new Limit(places.file(), places.lines()[index], places.columns()[index], text, owner, node));
    }

    private static boolean isLimit(String text) {
        return NUMBER.matcher(text).matches() || isDay(text);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    /** Returns what the text becomes one step up or down; nothing below zero. */
    public static Optional<String> step(String text, int direction) {
        if (isDay(text)) {
            return Optional.of(LocalDate.parse(text).plusDays(direction).toString());
        }
        BigDecimal number = new java.math.BigDecimal(text);
        BigDecimal moved = number.add(number.ulp().multiply(BigDecimal.valueOf(direction)));
        return moved.signum() < 0 ? Optional.empty() : Optional.of(moved.toPlainString());
    }
}
