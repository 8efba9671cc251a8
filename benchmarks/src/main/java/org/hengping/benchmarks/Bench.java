// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs one benchmark and prints one line for each target: {@code name measured target ok|short}. A target is a ratio to a
 * peer measured in the same run, so that it means the same on a fast and on a slow machine. What the harness says goes to
 * the other stream. It exits with 0 whenever it could measure, also when a target is not reached.
 */
public final class Bench {
    private Bench() {}

    /**
     * One target.
     *
     * @param name what the line begins with
     * @param benchmark class with the methods {@code ours} and {@code peer}, in operations per second
     * @param target least ratio of ours to the peer
     */
    private record Target(String name, Class<?> benchmark, double target) {}

    /** Least ratios of the emitted rules to their peers, by method of {@link EngineBenchmark}. */
    private static final Map<String, Double> ENGINES =
            new TreeMap<>(Map.of("loops", 2.0, "mvel", 25.0, "jexl", 250.0, "drools", 30.0, "cel", 300.0));

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length >= 1 ? arguments[0] : "";
        switch (name) {
            // The peer checks less (it takes duplicate members and lone surrogates) and so has less to do.
            case "canonical" -> measure(new Target("canonical-json-13KB-vs-peer", CanonicalBenchmark.class, 0.8));
            case "assessment" -> atMost("assessment-vs-jackson", run(AssessmentBenchmark.class), "ours", "peer", 3.0);
            case "engine" -> {
                Collection<RunResult> results = run(EngineBenchmark.class);
                ENGINES.forEach((peer, target) -> print("engine-vs-" + peer, results, peer, target));
            }
            case "metering" -> {
                Collection<RunResult> results = run(MeteringBenchmark.class);
                atMost("metering-leaves-over-facts", results, "leavesMetered", "leavesPlain", 1.3);
                atMost("metering-loops-over-records", results, "loopsMetered", "loopsPlain", 1.3);
                atMost("metering-tight", results, "tightMetered", "tightPlain", 2.5);
            }
            case "plugins" -> new PluginsBench(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000).run();
            case "replay" -> new ReplayBench(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000).run();
            default -> {
                System.err.println(
                        "usage: Bench canonical|assessment|engine|metering|plugins [SWAPS]|replay [ASSESSMENTS]");
                System.exit(2);
            }
        }
    }

    private static void measure(Target target) throws RunnerException {
        print(target.name(), run(target.benchmark()), "peer", target.target());
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\..*")
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                .shouldFailOnError(true)
                .build();
        return new Runner(options, OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL)).run();
    }

    private static void print(String name, Collection<RunResult> results, String peerMethod, double target) {
        double ours = score(results, "ours");
        double peer = score(results, peerMethod);
        System.err.printf(Locale.ROOT, "ours %.0f/s, %s %.0f/s%n", ours, peerMethod, peer);
        atLeast(name, ours / peer, target);
    }

    /** Prints what is to be no less than its target. */
    static void atLeast(String name, double measured, double target) {
        System.out.printf(
                Locale.ROOT, "%s %.2fx %.2fx %s%n", name, measured, target, measured >= target ? "ok" : "short");
    }

    /** Prints what is to be no more than its target. */
    static void atMost(String name, double measured, double target) {
        System.out.printf(
                Locale.ROOT, "%s %.2fx %.2fx %s%n", name, measured, target, measured <= target ? "ok" : "short");
    }

    /** How many times the time of the peer ours may take. */
    private static void atMost(String name, Collection<RunResult> results, String ours, String peer, double target) {
        atMost(name, score(results, peer) / score(results, ours), target);
    }

    private static double score(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not measured: " + method));
    }
}
