// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the bodies of a loop read: fields of its record, and values that are the same for all of its records. */
final class LoopReads {
    /** How a field is read. */
    record Use(Type type, boolean optional, boolean asText) {
        Use or(Use other) {
            return new Use(type, optional || other.optional, asText || other.asText);
        }
    }

    private final int depth;
    private final Map<Integer, Use> columns = new LinkedHashMap<>();
    private final Set<Integer> first = new LinkedHashSet<>();
    private final Set<Expr> invariant = new LinkedHashSet<>();

    LoopReads(int depth, List<Expr.Fold> folds) {
        this.depth = depth;
        for (Expr.Fold fold : folds) {
            fold.looped().forEach(this::look);
            fold.looped().stream().findFirst().ifPresent(this::lookFirst);
        }
    }

    /** Returns the columns on which a loop begins: they are read for every record, whatever comes of it. */
    Set<Integer> first() {
        return first;
    }

    private void lookFirst(Expr expr) {
        Expr leftmost = expr;
        while (!leftmost.parts().isEmpty()) {
            leftmost = leftmost.parts().get(0);
        }
        if (leftmost instanceof Expr.Column column && column.depth() == depth) {
            first.add(column.column());
        } else if (leftmost instanceof Expr.HasColumn has && has.depth() == depth) {
            first.add(has.column());
        }
    }

    Map<Integer, Use> columns() {
        return columns;
    }

    /** Returns the largest expressions worth computing before the loop. */
    Set<Expr> invariant() {
        return invariant;
    }

    private void look(Expr expr) {
        if (expr.free() >> depth == 0 && worthKeeping(expr)) {
            invariant.add(expr);
        } else if (expr instanceof Expr.Column column) {
            if (column.depth() == depth) {
                use(column.column(), new Use(column.type(), column.optional(), true));
            }
        } else if (expr instanceof Expr.HasColumn has) {
            if (has.depth() == depth) {
                // asked for, so it may be absent
                use(has.column(), new Use(has.of(), true, false));
            }
        } else if (comparedWithConstants(expr).isPresent()) {
            Expr.Column column = comparedWithConstants(expr).get();
            if (column.depth() == depth) {
                use(column.column(), new Use(Type.TEXT, column.optional(), false));
            }
        } else {
            expr.parts().forEach(this::look);
        }
    }

    private void use(int column, Use use) {
        columns.merge(column, use, Use::or);
    }

    /** Returns the text column of which only the number in the pool is looked at. */
    private static Optional<Expr.Column> comparedWithConstants(Expr expr) {
        if (expr instanceof Expr.Compare compare && compare.left().type() == Type.TEXT) {
            if (compare.left() instanceof Expr.Column column && compare.right() instanceof Expr.Text) {
                return Optional.of(column);
            }
            if (compare.right() instanceof Expr.Column column && compare.left() instanceof Expr.Text) {
                return Optional.of(column);
            }
        }
        if (expr instanceof Expr.OneOf oneOf
                && oneOf.needle() instanceof Expr.Column column
                && column.type() == Type.TEXT
                && oneOf.items().stream().allMatch(Expr.Text.class::isInstance)) {
            return Optional.of(column);
        }
        return Optional.empty();
    }

    private static boolean worthKeeping(Expr expr) {
        if (expr instanceof Expr.Const || expr instanceof Expr.Text) {
            return false;
        }
        boolean composed = expr instanceof Expr.Not
                || expr instanceof Expr.Both
                || expr instanceof Expr.Compare
                || expr instanceof Expr.OneOf
                || expr instanceof Expr.Choose;
        return !composed || expr.type() != Type.BOOL;
    }
}
