// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.assessment.RecordRef;
import org.junit.jupiter.api.Test;

class RecordSharingTest {
    private static final List<RecordRef> RECORDS =
            IntStream.rangeClosed(1, 6).mapToObj(RecordSharingTest::ref).toList();

    /** A small case. */
    record Case(List<Demand> demands, Limits limits) {}

    private static RecordRef ref(int number) {
        return new RecordRef("works", new RecordId("w" + number));
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Set<RecordRef>> some =
                Arbitraries.of(RECORDS).set().ofMinSize(0).ofMaxSize(6);
        Arbitrary<Demand> demand = Combinators.combine(
                        some, Arbitraries.integers().between(0, 3))
                // a criterion that is met has at least what it needs
                .as((records, needed) -> new Demand(Math.min(needed, records.size()), new TreeSet<>(records)));
        Arbitrary<Limits> limits = Combinators.combine(
                        Arbitraries.integers().between(0, 3).list().ofMaxSize(3),
                        Arbitraries.integers().between(-1, 2).list().ofSize(RECORDS.size()))
                .as((most, kinds) -> {
                    Map<RecordRef, Integer> limitOf = new HashMap<>();
                    for (int i = 0; i < kinds.size(); i++) {
                        if (kinds.get(i) >= 0 && kinds.get(i) < most.size()) {
                            limitOf.put(RECORDS.get(i), kinds.get(i));
                        }
                    }
                    return new Limits(most, limitOf);
                });
        return Combinators.combine(demand.list().ofMaxSize(5), limits).as(Case::new);
    }

    /** Tries every way of giving each record to one demand or to none, and keeps the sets of demands then served. */
    private static Set<List<Boolean>> servableByTrial(Case example, Set<RecordRef> records) {
        Set<List<Boolean>> servable = new HashSet<>();
        give(
                example,
                List.copyOf(records),
                0,
                new int[example.demands().size()],
                new int[example.limits().most().size()],
                servable);
        return servable;
    }

    private static void give(
            Case example, List<RecordRef> records, int next, int[] given, int[] counted, Set<List<Boolean>> servable) {
        if (next == records.size()) {
            List<Boolean> served = new ArrayList<>();
            for (int i = 0; i < given.length; i++) {
                served.add(given[i] >= example.demands().get(i).needed());
            }
            servable.add(served);
            return;
        }
        RecordRef ref = records.get(next);
        give(example, records, next + 1, given, counted, servable);
        int limit = example.limits().of(ref);
        if (limit >= 0 && counted[limit] >= example.limits().most().get(limit)) {
            return;
        }
        if (limit >= 0) {
            counted[limit]++;
        }
        for (int i = 0; i < given.length; i++) {
            // more than needed helps nobody
            if (example.demands().get(i).records().contains(ref)
                    && given[i] < example.demands().get(i).needed()) {
                given[i]++;
                give(example, records, next + 1, given, counted, servable);
                given[i]--;
            }
        }
        if (limit >= 0) {
            counted[limit]--;
        }
    }

    private static int count(List<Boolean> served) {
        return (int) served.stream().filter(Boolean::booleanValue).count();
    }

    @Property(tries = 400)
    void asManyAreServedAsTrialCanServeAndTheEarliestOfThem(@ForAll("cases") Case example) {
        Set<List<Boolean>> servable = servableByTrial(example, new TreeSet<>(RECORDS));
        int most = servable.stream().mapToInt(RecordSharingTest::count).max().orElse(0);
        RecordSharing.Shared shared = RecordSharing.shareOut(example.demands(), example.limits());
        assertThat(shared.count()).isEqualTo(most);
        String earliest = servable.stream()
                .filter(served -> count(served) == most)
                .map(RecordSharingTest::bits)
                .max(String::compareTo)
                .orElse("");
        assertThat(bits(shared.served())).isEqualTo(earliest);
    }

    private static String bits(List<Boolean> served) {
        return served.stream().map(serves -> serves ? "1" : "0").collect(Collectors.joining());
    }

