// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.hengping.evaluation.store.AssessmentStore;
import org.hengping.evaluation.store.ReplayStore;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;
import org.hengping.platform.replay.ReplayService;
import org.hengping.platform.transaction.UnitOfWork;

/** Keeps replay jobs in the database and wakes the worker of this node. Thread-safe. */
public final class StoredReplayService implements ReplayService {
    private final ReplayStore replays;
    private final AssessmentStore assessments;
    private final UnitOfWork unitOfWork;
    private final StoringGuard guard;
    private final IdSource ids;
    private final InstantSource clock;
    private final Runnable wake;

    StoredReplayService(
            ReplayStore replays,
            AssessmentStore assessments,
            UnitOfWork unitOfWork,
            StoringGuard guard,
            IdSource ids,
            InstantSource clock,
            Runnable wake) {
        this.replays = Objects.requireNonNull(replays, "replays");
        this.assessments = Objects.requireNonNull(assessments, "assessments");
        this.unitOfWork = Objects.requireNonNull(unitOfWork, "unitOfWork");
        this.guard = guard;
        this.ids = ids;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public ReplayJob start(ReplaySelection selection, Optional<String> key) {
        Faults.requireKey(key);
        Optional<ReplayJob> earlier = key.flatMap(name -> earlier(name, selection));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        ReplayJob job;
        try {
            job = guard.quiet(() -> unitOfWork.call(() -> add(selection, key)));
        } catch (PlatformException e) {
            if (key.isEmpty() || !e.code().equals(Faults.KEY_TAKEN)) {
                throw e;
            }
            return earlier(key.get(), selection).orElseThrow(() -> e);
        }
        wake.run();
        return job;
    }

    private Optional<ReplayJob> earlier(String key, ReplaySelection selection) {
        Optional<ReplayJob> found = replays.findByKey(key);
        if (found.isPresent() && !found.get().selection().equals(selection)) {
            throw Faults.keyReused();
        }
        return found;
    }

    /** The job's own id is greater than the id of every assessment made on this node until now. */
    private ReplayJob add(ReplaySelection selection, Optional<String> key) {
        String id = ids.next();
        Optional<String> last;
        long total;
        if (selection.assessment().isPresent()) {
            StoredAssessment one =
                    assessments.find(selection.assessment().get()).orElseThrow(Faults::assessmentUnknown);
            last = Optional.of(one.id());
            total = 1;
        } else {
            total = assessments.count(selection.standard(), id);
            last = total == 0 ? Optional.empty() : Optional.of(id);
        }
        ReplayJob job = new ReplayJob(
                id, selection, ReplayJob.State.RUNNING, total, 0, 0, 0, Instants.now(clock), Optional.empty(), 0);
        replays.add(job, last, key);
        return job;
    }

    @Override
    public Optional<ReplayJob> find(String id) {
        return replays.find(id);
    }

    @Override
    public Page<ReplayJob> list(PageRequest page) {
        return replays.list(page);
    }

    @Override
    public ReplayJob cancel(String id) {
        return replays.cancel(id, Instants.now(clock)).orElseThrow(Faults::replayUnknown);
    }

    @Override
    public Page<ReplayDifference> differences(String id, PageRequest page) {
        if (replays.find(id).isEmpty()) {
            throw Faults.replayUnknown();
        }
        return replays.differences(id, page);
    }
}
