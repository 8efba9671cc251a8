// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.Computations;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.PluginBudget;
import org.hengping.evaluation.SealedDossier;
import org.hengping.platform.fault.PlatformException;
import org.hengping.policy.PolicySnapshot;

/**
 * The leaves of a Java plugin, looked at in a worker process: one request for a whole dossier. The platform then makes the
 * result itself, with its own rules and tree, of what the worker says that the plugin found. Thread-safe.
 */
public final class WorkerComputations implements Computations {
    private final JavaHost.Classes plugin;
    private final Computations rules;
    private final WorkerPool pool;

    /** @param rules computes those leaves that are rules */
    public WorkerComputations(JavaHost.Classes plugin, Computations rules, WorkerPool pool) {
        this.plugin = Objects.requireNonNull(plugin, "plugin");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public LeafComputation get() {
        throw new IllegalStateException("the classes of " + plugin.digest() + " run in a worker process");
    }

    @Override
    public void prepare(PolicySnapshot policy) {
        pool.call(plugin.digest(), worker -> {
            load(worker, policy);
            return worker;
        });
    }

    @Override
    public <T> T during(
            PolicySnapshot policy, Supplier<SealedDossier> dossier, Function<Supplier<LeafComputation>, T> evaluation) {
        Request.Evaluate request =
                new Request.Evaluate(policy.digest(), dossier.get().bytes());
        List<Look> looks = pool.call(plugin.digest(), worker -> looks(worker, policy, request));
        Iterator<Look> told = looks.iterator();
        T result = evaluation.apply(() -> new Told(rules.get(), told));
        if (told.hasNext()) {
            throw pool.contradiction(plugin.digest(), "more looks than leaves");
        }
        return result;
    }

    private List<Look> looks(WorkerProcess worker, PolicySnapshot policy, Request.Evaluate request) throws IOException {
        if (!worker.has(policy.digest())) {
            load(worker, policy);
        }
        Answer answer = worker.call(request);
        if (answer instanceof Answer.Failed failed && failed.fault().code().equals(WorkerSession.NOT_LOADED)) {
            load(worker, policy);
            answer = worker.call(request);
        }
        if (answer instanceof Answer.Failed failed) {
            throw failed.fault();
        }
        if (answer instanceof Answer.Looks found) {
            return found.looks();
        }
        throw new MalformedMessageException("no looks");
    }

    private void load(WorkerProcess worker, PolicySnapshot policy) throws IOException {
        Answer answer = worker.call(new Request.Load(plugin.bytes(), policy.bytes()));
        if (answer instanceof Answer.Failed failed) {
            throw failed.fault();
        }
        if (!(answer instanceof Answer.Loaded)) {
            throw new MalformedMessageException("neither loaded nor refused");
        }
        worker.loaded(policy.digest());
    }

    /** Gives out what was found, in the order in which it is asked for. */
    private final class Told implements LeafComputation {
        private final LeafComputation inner;
        private final Iterator<Look> told;
        private Optional<PluginBudget> budget = Optional.empty();
        private Execution.Spent spent = Execution.Spent.NOTHING;

        Told(LeafComputation inner, Iterator<Look> told) {
            this.inner = inner;
            this.told = told;
        }

        @Override
        public void grant(PluginBudget granted) {
            budget = Optional.of(granted);
            inner.grant(granted);
        }

        @Override
        public Execution.Spent spent() {
            return spent;
        }

        @Override
        public Finding compute(Node.Leaf leaf, Facts facts) throws LeafFailedException {
            if (!(leaf.rule() instanceof LeafRule.Computed)) {
                return inner.compute(leaf, facts);
            }
            Look look = next(leaf.heading().id().value());
            spent = look.spent();
            if (look.failure().isPresent()) {
                throw new LeafFailedException(look.failure().get());
            }
            return look.finding().orElseThrow();
        }

        private Look next(String leaf) {
            if (!told.hasNext()) {
                throw contradiction("fewer looks than leaves");
            }
            Look look = told.next();
            if (!look.leaf().equals(leaf)) {
                throw contradiction("a look at another leaf");
            }
            boolean within = budget.map(granted -> look.spent().work() <= granted.work()
                            && look.spent().bytes() <= granted.bytes())
                    .orElse(true);
            if (!within) {
                throw contradiction("more spent than was granted");
            }
            return look;
        }

        private PlatformException contradiction(String what) {
            return pool.contradiction(plugin.digest(), what);
        }
    }
}
