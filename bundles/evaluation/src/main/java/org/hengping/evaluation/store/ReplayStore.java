// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayJob;

/** Replay jobs with their progress. Work is leased by conditional update, because Derby knows no SKIP LOCKED. */
public interface ReplayStore {
    /**
     * Adds a job in state RUNNING.
     *
     * @param last id of the last assessment it covers; absent when there is none
     * @param key idempotency key with the caller it belongs to
     * @throws org.hengping.platform.fault.PlatformException CONFLICT (code {@code idempotency-key-taken}) if the key is
     *     taken
     */
    void add(ReplayJob job, Optional<String> last, Optional<String> key);

    /** Returns a job. */
    Optional<ReplayJob> find(String id);

    /** Returns the job added under a key. */
    Optional<ReplayJob> findByKey(String key);

    /** Returns jobs in descending order of their ids. */
    Page<ReplayJob> list(PageRequest page);

    /**
     * Takes over the oldest running job that nobody holds, or whose holder's lease has run out.
     *
     * @param holder names the node and thread
     * @return the job to work on
     */
    Optional<LeasedReplay> lease(String holder, Instant now, Instant until);

    /**
     * Records that a chunk is done and extends the lease, all or nothing.
     *
     * @return false if the lease was lost or the job has ended; then nothing is recorded
     */
    boolean advance(String id, String holder, ReplayProgress progress, Instant until);

    /** Ends a job as DONE if this holder still holds it. */
    boolean finish(String id, String holder, Instant endedAt);

    /** Ends a job as CANCELLED if it is RUNNING; returns it as it is now, or nothing if there is none. */
    Optional<ReplayJob> cancel(String id, Instant endedAt);

    /** Returns what differed, ascending by assessment. */
    Page<ReplayDifference> differences(String id, PageRequest page);

    /**
     * A job held by one worker.
     *
     * @param job the job
     * @param after id of the last assessment done; absent at the beginning
     * @param last id of the last assessment it covers; absent when there is none
     */
    record LeasedReplay(ReplayJob job, Optional<String> after, Optional<String> last) {}

    /**
     * A chunk that is done.
     *
     * @param after id of its last assessment
     * @param identical how many came out the same
     * @param differences the others
     */
    record ReplayProgress(String after, long identical, List<ReplayDifference> differences) {
        public ReplayProgress {
            differences = List.copyOf(differences);
        }
    }
}
