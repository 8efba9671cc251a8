// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.evaluation.internal.watch.Alarms;
import org.hengping.platform.containment.Alarm;
import org.hengping.platform.fault.PlatformException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker processes of a node: none until the first is needed, one plugin in each, a spare one once there was one,
 * ended when idle. A watch ends those that take too long or too much. Thread-safe.
 */
public final class WorkerPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    /** What makes a launch; it may take a while the first time. */
    @FunctionalInterface
    public interface Launch {
        /** Returns how workers are started. */
        WorkerLaunch get() throws IOException;
    }

    private final Launch launch;
    private final WorkerSettings settings;
    private final Alarms alarms;
    /** Processes end with the thread that started them, so that they do not outlive the platform; this one lives as long. */
    private final ScheduledExecutorService starter = thread("hengping-worker-start");

    private final ScheduledExecutorService watch = thread("hengping-worker-watch");
    private final List<WorkerProcess> workers = new ArrayList<>();
    private int starting;
    private boolean watching;
    private boolean closed;

    public WorkerPool(Launch launch, WorkerSettings settings, Alarms alarms) {
        this.launch = Objects.requireNonNull(launch, "launch");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.alarms = Objects.requireNonNull(alarms, "alarms");
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What is done with a worker. */
    interface Work<T> {
        T with(WorkerProcess worker) throws IOException;
    }

    /**
     * Does something with a worker for a plugin. A worker that breaks is ended, and nothing is tried again.
     *
     * @throws PlatformException UNAVAILABLE: {@code evaluation-aborted}, {@code worker-failed}, {@code workers-busy}
     */
    <T> T call(ContentDigest plugin, Work<T> work) {
        WorkerProcess worker = lease(plugin);
        boolean whole = false;
        try {
            T result = work.with(worker);
            whole = true;
            return result;
        } catch (IOException e) {
            throw broken(worker, plugin, e);
        } finally {
            giveBack(worker, whole);
        }
    }

    private WorkerProcess lease(ContentDigest plugin) {
        long end = System.nanoTime() + settings.patience().toNanos();
        try {
            synchronized (this) {
                while (true) {
                    if (closed) {
                        throw unavailable("worker-failed", "平台正在停止", "the platform is stopping");
                    }
                    workers.removeIf(worker -> !worker.busy() && !worker.alive());
                    Optional<WorkerProcess> ready = idle(Optional.of(plugin)).or(() -> idle(Optional.empty()));
                    if (ready.isPresent()) {
                        ready.get().assign(plugin);
                        ready.get().setBusy(true);
                        wantSpare();
                        return ready.get();
                    }
                    if (workers.size() + starting < settings.most()) {
                        starting++;
                        break;
                    }
                    Optional<WorkerProcess> other = workers.stream()
                            .filter(worker -> !worker.busy())
                            .max(java.util.Comparator.comparingLong(WorkerProcess::nanos));
                    if (other.isPresent()) {
                        end(other.get());
                        continue;
                    }
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    if (left <= 0) {
                        throw unavailable(
                                "workers-busy",
                                "所有工作进程都在计算，请稍后再试",
                                "all worker processes are at work; try again later");
                    }
                    wait(left);
                }
            }
            WorkerProcess worker = started(Optional.of(plugin));
            synchronized (this) {
                wantSpare();
            }
            return worker;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("workers-busy", "等待工作进程时被中断", "interrupted while waiting for a worker process");
        }
    }

    private Optional<WorkerProcess> idle(Optional<ContentDigest> plugin) {
        return workers.stream()
                .filter(worker -> !worker.busy() && worker.plugin().equals(plugin))
                .findFirst();
    }

    /** Starts a worker for which a place is taken already. */
    private WorkerProcess started(Optional<ContentDigest> plugin) throws InterruptedException {
        Optional<WorkerProcess> made = Optional.empty();
        try {
            WorkerProcess worker = starter.submit(() -> launch.get().start()).get();
            made = Optional.of(worker);
            synchronized (this) {
                starting--;
                workers.add(worker);
                watch();
            }
            worker.awaitReady();
            plugin.ifPresent(worker::assign);
            return worker;
        } catch (ExecutionException | IOException | RejectedExecutionException e) {
            LOG.error("A worker process does not start", e);
            synchronized (this) {
                made.ifPresentOrElse(this::end, () -> starting--);
                notifyAll();
            }
            alarms.raise(Alarm.Kind.START, plugin, false, new Text("工作进程无法启动", "a worker process does not start"));
            throw unavailable("worker-failed", "工作进程无法启动，详见日志", "a worker process does not start; the log tells more");
        }
    }

    /** Makes a spare one, if there is none and there is a place. Called with the lock held. */
    private void wantSpare() {
        if (!settings.spare()
                || closed
                || workers.size() + starting >= settings.most()
                || workers.stream().anyMatch(worker -> worker.plugin().isEmpty())) {
            return;
        }
        starting++;
        Thread thread = new Thread(this::makeSpare, "hengping-worker-spare");
        thread.setDaemon(true);
        thread.start();
    }

    private void makeSpare() {
        try {
            giveBack(started(Optional.empty()), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (PlatformException e) {
            LOG.debug("There is no spare worker process", e);
        }
    }

    private synchronized void giveBack(WorkerProcess worker, boolean whole) {
        if (whole && !closed) {
            worker.setBusy(false);
        } else {
            end(worker);
        }
        notifyAll();
    }

    /** Called with the lock held. */
    private void end(WorkerProcess worker) {
        worker.destroy();
        workers.remove(worker);
    }

    private PlatformException broken(WorkerProcess worker, ContentDigest plugin, IOException e) {
        Optional<Alarm.Kind> killed = worker.killed();
        if (killed.isPresent()) {
            Text why = killed.get() == Alarm.Kind.TIME
                    ? new Text(
                            "超过 " + settings.limits().time().toSeconds() + " 秒",
                            "longer than " + settings.limits().time().toSeconds() + " seconds")
                    : new Text(
                            "工作进程占用内存超过 " + (settings.limits().bytes() >> 20) + " MiB",
                            "the worker process took more than "
                                    + (settings.limits().bytes() >> 20) + " MiB");
            alarms.raise(killed.get(), Optional.of(plugin), false, why);
            return Alarms.aborted(why);
        }
        if (e instanceof MalformedMessageException) {
            return contradiction(plugin, String.valueOf(e.getMessage()));
        }
        worker.destroy();
        LOG.warn("A worker process for {} ended", plugin, e);
        alarms.raise(
                Alarm.Kind.CRASH,
                Optional.of(plugin),
                false,
                new Text(
                        "工作进程自行结束（" + worker.ending() + "）",
                        "a worker process ended by itself (" + worker.ending() + ")"));
        return unavailable(
                "worker-failed",
                "工作进程意外结束，没有得出结果；请重试",
                "a worker process ended unexpectedly, there is no result; try again");
    }

    /** Says that a worker told what cannot be; nothing of it is used. */
    PlatformException contradiction(ContentDigest plugin, String what) {
        LOG.warn("A worker process for {} says what it should not: {}", plugin, what);
        alarms.raise(
                Alarm.Kind.PROTOCOL,
                Optional.of(plugin),
                false,
                new Text("工作进程的答复不合规定", "a worker process says what it should not"));
        return unavailable(
                "worker-failed", "工作进程的答复不合规定，没有得出结果", "a worker process says what it should not; there is no result");
    }

    private static PlatformException unavailable(String code, String zh, String en) {
        return new PlatformException(PlatformException.Kind.UNAVAILABLE, code, new Text(zh, en));
    }

    /** Called with the lock held. */
    @SuppressWarnings("FutureReturnValueIgnored") // the task itself logs whatever it meets
    private void watch() {
        if (!watching && !closed) {
            watching = true;
            long millis = settings.limits().interval().toMillis();
            watch.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            List<WorkerProcess> now;
            synchronized (this) {
                List<WorkerProcess> over = workers.stream()
                        .filter(worker -> !worker.busy()
                                && worker.nanos() > settings.idle().toNanos())
                        .toList();
                over.forEach(this::end);
                now = workers.stream().filter(WorkerProcess::busy).toList();
            }
            for (WorkerProcess worker : now) {
                if (worker.nanos() > settings.limits().time().toNanos()) {
                    worker.kill(Alarm.Kind.TIME);
                } else if (worker.memory() > settings.limits().bytes()) {
                    worker.kill(Alarm.Kind.MEMORY);
                }
            }
        } catch (RuntimeException | Error e) {
            // an executor would drop the periodic task for good
            LOG.error("The watch over worker processes met a fault; it goes on", e);
        }
    }

    /** Returns how many processes there are, and how many of them are without work. */
    public synchronized Count count() {
        return new Count(workers.size(), (int)
                workers.stream().filter(worker -> !worker.busy()).count());
    }

    /**
     * Worker processes.
     *
     * @param workers all
     * @param idle without work
     */
    public record Count(int workers, int idle) {}

    /** Returns the process ids of the workers of a plugin. */
    synchronized List<Long> pids(ContentDigest plugin) {
        return workers.stream()
                .filter(worker -> worker.plugin().equals(Optional.of(plugin)))
                .flatMap(worker -> worker.pids().stream())
                .toList();
    }

    /** Ends all processes; callers that wait get no assessment. */
    @Override
    public synchronized void close() {
        closed = true;
        List.copyOf(workers).forEach(this::end);
        starter.shutdown();
        watch.shutdownNow();
        notifyAll();
    }
}
