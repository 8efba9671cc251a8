// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rendering;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.Cap;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Parameter;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.wording.ChineseNumbers;
import org.hengping.evaluation.internal.wording.Terms;

/** A standard as a document numbers it: 一、（一）1.（1）, both languages side by side. */
public final class StandardRendering {
    private final Standard standard;
    private final Vocabulary vocabulary;
    private final StringBuilder out = new StringBuilder();

    /** Prepares a text. */
    public StandardRendering(Standard standard, Vocabulary vocabulary) {
        this.standard = standard;
        this.vocabulary = vocabulary;
    }

    /** Returns the text; it ends with a line feed. */
    public String render() {
        line(standard.title().zh());
        line(standard.title().en());
        line(standard.id() + " " + standard.version());
        standard.remark().ifPresent(remark -> line("说明 Note: " + remark));
        line("适用 For: " + standard.scope().series() + " / " + standard.scope().level()
                + (standard.scope().specialties().isEmpty()
                        ? ""
                        : " / " + String.join(", ", standard.scope().specialties())));
        line("途径 Routes: "
                + standard.scope().routes().stream()
                        .map(route -> route + " (" + Terms.of(route) + ")")
                        .collect(Collectors.joining("; ")));
        line("有效期 Valid: " + validity(standard.validity()));
        clauses("", standard.clauses());
        line("");
        node("", 0, standard.root(), Optional.empty());
        if (!standard.parameters().isEmpty()) {
            line("");
            line("参数 Parameters");
            standard.parameters().forEach(this::parameter);
        }
        if (!standard.tables().isEmpty()) {
            line("");
            line("对照表 Tables");
            standard.tables().forEach(this::table);
        }
        return out.toString();
    }

    private void node(String indent, int level, Node node, Optional<String> mark) {
        line(indent + mark.orElse("") + node.heading().label() + "  ["
                + node.heading().id() + "]");
        String inner = indent + "    ";
        for (Applicability.Test test : node.heading().appliesTo().tests()) {
            line(inner + "仅适用于 Only where: " + Terms.of(test.path(), vocabulary) + " ∈ "
                    + values(test.path(), test.oneOf()));
        }
        if (node instanceof Node.Leaf leaf) {
            leaf(inner, leaf);
        } else {
            line(inner + asks(node));
        }
        if (node instanceof Node.AtLeast group) {
            group.caps().forEach(cap -> line(inner + cap(cap)));
        }
        clauses(inner, node.heading().clauses());
        for (int i = 0; i < node.children().size(); i++) {
            String number = ChineseNumbers.mark(level + 1, i + 1);
            if (node instanceof Node.WeightedScore score) {
                number += "（" + score.parts().get(i).points() + " 分 points）";
            }
            node(level == 0 ? "" : inner, level + 1, node.children().get(i), Optional.of(number));
        }
    }

    private static Text asks(Node node) {
        if (node instanceof Node.AllOf) {
            return new Text("以下各项均须符合：", "all of the following:");
        }
        if (node instanceof Node.AnyOf) {
            return new Text("以下符合一项即可：", "any one of the following:");
        }
        if (node instanceof Node.AtLeast group) {
            boolean records = group.counting() == Node.Counting.RECORDS;
            return new Text(
                    "以下至少 " + group.n() + (records ? " 个成果" : " 项") + (group.distinct() ? "，同一成果不得重复使用" : "") + "：",
                    "at least " + group.n() + (records ? " achievements from" : " of") + " the following"
                            + (group.distinct() ? ", each achievement used once" : "") + ":");
        }
        if (node instanceof Node.WeightedScore score) {
            return new Text(
                    "按以下各项计分，得分率达到 " + score.passMark() + "% 为符合：",
                    "points by the following; " + score.passMark() + "% is the pass mark:");
        }
        return new Text("由专家评议。", "experts judge this.");
    }

    private void leaf(String indent, Node.Leaf leaf) {
        if (leaf.rule() instanceof LeafRule.Condition condition) {
            line(indent + "条件 Rule: " + oneLine(condition.expression()));
        } else if (leaf.rule() instanceof LeafRule.CountRecords count) {
            line(indent + "计数 Counts: " + count.list()
                    + count.where().map(where -> "，其中 where " + oneLine(where)).orElse("") + "，至少 at least "
                    + oneLine(count.atLeast()));
        } else {
            line(indent + "由插件程序计算 Computed by the plugin");
        }
        line(indent + "读取 Reads: "
                + leaf.reads().stream()
                        .map(read -> Terms.of(read.path(), vocabulary) + " (" + read + ")")
                        .collect(Collectors.joining("; ")));
    }

    private static String oneLine(String expression) {
        return expression.strip().replaceAll("\\s+", " ");
    }

    private String cap(Cap cap) {
        return "限额 Limit: " + Terms.of(cap.path(), vocabulary) + " ∈ " + values(cap.path(), cap.oneOf())
                + "，至多 at most " + cap.most();
    }

    private String values(FactPath path, SortedSet<String> values) {
        return values.stream()
                .map(value -> value + " (" + Terms.value(path, value, vocabulary) + ")")
                .collect(Collectors.joining(", "));
    }

    private void parameter(Parameter parameter) {
        line("- " + parameter.label() + " (" + parameter.name() + ")");
        for (DatedValue value : parameter.values()) {
            line("    " + value.value().text() + "  " + validity(value.validity()) + "  " + value.clause());
        }
    }

    private void table(LookupTable table) {
        line("- " + table.label() + " (" + table.name() + ")");
        line("    " + table.keys().stream().map(LookupTable.Column::name).collect(Collectors.joining(" | ")) + " → "
                + table.valueType());
        for (LookupTable.Row row : table.rows()) {
            line("    " + row.keys().stream().map(key -> key.text()).collect(Collectors.joining(" | ")) + " → "
                    + row.value().text() + "  " + validity(row.validity()) + "  " + row.clause());
        }
    }

    private static String validity(Validity validity) {
        if (validity.from().isEmpty() && validity.to().isEmpty()) {
            return "长期 always";
        }
        return validity.from().map(Object::toString).orElse("…") + " – "
                + validity.to().map(Object::toString).orElse("…");
    }

    private void clauses(String indent, List<Clause> clauses) {
        for (Clause clause : clauses) {
            line(indent + "依据 Rests on: " + clause);
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
