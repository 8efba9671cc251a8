// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hengping.evaluation.store.AssessmentStore;
import org.hengping.evaluation.store.ReplayStore;
import org.hengping.evaluation.store.ReplayStore.LeasedReplay;
import org.hengping.evaluation.store.ReplayStore.ReplayProgress;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayEngine;
import org.hengping.platform.replay.ReplayJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on replay jobs, one chunk after another, on the thread of the executor it is given. It looks for work when it is
 * woken and at intervals, so that it also takes over jobs whose node died. What it meets unexpectedly is logged; the job
 * is taken up again when its lease has run out.
 */
public final class ReplayWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayWorker.class);

    /**
     * How it works.
     *
     * @param holder names node and thread
     * @param lease for how long a job is held after each chunk
     * @param chunk most assessments of a chunk; one also ends when a third of the lease is used up
     * @param interval how often it looks for work unasked
     * @param threads how many threads share a chunk
     */
    public record Settings(String holder, Duration lease, int chunk, Duration interval, int threads) {
        public Settings {
            Objects.requireNonNull(holder, "holder");
            if (threads < 1) {
                throw new IllegalArgumentException("at least one thread");
            }
            if (chunk < 1 || lease.toMillis() < 1 || interval.toMillis() < 1) {
                throw new IllegalArgumentException("chunk, lease and interval are positive");
            }
        }
    }

    private final ReplayStore replays;
    private final AssessmentStore assessments;
    private final Replayer replayer;
    private final InstantSource clock;
    private final Settings settings;
    private final ScheduledExecutorService executor;
    private final ExecutorService others;
    private volatile boolean closed;

    ReplayWorker(
            ReplayStore replays,
            AssessmentStore assessments,
            Replayer replayer,
            InstantSource clock,
            Settings settings,
            ScheduledExecutorService executor) {
        this.replays = Objects.requireNonNull(replays, "replays");
        this.assessments = Objects.requireNonNull(assessments, "assessments");
        this.replayer = Objects.requireNonNull(replayer, "replayer");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.settings = settings;
        this.executor = executor;
        this.others = Executors.newFixedThreadPool(settings.threads(), work -> {
            Thread thread = new Thread(work, "hengping-replay-of-chunks");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to look for work. */
    @SuppressWarnings("FutureReturnValueIgnored") // the task itself logs whatever it meets
    void open() {
        long millis = settings.interval().toMillis();
        executor.scheduleWithFixedDelay(this::work, 0, millis, TimeUnit.MILLISECONDS);
    }

    /** Looks for work now. Returns at once. */
    void wake() {
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException e) {
            LOG.debug("Replay worker {} is closed; another node takes the job", settings.holder());
        }
    }

    /** Ends after the assessment at hand; what was replayed since the last chunk is done again by whoever goes on. */
    @Override
    public void close() {
        closed = true;
        others.shutdown();
    }

    private void work() {
        try {
            boolean found = true;
            while (found && !closed) {
                Instant now = clock.instant();
                Optional<LeasedReplay> leased = replays.lease(settings.holder(), now, now.plus(settings.lease()));
                leased.ifPresent(this::carryOn);
                found = leased.isPresent();
            }
        } catch (RuntimeException | Error e) {
            // an executor would drop the periodic task for good
            LOG.error("Replay worker {} was interrupted; it goes on later", settings.holder(), e);
        }
    }

    private void carryOn(LeasedReplay leased) {
        ReplayJob job = leased.job();
        Optional<String> after = leased.after();
        long left = job.total() - job.replayed();
        while (!closed) {
            List<StoredAssessment> next = next(job, after, leased.last(), left);
            if (next.isEmpty()) {
                replays.finish(job.id(), settings.holder(), Instants.now(clock));
                return;
            }
            Chunk chunk = replay(next, job.selection().engine());
            if (chunk.done == 0) {
                return;
            }
            String reached = next.get(chunk.done - 1).id();
            ReplayProgress progress =
                    new ReplayProgress(reached, chunk.done - chunk.differences.size(), chunk.differences);
            boolean held = replays.advance(
                    job.id(), settings.holder(), progress, clock.instant().plus(settings.lease()));
            if (!held) {
                LOG.info("Replay {} was cancelled or taken over", job.id());
                return;
            }
            after = Optional.of(reached);
            left -= chunk.done;
        }
    }

    /** Never more than the job counted when it started: an assessment that another node committed late may slip in. */
    private List<StoredAssessment> next(ReplayJob job, Optional<String> after, Optional<String> last, long left) {
        int limit = (int) Math.min(settings.chunk(), left);
        if (limit <= 0 || last.isEmpty()) {
            return List.of();
        }
        Optional<String> only = job.selection().assessment();
        if (only.isPresent()) {
            return after.isPresent()
                    ? List.of()
                    : assessments.find(only.get()).map(List::of).orElse(List.of());
        }
        return assessments.range(job.selection().standard(), after, last.get(), limit);
    }

    private record Chunk(int done, List<ReplayDifference> differences) {}

    /** Each thread takes a part; only what is done without a gap from the beginning counts. */
    private Chunk replay(List<StoredAssessment> chunk, ReplayEngine engine) {
        Instant end = clock.instant().plus(settings.lease().dividedBy(3));
        int size = (chunk.size() + settings.threads() - 1) / settings.threads();
        List<Future<Chunk>> later = new ArrayList<>();
        try {
            for (int from = size; from < chunk.size(); from += size) {
                List<StoredAssessment> part = chunk.subList(from, Math.min(chunk.size(), from + size));
                later.add(others.submit(() -> part(part, engine, end, 0)));
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("Replay worker {} is closed; another node takes the job", settings.holder());
        }
        Chunk first;
        try {
            first = part(chunk.subList(0, Math.min(size, chunk.size())), engine, end, 1);
        } finally {
            later.forEach(ReplayWorker::await);
        }
        int done = first.done;
        List<ReplayDifference> differences = new ArrayList<>(first.differences);
        int expected = Math.min(size, chunk.size());
        for (Future<Chunk> part : later) {
            if (done < expected) {
                break;
            }
            Chunk following = joined(part);
            done += following.done;
            differences.addAll(following.differences);
            expected = Math.min(expected + size, chunk.size());
        }
        return new Chunk(done, differences);
    }

    private Chunk part(List<StoredAssessment> part, ReplayEngine engine, Instant end, int least) {
        List<ReplayDifference> differences = new ArrayList<>();
        Replayer.Batch batch = replayer.read(part);
        int done = 0;
        for (StoredAssessment stored : part) {
            if (closed || (done >= least && clock.instant().isAfter(end))) {
                break;
            }
            replayer.replay(stored, batch, engine).ifPresent(differences::add);
            done++;
        }
        return new Chunk(done, differences);
    }

    /** No thread goes on with a chunk that the job has left behind. */
    private static void await(Future<Chunk> part) {
        try {
            part.get();
        } catch (InterruptedException e) {
            part.cancel(false);
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            LOG.debug("A part of a chunk came to nothing", e);
        }
    }

    private static Chunk joined(Future<Chunk> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Chunk(0, List.of());
        } catch (CancellationException e) {
            return new Chunk(0, List.of());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
