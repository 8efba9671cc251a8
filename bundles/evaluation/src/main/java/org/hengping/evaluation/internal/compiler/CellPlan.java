// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which values of a standard are computed once for a dossier, and in which order: loops over one list that need nothing
 * from each other in one pass, loops that need the outcome of others after them, whole expressions last.
 */
final class CellPlan {
    private final Map<Expr, Integer> cells = new LinkedHashMap<>();
    private final Map<Expr.Fold, Integer> levels = new HashMap<>();
    private final List<Expr> wholes = new ArrayList<>();

    /** Plans an expression; returns the cell in which its value will be. */
    int add(Expr expr) {
        collect(expr);
        Integer known = cells.get(expr);
        if (known != null) {
            return known;
        }
        wholes.add(expr);
        int cell = cells.size();
        cells.put(expr, cell);
        return cell;
    }

    /** Returns the level of the loops in an expression that are computed once; 0 if there are none. */
    private int collect(Expr expr) {
        int below = 0;
        for (Expr part : expr.parts()) {
            below = Math.max(below, collect(part));
        }
        if (expr instanceof Expr.Fold fold && fold.outermost()) {
            cells.computeIfAbsent(fold, key -> cells.size());
            levels.put(fold, below + 1);
            return below + 1;
        }
        return below;
    }

    Map<Expr, Integer> cells() {
        return cells;
    }

    /** Returns the expressions that are no loop themselves. */
    List<Expr> wholes() {
        return wholes;
    }

    /** Returns the loops by level, then by list. */
    List<List<Expr.Fold>> passes() {
        TreeMap<Integer, TreeMap<Integer, List<Expr.Fold>>> ordered = new TreeMap<>();
        for (Expr expr : cells.keySet()) {
            if (expr instanceof Expr.Fold fold) {
                ordered.computeIfAbsent(levels.getOrDefault(fold, 0), level -> new TreeMap<>())
                        .computeIfAbsent(fold.list(), list -> new ArrayList<>())
                        .add(fold);
            }
        }
        return ordered.values().stream()
                .flatMap(lists -> lists.values().stream())
                .toList();
    }
}
