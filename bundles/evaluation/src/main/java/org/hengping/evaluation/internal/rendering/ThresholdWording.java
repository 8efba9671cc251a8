// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hengping.criteria.Text;
import org.hengping.criteria.Value;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.wording.Terms;

/** The parameters and tables that a rule names, with the values they had on the day: by how much something is missed. */
final class ThresholdWording {
    private static final Pattern NAMED = Pattern.compile("\\b(?:parameters|table)\\.([a-z][A-Za-z0-9]*)");
    private static final int MOST_ROWS = 12;

    private final Standard standard;
    private final LocalDate day;
    private final Vocabulary vocabulary;
    private final Language language;

    ThresholdWording(Standard standard, LocalDate day, Vocabulary vocabulary, Language language) {
        this.standard = standard;
        this.day = day;
        this.vocabulary = vocabulary;
        this.language = language;
    }

    /** Returns one text for each parameter and table named, in the order of the rule. */
    List<String> of(Node.Leaf leaf) {
        List<String> texts = new ArrayList<>();
        for (String name : names(leaf.rule())) {
            standard.parameter(name).ifPresent(parameter -> parameter
                    .on(day)
                    .ifPresent(value -> texts.add(labelled(parameter.label()) + shown(leaf, value.value()))));
            standard.table(name).ifPresent(table -> texts.add(labelled(table.label()) + rows(leaf, table)));
        }
        return texts;
    }

    private static Set<String> names(LeafRule rule) {
        String text = "";
        if (rule instanceof LeafRule.Condition condition) {
            text = condition.expression();
        } else if (rule instanceof LeafRule.CountRecords count) {
            text = count.where().orElse("") + " " + count.atLeast();
        }
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private String labelled(Text label) {
        return language.of(label) + language.of(new Text("：", ": "));
    }

    private String rows(Node.Leaf leaf, LookupTable table) {
        List<LookupTable.Row> held = table.rows().stream()
                .filter(row -> row.validity().contains(day))
                .toList();
        return held.stream()
                        .limit(MOST_ROWS)
                        .map(row -> row.keys().stream()
                                        .map(key -> shown(leaf, key))
                                        .collect(Collectors.joining(language.of(new Text("、", ", "))))
                                + " → " + shown(leaf, row.value()))
                        .collect(Collectors.joining(language.of(new Text("；", "; "))))
                + (held.size() > MOST_ROWS ? " …" : "");
    }

    /** A code is shown by the label that a path read by the leaf gives it. */
    private String shown(Node.Leaf leaf, Value value) {
        return leaf.reads().stream()
                .map(read -> Terms.value(read.path(), value.text(), vocabulary))
                .filter(text -> !language.of(text).equals(value.text()))
                .findFirst()
                .map(language::of)
                .orElse(value.text());
    }
}
