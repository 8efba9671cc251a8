// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.PageRequest;
import org.hengping.rest.internal.platform.Missing;
import org.hengping.rest.internal.platform.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the parts answer. Anybody may ask, so the parts are asked at most once a second, by one thread, and a part
 * that hangs is waited for a bounded time only. Thread-safe.
 */
public final class HealthProbe implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HealthProbe.class);
    private static final Text WORKS = new Text("正常", "works");
    private static final PageRequest ONE = PageRequest.first(1);

    private final Platform platform;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(HealthProbe::thread);

    private Optional<Future<Health>> running = Optional.empty();
    private Optional<Health> last = Optional.empty();
    private long lastAt;

    /**
     * @param platform the parts
     * @param patience how long to wait for them
     */
    public HealthProbe(Platform platform, Duration patience) {
        this.platform = platform;
        this.patience = patience;
    }

    /** Returns what is known now, at most a second old. */
    public synchronized Health look() {
        long now = System.nanoTime();
        if (last.isPresent() && now - lastAt < TimeUnit.SECONDS.toNanos(1)) {
            return last.get();
        }
        Future<Health> looking = running.orElseGet(() -> thread.submit((Callable<Health>) this::ask));
        running = Optional.of(looking);
        Health health;
        try {
            health = looking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            running = Optional.empty();
        } catch (TimeoutException e) {
            health = silent();
        } catch (ExecutionException e) {
            LOG.error("Looking at the health of the platform failed", e.getCause());
            running = Optional.empty();
            health = silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            health = silent();
        }
        last = Optional.of(health);
        lastAt = System.nanoTime();
        return health;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private Health ask() {
        List<Health.Part> parts = new ArrayList<>();
        parts.add(part("database", () -> platform.unitOfWork()
                .run(() -> platform.plugins().list(ONE))));
        parts.add(part("policy", () -> {
            if (!platform.policyLoaded()) {
                throw Missing.service();
            }
        }));
        parts.add(part("plugins", () -> platform.standards().list()));
        parts.add(part("replay", () -> platform.replays().list(ONE)));
        parts.add(isolation());
        return new Health(parts);
    }

    private Health.Part isolation() {
        try {
            return ContainmentHealth.part(platform.containment());
        } catch (PlatformException e) {
            return new Health.Part(ContainmentHealth.NAME, Health.Status.DOWN, e.text());
        }
    }

    private static Health.Part part(String name, Runnable use) {
        try {
            use.run();
            return new Health.Part(name, Health.Status.UP, WORKS);
        } catch (PlatformException e) {
            return new Health.Part(name, Health.Status.DOWN, e.text());
        } catch (RuntimeException e) {
            LOG.warn("The part {} does not answer", name, e);
            return new Health.Part(name, Health.Status.DOWN, new Text("故障，详见日志", "broken; the log tells more"));
        }
    }

    private static Health silent() {
        Text text = new Text("未在限定时间内答复", "no answer within the time allowed");
        return new Health(List.of("database", "policy", "plugins", "replay", ContainmentHealth.NAME).stream()
                .map(name -> new Health.Part(name, Health.Status.DOWN, text))
                .toList());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hengping-health");
        thread.setDaemon(true);
        return thread;
    }
}