    @Property(tries = 400)
    void theRecordsUsedServeThemAndNoneIsWasted(@ForAll("cases") Case example) {
        RecordSharing.Shared shared = RecordSharing.shareOut(example.demands(), example.limits());
        int needed = 0;
        for (int i = 0; i < example.demands().size(); i++) {
            needed += shared.served().get(i) ? example.demands().get(i).needed() : 0;
        }
        assertThat(shared.used()).hasSize(needed);
        assertThat(servableByTrial(example, shared.used())).contains(shared.served());
    }

    @Property(tries = 200)
    void theOrderInWhichRecordsAreGivenDoesNotCount(@ForAll("cases") Case example, @ForAll long seed) {
        List<Demand> shuffled = new ArrayList<>();
        for (Demand demand : example.demands()) {
            List<RecordRef> records = new ArrayList<>(demand.records());
            Collections.shuffle(records, new Random(seed));
            SortedSet<RecordRef> again = new TreeSet<>(records);
            shuffled.add(new Demand(demand.needed(), again));
        }
        assertThat(RecordSharing.shareOut(shuffled, example.limits()))
                .isEqualTo(RecordSharing.shareOut(example.demands(), example.limits()));
    }

    @Property(tries = 400)
    void asManyRecordsCountAsTrialCanCount(@ForAll("cases") Case example) {
        SortedSet<RecordRef> all = new TreeSet<>();
        example.demands().forEach(demand -> all.addAll(demand.records()));
        List<RecordRef> records = List.copyOf(all);
        int most = 0;
        for (int chosen = 0; chosen < 1 << records.size(); chosen++) {
            int[] counted = new int[example.limits().most().size()];
            boolean allowed = true;
            for (int i = 0; i < records.size(); i++) {
                int limit = example.limits().of(records.get(i));
                if ((chosen & (1 << i)) != 0 && limit >= 0) {
                    counted[limit]++;
                    allowed &= counted[limit] <= example.limits().most().get(limit);
                }
            }
            most = allowed ? Math.max(most, Integer.bitCount(chosen)) : most;
        }
        assertThat(example.limits().countable(all)).hasSize(most).isSubsetOf(all);
    }

    @Test
    void sixteenDemandsOverManyRecordsAreShared() {
        List<RecordRef> many =
                IntStream.rangeClosed(100, 599).mapToObj(RecordSharingTest::ref).toList();
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < RecordSharing.MOST_DEMANDS; i++) {
            demands.add(new Demand(31, new TreeSet<>(many)));
        }
        RecordSharing.Shared shared = RecordSharing.shareOut(demands, Limits.NONE);
        assertThat(shared.count()).isEqualTo(16);
        assertThat(shared.used()).hasSize(16 * 31);
        demands.add(new Demand(1, new TreeSet<>(many)));
        assertThatThrownBy(() -> RecordSharing.shareOut(demands, Limits.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecordIsMovedAlongWhenALaterCriterionHasNoOther() {
        Demand flexible = new Demand(1, new TreeSet<>(List.of(ref(1), ref(2))));
        Demand narrow = new Demand(1, new TreeSet<>(List.of(ref(1))));
        RecordSharing.Shared shared = RecordSharing.shareOut(List.of(flexible, narrow), Limits.NONE);
        assertThat(shared.served()).containsExactly(true, true);
        assertThat(shared.used()).containsExactly(ref(1), ref(2));
    }

    @Test
    void aLimitIsGivenRoomByTakingARecordOutsideIt() {
        Demand flexible = new Demand(1, new TreeSet<>(List.of(ref(1), ref(3))));
        Demand limited = new Demand(1, new TreeSet<>(List.of(ref(2))));
        Limits onePaper = new Limits(List.of(1), Map.of(ref(1), 0, ref(2), 0));
        RecordSharing.Shared shared = RecordSharing.shareOut(List.of(flexible, limited), onePaper);
        assertThat(shared.served()).containsExactly(true, true);
        assertThat(shared.used()).containsExactly(ref(2), ref(3));
    }
}
