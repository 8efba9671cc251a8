// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hengping.criteria.fact.FactPath;

/** Walks checked expressions. */
final class Expressions {
    private Expressions() {}

    /** Visits a node and all beneath it, parents first. */
    static void walk(CelExpr node, Consumer<CelExpr> visitor) {
        visitor.accept(node);
        children(node).forEach(child -> walk(child, visitor));
    }

    /** Returns what {@code facts.NAME} names. */
    static Optional<FactPath> plainFact(CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.SELECT
                        && node.select().operand().getKind() == CelExpr.ExprKind.Kind.IDENT
                        && node.select().operand().ident().name().equals("facts")
                ? Optional.of(FactPath.of(node.select().field()))
                : Optional.empty();
    }

    private static List<CelExpr> children(CelExpr node) {
        List<CelExpr> children = new ArrayList<>();
        switch (node.getKind()) {
            case SELECT -> children.add(node.select().operand());
            case CALL -> {
                node.call().target().ifPresent(children::add);
                children.addAll(node.call().args());
            }
            case LIST -> children.addAll(node.list().elements());
            case COMPREHENSION -> {
                children.add(node.comprehension().iterRange());
                children.add(node.comprehension().loopStep());
                children.add(node.comprehension().result());
            }
            default -> {
                // constants and identifiers have none; maps and objects are not offered
            }
        }
        return children;
    }
}
