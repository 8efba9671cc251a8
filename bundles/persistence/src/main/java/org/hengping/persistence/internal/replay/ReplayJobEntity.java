// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.replay;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hengping.criteria.standard.StandardId;
import org.hengping.evaluation.store.ReplayStore.LeasedReplay;
import org.hengping.platform.replay.ReplayEngine;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;
import org.jspecify.annotations.Nullable;

/**
 * A replay as a row. It is changed by conditional updates alone, which check what must still hold and count the record
 * version in the same statement; two of them can never both succeed.
 */
@Entity
@Table(name = "replay_job")
public class ReplayJobEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "selected_standard")
    private @Nullable String selectedStandard;

    @Column(name = "selected_assessment")
    private @Nullable String selectedAssessment;

    @Column(name = "engine")
    @Enumerated(EnumType.STRING)
    private ReplayEngine engine;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private ReplayJob.State state;

    @Column(name = "total")
    private long total;

    @Column(name = "replayed")
    private long replayed;

    @Column(name = "identical")
    private long identical;

    @Column(name = "differing")
    private long differing;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "record_version")
    private long recordVersion;

    @Column(name = "done_to")
    private @Nullable String doneTo;

    @Column(name = "covered_to")
    private @Nullable String coveredTo;

    @Column(name = "request_key")
    private @Nullable String requestKey;

    @Column(name = "holder")
    private @Nullable String holder;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected ReplayJobEntity() {}

    private ReplayJobEntity(ReplayJob job, Optional<String> last, Optional<String> key) {
        this.id = job.id();
        this.selectedStandard =
                job.selection().standard().map(StandardId::value).orElse(null);
        this.selectedAssessment = job.selection().assessment().orElse(null);
        this.engine = job.selection().engine();
        this.state = job.state();
        this.total = job.total();
        this.replayed = job.replayed();
        this.identical = job.identical();
        this.differing = job.differing();
        this.startedAt = job.startedAt();
        this.endedAt = job.endedAt().orElse(null);
        this.recordVersion = job.recordVersion();
        this.coveredTo = last.orElse(null);
        this.requestKey = key.orElse(null);
    }

    static ReplayJobEntity fromRecord(ReplayJob job, Optional<String> last, Optional<String> key) {
        return new ReplayJobEntity(job, last, key);
    }

    ReplayJob toRecord() {
        return new ReplayJob(
                id,
                new ReplaySelection(
                        Optional.ofNullable(selectedStandard).map(StandardId::new),
                        Optional.ofNullable(selectedAssessment),
                        engine),
                state,
                total,
                replayed,
                identical,
                differing,
                startedAt,
                Optional.ofNullable(endedAt),
                recordVersion);
    }

    LeasedReplay toLease() {
        return new LeasedReplay(toRecord(), Optional.ofNullable(doneTo), Optional.ofNullable(coveredTo));
    }

    String id() {
        return id;
    }

    @Override
    public String toString() {
        return "replay " + id + ", key " + requestKey + ", held by " + holder + " until " + leasedUntil;
    }
}
