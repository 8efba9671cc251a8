// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.watch;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.evaluation.Computations;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.SealedDossier;
import org.hengping.platform.containment.Alarm;
import org.hengping.policy.PolicySnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches evaluations with plugin classes in this process. One that takes too long or too much is left behind on its
 * thread, which nothing can end; its caller gets no assessment, its plugin is not called again until an administrator
 * clears the alarm. Thread-safe.
 */
public final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Alarms alarms;
    private final WatchLimits limits;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "hengping-plugin");
        thread.setDaemon(true);
        return thread;
    });

    public Watch(Alarms alarms, WatchLimits limits) {
        this.alarms = Objects.requireNonNull(alarms, "alarms");
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** Returns the same computations, watched. */
    public Computations over(ContentDigest plugin, Computations inner) {
        return new Computations() {
            @Override
            public LeafComputation get() {
                return inner.get();
            }

            @Override
            public void prepare(PolicySnapshot policy) {
                inner.prepare(policy);
            }

            @Override
            public <T> T during(
                    PolicySnapshot policy,
                    Supplier<SealedDossier> dossier,
                    Function<Supplier<LeafComputation>, T> evaluation) {
                alarms.requireOpen(plugin);
                return watched(plugin, () -> inner.during(policy, dossier, evaluation));
            }
        };
    }

    private <T> T watched(ContentDigest plugin, Supplier<T> work) {
        Watched<T> watched = new Watched<>(work);
        long start = System.nanoTime();
        threads.execute(watched);
        while (true) {
            try {
                return watched.get(limits.interval().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                breach(System.nanoTime() - start, watched.allocated())
                        .ifPresent(breach -> leave(plugin, watched, breach));
            } catch (ExecutionException e) {
                throw cause(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Alarms.aborted(new Text("本次请求被中断", "the request was interrupted"));
            }
        }
    }

    private static RuntimeException cause(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException fault) {
            return fault;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e.getCause());
    }

    private record Breach(Alarm.Kind kind, Text text) {}

    private Optional<Breach> breach(long nanos, long allocated) {
        if (nanos > limits.time().toNanos()) {
            long seconds = limits.time().toSeconds();
            return Optional.of(new Breach(
                    Alarm.Kind.TIME, new Text("超过 " + seconds + " 秒", "longer than " + seconds + " seconds")));
        }
        if (allocated > limits.bytes()) {
            long most = limits.bytes() >> 20;
            return Optional.of(new Breach(
                    Alarm.Kind.MEMORY, new Text("分配超过 " + most + " MiB", "allocated more than " + most + " MiB")));
        }
        return Optional.empty();
    }

    private void leave(ContentDigest plugin, Watched<?> watched, Breach breach) {
        alarms.raise(breach.kind(), Optional.of(plugin), true, breach.text());
        watched.leave();
        throw Alarms.aborted(breach.text());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One evaluation on a thread of its own. */
    private static final class Watched<T> extends FutureTask<T> {
        private volatile Optional<Thread> thread = Optional.empty();
        private volatile long before;
        private volatile boolean left;

        Watched(Supplier<T> work) {
            super(work::get);
        }

        @Override
        public void run() {
            before = Allocation.of(Thread.currentThread());
            thread = Optional.of(Thread.currentThread());
            super.run();
            thread = Optional.empty();
            if (left) {
                LOG.warn("An evaluation that the watch had ended came to its end after all; nothing is kept of it");
            }
        }

        long allocated() {
            return thread.map(running -> Allocation.of(running) - before).orElse(0L);
        }

        void leave() {
            left = true;
        }
    }
}
