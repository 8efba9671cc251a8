// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many operations the rules of a standard take at most for one dossier, as a polynomial in the sizes of its lists: the
 * factor of each product of lists.
 *
 * @param terms lists of names in order, the empty one for the constant term, each with its factor, at least 1
 */
public record CostBound(Map<List<String>, Long> terms) {
    /** Most records of a list in a dossier. */
    public static final int MOST_RECORDS = 500;

    /** Most operations of a standard at {@link #MOST_RECORDS} records in each list. */
    public static final long MOST_OPERATIONS = 50_000_000;

    /** Most turns of all loops of a condition at that size; the interpreter stops there. */
    static final long MOST_TURNS = 300_000;

    /** Most turns of loops in a condition on one record. */
    static final long MOST_TURNS_PER_RECORD = 10_000;

    public CostBound {
        Map<List<String>, Long> sorted = new TreeMap<>((a, b) -> a.size() != b.size()
                ? Integer.compare(a.size(), b.size())
                : a.toString().compareTo(b.toString()));
        sorted.putAll(terms);
        terms = Collections.unmodifiableMap(sorted);
    }

    /** Returns the bound where every list has so many records; {@link Long#MAX_VALUE} if it is larger than that. */
    public long at(int records) {
        long sum = 0;
        for (Map.Entry<List<String>, Long> term : terms.entrySet()) {
            long product = term.getValue();
            for (int i = 0; i < term.getKey().size(); i++) {
                product = times(product, records);
            }
            sum = sum + product < 0 ? Long.MAX_VALUE : sum + product;
        }
        return sum;
    }

    private static long times(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
    }

    /** Returns the polynomial, e.g. {@code 12 + 7·works + 3·works·patents}. */
    @Override
    public String toString() {
        return terms.entrySet().stream()
                .map(term -> term.getKey().isEmpty()
                        ? Long.toString(term.getValue())
                        : term.getValue() + "·" + String.join("·", term.getKey()))
                .collect(Collectors.joining(" + "));
    }

    static CostBound of(CellPlan plan, List<String> lists) {
        Map<List<String>, Long> terms = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        for (Expr expr : plan.cells().keySet()) {
            add(expr, true, List.of(), lists, terms);
        }
        return new CostBound(terms);
    }

    /** Counts each node once for each turn of the loops around it; loops that are computed once are counted elsewhere. */
    private static void add(
            Expr expr, boolean whole, List<String> around, List<String> lists, Map<List<String>, Long> terms) {
        terms.merge(around, 1L, Long::sum);
        if (expr instanceof Expr.Fold fold) {
            if (fold.outermost() && !whole) {
                return;
            }
            List<String> inside = new ArrayList<>(around);
            inside.add(lists.get(fold.list()));
            Collections.sort(inside);
            terms.merge(inside, 1L, Long::sum);
            fold.looped().forEach(part -> add(part, false, inside, lists, terms));
            fold.needle().ifPresent(needle -> add(needle, false, around, lists, terms));
        } else {
            expr.parts().forEach(part -> add(part, false, around, lists, terms));
        }
    }

    /** Returns how many turns loops take as CEL describes them, each filter and map a loop of its own. */
    static long turns(Expr expr) {
        if (!(expr instanceof Expr.Fold fold)) {
            return expr.parts().stream().mapToLong(CostBound::turns).reduce(0, CostBound::plus);
        }
        long turns = fold.needle().map(CostBound::turns).orElse(0L);
        for (Expr.Stage stage : fold.stages()) {
            long inside = plus(
                    stage.condition().map(CostBound::turns).orElse(0L),
                    stage.mapped().map(CostBound::turns).orElse(0L));
            turns = plus(turns, times(MOST_RECORDS, plus(1, inside)));
        }
        boolean loops = fold.purpose() == Expr.Purpose.EXISTS
                || fold.purpose() == Expr.Purpose.ALL
                || fold.purpose() == Expr.Purpose.EXISTS_ONE;
        return loops ? plus(turns, times(MOST_RECORDS, plus(1, turns(fold.body().orElseThrow())))) : turns;
    }

    private static long plus(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }
}
