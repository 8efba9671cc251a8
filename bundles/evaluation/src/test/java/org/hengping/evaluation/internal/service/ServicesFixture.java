// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.SamplePolicy;
import org.hengping.evaluation.store.InMemoryStores;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;

/** The services over stores in memory, with a clock and an executor that a test drives by hand. */
final class ServicesFixture {
    final InMemoryStores stores = new InMemoryStores();
    final AtomicLong millis =
            new AtomicLong(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
    final InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
    final AtomicInteger changes = new AtomicInteger();
    final HandDriven executor = new HandDriven();
    private final Containment containment;
    final EvaluationServices services;

    ServicesFixture() {
        this(Contained.inProcess());
    }

    /** With plugins contained as a test wants it. */
    ServicesFixture(Containment containment) {
        this.containment = containment;
        this.services = node("node-a", executor, 10);
    }

    EvaluationServices node(String holder, HandDriven thread, int chunk) {
        EvaluationServices node = new EvaluationServices(
                new EvaluationServices.Stores(
                        stores.plugins,
                        stores.archive,
                        stores.assessments,
                        stores.replays,
                        stores.signingKeys,
                        stores.unitFacts,
                        stores),
                SamplePolicy.POLICY,
                containment,
                clock,
                new ReplayWorker.Settings(holder, Duration.ofSeconds(30), chunk, Duration.ofSeconds(5), 2),
                thread,
                changes::incrementAndGet);
        node.open();
        return node;
    }

    Plugin install() {
        return services.plugins()
                .install(SampleBundle.rulePack().bytes(), InstallationSource.REST)
                .plugin();
    }

    void pass(Duration time) {
        millis.addAndGet(time.toMillis());
    }

    /** Keeps what it is given until a test runs it. */
    static final class HandDriven extends ScheduledThreadPoolExecutor {
        private final java.util.ArrayDeque<Runnable> waiting = new java.util.ArrayDeque<>();
        private Runnable periodic = () -> {};

        HandDriven() {
            super(1);
        }

        @Override
        public void execute(Runnable command) {
            waiting.add(command);
        }

        @Override
        public java.util.concurrent.ScheduledFuture<?> scheduleWithFixedDelay(
                Runnable command, long initialDelay, long delay, java.util.concurrent.TimeUnit unit) {
            periodic = command;
            return super.schedule(() -> {}, 1, java.util.concurrent.TimeUnit.DAYS);
        }

        /** Runs everything that waits. */
        void runWaiting() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }

        /** Runs the periodic task once. */
        void tick() {
            periodic.run();
        }
    }
}
