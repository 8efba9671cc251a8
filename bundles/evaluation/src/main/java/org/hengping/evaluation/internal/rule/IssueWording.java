// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.evaluation.internal.pack.Spelling;

/** Says in both languages what CEL's parser and type checker found wrong, and what is expected. */
final class IssueWording {
    private static final Pattern FIELD = Pattern.compile("undefined field '(.+)'");
    private static final Pattern NAME = Pattern.compile("undeclared reference to '(.+?)'.*", Pattern.DOTALL);
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '(.+?)' applied to '(.*?)' \\(candidates: (.*)\\)", Pattern.DOTALL);
    private static final int LONGEST = 600;

    private final RuleText text;
    private final RuleTypes types;
    private final Vocabulary vocabulary;
    private final Map<Long, CelExpr> nodes = new HashMap<>();

    IssueWording(RuleText text, RuleTypes types, Vocabulary vocabulary) {
        this.text = text;
        this.types = types;
        this.vocabulary = vocabulary;
    }

    /** Notes what the parser found. */
    void addSyntax(Iterable<CelIssue> issues) {
        for (CelIssue issue : issues) {
            String message = plain(issue.getMessage().replaceAll(" expecting \\{.*", ""));
            text.add(
                    text.offset(issue.getSourceLocation()),
                    "cel-syntax",
                    "表达式语法有误：" + message,
                    "the expression cannot be read: " + message);
            return;
        }
    }

    /** Notes what the type checker found. */
    void addTypes(CelAbstractSyntaxTree parsed, Iterable<CelIssue> issues) {
        SyntaxTree.walk(parsed.getExpr(), node -> nodes.put(node.id(), node));
        for (CelIssue issue : issues) {
            int offset = text.offset(issue.getSourceLocation());
            Matcher field = FIELD.matcher(issue.getMessage());
            Matcher name = NAME.matcher(issue.getMessage());
            Matcher overload = OVERLOAD.matcher(issue.getMessage());
            if (field.matches()) {
                addField(afterDot(offset), field.group(1), issue.getExprId());
            } else if (name.matches()) {
                addName(offset, name.group(1));
            } else if (overload.matches()) {
                addOverload(offset, overload.group(1), overload.group(2), overload.group(3));
            } else {
                String message = plain(issue.getMessage());
                text.add(offset, "cel-type", "表达式类型有误：" + message, "a type error: " + message);
            }
        }
    }

    private void addField(int offset, String field, long id) {
        String root = Optional.ofNullable(nodes.get(id))
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.SELECT)
                .map(node -> node.select().operand())
                .filter(operand -> operand.getKind() == CelExpr.ExprKind.Kind.IDENT)
                .map(operand -> operand.ident().name())
                .orElse("");
        switch (root) {
            case "facts" -> addFact(offset, field);
            case "parameters" -> addUnknown(offset, field, types.fieldsOf(RuleTypes.PARAMETERS), "参数", "parameter");
            case "calendar" ->
                addUnknown(offset, field, types.fieldsOf(RuleTypes.CALENDAR), "日历日期", "day of the calendar");
            default -> addRecordField(offset, field);
        }
    }

    private void addFact(int offset, String field) {
        Optional<FactDefinition> fact = vocabulary.fact(field);
        if (fact.isPresent()) {
            String path = fact.get().type() instanceof FactType.RecordList ? field + "[].…" : field;
            addUndeclared(offset, path);
            return;
        }
        Set<String> known = new TreeSet<>(types.fieldsOf(RuleTypes.FACTS));
        vocabulary.facts().forEach(definition -> known.add(definition.name()));
        addUnknown(offset, field, known, "事实", "fact");
    }

    private void addRecordField(int offset, String field) {
        Set<String> declared = new TreeSet<>();
        List<String> lists = new ArrayList<>();
        types.types().stream()
                .map(type -> type.name())
                .filter(name -> name.startsWith(RuleTypes.RECORD_PREFIX))
                .forEach(name -> {
                    declared.addAll(types.fieldsOf(name));
                    lists.add(name.substring(RuleTypes.RECORD_PREFIX.length()));
                });
        for (String list : lists) {
            Optional<FactType> type = vocabulary.fact(list).map(FactDefinition::type);
            if (type.isPresent() && type.get() instanceof FactType.RecordList records) {
                if (records.field(field).isPresent()) {
                    addUndeclared(offset, list + "[]." + field);
                    return;
                }
                records.fields().stream().map(FieldDefinition::name).forEach(declared::add);
            }
        }
        addUnknown(offset, field, declared, "字段", "field");
    }

    private void addUndeclared(int offset, String path) {
        text.add(
                offset,
                "undeclared-path",
                "叶子的 reads 中没有声明“" + path + "”",
                "the leaf does not declare \"" + path + "\" under reads");
    }

    private void addUnknown(int offset, String name, Set<String> known, String whatZh, String whatEn) {
        text.add(
                offset,
                "unknown-path",
                "没有" + whatZh + "“" + name + "”" + Spelling.hintZh(name, known),
                "there is no " + whatEn + " \"" + name + "\"" + Spelling.hintEn(name, known));
    }

    private void addName(int offset, String name) {
        if (vocabulary.fact(name).isPresent()) {
            text.add(offset, "unknown-name", "应写作“facts." + name + "”", "write \"facts." + name + "\"");
            return;
        }
        if (types.fieldsOf(RuleTypes.PARAMETERS).contains(name)) {
            text.add(offset, "unknown-name", "应写作“parameters." + name + "”", "write \"parameters." + name + "\"");
            return;
        }
        List<String> known = List.of("facts", "parameters", "calendar", "record");
        text.add(
                offset,
                "unknown-name",
                "没有“" + name + "”" + Spelling.hintZh(name, known)
                        + "；表达式可用 facts、parameters、calendar，count.where 中另有 record",
                "there is no \"" + name + "\"" + Spelling.hintEn(name, known)
                        + "; an expression has facts, parameters and calendar, and in count.where record");
    }

    private void addOverload(int offset, String function, String applied, String candidates) {
        String sign = function.replace("@", "").replace("_", "").trim();
        String shown = sign.isEmpty() ? function : sign;
        String types = plain(applied);
        String possible = plain(candidates).replaceAll("%A[0-9]+", "T").replace("),(", "), (");
        text.add(
                offset,
                "cel-type",
                "“" + shown + "”不能用于 " + types + "；可用于：" + possible,
                "\"" + shown + "\" cannot be applied to " + types + "; expected is one of " + possible);
    }

    /** CEL points at the dot of a selection; people look at the name. */
    private int afterDot(int offset) {
        int[] points = text.expression().codePoints().toArray();
        return offset < points.length && points[offset] == '.' ? offset + 1 : offset;
    }

    private static String plain(String message) {
        String plain = message.replace("hengping.record.", "record of ")
                .replace("hengping.Decimal", "decimal")
                .replace("hengping.Date", "date")
                .replace("hengping.Facts", "facts")
                .replace("hengping.Parameters", "parameters")
                .replace("hengping.Calendar", "calendar");
        return plain.length() <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, 500)) + "…";
    }
}
