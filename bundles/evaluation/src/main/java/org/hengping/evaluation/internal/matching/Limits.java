// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.matching;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.assessment.RecordRef;

/**
 * Limits on kinds of records; a record stands under one limit at most.
 *
 * @param most how many records may count under each limit
 * @param limitOf the index of the limit under which a record stands; records not named stand under none
 */
public record Limits(List<Integer> most, Map<RecordRef, Integer> limitOf) {
    /** No limit. */
    public static final Limits NONE = new Limits(List.of(), Map.of());

    public Limits {
        most = List.copyOf(most);
        limitOf = Map.copyOf(limitOf);
    }

    /** Returns the index of the limit under which a record stands, or -1. */
    int of(RecordRef ref) {
        return limitOf.getOrDefault(ref, -1);
    }

    /** Returns the records that count together: under each limit the first ones. */
    public SortedSet<RecordRef> countable(SortedSet<RecordRef> records) {
        int[] left = most.stream().mapToInt(Integer::intValue).toArray();
        SortedSet<RecordRef> counted = new TreeSet<>();
        for (RecordRef ref : records) {
            int limit = of(ref);
            if (limit < 0 || left[limit]-- > 0) {
                counted.add(ref);
            }
        }
        return counted;
    }
}
