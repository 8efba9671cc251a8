// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.standard.StandardId;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.store.AssessmentStore.AssessmentBytes;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;
import org.hengping.platform.replay.ReplayService;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private final ServicesFixture fixture = new ServicesFixture();
    private final ReplayService replays = fixture.services.replays();

    private List<StoredAssessment> assess(int count) {
        List<StoredAssessment> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fixture.pass(Duration.ofMillis(1));
            made.add(fixture.services
                    .assessments()
                    .assess(
                            StoredAssessmentServiceTest.STANDARD,
                            StoredAssessmentServiceTest.VERSION,
                            SampleBundle.dossier("demo-" + i, i % 9),
                            Optional.empty())
                    .assessment());
        }
        return made;
    }

    private ReplayJob replayed(ReplaySelection selection) {
        ReplayJob job = replays.start(selection, Optional.empty());
        fixture.executor.runWaiting();
        return replays.find(job.id()).orElseThrow();
    }

    private List<ReplayDifference> differences(ReplayJob job) {
        return replays.differences(job.id(), PageRequest.first(100)).items();
    }

    @Test
    void findsEverythingIdenticalAlsoAfterThePluginIsRemoved() {
        Plugin plugin = fixture.install();
        assess(25);
        fixture.services.plugins().remove(plugin.id(), Optional.empty());
        ReplayJob job = replayed(ReplaySelection.ALL);
        assertThat(job.state()).isEqualTo(ReplayJob.State.DONE);
        assertThat(job.replayed()).isEqualTo(25);
        assertThat(job.identical()).isEqualTo(25);
        assertThat(job.endedAt()).isPresent();
    }

    @Test
    void endsAtOnceWhenThereIsNothingToReplay() {
        ReplayJob job = replayed(ReplaySelection.ALL);
        assertThat(job.state()).isEqualTo(ReplayJob.State.DONE);
        assertThat(job.total()).isZero();
    }

    @Test
    void coversWhatWasThereAtItsStartOnly() {
        fixture.install();
        assess(3);
        ReplayJob job = replays.start(ReplaySelection.ALL, Optional.empty());
        assess(4);
        fixture.executor.runWaiting();
        assertThat(replays.find(job.id()).orElseThrow().replayed()).isEqualTo(3);
    }

    @Test
    void replaysOneAssessmentOrOneStandard() {
        fixture.install();
        List<StoredAssessment> made = assess(5);
        String one = made.get(2).id();
        assertThat(replayed(new ReplaySelection(Optional.empty(), Optional.of(one)))
                        .replayed())
                .isEqualTo(1);
        assertThat(replayed(new ReplaySelection(Optional.of(new StandardId("sample.test")), Optional.empty()))
                        .replayed())
                .isEqualTo(5);
        assertThat(replayed(new ReplaySelection(Optional.of(new StandardId("other")), Optional.empty()))
                        .replayed())
                .isZero();
        assertThatThrownBy(() ->
                        replays.start(new ReplaySelection(Optional.empty(), Optional.of("unknown")), Optional.empty()))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void reportsStoredBytesThatWereChanged() {
        fixture.install();
        List<StoredAssessment> made = assess(3);
        String id = made.get(1).id();
        AssessmentBytes bytes = fixture.stores.assessments.bytes(id).orElseThrow();
        byte[] changed = new String(bytes.result(), StandardCharsets.UTF_8)
                .replace("NOT_MET", "MET")
                .getBytes(StandardCharsets.UTF_8);
        fixture.stores.assessments.tamper(id, new AssessmentBytes(changed, bytes.execution()));
        ReplayJob job = replayed(ReplaySelection.ALL);
        assertThat(job.identical()).isEqualTo(2);
        assertThat(differences(job)).singleElement().satisfies(difference -> {
            assertThat(difference.assessment()).isEqualTo(id);
            assertThat(difference.kind()).isEqualTo(ReplayDifference.Kind.STORED_BYTES);
        });
    }

    @Test
    void reportsArchivedBytesThatWereChangedOrLost() {
        Plugin plugin = fixture.install();
        List<StoredAssessment> made = assess(3);
        byte[] other = SampleBundle.dossier("demo-x", 9);
        fixture.stores.archive.tamper(made.get(0).dossier(), other);
        ReplayJob first = replayed(ReplaySelection.ALL);
        assertThat(first.identical()).isEqualTo(2);
        assertThat(differences(first)).singleElement().satisfies(difference -> assertThat(difference.kind())
                .isEqualTo(ReplayDifference.Kind.ARCHIVE));
        fixture.stores.archive.lose(plugin.id());
        ReplayJob second = replayed(ReplaySelection.ALL);
        assertThat(second.differing()).isEqualTo(3);
        assertThat(differences(second)).allMatch(difference -> difference.kind() == ReplayDifference.Kind.ARCHIVE);
    }

    @Test
    void stopsWhenItIsCancelled() {
        fixture.install();
        assess(25);
        ReplayJob job = replays.start(ReplaySelection.ALL, Optional.empty());
        ReplayJob cancelled = replays.cancel(job.id());
        fixture.executor.runWaiting();
        assertThat(cancelled.state()).isEqualTo(ReplayJob.State.CANCELLED);
        assertThat(replays.find(job.id())).contains(cancelled);
        assertThat(replays.cancel(job.id())).isEqualTo(cancelled);
        assertThatThrownBy(() -> replays.cancel("unknown")).isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> replays.differences("unknown", PageRequest.first(1)))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void isCarriedOnByAnotherNodeWhenAWorkerDies() {
        fixture.install();
        List<StoredAssessment> made = assess(25);
        ReplayJob job = replays.start(ReplaySelection.ALL, Optional.empty());
        // the first node dies in the middle of its second chunk: it holds the lease and never comes back
        fixture.stores.replays.lease(
                "dead", fixture.clock.instant(), fixture.clock.instant().plusSeconds(30));
        fixture.stores.replays.advance(
                job.id(),
                "dead",
                new org.hengping.evaluation.store.ReplayStore.ReplayProgress(
                        made.get(9).id(), 10, List.of()),
                fixture.clock.instant().plusSeconds(30));
        ServicesFixture.HandDriven thread = new ServicesFixture.HandDriven();
        fixture.node("node-b", thread, 10);
        thread.tick();
        assertThat(replays.find(job.id()).orElseThrow().replayed()).isEqualTo(10);
        fixture.pass(Duration.ofSeconds(31));
        thread.tick();
        ReplayJob done = replays.find(job.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(ReplayJob.State.DONE);
        assertThat(done.identical()).isEqualTo(25);
    }

    @Test
    void goesOnAfterTheDatabaseWasDown() {
        fixture.install();
        assess(5);
        ReplayJob job = replays.start(ReplaySelection.ALL, Optional.empty());
        fixture.stores.setDown(true);
        fixture.executor.runWaiting();
        fixture.stores.setDown(false);
        fixture.executor.tick();
        assertThat(replays.find(job.id()).orElseThrow().state()).isEqualTo(ReplayJob.State.DONE);
    }

    @Test
    void givesTheSameJobForTheSameKey() {
        fixture.install();
        assess(2);
        ReplayJob job = replays.start(ReplaySelection.ALL, Optional.of("caller/1"));
        assertThat(replays.start(ReplaySelection.ALL, Optional.of("caller/1")).id())
                .isEqualTo(job.id());
        assertThatThrownBy(() -> replays.start(
                        new ReplaySelection(Optional.of(new StandardId("other")), Optional.empty()),
                        Optional.of("caller/1")))
                .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.code())
                        .isEqualTo("idempotency-key-reused"));
        assertThat(replays.list(PageRequest.first(10)).items()).hasSize(1);
    }
}
