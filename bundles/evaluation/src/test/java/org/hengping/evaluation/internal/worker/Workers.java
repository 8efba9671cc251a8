// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.internal.isolation.Launcher;
import org.hengping.evaluation.internal.service.Contained;
import org.hengping.evaluation.internal.watch.Alarms;
import org.hengping.evaluation.internal.watch.WatchLimits;

/** A pool of real worker processes for a test. */
final class Workers implements AutoCloseable {
    final Alarms alarms = new Alarms(Clock.systemUTC());
    final WorkerPool pool;

    Workers(Path directory, WorkerSettings settings) {
        this(directory, Launcher.BARE, settings);
    }

    Workers(Path directory, Launcher launcher, WorkerSettings settings) {
        WorkerLaunch launch = new WorkerLaunch(launcher, Contained.classPath(), settings.heapMegabytes(), directory);
        pool = new WorkerPool(() -> launch, settings, alarms);
    }

    static WorkerSettings settings(int most, Duration time) {
        return new WorkerSettings(
                most,
                false,
                128,
                Duration.ofMinutes(5),
                Duration.ofSeconds(60),
                new WatchLimits(time, 1L << 30, Duration.ofMillis(50)));
    }

    /** Sends the classes of every plugin to a worker. */
    JavaHost host() {
        return (classes, rules, here) -> new WorkerComputations(classes, rules, pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
