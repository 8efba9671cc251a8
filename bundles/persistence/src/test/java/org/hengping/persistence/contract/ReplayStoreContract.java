// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hengping.persistence.contract.Samples.AWKWARD;
import static org.hengping.persistence.contract.Samples.STANDARD;
import static org.hengping.persistence.contract.Samples.WHEN;
import static org.hengping.persistence.contract.Samples.id;
import static org.hengping.persistence.contract.Samples.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hengping.criteria.Text;
import org.hengping.evaluation.store.ReplayStore;
import org.hengping.evaluation.store.ReplayStore.LeasedReplay;
import org.hengping.evaluation.store.ReplayStore.ReplayProgress;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.PlatformException.Kind;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayEngine;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplayJob.State;
import org.hengping.platform.replay.ReplaySelection;
import org.junit.jupiter.api.Test;

abstract class ReplayStoreContract extends Contract {
    private static final Instant LATER = WHEN.plusSeconds(60);
    private static final Instant MUCH_LATER = WHEN.plusSeconds(120);

    ReplayStoreContract(Opener opener) {
        super(opener);
    }

    private ReplayStore store() {
        return database.replays();
    }

    @Test
    void everyValueComesBackAsItWasGiven() {
        ReplayJob whole = new ReplayJob(
                id(1),
                new ReplaySelection(Optional.of(STANDARD), Optional.empty()),
                State.RUNNING,
                Long.MAX_VALUE,
                5,
                3,
                2,
                WHEN,
                Optional.empty(),
                17);
        ReplayJob single = new ReplayJob(
                id(2),
                new ReplaySelection(Optional.empty(), Optional.of(id(77)), ReplayEngine.INTERPRETED),
                State.RUNNING,
                1,
                0,
                0,
                0,
                LATER,
                Optional.empty(),
                1);
        store().add(whole, Optional.of(id(99)), Optional.of("用户𠮷/key"));
        store().add(single, Optional.empty(), Optional.empty());

        assertThat(store().find(id(1))).contains(whole);
        assertThat(store().findByKey("用户𠮷/key")).contains(whole);
        assertThat(store().find(id(2))).contains(single);
        assertThat(store().lease("a", WHEN, LATER))
                .contains(new LeasedReplay(whole, Optional.empty(), Optional.of(id(99))));
        assertThat(store().lease("b", WHEN, LATER))
                .contains(new LeasedReplay(single, Optional.empty(), Optional.empty()));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(store().find("nothing")).isEmpty();
        assertThat(store().findByKey("nothing")).isEmpty();
        assertThat(store().cancel("nothing", WHEN)).isEmpty();
        assertThat(store().lease("a", WHEN, LATER)).isEmpty();
        assertThat(store().advance("nothing", "a", progress(1, 1), LATER)).isFalse();
        assertThat(store().finish("nothing", "a", WHEN)).isFalse();
        assertThat(store().list(PageRequest.first(5)).items()).isEmpty();
        assertThat(store().differences("nothing", PageRequest.first(5)).items()).isEmpty();
    }

    @Test
    void aTakenKeyIsRefused() {
        store().add(job(1, 1), Optional.empty(), Optional.of("same"));
        assertFault(Kind.CONFLICT, "idempotency-key-taken", () -> store().add(
                        job(2, 1), Optional.empty(), Optional.of("same")));
        assertThat(store().find(id(2))).isEmpty();
    }

    @Test
    void ofEightThatUseTheSameKeyAtOnceOneWins() throws Exception {
        List<Boolean> won = Together.run(8, number -> () -> {
            try {
                store().add(job(number, 1), Optional.empty(), Optional.of("contested"));
                return true;
            } catch (PlatformException refused) {
                assertThat(refused.code()).isEqualTo("idempotency-key-taken");
                return false;
            }
        });
        assertThat(won).containsOnlyOnce(true);
        assertThat(store().list(PageRequest.first(20)).items()).hasSize(1);
    }

