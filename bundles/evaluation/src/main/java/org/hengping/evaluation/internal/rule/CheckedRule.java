// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.internal.pack.Spelling;

/** Looks at an expression whose types are right for what is still sure to go wrong. */
final class CheckedRule {
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_");

    private final RuleText text;
    private final CelAbstractSyntaxTree tree;
    private final CelSource source;
    private final Vocabulary vocabulary;
    private final Map<FactPath, Boolean> optional = new HashMap<>();
    private final Map<FactPath, Long> readsOfOptional = new TreeMap<>();
    private final Set<FactPath> asked = new HashSet<>();

    private CheckedRule(RuleText text, CelAbstractSyntaxTree tree, Node.Leaf leaf, Vocabulary vocabulary) {
        this.text = text;
        this.tree = tree;
        this.source = tree.getSource();
        this.vocabulary = vocabulary;
        for (FactRead read : leaf.reads()) {
            optional.put(read.path(), read.optional());
        }
    }

    static void check(RuleText text, CelAbstractSyntaxTree tree, Node.Leaf leaf, Vocabulary vocabulary) {
        CheckedRule rule = new CheckedRule(text, tree, leaf, vocabulary);
        SyntaxTree.walk(tree.getExpr(), rule::look);
        rule.readsOfOptional.forEach((path, id) -> {
            if (!rule.asked.contains(path)) {
                text.addAt(
                        rule.source,
                        id,
                        "has-missing",
                        "“" + path + "”可能缺失，读取前应先用 has(…) 询问",
                        "\"" + path + "\" may be absent; ask has(…) before reading it");
            }
        });
    }

    private void look(CelExpr node) {
        switch (node.getKind()) {
            case SELECT -> lookAtSelect(node);
            case CALL -> lookAtCall(node);
            case LIST -> {
                boolean mixed = tree.getType(node.id())
                        .filter(type -> type instanceof ListType list
                                && list.hasElemType()
                                && list.elemType().kind() == CelKind.DYN)
                        .isPresent();
                if (mixed && !node.list().elements().isEmpty()) {
                    text.addAt(
                            source,
                            node.id(),
                            "mixed-list",
                            "列表中的值类型不一致",
                            "the values of the list are of different types");
                }
            }
            default -> {
                // nothing more to see
            }
        }
    }

    private void lookAtSelect(CelExpr node) {
        Optional<FactPath> path = path(node);
        path.ifPresent(known -> {
            if (node.select().testOnly()) {
                asked.add(known);
            } else if (optional.getOrDefault(known, false)) {
                readsOfOptional.putIfAbsent(known, node.id());
            }
        });
        boolean always = typeName(node.select().operand())
                .filter(name -> name.equals(RuleTypes.PARAMETERS) || name.equals(RuleTypes.CALENDAR))
                .isPresent();
        if (always && node.select().testOnly()) {
            text.addAt(
                    source,
                    node.id(),
                    "has-needless",
                    "参数和日历不能用 has(…) 询问；按日期可有可无的值请用对照表和 inTable",
                    "has(…) is for facts; use a table and inTable for values that some days lack");
        }
    }

    private void lookAtCall(CelExpr node) {
        String function = node.call().function();
        List<CelExpr> args = node.call().args();
        if (args.size() == 2 && (COMPARISONS.contains(function) || function.equals("@in"))) {
            CelType first = tree.getType(args.get(0).id()).orElse(RuleTypes.DATE);
            if (first.kind() == CelKind.STRUCT || first.kind() == CelKind.LIST) {
                text.addAt(
                        source,
                        node.id(),
                        "compared-as-a-whole",
                        "记录和列表不能整体比较，请比较字段",
                        "records and lists are not compared as a whole; compare their fields");
            }
            checkCodes(args.get(0), args.get(1));
            checkCodes(args.get(1), args.get(0));
        }
        if (args.size() == 1 && (function.equals("date") || function.equals("decimal"))) {
            textOf(args.get(0)).ifPresent(literal -> checkLiteral(args.get(0), function, literal));
        }
    }

    private void checkLiteral(CelExpr node, String function, String literal) {
        try {
            if (function.equals("date")) {
                RuleFunctions.date(literal);
            } else {
                RuleFunctions.decimal(literal);
            }
        } catch (RuleFault fault) {
            boolean date = function.equals("date");
            text.addAt(
                    source,
                    node.id(),
                    date ? "bad-date" : "bad-decimal",
                    date ? "不是存在的日期 yyyy-MM-dd" : "不是十进制数，例如 '60.5'",
                    date ? "no day that exists, yyyy-MM-dd" : "no decimal such as '60.5'");
        }
    }

    private void checkCodes(CelExpr read, CelExpr literals) {
        Optional<CodeList> list = read.getKind() == CelExpr.ExprKind.Kind.SELECT
                ? path(read).flatMap(this::codeListAt).flatMap(vocabulary::codeList)
                : Optional.empty();
        if (list.isEmpty()) {
            return;
        }
        List<CelExpr> candidates = new ArrayList<>();
        candidates.add(literals);
        if (literals.getKind() == CelExpr.ExprKind.Kind.LIST) {
            candidates.addAll(literals.list().elements());
        }
        List<String> known =
                list.get().codes().stream().map(CodeList.Code::code).toList();
        for (CelExpr candidate : candidates) {
            textOf(candidate)
                    .filter(code -> !known.contains(code))
                    .ifPresent(code -> text.addAt(
                            source,
                            candidate.id(),
                            "unknown-code",
                            "代码表“" + list.get().name() + "”中没有代码“" + code + "”" + Spelling.hintZh(code, known),
                            "the code list \"" + list.get().name() + "\" has no code \"" + code + "\""
                                    + Spelling.hintEn(code, known)));
        }
    }

    private static Optional<String> textOf(CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(node.constant().stringValue())
                : Optional.empty();
    }

    private Optional<String> typeName(CelExpr node) {
        return tree.getType(node.id())
                .filter(type -> type.kind() == CelKind.STRUCT)
                .map(CelType::name);
    }

    /** Returns the path that a selection reads, if it reads a fact or a field of a record. */
    private Optional<FactPath> path(CelExpr select) {
        String field = select.select().field();
        return typeName(select.select().operand()).flatMap(type -> {
            if (type.equals(RuleTypes.FACTS)) {
                return Optional.of(new FactPath(field, Optional.empty()));
            }
            return type.startsWith(RuleTypes.RECORD_PREFIX)
                    ? Optional.of(new FactPath(type.substring(RuleTypes.RECORD_PREFIX.length()), Optional.of(field)))
                    : Optional.empty();
        });
    }

    private Optional<String> codeListAt(FactPath path) {
        Optional<FactType> type = vocabulary.fact(path.fact()).map(FactDefinition::type);
        if (type.isPresent() && type.get() instanceof FactType.RecordList list) {
            return path.field().flatMap(list::field).flatMap(FieldDefinition::codeList);
        }
        return type.filter(FactType.Plain.class::isInstance).flatMap(plain -> ((FactType.Plain) plain).codeList());
    }
}
