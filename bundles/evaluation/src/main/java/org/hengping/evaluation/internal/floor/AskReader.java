// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.floor;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hengping.criteria.Value;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.evaluation.internal.rule.RuleSet;
import org.hengping.evaluation.internal.rule.SyntaxTree;

/** Reads what the criteria of one standard ask on one day. Used by one comparison, on one thread. */
final class AskReader {
    private static final String AND = "_&&_";
    private static final String TABLE = "table.";
    private static final String IN_TABLE = "inTable.";

    private final Standard standard;
    private final LocalDate day;
    private final RuleSet rules;
    private final Canonical canonical;

    AskReader(Standard standard, RuleSet rules, LocalDate day) {
        this.standard = standard;
        this.day = day;
        this.rules = rules;
        this.canonical = new Canonical(standard, day);
    }

    /**
     * One of the things that a leaf asks together.
     *
     * @param ask what is asked
     * @param facts names of the facts that it is about
     */
    record Part(Ask ask, Set<String> facts) {}

    /**
     * Returns all that a leaf asks, which is then asked together.
     *
     * @return nothing if some of it cannot be read in a form that can be compared
     */
    Optional<List<Part>> read(Node.Leaf leaf) {
        Map<Sources.Part, CelAbstractSyntaxTree> trees =
                rules.trees(leaf.heading().id());
        if (leaf.rule() instanceof LeafRule.CountRecords count) {
            String where = Optional.ofNullable(trees.get(Sources.Part.WHERE))
                    .map(tree -> canonical.of(tree.getExpr()))
                    .orElse("true");
            return Optional.ofNullable(trees.get(Sources.Part.AT_LEAST))
                    .flatMap(least -> amounts(least.getExpr(), false))
                    .map(amounts -> List.of(new Part(
                            new Ask.AtLeast("count(" + count.list() + " where " + where + ")", amounts),
                            Set.of(count.list()))));
        }
        CelAbstractSyntaxTree tree = trees.get(Sources.Part.CONDITION);
        if (tree == null) {
            return Optional.empty();
        }
        List<CelExpr> parts = new ArrayList<>();
        split(tree.getExpr(), parts);
        List<Part> asks = new ArrayList<>();
        for (CelExpr part : parts) {
            if (!aside(part)) {
                Optional<Ask> ask = ask(tree, part);
                if (ask.isEmpty()) {
                    return Optional.empty();
                }
                asks.add(new Part(ask.get(), facts(part)));
            }
        }
        return Optional.of(asks);
    }

    /** The facts that a part reads, but for those by which it looks rows up. */
    private static Set<String> facts(CelExpr part) {
        Set<String> facts = new TreeSet<>();
        SyntaxTree.walk(part, node -> {
            if (node.getKind() == CelExpr.ExprKind.Kind.SELECT
                    && node.select().operand().getKind() == CelExpr.ExprKind.Kind.IDENT
                    && node.select().operand().ident().name().equals("facts")) {
                facts.add(node.select().field());
            }
        });
        SyntaxTree.walk(part, node -> {
            if (node.getKind() == CelExpr.ExprKind.Kind.CALL
                    && node.call().function().startsWith(TABLE)) {
                node.call().args().forEach(key -> facts.removeAll(facts(key)));
            }
        });
        return facts;
    }

    private static void split(CelExpr node, List<CelExpr> into) {
        if (call(node, AND, 2)) {
            node.call().args().forEach(part -> split(part, into));
        } else {
            into.add(node);
        }
    }

    /** Asking whether a value or row is there adds nothing to asking for the value itself. */
    private static boolean aside(CelExpr part) {
        return (part.getKind() == CelExpr.ExprKind.Kind.SELECT && part.select().testOnly())
                || (part.getKind() == CelExpr.ExprKind.Kind.CALL
                        && part.call().function().startsWith(IN_TABLE));
    }

    private Optional<Ask> ask(CelAbstractSyntaxTree tree, CelExpr part) {
        if (part.getKind() == CelExpr.ExprKind.Kind.CALL && part.call().args().size() == 2) {
            CelExpr left = part.call().args().get(0);
            CelExpr right = part.call().args().get(1);
            return switch (part.call().function()) {
                case "_>=_" -> threshold(tree, left, right, true, false);
                case "_>_" -> threshold(tree, left, right, true, true);
                case "_<=_" -> threshold(tree, left, right, false, false);
                case "_<_" -> threshold(tree, left, right, false, true);
                case "_==_" -> code(right).map(code -> new Ask.OneOf(canonical.of(left), Set.of(code)));
                case "@in" -> codes(right).map(codes -> new Ask.OneOf(canonical.of(left), codes));
                default -> holds(tree, part);
            };
        }
        if (call(part, "!_", 1)) {
            return Optional.of(new Ask.Holds(canonical.of(part.call().args().get(0)), false));
        }
        return holds(tree, part);
    }