    @Test
    void onlyARunningJobCanBeAdded() {
        ReplayJob done = new ReplayJob(id(1), ReplaySelection.ALL, State.DONE, 0, 0, 0, 0, WHEN, Optional.of(WHEN), 1);
        assertThatThrownBy(() -> store().add(done, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOldestFreeJobIsLeasedFirst() {
        store().add(job(2, 1), Optional.empty(), Optional.empty());
        store().add(job(1, 1), Optional.empty(), Optional.empty());
        assertThat(leased("a", WHEN, LATER)).contains(id(1));
        assertThat(leased("b", WHEN, LATER)).contains(id(2));
        assertThat(leased("c", WHEN, LATER)).isEmpty();
    }

    @Test
    void ofEightWorkersOneGetsTheJob() throws Exception {
        store().add(job(1, 1), Optional.empty(), Optional.empty());
        List<Boolean> got = Together.run(
                8, number -> () -> leased("worker" + number, WHEN, LATER).isPresent());
        assertThat(got).containsOnlyOnce(true);
    }

    @Test
    void eightWorkersShareEightJobs() throws Exception {
        LongStream.range(0, 8).forEach(number -> store().add(job(number, 1), Optional.empty(), Optional.empty()));
        List<Optional<String>> got = Together.run(8, number -> () -> leased("worker" + number, WHEN, LATER));
        assertThat(got.stream().flatMap(Optional::stream)).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void aLeaseThatRanOutIsTakenOverWhereTheWorkStood() {
        store().add(job(1, 10), Optional.of(id(10)), Optional.empty());
        store().lease("a", WHEN, LATER);
        assertThat(store().advance(id(1), "a", progress(4, 4), LATER)).isTrue();

        assertThat(store().lease("b", LATER.minusMillis(1), MUCH_LATER)).isEmpty();
        LeasedReplay taken = store().lease("b", LATER, MUCH_LATER).orElseThrow();

        assertThat(taken.after()).contains(id(4));
        assertThat(taken.last()).contains(id(10));
        assertThat(taken.job().replayed()).isEqualTo(4);
    }

    @Test
    void afterALostLeaseNothingIsRecorded() {
        store().add(job(1, 10), Optional.of(id(10)), Optional.empty());
        store().lease("a", WHEN, LATER);
        store().lease("b", LATER, MUCH_LATER);
        ReplayJob before = store().find(id(1)).orElseThrow();

        assertThat(store().advance(id(1), "a", progress(5, 4, difference(5)), MUCH_LATER))
                .isFalse();
        assertThat(store().finish(id(1), "a", LATER)).isFalse();

        assertThat(store().find(id(1))).contains(before);
        assertThat(store().differences(id(1), PageRequest.first(5)).items()).isEmpty();
        assertThat(store().advance(id(1), "b", progress(5, 5), MUCH_LATER)).isTrue();
    }

    @Test
    void aLateHolderGoesOnWhileNobodyHasTakenOver() {
        store().add(job(1, 10), Optional.of(id(10)), Optional.empty());
        store().lease("a", WHEN, WHEN.plusMillis(1));
        assertThat(store().advance(id(1), "a", progress(5, 5), MUCH_LATER)).isTrue();
        assertThat(store().lease("b", LATER, MUCH_LATER))
                .as("the lease was extended")
                .isEmpty();
    }

    @Test
    void progressAddsUpAndDifferencesAreKept() {
        store().add(job(1, 10), Optional.of(id(10)), Optional.empty());
        store().lease("a", WHEN, LATER);
        assertThat(store().advance(id(1), "a", progress(4, 3, difference(2)), LATER))
                .isTrue();
        assertThat(store().advance(id(1), "a", progress(10, 4, difference(9), difference(5)), LATER))
                .isTrue();
        assertThat(store().finish(id(1), "a", MUCH_LATER)).isTrue();

        assertThat(store().find(id(1)))
                .contains(new ReplayJob(
                        id(1), ReplaySelection.ALL, State.DONE, 10, 10, 7, 3, WHEN, Optional.of(MUCH_LATER), 4));
        Page<ReplayDifference> first = store().differences(id(1), PageRequest.first(2));
        assertThat(first.items()).containsExactly(difference(2), difference(5));
        assertThat(store().differences(id(1), new PageRequest(first.next(), 2)))
                .isEqualTo(new Page<>(List.of(difference(9)), Optional.empty()));
        assertThat(store().lease("b", MUCH_LATER, MUCH_LATER.plusSeconds(1))).isEmpty();
        assertThat(store().advance(id(1), "a", progress(11, 1), LATER)).isFalse();
        assertThat(store().finish(id(1), "a", LATER)).isFalse();
    }

    @Test
    void moreThanWasCountedAtTheStartRaisesTheTotal() {
        store().add(job(1, 3), Optional.of(id(10)), Optional.empty());
        store().lease("a", WHEN, LATER);
        store().advance(id(1), "a", progress(2, 2), LATER);
        assertThat(store().advance(id(1), "a", progress(5, 3), LATER)).isTrue();
        ReplayJob job = store().find(id(1)).orElseThrow();
        assertThat(job.total()).isEqualTo(5);
        assertThat(job.replayed()).isEqualTo(5);
    }

    @Test
    void aFaultyChunkIsRecordedNotEvenInPart() {
        store().add(job(1, 10), Optional.of(id(10)), Optional.empty());
        store().lease("a", WHEN, LATER);
        ReplayJob before = store().find(id(1)).orElseThrow();

        assertThatThrownBy(() -> store().advance(id(1), "a", progress(4, 1, difference(2), difference(2)), LATER))
                .isInstanceOf(RuntimeException.class);

        assertThat(store().find(id(1))).contains(before);
        assertThat(store().differences(id(1), PageRequest.first(5)).items()).isEmpty();
    }

    @Test
    void aCancelledJobKeepsWhatWasFoundAndStops() {
        store().add(job(1, 10), Optional.of(id(10)), Optional.empty());
        store().lease("a", WHEN, LATER);
        store().advance(id(1), "a", progress(4, 3, difference(2)), LATER);

        ReplayJob cancelled = store().cancel(id(1), LATER).orElseThrow();

        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.endedAt()).contains(LATER);
        assertThat(cancelled.replayed()).isEqualTo(4);
        assertThat(store().advance(id(1), "a", progress(9, 5), LATER)).isFalse();
        assertThat(store().finish(id(1), "a", LATER)).isFalse();
        assertThat(store().lease("b", MUCH_LATER, MUCH_LATER)).isEmpty();
        assertThat(store().cancel(id(1), MUCH_LATER)).contains(cancelled);
        assertThat(store().differences(id(1), PageRequest.first(5)).items()).containsExactly(difference(2));
    }

    @Test
    void cancellingDuringAdvanceNeverLosesAnAcknowledgedChunk() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = id(round);
            store().add(job(round, 10), Optional.of(id(10)), Optional.empty());
            store().lease("a", WHEN, LATER);
            List<Boolean> advanced = Together.run(
                    2,
                    number -> () -> number == 0
                            ? store().advance(id, "a", progress(4, 3, difference(2)), LATER)
                            : store().cancel(id, LATER).isEmpty());

            ReplayJob job = store().find(id).orElseThrow();
            assertThat(job.state()).isEqualTo(State.CANCELLED);
            assertThat(job.replayed()).isEqualTo(advanced.get(0) ? 4 : 0);
            assertThat(store().differences(id, PageRequest.first(5)).items()).hasSize(advanced.get(0) ? 1 : 0);
        }
    }

    @Test
    void theNewestJobsAreListedFirst() {
        for (int number : new int[] {2, 5, 1, 4, 3}) {
            store().add(job(number, 1), Optional.empty(), Optional.empty());
        }
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<ReplayJob> page = store().list(new PageRequest(cursor, 2));
            page.items().forEach(job -> seen.add(job.id()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(seen).containsExactly(id(5), id(4), id(3), id(2), id(1));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        PageRequest foreign = new PageRequest(Optional.of("cGx1Z2luczox"), 2);
        assertFault(Kind.INVALID, "cursor-invalid", () -> store().list(foreign));
        assertFault(Kind.INVALID, "cursor-invalid", () -> store().differences(id(1), foreign));
    }

    private Optional<String> leased(String holder, Instant now, Instant until) {
        return store().lease(holder, now, until).map(lease -> lease.job().id());
    }

    private static ReplayDifference difference(long assessment) {
        return new ReplayDifference(
                id(assessment),
                assessment % 2 == 0 ? ReplayDifference.Kind.RESULT : ReplayDifference.Kind.ARCHIVE,
                assessment % 2 == 0 ? Optional.of("papers") : Optional.empty(),
                new Text(AWKWARD, "differs " + AWKWARD));
    }

    private static ReplayProgress progress(long after, long identical, ReplayDifference... differences) {
        return new ReplayProgress(id(after), identical, List.of(differences));
    }
}
