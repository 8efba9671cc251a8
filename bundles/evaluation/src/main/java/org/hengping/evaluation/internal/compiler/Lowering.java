// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.Decimal;
import org.hengping.evaluation.internal.compiler.Expr.Function;
import org.hengping.evaluation.internal.compiler.Expr.Operator;
import org.hengping.evaluation.internal.compiler.Expr.Order;

/** Turns one checked CEL tree into an {@link Expr}. */
final class Lowering {
    private static final Map<String, Order> ORDERS = Map.of(
            "_==_", Order.EQ, "_!=_", Order.NE, "_<_", Order.LT, "_<=_", Order.LE, "_>_", Order.GT, "_>=_", Order.GE);
    private static final Map<String, Operator> OPERATORS = Map.of(
            "_+_", Operator.ADD,
            "_-_", Operator.SUBTRACT,
            "_*_", Operator.MULTIPLY,
            "_/_", Operator.DIVIDE,
            "_%_", Operator.REMAINDER);
    private static final Map<String, Function> FUNCTIONS = Map.of(
            "plusYears", Function.PLUS_YEARS,
            "fullYears", Function.FULL_YEARS,
            "yearOf", Function.YEAR_OF,
            "contains", Function.CONTAINS,
            "startsWith", Function.STARTS_WITH,
            "endsWith", Function.ENDS_WITH,
            "-_", Function.NEGATE);

    private final CelAbstractSyntaxTree tree;
    private final Layout layout;
    private final LoopLowering loops;

    Lowering(CelAbstractSyntaxTree tree, Layout layout) {
        this.tree = tree;
        this.layout = layout;
        this.loops = new LoopLowering(this, tree, layout);
    }

    /** Lowers an expression without loop around it. */
    static Expr lower(CelAbstractSyntaxTree tree, Layout layout) throws UnsupportedRuleException {
        return new Lowering(tree, layout).expr(tree.getExpr(), Scope.EMPTY);
    }

    /** Lowers a condition on the variable {@code record}; gives the loop that marks the records that fulfil it. */
    static Expr.Fold matches(String list, Optional<CelAbstractSyntaxTree> where, Layout layout)
            throws UnsupportedRuleException {
        Scope scope = new Scope(Map.of("record", new Scope.Row(0, list)), 1);
        Expr body = new Expr.Const(1, Type.BOOL);
        if (where.isPresent()) {
            body = new Lowering(where.get(), layout).expr(where.get().getExpr(), scope);
        }
        return new Expr.Fold(
                Expr.Purpose.MATCHES, 0, layout.list(list), List.of(), Optional.of(body), Optional.empty(), Type.INT);
    }

    /** What the variables of loops stand for. */
    record Scope(Map<String, Variable> variables, int depth) {
        static final Scope EMPTY = new Scope(Map.of(), 0);

        sealed interface Variable {}

        record Row(int depth, String list) implements Variable {}

        record Single(Expr.Element element) implements Variable {}

        Scope with(String name, Variable variable, int newDepth) {
            Map<String, Variable> all = new HashMap<>(variables);
            all.put(name, variable);
            return new Scope(all, newDepth);
        }
    }

    CelType celType(CelExpr node) {
        return tree.getType(node.id())
                .orElseThrow(() -> new IllegalStateException("a checked node without type: " + node.id()));
    }

    Type type(CelExpr node) throws UnsupportedRuleException {
        CelType type = celType(node);
        return switch (type.kind()) {
            case BOOL -> Type.BOOL;
            case INT -> Type.INT;
            case STRING -> Type.TEXT;
            case OPAQUE -> type.name().endsWith("Date") ? Type.DATE : Type.DECIMAL;
            default -> throw unsupported(node);
        };
    }

    static UnsupportedRuleException unsupported(CelExpr node) {
        return new UnsupportedRuleException(
                node.id(),
                "not-compiled",
                "规则不支持这种写法。列表只能写作 facts 的列表，经 filter、map，再由 exists、all、exists_one、size、sum 或 in 使用",
                "rules do not offer this form; a list is one of facts, through filter and map, used by exists, all,"
                        + " exists_one, size, sum or in");
    }

    Expr expr(CelExpr node, Scope scope) throws UnsupportedRuleException {
        return switch (node.getKind()) {
            case CONSTANT -> constant(node);
            case IDENT -> variable(node, scope);
            case SELECT -> select(node, scope);
            case CALL -> call(node, scope);
            case COMPREHENSION -> loops.consumed(node, scope);
            default -> throw unsupported(node);
        };
    }