    private Optional<Ask> holds(CelAbstractSyntaxTree tree, CelExpr part) {
        return tree.getType(part.id())
                .filter(SimpleType.BOOL::equals)
                .map(bool -> new Ask.Holds(canonical.of(part), true));
    }

    private Optional<Ask> threshold(
            CelAbstractSyntaxTree tree, CelExpr left, CelExpr right, boolean least, boolean strict) {
        boolean whole = tree.getType(right.id()).filter(SimpleType.INT::equals).isPresent();
        Optional<Amounts> amounts = amounts(right, strict).map(figures -> whole ? figures.whole(least) : figures);
        if (amounts.isPresent()) {
            String subject = canonical.of(left);
            return Optional.of(
                    least ? new Ask.AtLeast(subject, amounts.get()) : new Ask.AtMost(subject, amounts.get()));
        }
        Optional<Amounts> turned = amounts(left, strict).map(figures -> whole ? figures.whole(!least) : figures);
        String subject = canonical.of(right);
        return turned.map(figures -> least ? new Ask.AtMost(subject, figures) : new Ask.AtLeast(subject, figures));
    }

    private Optional<Amounts> amounts(CelExpr node, boolean strict) {
        if (node.getKind() == CelExpr.ExprKind.Kind.CALL
                && node.call().function().startsWith(TABLE)) {
            return standard.table(node.call().function().substring(TABLE.length()))
                    .flatMap(table -> rows(table, node, strict));
        }
        return figure(node).map(figure -> Amounts.of(figure, strict));
    }

    private Optional<Amounts> rows(LookupTable table, CelExpr node, boolean strict) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (LookupTable.Row row : table.rows()) {
            if (row.validity().contains(day)) {
                Optional<BigDecimal> figure = figure(row.value());
                if (figure.isEmpty()) {
                    return Optional.empty();
                }
                figures.put(row.keys().stream().map(Value::text).collect(Collectors.joining(",")), figure.get());
            }
        }
        String keys = node.call().args().stream().map(canonical::of).collect(Collectors.joining(","));
        return Optional.of(new Amounts(keys, figures, strict));
    }

    private Optional<BigDecimal> figure(CelExpr node) {
        if (node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && node.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
            return Optional.of(BigDecimal.valueOf(node.constant().int64Value()));
        }
        if (node.getKind() == CelExpr.ExprKind.Kind.SELECT
                && node.select().operand().getKind() == CelExpr.ExprKind.Kind.IDENT
                && node.select().operand().ident().name().equals("parameters")) {
            return standard.parameter(node.select().field())
                    .flatMap(parameter -> parameter.on(day))
                    .flatMap(dated -> figure(dated.value()));
        }
        if (call(node, "decimal", 1)) {
            return code(node.call().args().get(0)).map(BigDecimal::new);
        }
        return call(node, "date", 1)
                ? code(node.call().args().get(0))
                        .map(text -> BigDecimal.valueOf(LocalDate.parse(text).toEpochDay()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> figure(Value value) {
        return switch (value.type()) {
            case INTEGER, DECIMAL -> Optional.of(new BigDecimal(value.text()));
            case DATE ->
                Optional.of(BigDecimal.valueOf(LocalDate.parse(value.text()).toEpochDay()));
            case BOOLEAN, TEXT, CODE -> Optional.empty();
        };
    }

    private static Optional<String> code(CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(node.constant().stringValue())
                : Optional.empty();
    }

    private static Optional<Set<String>> codes(CelExpr node) {
        if (node.getKind() != CelExpr.ExprKind.Kind.LIST) {
            return Optional.empty();
        }
        Set<String> codes = new TreeSet<>();
        for (CelExpr element : node.list().elements()) {
            Optional<String> code = code(element);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            codes.add(code.get());
        }
        return Optional.of(codes);
    }

    private static boolean call(CelExpr node, String function, int arguments) {
        return node.getKind() == CelExpr.ExprKind.Kind.CALL
                && node.call().function().equals(function)
                && node.call().args().size() == arguments;
    }
}
