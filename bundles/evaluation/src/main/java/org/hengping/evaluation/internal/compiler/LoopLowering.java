// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactType;
import org.hengping.evaluation.internal.compiler.Expr.Purpose;
import org.hengping.evaluation.internal.compiler.Lowering.Scope;

/**
 * Lowers what goes over lists. Which macro a comprehension came from is known from the calls that the parser kept; the
 * bodies are taken from the comprehension, whose nodes bear types.
 */
final class LoopLowering {
    private final Lowering lowering;
    private final CelAbstractSyntaxTree tree;
    private final Layout layout;

    LoopLowering(Lowering lowering, CelAbstractSyntaxTree tree, Layout layout) {
        this.lowering = lowering;
        this.tree = tree;
        this.layout = layout;
    }

    /**
     * Records on their way to what consumes them.
     *
     * @param depth of the loop
     * @param list name of the list
     * @param stages what happens on the way
     * @param element what arrives
     * @param outer the variables around the loop
     */
    private record Flow(int depth, String list, List<Expr.Stage> stages, Scope.Variable element, Scope outer) {
        Flow then(Expr.Stage stage, Optional<Expr> mapped) {
            List<Expr.Stage> all = new ArrayList<>(stages);
            all.add(stage);
            Scope.Variable next = mapped.<Scope.Variable>map(
                            expr -> new Scope.Single(new Expr.Element(depth, all.size() - 1, expr.type())))
                    .orElse(element);
            return new Flow(depth, list, List.copyOf(all), next, outer);
        }

        Scope with(String variable) {
            return outer.with(variable, element, depth + 1);
        }
    }

    boolean isList(String fact) {
        return layout.vocabulary()
                .fact(fact)
                .map(FactDefinition::type)
                .filter(FactType.RecordList.class::isInstance)
                .isPresent();
    }

    /** Returns the name of a list of facts. */
    Optional<String> factList(CelExpr node) {
        boolean list = node.getKind() == CelExpr.ExprKind.Kind.SELECT
                && !node.select().testOnly()
                && node.select().operand().getKind() == CelExpr.ExprKind.Kind.IDENT
                && node.select().operand().ident().name().equals("facts")
                && isList(node.select().field());
        return list ? Optional.of(node.select().field()) : Optional.empty();
    }

    /** Lowers exists, all and exists_one. */
    Expr consumed(CelExpr node, Scope scope) throws UnsupportedRuleException {
        Purpose purpose =
                switch (macro(node)) {
                    case "exists" -> Purpose.EXISTS;
                    case "all" -> Purpose.ALL;
                    case "exists_one", "existsOne" -> Purpose.EXISTS_ONE;
                    default -> throw Lowering.unsupported(node);
                };
        CelExpr.CelComprehension loop = node.comprehension();
        Flow flow = flow(loop.iterRange(), start(node, scope));
        List<CelExpr> step = call(node, loop.loopStep());
        CelExpr body = step.get(purpose == Purpose.EXISTS_ONE ? 0 : 1);
        Expr asked = lowering.expr(body, flow.with(loop.iterVar()));
        return fold(purpose, flow, Optional.of(asked), Optional.empty(), Type.BOOL);
    }

    Expr size(CelExpr list, Scope scope) throws UnsupportedRuleException {
        if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
            return new Expr.OfList(false, lowering.exprs(list.list().elements(), scope), Type.INT);
        }
        return fold(Purpose.SIZE, flow(list, start(list, scope)), Optional.empty(), Optional.empty(), Type.INT);
    }

    Expr sum(CelExpr list, Type type, Scope scope) throws UnsupportedRuleException {
        if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
            return new Expr.OfList(true, lowering.exprs(list.list().elements(), scope), type);
        }
        Flow flow = flow(list, start(list, scope));
        return fold(Purpose.SUM, flow, Optional.of(single(list, flow)), Optional.empty(), type);
    }

    Expr in(CelExpr needle, CelExpr list, Scope scope) throws UnsupportedRuleException {
        Expr wanted = lowering.expr(needle, scope);
        if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
            return new Expr.OneOf(wanted, lowering.exprs(list.list().elements(), scope));
        }
        Scope start = wanted.free() == 0 ? start(list, scope) : scope;
        Flow flow = flow(list, start);
        return fold(Purpose.IN, flow, Optional.of(single(list, flow)), Optional.of(wanted), Type.BOOL);
    }

    private static Expr single(CelExpr list, Flow flow) throws UnsupportedRuleException {
        if (flow.element() instanceof Scope.Single single) {
            return single.element();
        }
        throw Lowering.unsupported(list);
    }

    private Expr fold(Purpose purpose, Flow flow, Optional<Expr> body, Optional<Expr> needle, Type type) {
        return new Expr.Fold(purpose, flow.depth(), layout.list(flow.list()), flow.stages(), body, needle, type);
    }

    private Flow flow(CelExpr list, Scope scope) throws UnsupportedRuleException {
        Optional<String> records = factList(list);
        if (records.isPresent()) {
            int depth = scope.depth();
            return new Flow(depth, records.get(), List.of(), new Scope.Row(depth, records.get()), scope);
        }
        if (list.getKind() != CelExpr.ExprKind.Kind.COMPREHENSION) {
            throw Lowering.unsupported(list);
        }
        String macro = macro(list);
        CelExpr.CelComprehension loop = list.comprehension();
        if (!macro.equals("filter") && !macro.equals("map")) {
            throw Lowering.unsupported(list);
        }
        Flow flow = flow(loop.iterRange(), scope);
        Scope inside = flow.with(loop.iterVar());
        List<CelExpr> step = call(list, loop.loopStep());
        Optional<Expr> condition = Optional.empty();
        CelExpr appended = loop.loopStep();
        if (step.size() == 3) {
            condition = Optional.of(lowering.expr(step.get(0), inside));
            appended = step.get(1);
        }
        if (macro.equals("filter")) {
            return flow.then(new Expr.Stage(condition, Optional.empty()), Optional.empty());
        }
        CelExpr item = call(list, appended).get(1).list().elements().get(0);
        requireSingle(list, item);
        Optional<Expr> mapped = Optional.of(lowering.expr(item, inside));
        return flow.then(new Expr.Stage(condition, mapped), mapped);
    }

    private void requireSingle(CelExpr list, CelExpr item) throws UnsupportedRuleException {
        CelType type = lowering.celType(item);
        if (type.kind() == CelKind.STRUCT || type instanceof ListType) {
            throw Lowering.unsupported(list);
        }
    }

    private String macro(CelExpr node) throws UnsupportedRuleException {
        CelExpr call = tree.getSource().getMacroCalls().get(node.id());
        if (call == null || call.getKind() != CelExpr.ExprKind.Kind.CALL) {
            throw Lowering.unsupported(node);
        }
        return call.call().function();
    }

    private static List<CelExpr> call(CelExpr loop, CelExpr step) throws UnsupportedRuleException {
        if (step.getKind() != CelExpr.ExprKind.Kind.CALL) {
            throw Lowering.unsupported(loop);
        }
        return step.call().args();
    }

    /** A loop that reads no variable of the loops around it is numbered as if it stood alone: it is computed once. */
    private static Scope start(CelExpr node, Scope scope) {
        return FreeNames.of(node).stream().anyMatch(scope.variables()::containsKey) ? scope : Scope.EMPTY;
    }
}
