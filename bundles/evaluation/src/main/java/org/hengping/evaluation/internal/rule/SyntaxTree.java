// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks syntax trees. */
public final class SyntaxTree {
    private SyntaxTree() {}

    /** Visits a node and all beneath it, parents first. Depth is bounded by the parser. */
    public static void walk(CelExpr root, Consumer<CelExpr> visitor) {
        visitor.accept(root);
        children(root).forEach(child -> walk(child, visitor));
    }

    /** Returns how deep loops are nested; a loop over the outcome of a loop is not nested in it. */
    static int loops(CelExpr node) {
        int deepest = 0;
        if (node.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
            deepest = Math.max(
                    loops(node.comprehension().iterRange()),
                    1 + loops(node.comprehension().loopStep()));
        } else {
            for (CelExpr child : children(node)) {
                deepest = Math.max(deepest, loops(child));
            }
        }
        return deepest;
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
            case STRUCT -> node.struct().entries().forEach(entry -> children.add(entry.value()));
            case MAP ->
                node.map().entries().forEach(entry -> {
                    children.add(entry.key());
                    children.add(entry.value());
                });
            case COMPREHENSION -> {
                children.add(node.comprehension().iterRange());
                children.add(node.comprehension().accuInit());
                children.add(node.comprehension().loopCondition());
                children.add(node.comprehension().loopStep());
                children.add(node.comprehension().result());
            }
            default -> {
                // constants and identifiers have none
            }
        }
        return children;
    }
}
