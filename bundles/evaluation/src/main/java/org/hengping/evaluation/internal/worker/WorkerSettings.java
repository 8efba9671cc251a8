// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.time.Duration;
import java.util.Objects;
import org.hengping.evaluation.internal.watch.WatchLimits;

/**
 * How a node keeps its worker processes.
 *
 * @param most most processes at the same time, the spare one included
 * @param spare whether one is kept ready once a Java plugin was used
 * @param heapMegabytes largest heap of each
 * @param idle how long one may be without work before it is ended
 * @param patience how long an evaluation waits for a process, or for one to start
 * @param limits beyond what the watch ends an evaluation and its process
 */
public record WorkerSettings(
        int most, boolean spare, int heapMegabytes, Duration idle, Duration patience, WatchLimits limits) {
    /** What holds where the configuration says nothing. */
    public static final WorkerSettings USUAL = new WorkerSettings(
            4,
            true,
            128,
            Duration.ofMinutes(3),
            Duration.ofSeconds(30),
            new WatchLimits(WatchLimits.USUAL.time(), 512L << 20, WatchLimits.USUAL.interval()));

    public WorkerSettings {
        Objects.requireNonNull(limits, "limits");
        if (most < 1 || heapMegabytes < 16 || idle.toMillis() < 1 || patience.toMillis() < 1) {
            throw new IllegalArgumentException("at least one worker of 16 MiB, and times that are positive");
        }
    }
}
