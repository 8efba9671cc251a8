// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.evaluation.internal.metering.Unweavable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Java plugins metered and as they are, over the applications of the engine's workload: {@code leaves}, one leaf for each of
 * the twenty conditions over the facts it is shown; {@code loops}, the plain loops over records bound before the clock
 * starts; {@code tight}, edit distances and nothing else. A metered call begins with a fresh budget.
 */
@State(Scope.Benchmark)
public class MeteringBenchmark {
    private static final int APPLICATIONS = 64;
    private static final long SEED = 27;
    private static final NodeId BIND = new NodeId("bind");
    private static final NodeId LOOPS = new NodeId("loops");
    private static final NodeId TIGHT = new NodeId("tight");

    private final List<Facts> facts = new ArrayList<>();
    private Optional<Side> metered = Optional.empty();
    private Optional<Side> plain = Optional.empty();
    private int next;

    /** One of the two sides. */
    private final class Side {
        private final Specimen leafwise;
        private final Specimen bound;
        private final List<CriteriaPlugin> plugins = new ArrayList<>();
        private final List<NodeId> ids = new ArrayList<>();

        Side(Specimen leafwise, Specimen bound) {
            this.leafwise = leafwise;
            this.bound = bound;
            for (int i = 0; i < EngineConditions.ALL.size(); i++) {
                ids.add(EngineStandard.id(i));
            }
            for (Facts application : facts) {
                bound.start();
                CriteriaPlugin plugin = bound.newPlugin();
                plugin.evaluate(BIND, application);
                plugins.add(plugin);
            }
        }

        int leaves(int application) {
            int mask = 0;
            for (int i = 0; i < ids.size(); i++) {
                leafwise.start();
                Finding finding = leafwise.newPlugin().evaluate(ids.get(i), facts.get(application));
                mask |= finding.verdict() == Verdict.MET ? 1 << i : 0;
            }
            return mask;
        }

        int loops(int application) {
            bound.start();
            return plugins.get(application)
                    .evaluate(LOOPS, facts.get(application))
                    .needed();
        }

        int tight(int application) {
            bound.start();
            return plugins.get(application)
                    .evaluate(TIGHT, facts.get(application))
                    .needed();
        }
    }

    /**
     * Prepares both sides and makes sure that they say the same as the loops by hand.
     *
     * @throws Unweavable if the plugins cannot be metered
     * @throws ReflectiveOperationException if they cannot be loaded
     */
    @Setup(Level.Trial)
    public void prepare() throws Unweavable, ReflectiveOperationException {
        EngineStandard standard = new EngineStandard();
        Random random = new Random(SEED);
        List<Application> applications = new ArrayList<>();
        for (int i = 0; i < APPLICATIONS; i++) {
            applications.add(Inventor.invent(random));
            facts.add(standard.facts(applications.get(i)));
        }
        List<Class<?>> own =
                List.of(Application.class, Item.class, EngineLoops.class, Distances.class, LeafwisePlugin.class);
        metered = Optional.of(
                new Side(Specimen.metered(LeafwisePlugin.class, List.of()), Specimen.metered(BoundPlugin.class, own)));
        plain = Optional.of(
                new Side(Specimen.plain(LeafwisePlugin.class, List.of()), Specimen.plain(BoundPlugin.class, own)));
        long fiveYears = Inventor.TODAY.minusYears(5).toEpochDay();
        long threeYears = Inventor.TODAY.minusYears(3).toEpochDay();
        for (int i = 0; i < APPLICATIONS; i++) {
            int expected = EngineLoops.mask(applications.get(i), fiveYears, threeYears);
            int distances = Distances.ofSubjects(applications.get(i).items());
            for (Side side : List.of(metered.get(), plain.get())) {
                require(expected, side.leaves(i));
                require(expected, side.loops(i));
                require(distances, side.tight(i));
            }
        }
        metered.get().loops(0);
        long loops = metered.get().bound.work();
        metered.get().tight(0);
        System.err.printf(
                "work of the first application: loops %d, tight %d%n",
                loops, metered.get().bound.work());
    }

    private static void require(int expected, int actual) {
        if (expected != actual) {
            throw new IllegalStateException(actual + " instead of " + expected);
        }
    }

    private int following() {
        next = (next + 1) % APPLICATIONS;
        return next;
    }

    /** Over facts, metered. */
    @Benchmark
    public int leavesMetered() {
        return metered.orElseThrow().leaves(following());
    }

    /** Over facts. */
    @Benchmark
    public int leavesPlain() {
        return plain.orElseThrow().leaves(following());
    }

    /** Over records, metered. */
    @Benchmark
    public int loopsMetered() {
        return metered.orElseThrow().loops(following());
    }

    /** Over records. */
    @Benchmark
    public int loopsPlain() {
        return plain.orElseThrow().loops(following());
    }

    /** Edit distances, metered. */
    @Benchmark
    public int tightMetered() {
        return metered.orElseThrow().tight(following());
    }

    /** Edit distances. */
    @Benchmark
    public int tightPlain() {
        return plain.orElseThrow().tight(following());
    }
}