    private Expr constant(CelExpr node) throws UnsupportedRuleException {
        CelConstant constant = node.constant();
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> new Expr.Const(constant.booleanValue() ? 1 : 0, Type.BOOL);
            case INT64_VALUE -> new Expr.Const(constant.int64Value(), Type.INT);
            case STRING_VALUE -> text(constant.stringValue());
            default -> throw unsupported(node);
        };
    }

    private Expr text(String text) {
        return new Expr.Text(text, layout.text(text));
    }

    private static Expr variable(CelExpr node, Scope scope) throws UnsupportedRuleException {
        if (scope.variables().get(node.ident().name()) instanceof Scope.Single single) {
            return single.element();
        }
        throw unsupported(node);
    }

    private Expr select(CelExpr node, Scope scope) throws UnsupportedRuleException {
        CelExpr owner = node.select().operand();
        String field = node.select().field();
        boolean asked = node.select().testOnly();
        if (celType(owner).kind() != CelKind.STRUCT) {
            throw unsupported(node);
        }
        if (owner.getKind() == CelExpr.ExprKind.Kind.IDENT) {
            String name = owner.ident().name();
            if (scope.variables().get(name) instanceof Scope.Row row) {
                Layout.FieldColumn column = layout.column(row.list(), field);
                Type type = Type.of(column.type());
                return asked
                        ? new Expr.HasColumn(row.depth(), column.index(), type)
                        : new Expr.Column(row.depth(), column.index(), type, !column.required());
            }
            return root(node, name, field, asked);
        }
        if (owner.getKind() == CelExpr.ExprKind.Kind.CALL
                && owner.call().function().equals("_[_]")) {
            String list = loops.factList(owner.call().args().get(0)).orElseThrow(() -> unsupported(owner));
            Layout.FieldColumn column = layout.column(list, field);
            Expr index = expr(owner.call().args().get(1), scope);
            return new Expr.Indexed(
                    layout.list(list), column.index(), Type.of(column.type()), !column.required(), asked, index);
        }
        throw unsupported(owner);
    }

    private Expr root(CelExpr node, String name, String field, boolean asked) throws UnsupportedRuleException {
        switch (name) {
            case "calendar" -> {
                return new Expr.Slot(Layout.CALENDAR.indexOf(field), Type.DATE, Fault.NONE);
            }
            case "parameters" -> {
                Layout.ParameterSlot slot = layout.parameter(field);
                return new Expr.Slot(slot.index(), Type.of(slot.type()), Fault.NO_PARAMETER_VALUE);
            }
            case "facts" -> {
                if (asked && loops.isList(field)) {
                    return new Expr.Const(1, Type.BOOL);
                }
                Layout.FactSlot slot = layout.fact(field);
                return asked
                        ? new Expr.HasSlot(slot.index())
                        : new Expr.Slot(slot.index(), Type.of(slot.type()), Fault.ABSENT_FACT);
            }
            default -> throw unsupported(node);
        }
    }

    private Expr call(CelExpr node, Scope scope) throws UnsupportedRuleException {
        String function = node.call().function();
        List<CelExpr> args = new ArrayList<>();
        node.call().target().ifPresent(args::add);
        args.addAll(node.call().args());
        if (node.call().target().isPresent()
                && args.get(0).getKind() == CelExpr.ExprKind.Kind.IDENT
                && List.of("table", "inTable").contains(args.get(0).ident().name())
                && !scope.variables().containsKey(args.get(0).ident().name())) {
            boolean asked = args.get(0).ident().name().equals("inTable");
            return lookUp(asked, function, args.subList(1, args.size()), scope);
        }
        // the checker joins a qualified name of a function into one
        if (function.startsWith("table.") || function.startsWith("inTable.")) {
            return lookUp(function.startsWith("inTable."), function.substring(function.indexOf('.') + 1), args, scope);
        }
        if (ORDERS.containsKey(function)) {
            Expr left = expr(args.get(0), scope);
            return new Expr.Compare(ORDERS.get(function), left, expr(args.get(1), scope));
        }
        if (OPERATORS.containsKey(function)) {
            Type type = type(node);
            Expr left = expr(args.get(0), scope);
            return new Expr.Arithmetic(OPERATORS.get(function), left, expr(args.get(1), scope), type);
        }
        if (FUNCTIONS.containsKey(function)) {
            return new Expr.Call(FUNCTIONS.get(function), exprs(args, scope), type(node));
        }
        return switch (function) {
            case "!_" -> new Expr.Not(expr(args.get(0), scope));
            case "_&&_", "_||_" ->
                new Expr.Both(function.equals("_||_"), expr(args.get(0), scope), expr(args.get(1), scope));
            case "_?_:_" -> choose(node, args, scope);
            case "date", "decimal" -> conversion(function, args.get(0), scope);
            case "size" ->
                celType(args.get(0)).kind() == CelKind.LIST
                        ? loops.size(args.get(0), scope)
                        : new Expr.Call(Function.LENGTH, exprs(args, scope), Type.INT);
            case "sum" -> loops.sum(args.get(0), type(node), scope);
            case "@in" -> loops.in(args.get(0), args.get(1), scope);
            default -> throw unsupported(node);
        };
    }

    private Expr choose(CelExpr node, List<CelExpr> args, Scope scope) throws UnsupportedRuleException {
        type(node);
        return new Expr.Choose(expr(args.get(0), scope), expr(args.get(1), scope), expr(args.get(2), scope));
    }

    private Expr lookUp(boolean asked, String table, List<CelExpr> keys, Scope scope) throws UnsupportedRuleException {
        int index = layout.table(table);
        Type of = Type.of(layout.standard().tables().get(index).valueType());
        return new Expr.LookUp(index, asked, exprs(keys, scope), of);
    }

    private Expr conversion(String function, CelExpr argument, Scope scope) throws UnsupportedRuleException {
        Expr operand = expr(argument, scope);
        boolean date = function.equals("date");
        if (operand instanceof Expr.Text literal) {
            // the checker has refused what is no date or decimal
            return date
                    ? new Expr.Const(LocalDate.parse(literal.text()).toEpochDay(), Type.DATE)
                    : new Expr.Const(Decimal.parse(literal.text()).millionths(), Type.DECIMAL);
        }
        if (date) {
            return new Expr.Call(Function.DATE_OF_TEXT, List.of(operand), Type.DATE);
        }
        Function conversion = operand.type() == Type.TEXT ? Function.DECIMAL_OF_TEXT : Function.DECIMAL_OF_INT;
        return new Expr.Call(conversion, List.of(operand), Type.DECIMAL);
    }

    List<Expr> exprs(List<CelExpr> nodes, Scope scope) throws UnsupportedRuleException {
        List<Expr> all = new ArrayList<>();
        for (CelExpr node : nodes) {
            all.add(expr(node, scope));
        }
        return all;
    }
}
