// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for conditions. */
final class Await {
    private static final long BETWEEN_LOOKS_MILLIS = 25;

    private Await() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @throws AssertionError if it does not hold in time
     */
    static void until(String what, Duration patience, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.call()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
            }
            never.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
