// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.evaluation.AssessmentJson;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.Gate;
import org.hengping.evaluation.GateLimits;
import org.hengping.evaluation.HostilePlugins;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.RuleEngine;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.SamplePolicy;
import org.hengping.evaluation.internal.isolation.Isolations;
import org.hengping.evaluation.internal.isolation.Launcher;
import org.hengping.evaluation.internal.service.Contained;
import org.hengping.platform.containment.Alarm;
import org.hengping.platform.fault.PlatformException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Path directory;

    WorkerTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static Assessment assess(CompiledStandard standard, long years) {
        return Evaluator.evaluate(
                standard,
                SamplePolicy.SNAPSHOT,
                DossierReader.read(SampleBundle.dossier("demo-1", years), SamplePolicy.SNAPSHOT.vocabulary()));
    }

    private static CompiledStandard here(byte[] bundle) {
        return new PluginLoader().load(bundle, SamplePolicy.SNAPSHOT.vocabulary());
    }

    private static CompiledStandard there(Workers workers, byte[] bundle) {
        return new PluginLoader(RuleEngine.EMITTED, workers.host()).load(bundle, SamplePolicy.SNAPSHOT.vocabulary());
    }

    private static void requireSame(Assessment there, Assessment here) {
        assertThat(AssessmentJson.write(there.result())).isEqualTo(AssessmentJson.write(here.result()));
        assertThat(AssessmentJson.write(there.execution())).isEqualTo(AssessmentJson.write(here.execution()));
    }

    @Test
    void givesTheSameBytesAsThePlatformItself() {
        byte[] bundle = SampleBundle.javaPlugin().bytes();
        try (Workers workers = new Workers(directory, Workers.settings(1, LONG))) {
            CompiledStandard there = there(workers, bundle);
            for (long years = 0; years < 8; years++) {
                requireSame(assess(there, years), assess(here(bundle), years));
            }
            assertThat(workers.pool.count()).isEqualTo(new WorkerPool.Count(1, 1));
            assertThat(workers.alarms.all()).isEmpty();
        }
    }

    @Test
    void givesTheSameBytesForPluginsThatExhaustOrThrow() {
        List<HostilePlugins.Hostile> contained = HostilePlugins.all().stream()
                .filter(one ->
                        one.expected().startsWith("BUDGET") || one.expected().equals("THREW"))
                .toList();
        // each takes a process of its own; some of every kind are enough
        Stream<HostilePlugins.Hostile> some = Stream.of("BUDGET WORK", "BUDGET BYTES", "BUDGET DEPTH", "THREW")
                .flatMap(kind -> contained.stream()
                        .filter(one -> one.expected().equals(kind))
                        .limit(2));
        try (Workers workers = new Workers(directory, Workers.settings(1, LONG))) {
            some.forEach(one -> {
                byte[] bundle = one.bundle().bytes();
                requireSame(assess(there(workers, bundle), 6), assess(here(bundle), 6));
            });
            assertThat(workers.alarms.all()).isEmpty();
        }
    }

    @Test
    void theGateSaysTheSame() {
        Gate gate = new Gate(GateLimits.USUAL);
        try (Workers workers = new Workers(directory, Workers.settings(1, LONG))) {
            for (byte[] bundle : List.of(
                    SampleBundle.javaPlugin().bytes(),
                    SampleBundle.javaPlugin(SampleBundle.PLUGIN_SOURCE.replace(">= 5", ">= 6"))
                            .bytes(),
                    SampleBundle.javaPlugin(SampleBundle.PLUGIN_SOURCE.replace(
                                    "@Override",
                                    "static final int[] KEPT = make(); static int[] make() { for (;;) {} } @Override"))
                            .bytes())) {
                assertThat(gate.on(workers.host()).check(bundle, SamplePolicy.POLICY))
                        .isEqualTo(gate.check(bundle, SamplePolicy.POLICY));
            }
        }
    }

    @Test
    void aProcessThatIsKilledGivesNoAssessmentAndTheNextCallAFreshOne() throws IOException {
        byte[] bundle = SampleBundle.javaPlugin().bytes();
        try (Workers workers = new Workers(directory, Workers.settings(1, LONG))) {
            CompiledStandard there = there(workers, bundle);
            Assessment before = assess(there, 6);
            // killed while it is idle: the pool notices and takes another
            kill(workers, there, "KILL");
            requireSame(assess(there, 6), before);
            // killed while it is asked: it is stopped first, so that it cannot answer
            kill(workers, there, "STOP");
            Thread killer = new Thread(() -> killOnceBusy(workers, there));
            killer.start();
            assertThatThrownBy(() -> assess(there, 6)).isInstanceOfSatisfying(PlatformException.class, fault -> {
                assertThat(fault.kind()).isEqualTo(PlatformException.Kind.UNAVAILABLE);
                assertThat(fault.code()).isEqualTo("worker-failed");
            });
            assertThat(workers.alarms.all()).extracting(Alarm::kind).containsExactly(Alarm.Kind.CRASH);
            requireSame(assess(there, 6), before);
        }
    }

    @Test
    void whatTakesTooLongIsEndedByTheWatchWithoutAVerdict() throws IOException {
        byte[] bundle = SampleBundle.javaPlugin().bytes();
        try (Workers workers = new Workers(directory, Workers.settings(1, Duration.ofSeconds(20)));
                Workers hasty = new Workers(directory, Workers.settings(1, Duration.ofSeconds(4)))) {
            CompiledStandard there = there(hasty, bundle);
            assess(there, 6);
            // metered code cannot hang; a process that the kernel stops does
            kill(hasty, there, "STOP");
            assertThatThrownBy(() -> assess(there, 6)).isInstanceOfSatisfying(PlatformException.class, fault -> {
                assertThat(fault.kind()).isEqualTo(PlatformException.Kind.UNAVAILABLE);
                assertThat(fault.code()).isEqualTo("evaluation-aborted");
            });
            assertThat(hasty.alarms.all()).singleElement().satisfies(alarm -> {
                assertThat(alarm.kind()).isEqualTo(Alarm.Kind.TIME);
                assertThat(alarm.plugin()).contains(there.bundle());
                assertThat(alarm.blocked()).isFalse();
            });
            requireSame(assess(there, 6), assess(there(workers, bundle), 6));
        }
    }

    @Test
    void aProcessWithTooMuchMemoryIsEnded() {
        WorkerSettings usual = Workers.settings(1, LONG);
        WorkerSettings small = new WorkerSettings(
                1,
                false,
                128,
                usual.idle(),
                usual.patience(),
                new org.hengping.evaluation.internal.watch.WatchLimits(LONG, 1 << 20, Duration.ofMillis(5)));
        try (Workers workers = new Workers(directory, small)) {
            CompiledStandard there = there(workers, SampleBundle.javaPlugin().bytes());
            assertThatThrownBy(() -> assess(there, 6)).isInstanceOf(PlatformException.class);
        }
    }

    @Test
    void onePluginAfterAnotherTakesThePlaceWhereThereIsRoomForOneOnly() {
        byte[] first = SampleBundle.javaPlugin().bytes();
        byte[] second = SampleBundle.javaPlugin(SampleBundle.PLUGIN_SOURCE.replace(">= 5", ">= 4"))
                .bytes();
        try (Workers workers = new Workers(directory, Workers.settings(1, LONG))) {
            assertThat(assess(there(workers, first), 4)
                            .result()
                            .tree()
                            .outcome()
                            .verdict())
                    .hasToString("NOT_MET");
            assertThat(assess(there(workers, second), 4)
                            .result()
                            .tree()
                            .outcome()
                            .verdict())
                    .hasToString("MET");
            assertThat(workers.pool.count().workers()).isEqualTo(1);
        }
    }

    @Test
    void givesTheSameBytesInTheStrongestIsolationThatThereIs() throws IOException {
        byte[] bundle = SampleBundle.javaPlugin().bytes();
        Launcher strongest = new Isolations(Isolations.usualPrograms(), directory)
                .strongest(path -> WorkerLaunch.options(path, 64), Contained.classPath());
        try (Workers workers = new Workers(directory, strongest, Workers.settings(1, LONG))) {
            CompiledStandard there = there(workers, bundle);
            requireSame(assess(there, 6), assess(here(bundle), 6));
            kill(workers, there, "KILL");
            requireSame(assess(there, 6), assess(here(bundle), 6));
        }
    }

    @Test
    void endsWhenItsInputEnds() throws IOException, InterruptedException {
        WorkerLaunch launch = new WorkerLaunch(Launcher.BARE, Contained.classPath(), 64, directory);
        WorkerProcess worker = launch.start();
        worker.awaitReady();
        ProcessHandle process = ProcessHandle.of(worker.pids().get(0)).orElseThrow();
        worker.closeInput();
        assertThat(process.onExit()
                        .completeOnTimeout(process, 20, TimeUnit.SECONDS)
                        .join()
                        .isAlive())
                .isFalse();
    }

    private static void kill(Workers workers, CompiledStandard standard, String signal) throws IOException {
        for (long pid : workers.pool.pids(standard.bundle())) {
            try {
                new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                        .start()
                        .waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (signal.equals("KILL")) {
                ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
            }
        }
    }

    private static void killOnceBusy(Workers workers, CompiledStandard standard) {
        try {
            while (workers.pool.count().idle() > 0) {
                Thread.onSpinWait();
            }
            kill(workers, standard, "KILL");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
