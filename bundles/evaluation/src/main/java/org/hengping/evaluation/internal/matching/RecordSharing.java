// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.assessment.RecordRef;

/**
 * Shares records out among criteria so that each record serves one of them and as many criteria as possible have all they
 * need (同一成果不重复使用). The answer is exact and depends on the demands and limits alone, not on any order of records.
 *
 * <p>By Rado's theorem for the matroid that the limits make of the records, a set of criteria can be served together
 * exactly if no part of it needs more than the records it can use give under the limits. That is decided for all sets at
 * once, in time proportional to 2^criteria; so there may be {@value #MOST_DEMANDS} of them.
 */
public final class RecordSharing {
    /** Most demands that are shared out at once. */
    public static final int MOST_DEMANDS = 16;

    private RecordSharing() {}

    /**
     * What came of it.
     *
     * @param served for each demand whether it is among those served; of all largest choices the one that serves the
     *     earliest demands
     * @param used the records they use
     */
    public record Shared(List<Boolean> served, SortedSet<RecordRef> used) {
        /** Returns how many demands are served. */
        public int count() {
            return (int) served.stream().filter(Boolean::booleanValue).count();
        }
    }

    /**
     * Shares out.
     *
     * @throws IllegalArgumentException if there are more than {@value #MOST_DEMANDS} demands
     */
    public static Shared shareOut(List<Demand> demands, Limits limits) {
        if (demands.size() > MOST_DEMANDS) {
            throw new IllegalArgumentException("at most " + MOST_DEMANDS + " demands");
        }
        int chosen = largestServable(demands, limits);
        List<Boolean> served = new ArrayList<>();
        List<Demand> together = new ArrayList<>();
        for (int i = 0; i < demands.size(); i++) {
            boolean serves = (chosen & bit(i, demands.size())) != 0;
            served.add(serves);
            if (serves) {
                together.add(demands.get(i));
            }
        }
        return new Shared(List.copyOf(served), Assignment.of(together, limits));
    }

    /** The first demand has the highest bit, so that the greater of two sets of one size serves earlier demands. */
    private static int bit(int index, int size) {
        return 1 << (size - 1 - index);
    }

    private static int largestServable(List<Demand> demands, Limits limits) {
        int sets = 1 << demands.size();
        long[] slack = available(demands, limits);
        for (int set = 0; set < sets; set++) {
            for (int i = 0; i < demands.size(); i++) {
                if ((set & bit(i, demands.size())) != 0) {
                    slack[set] -= demands.get(i).needed();
                }
            }
        }
        int best = 0;
        for (int set = 1; set < sets; set++) {
            // the least slack over all parts of the set; parts come before their sets
            for (int rest = set; rest != 0; rest &= rest - 1) {
                slack[set] = Math.min(slack[set], slack[set ^ Integer.lowestOneBit(rest)]);
            }
            if (slack[set] >= 0 && Integer.bitCount(set) >= Integer.bitCount(best)) {
                best = set;
            }
        }
        return best;
    }

    /** Returns for each set of demands how many records it can use under the limits. */
    private static long[] available(List<Demand> demands, Limits limits) {
        int size = demands.size();
        SortedSet<RecordRef> all = new TreeSet<>();
        demands.forEach(demand -> all.addAll(demand.records()));
        int kinds = limits.most().size() + 1;
        int[][] usableExactlyBy = new int[kinds][1 << size];
        int[] total = new int[kinds];
        for (RecordRef ref : all) {
            int users = 0;
            for (int i = 0; i < size; i++) {
                if (demands.get(i).records().contains(ref)) {
                    users |= bit(i, size);
                }
            }
            int kind = limits.of(ref) + 1;
            usableExactlyBy[kind][users]++;
            total[kind]++;
        }
        long[] available = new long[1 << size];
        for (int kind = 0; kind < kinds; kind++) {
            int[] usableWithin = sumsOverParts(usableExactlyBy[kind], size);
            for (int set = 0; set < available.length; set++) {
                int touching = total[kind] - usableWithin[available.length - 1 - set];
                available[set] +=
                        kind == 0 ? touching : Math.min(touching, limits.most().get(kind - 1));
            }
        }
        return available;
    }

    /** Replaces each set's number by the sum over all its parts. */
    private static int[] sumsOverParts(int[] numbers, int size) {
        for (int i = 0; i < size; i++) {
            for (int set = 0; set < numbers.length; set++) {
                if ((set & (1 << i)) != 0) {
                    numbers[set] += numbers[set ^ (1 << i)];
                }
            }
        }
        return numbers;
    }
}
