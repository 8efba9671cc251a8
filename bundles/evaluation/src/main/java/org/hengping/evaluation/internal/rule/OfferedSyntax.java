// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelExpr;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.pack.Spelling;

/** Refuses, before types are checked, what CEL has and rules have not, so that the message names it. */
final class OfferedSyntax {
    private static final Set<String> ROOTS =
            Set.of("facts", "parameters", "calendar", "record", TableFunctions.LOOK_UP, TableFunctions.CONTAINS);

    private final RuleText text;
    private final CelSource source;
    private final Set<String> tables = new TreeSet<>();

    private OfferedSyntax(RuleText text, CelSource source, Standard standard) {
        this.text = text;
        this.source = source;
        standard.tables().stream().map(LookupTable::name).forEach(tables::add);
    }

    static void check(RuleText text, CelAbstractSyntaxTree parsed, Standard standard, boolean perRecord) {
        OfferedSyntax check = new OfferedSyntax(text, parsed.getSource(), standard);
        SyntaxTree.walk(parsed.getExpr(), check::checkNode);
        int most = perRecord ? RuleLanguage.DEEPEST_LOOPS_PER_RECORD : RuleLanguage.DEEPEST_LOOPS;
        if (SyntaxTree.loops(parsed.getExpr()) > most) {
            text.add(
                    0,
                    "loops-too-deep",
                    "循环（exists、all、filter、map）嵌套不得超过" + most + "层",
                    "loops (exists, all, filter, map) are nested at most " + most + " deep here");
        }
    }

    private void checkNode(CelExpr node) {
        switch (node.getKind()) {
            case CONSTANT -> {
                switch (node.constant().getKind()) {
                    case DOUBLE_VALUE -> refuse(node, "浮点数；请用 decimal('…')", "floating point; write decimal('…')");
                    case UINT64_VALUE -> refuse(node, "无符号整数", "unsigned integers");
                    case BYTES_VALUE -> refuse(node, "字节串", "bytes");
                    case NULL_VALUE -> refuse(node, "null；请用 has(…)", "null; ask has(…)");
                    default -> {
                        // booleans, integers and texts
                    }
                }
            }
            case STRUCT -> refuse(node, "构造对象", "making objects");
            case MAP -> refuse(node, "映射", "maps");
            case CALL -> checkCall(node);
            case COMPREHENSION -> checkName(node, node.comprehension().iterVar());
            default -> {
                // the type checker looks at the rest
            }
        }
    }

    private void checkName(CelExpr node, String name) {
        if (ROOTS.contains(name)) {
            text.addAt(
                    source,
                    node.id(),
                    "reserved-name",
                    "循环变量不能叫“" + name + "”",
                    "the variable of a loop cannot be called \"" + name + "\"");
        }
    }

    private void checkCall(CelExpr node) {
        String function = node.call().function();
        String owner = node.call()
                .target()
                .filter(target -> target.getKind() == CelExpr.ExprKind.Kind.IDENT)
                .map(target -> target.ident().name())
                .orElse("");
        if (owner.equals(TableFunctions.LOOK_UP) || owner.equals(TableFunctions.CONTAINS)) {
            if (!tables.contains(function)) {
                text.addAt(
                        source,
                        node.id(),
                        "unknown-table",
                        "没有对照表“" + function + "”" + Spelling.hintZh(function, tables),
                        "there is no table \"" + function + "\"" + Spelling.hintEn(function, tables));
            }
        } else if (RuleLanguage.NOT_OFFERED.contains(function)) {
            refuse(node, "函数 " + function, "the function " + function);
        } else if (!RuleLanguage.OFFERED.contains(function) && !RuleFunctions.NAMES.contains(function)) {
            Set<String> known = new TreeSet<>(RuleFunctions.NAMES);
            known.addAll(Set.of("has", "all", "exists", "exists_one", "filter", "map", "size"));
            known.addAll(Set.of("contains", "startsWith", "endsWith"));
            text.addAt(
                    source,
                    node.id(),
                    "unknown-function",
                    "没有这样的函数“" + function + "”" + Spelling.hintZh(function, known) + "；可用：" + String.join("、", known),
                    "there is no function \"" + function + "\" of that form" + Spelling.hintEn(function, known)
                            + "; there are " + String.join(", ", known));
        }
    }

    private void refuse(CelExpr node, String zh, String en) {
        text.addAt(source, node.id(), "unsupported-feature", "规则中不提供" + zh, "rules do not offer " + en);
    }
}
