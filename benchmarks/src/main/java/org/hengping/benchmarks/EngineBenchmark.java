// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hengping.evaluation.internal.compiler.Bound;
import org.hengping.evaluation.internal.compiler.CompiledRules;
import org.hengping.evaluation.internal.compiler.Results;
import org.hengping.evaluation.internal.pack.PackException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Twenty conditions over an application with fifty pieces of evidence, one of 64 invented ones a call. Every side has the
 * application in the form that suits it before the clock starts and gives one bit for each condition.
 */
@State(Scope.Benchmark)
public class EngineBenchmark {
    private static final int APPLICATIONS = 64;
    private static final long SEED = 27;

    private final List<Application> applications = new ArrayList<>();
    private final List<Map<String, Object>> maps = new ArrayList<>();
    private final List<Bound> bound = new ArrayList<>();
    private final int[] cells = new int[EngineConditions.ALL.size()];
    private final long fiveYears = Inventor.TODAY.minusYears(5).toEpochDay();
    private final long threeYears = Inventor.TODAY.minusYears(3).toEpochDay();
    private Optional<CompiledRules> rules = Optional.empty();
    private Optional<EnginePeers> peers = Optional.empty();
    private Optional<DroolsPeer> drools = Optional.empty();
    private final List<List<Object>> facts = new ArrayList<>();
    private int next;

    /**
     * Prepares all sides and makes sure that they say the same.
     *
     * @throws PackException if our rules do not compile
     * @throws CelValidationException if an expression does not compile over maps
     * @throws CelEvaluationException if the peer cannot compute one
     */
    @Setup(Level.Trial)
    public void prepare() throws PackException, CelValidationException, CelEvaluationException {
        EngineStandard standard = new EngineStandard();
        rules = Optional.of(standard.compile());
        for (int i = 0; i < cells.length; i++) {
            cells[i] = rules.get().cell(EngineStandard.id(i));
        }
        peers = Optional.of(new EnginePeers(fiveYears, threeYears));
        drools = Optional.of(new DroolsPeer(fiveYears, threeYears));
        Random random = new Random(SEED);
        int or = 0;
        int and = -1;
        for (int i = 0; i < APPLICATIONS; i++) {
            Application application = Inventor.invent(random);
            applications.add(application);
            maps.add(EnginePeers.map(application));
            bound.add(rules.get().bind(standard.view(application)).orElseThrow());
            int expected = EngineLoops.mask(application, fiveYears, threeYears);
            require("ours", expected, mask(bound.get(i)));
            require("MVEL", expected, peers.get().mvel(maps.get(i)));
            require("JEXL", expected, peers.get().jexl(maps.get(i)));
            facts.add(DroolsPeer.facts(application));
            require("Drools", expected, drools.get().mask(facts.get(i)));
            require("CEL", expected, peers.get().cel(maps.get(i)));
            or |= expected;
            and &= expected;
        }
        System.err.printf(
                "conditions ever met %s, always met %s%n", Integer.toBinaryString(or), Integer.toBinaryString(and));
    }

    private static void require(String side, int expected, int actual) {
        if (expected != actual) {
            throw new IllegalStateException(side + " differs in " + Integer.toBinaryString(expected ^ actual));
        }
    }

    private int following() {
        next = (next + 1) % APPLICATIONS;
        return next;
    }

    private int mask(Bound application) {
        Results results = rules.orElseThrow().run(application);
        int mask = 0;
        for (int i = 0; i < cells.length; i++) {
            mask |= results.isTrue(cells[i]) ? 1 << i : 0;
        }
        return mask;
    }

    /** Emitted bytecode. */
    @Benchmark
    public int ours() {
        return mask(bound.get(following()));
    }

    /** Java by hand, a loop for each condition. */
    @Benchmark
    public int loops() {
        return EngineLoops.mask(applications.get(following()), fiveYears, threeYears);
    }

    /** MVEL. */
    @Benchmark
    public int mvel() {
        return peers.orElseThrow().mvel(maps.get(following()));
    }

    /** Drools, executable model: session, facts inserted, rules fired. */
    @Benchmark
    public int drools() {
        return drools.orElseThrow().mask(facts.get(following()));
    }

    /** JEXL. */
    @Benchmark
    public int jexl() {
        return peers.orElseThrow().jexl(maps.get(following()));
    }

    /**
     * The legacy runtime of CEL.
     *
     * @throws CelEvaluationException never, it was tried beforehand
     */
    @Benchmark
    public int cel() throws CelEvaluationException {
        return peers.orElseThrow().cel(maps.get(following()));
    }
}
