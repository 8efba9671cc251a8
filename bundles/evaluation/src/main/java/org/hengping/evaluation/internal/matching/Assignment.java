// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.criteria.assessment.RecordRef;

/** Gives records to demands that are known to be servable together, by augmenting paths in a fixed order. */
final class Assignment {
    private static final int FREE = -1;

    private final List<Demand> demands;
    private final Limits limits;
    private final SortedMap<RecordRef, Integer> holder = new TreeMap<>();
    private final int[] counted;

    private Assignment(List<Demand> demands, Limits limits) {
        this.demands = demands;
        this.limits = limits;
        this.counted = new int[limits.most().size()];
    }

    static SortedSet<RecordRef> of(List<Demand> demands, Limits limits) {
        Assignment assignment = new Assignment(demands, limits);
        for (int i = 0; i < demands.size(); i++) {
            for (int unit = 0; unit < demands.get(i).needed(); unit++) {
                if (!assignment.augment(i, new Search())) {
                    throw new IllegalStateException("demands that can be served together are not");
                }
            }
        }
        return new TreeSet<>(assignment.holder.keySet());
    }

    /** What one search has seen. */
    private record Search(Set<Integer> demands, Set<RecordRef> records, Set<Integer> limits) {
        Search() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    /** Gives one more record to a demand, moving others where needed. */
    private boolean augment(int demand, Search seen) {
        if (!seen.demands().add(demand)) {
            return false;
        }
        for (RecordRef ref : demands.get(demand).records()) {
            int holding = holder.getOrDefault(ref, FREE);
            if (holding != demand && seen.records().add(ref) && canLeave(ref, holding, seen)) {
                holder.put(ref, demand);
                return true;
            }
        }
        return false;
    }

    /** Makes a record available: its holder takes another one, or its limit has or is given room. */
    private boolean canLeave(RecordRef ref, int holding, Search seen) {
        if (holding != FREE) {
            return augment(holding, seen);
        }
        int limit = limits.of(ref);
        if (limit < 0) {
            return true;
        }
        if (counted[limit] < limits.most().get(limit)) {
            counted[limit]++;
            return true;
        }
        return seen.limits().add(limit) && makeRoom(limit, seen);
    }

    /** Gives up one record under a limit, whose holder takes another one instead. */
    private boolean makeRoom(int limit, Search seen) {
        for (RecordRef held : List.copyOf(holder.keySet())) {
            if (limits.of(held) == limit
                    && seen.records().add(held)
                    && augment(holder.getOrDefault(held, FREE), seen)) {
                holder.remove(held);
                return true;
            }
        }
        return false;
    }
}
