// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.internal.isolation.Isolations;
import org.hengping.evaluation.internal.watch.Alarms;
import org.hengping.evaluation.internal.watch.Watch;
import org.hengping.evaluation.internal.watch.WatchLimits;
import org.hengping.evaluation.internal.worker.WorkerLaunch;
import org.hengping.evaluation.internal.worker.WorkerPool;
import org.hengping.evaluation.internal.worker.WorkerSettings;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.platform.containment.Alarm;
import org.hengping.platform.containment.ContainmentService;
import org.hengping.platform.containment.Isolation;
import org.hengping.platform.containment.IsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the plugins of one node in their place: worker processes, the watch, the alarms. Finds out at the start, in the
 * background, how far worker processes can be isolated. Thread-safe.
 */
public final class Containment implements ContainmentService, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Containment.class);

    /** Where the evaluator lies as files that a worker can read. */
    @FunctionalInterface
    public interface ClassPath {
        /**
         * Returns the class path of a worker.
         *
         * @param directory an existing directory into which files may be put
         */
        List<Path> in(Path directory) throws IOException;
    }

    /**
     * How plugins are contained.
     *
     * @param minimum isolation below which no Java plugin is run in a worker
     * @param inProcess whether all Java plugins run in this process; for tests and measurements
     * @param workers how worker processes are kept
     * @param watch beyond what an evaluation in this process is ended
     * @param directory a directory of this node, made when missing
     * @param classPath where the evaluator lies
     */
    public record Settings(
            IsolationLevel minimum,
            boolean inProcess,
            WorkerSettings workers,
            WatchLimits watch,
            Path directory,
            ClassPath classPath) {
        public Settings {
            Objects.requireNonNull(minimum, "minimum");
            Objects.requireNonNull(workers, "workers");
            Objects.requireNonNull(watch, "watch");
            Objects.requireNonNull(directory, "directory");
            Objects.requireNonNull(classPath, "classPath");
        }
    }

    private final Settings settings;
    private final Alarms alarms;
    private final Watch watch;
    private final WorkerPool workers;
    private final CompletableFuture<WorkerLaunch> launch;

    public Containment(Settings settings, InstantSource clock) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.alarms = new Alarms(clock);
        this.watch = new Watch(alarms, settings.watch());
        this.launch = settings.inProcess()
                ? CompletableFuture.failedFuture(new IllegalStateException("Java plugins run in this process"))
                : CompletableFuture.supplyAsync(this::findOut, Containment::inBackground);
        this.workers = new WorkerPool(this::launch, settings.workers(), alarms);
    }

    /** Runs all plugins in this process under the usual watch: for tests and measurements. */
    public static Containment inProcess(InstantSource clock) {
        return new Containment(
                new Settings(
                        IsolationLevel.NONE,
                        true,
                        WorkerSettings.USUAL,
                        WatchLimits.USUAL,
                        Path.of(""),
                        directory -> List.of()),
                clock);
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "hengping-isolation");
        thread.setDaemon(true);
        thread.start();
    }

    private WorkerLaunch findOut() {
        try {
            Path directory = Files.createDirectories(settings.directory()).toRealPath();
            List<Path> classPath = settings.classPath().in(directory);
            int heap = settings.workers().heapMegabytes();
            return new WorkerLaunch(
                    new Isolations(Isolations.usualPrograms(), directory)
                            .strongest(path -> WorkerLaunch.options(path, heap), classPath),
                    classPath,
                    heap,
                    directory);
        } catch (IOException e) {
            LOG.error("Worker processes cannot be started on this node", e);
            throw new UncheckedIOException(e);
        }
    }

    private WorkerLaunch launch() throws IOException {
        try {
            return launch.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Returns what sends the classes of Java plugins to their place. */
    JavaHost host(PluginStore plugins) {
        // no version is filed before there are stages
        return new PlacedJava(
                plugins,
                settings.inProcess() ? Placement.IN_PROCESS : Placement.USUAL,
                plugin -> false,
                watch,
                workers,
                () -> {
                    level();
                    return isolation();
                });
    }

    /** Forgets the alarms of plugins that are removed. */
    void forgetRemoved(PluginStore plugins) {
        for (Alarm alarm : alarms.all()) {
            alarm.plugin()
                    .filter(id ->
                            plugins.find(id).filter(known -> !known.installed()).isPresent())
                    .ifPresent(alarms::forget);
        }
    }

    @Override
    public Isolation isolation() {
        WorkerPool.Count count = workers.count();
        boolean settled = launch.isDone();
        return new Isolation(
                settled,
                settled ? level() : IsolationLevel.NONE,
                settings.minimum(),
                settings.inProcess(),
                count.workers(),
                count.idle(),
                settings.workers().most());
    }

    /** Waits until it is found out. */
    private IsolationLevel level() {
        try {
            return launch.join().launcher().level();
        } catch (CompletionException e) {
            // no worker can be started, or none is wanted; why it cannot is told in the log already
            return IsolationLevel.NONE;
        }
    }

    @Override
    public List<Alarm> alarms() {
        return alarms.all();
    }

    @Override
    public int clearAlarms() {
        int count = alarms.clear();
        LOG.info("{} alarms were cleared", count);
        return count;
    }

    @Override
    public void close() {
        workers.close();
        watch.close();
    }
}
