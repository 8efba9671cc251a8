// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.floor;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.platform.conformance.FloorRelation;

/**
 * The figures that a threshold compares with: one, or one for each row of a table. Immutable.
 *
 * @param keys what the rows are looked up by, in canonical form; empty for one figure
 * @param figures figures by the keys of their row, joined by commas; by the empty text for one figure
 * @param strict whether the figure itself does not suffice
 */
record Amounts(String keys, Map<String, BigDecimal> figures, boolean strict) {
    Amounts {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /** Returns the same for whole numbers, of which more than 4 is at least 5. */
    Amounts whole(boolean least) {
        if (!strict) {
            return this;
        }
        Map<String, BigDecimal> next = new TreeMap<>();
        figures.forEach(
                (key, figure) -> next.put(key, least ? figure.add(BigDecimal.ONE) : figure.subtract(BigDecimal.ONE)));
        return new Amounts(keys, next, false);
    }

    static Amounts of(BigDecimal figure, boolean strict) {
        return new Amounts("", Map.of("", figure), strict);
    }

    private boolean single() {
        return keys.isEmpty();
    }

    /**
     * Compares figures that are asked at least.
     *
     * @param floor what the floor asks at least
     * @return nothing if they are looked up by different things
     */
    Optional<FloorRelation> atLeastAs(Amounts floor) {
        return compare(floor, 1);
    }

    /** Compares figures that are allowed at most. */
    Optional<FloorRelation> atMostAs(Amounts floor) {
        return compare(floor, -1);
    }

    private Optional<FloorRelation> compare(Amounts floor, int direction) {
        if (!single() && !keys.equals(floor.keys)) {
            return Optional.empty();
        }
        boolean stricter = false;
        for (Map.Entry<String, BigDecimal> asked : floor.figures.entrySet()) {
            BigDecimal own = single() ? figures.get("") : figures.get(asked.getKey());
            // a row that the unit leaves out is never met here
            int order = own == null ? 1 : own.compareTo(asked.getValue()) * direction;
            if (order == 0) {
                order = Boolean.compare(strict, floor.strict);
            }
            if (order < 0) {
                return Optional.of(FloorRelation.WEAKER);
            }
            stricter |= order > 0;
        }
        if (!single() && !floor.figures.keySet().containsAll(figures.keySet())) {
            return Optional.of(FloorRelation.WEAKER);
        }
        return Optional.of(stricter ? FloorRelation.STRICTER : FloorRelation.EQUAL);
    }

    /** Tells whether everything allowed at most by these is below what the floor asks at least. */
    boolean allBelow(Amounts floor) {
        return single()
                && floor.figures.values().stream().allMatch(asked -> {
                    int order = figures.getOrDefault("", BigDecimal.ZERO).compareTo(asked);
                    return order < 0 || (order == 0 && (strict || floor.strict));
                });
    }

    /** Returns the figures for people. */
    String told() {
        List<String> rows = figures.entrySet().stream()
                .map(row -> (row.getKey().isEmpty() ? "" : row.getKey() + " → ")
                        + row.getValue().toPlainString())
                .toList();
        return String.join("; ", rows);
    }
}
