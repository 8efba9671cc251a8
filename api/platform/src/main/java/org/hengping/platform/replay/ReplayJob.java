// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.replay;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A replay and how far it is.
 *
 * @param id its name: 26 characters, ascending with time
 * @param selection what it replays
 * @param state where it stands
 * @param total assessments to replay
 * @param replayed replayed so far
 * @param identical of those, identical in result; where also the execution was compared, in both
 * @param differing of those, differing or not replayable
 * @param startedAt when it was asked for
 * @param endedAt when it ended
 * @param recordVersion counts its changes
 */
public record ReplayJob(
        String id,
        ReplaySelection selection,
        State state,
        long total,
        long replayed,
        long identical,
        long differing,
        Instant startedAt,
        Optional<Instant> endedAt,
        long recordVersion) {
    /** Where a replay stands. */
    public enum State {
        /** Waiting for a node, or being worked on. */
        RUNNING,
        /** All replayed. */
        DONE,
        /** Stopped on request. */
        CANCELLED
    }

    public ReplayJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        if (identical + differing != replayed || replayed > total || identical < 0 || differing < 0) {
            throw new IllegalArgumentException("counts of replay " + id + " do not add up");
        }
    }
}
