// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.evaluation.internal.service.Containment;
import org.hengping.evaluation.internal.watch.WatchLimits;
import org.hengping.evaluation.internal.worker.WorkerSettings;
import org.hengping.platform.containment.IsolationLevel;

/** The settings in {@code etc/org.hengping.evaluation.cfg}; the file explains each. */
@interface ContainmentConfig {
    /** Isolation below which no Java plugin is run in a worker: none, unshare or bwrap. */
    String isolation_minimum() default "none";

    /** Whether all Java plugins run in the process of the platform; for tests and measurements. */
    boolean java_in_process() default false;

    /** Most worker processes. */
    int worker_most() default 4;

    /** Whether a spare one is kept. */
    boolean worker_spare() default true;

    /** Largest heap of a worker. */
    int worker_heap_megabytes() default 128;

    /** Seconds without work after which a worker ends. */
    int worker_idle_seconds() default 180;

    /** Most memory of the process of a worker. */
    int worker_memory_megabytes() default 512;

    /** Most that an evaluation in the process of the platform allocates. */
    int watch_allocation_megabytes() default 65536;

    /** Longest evaluation. */
    int watch_seconds() default 60;

    /** Longest time that an evaluation waits for a worker. */
    int worker_patience_seconds() default 30;

    /** Reads the settings of a node. */
    final class Reading {
        private Reading() {}

        /**
         * Returns the settings.
         *
         * @throws IllegalArgumentException if a value is none that can be
         */
        static Containment.Settings of(ContainmentConfig config, Path directory, Containment.ClassPath classPath) {
            IsolationLevel minimum = IsolationLevel.of(
                            config.isolation_minimum().strip())
                    .orElseThrow(() -> new IllegalArgumentException("isolation.minimum is one of "
                            + Stream.of(IsolationLevel.values())
                                    .map(IsolationLevel::word)
                                    .collect(Collectors.joining(", "))
                            + ", not " + config.isolation_minimum()));
            Duration time = Duration.ofSeconds(config.watch_seconds());
            Duration interval = WatchLimits.USUAL.interval();
            WorkerSettings workers = new WorkerSettings(
                    config.worker_most(),
                    config.worker_spare(),
                    config.worker_heap_megabytes(),
                    Duration.ofSeconds(config.worker_idle_seconds()),
                    Duration.ofSeconds(config.worker_patience_seconds()),
                    new WatchLimits(time, (long) config.worker_memory_megabytes() << 20, interval));
            return new Containment.Settings(
                    minimum,
                    config.java_in_process(),
                    workers,
                    new WatchLimits(time, (long) config.watch_allocation_megabytes() << 20, interval),
                    directory,
                    classPath);
        }
    }
}
