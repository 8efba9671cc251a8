// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.watch;

import java.time.Duration;

/**
 * Beyond what the watch ends an evaluation. They are wide: of metered code a budget ends first.
 *
 * @param time longest evaluation by the clock
 * @param bytes in process, most bytes that an evaluation allocates; of a worker, most memory of the process
 * @param interval how often it looks
 */
public record WatchLimits(Duration time, long bytes, Duration interval) {
    /** What holds where the configuration says nothing. */
    public static final WatchLimits USUAL = new WatchLimits(Duration.ofSeconds(60), 64L << 30, Duration.ofMillis(200));

    public WatchLimits {
        if (time.toMillis() < 1 || bytes < 1 || interval.toMillis() < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
