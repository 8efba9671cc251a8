// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.PluginBudget;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.internal.node.Evaluation;
import org.hengping.platform.fault.PlatformException;
import org.hengping.policy.PolicySnapshot;

/**
 * What a worker does: it holds one plugin, under as many policies as it is told, and looks at dossiers. Not thread-safe.
 *
 * <p>It evaluates the whole tree with the code of the platform, but tells only what the plugin found; the platform makes
 * the result of that itself. So a plugin that breaks out of everything can still lie about nothing but its own leaves.
 */
final class WorkerSession {
    private static final int MOST_POLICIES = 16;

    private final PluginLoader loader = new PluginLoader();
    private final Map<ContentDigest, Loaded> policies = new HashMap<>();
    private Optional<ContentDigest> plugin = Optional.empty();

    private record Loaded(CompiledStandard standard, PolicySnapshot policy) {}

    /**
     * Answers a request.
     *
     * @throws IOException if it is none
     */
    Answer answer(byte[] message) throws IOException {
        Request request = Request.read(message);
        try {
            if (request instanceof Request.Load load) {
                load(load);
                return new Answer.Loaded();
            }
            return new Answer.Looks(evaluate((Request.Evaluate) request));
        } catch (PlatformException fault) {
            return new Answer.Failed(fault);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("a request that says what cannot be", e);
        }
    }

    private void load(Request.Load load) throws MalformedMessageException {
        ContentDigest digest = ContentDigest.of(load.bundle());
        if (plugin.isPresent() && !plugin.get().equals(digest)) {
            throw new MalformedMessageException("a second plugin");
        }
        PolicySnapshot policy = PolicySnapshot.read(load.policy());
        CompiledStandard standard = loader.load(load.bundle(), policy.vocabulary());
        plugin = Optional.of(digest);
        if (policies.size() >= MOST_POLICIES) {
            policies.clear();
        }
        policies.put(policy.digest(), new Loaded(standard, policy));
    }

    private List<Look> evaluate(Request.Evaluate request) {
        Loaded loaded = policies.get(request.policy());
        if (loaded == null) {
            throw new PlatformException(
                    PlatformException.Kind.UNAVAILABLE,
                    NOT_LOADED,
                    new Text("工作进程尚未装入该政策", "the worker has not loaded that policy"));
        }
        PolicySnapshot policy = loaded.policy();
        Vocabulary vocabulary = loaded.standard().standard().vocabulary(policy.vocabulary());
        SealedDossier dossier = DossierReader.read(request.dossier(), vocabulary);
        List<Look> looks = new ArrayList<>();
        Supplier<LeafComputation> computations = loaded.standard().computations();
        new Evaluation(
                        loaded.standard().standard(),
                        () -> new Noting(computations.get(), looks),
                        vocabulary,
                        dossier.dossier(),
                        PluginBudget.of(policy, loaded.standard().standard()))
                .run();
        return looks;
    }

    /** Code of the fault that asks for a policy. */
    static final String NOT_LOADED = "worker-needs-policy";

    /** Notes what is found. */
    private record Noting(LeafComputation inner, List<Look> looks) implements LeafComputation {
        @Override
        public void grant(PluginBudget budget) {
            inner.grant(budget);
        }

        @Override
        public Execution.Spent spent() {
            return inner.spent();
        }

        @Override
        public Finding compute(Node.Leaf leaf, Facts facts) throws LeafFailedException {
            if (!(leaf.rule() instanceof LeafRule.Computed)) {
                // the platform computes rules itself
                return Finding.undecided();
            }
            String id = leaf.heading().id().value();
            try {
                Finding finding = inner.compute(leaf, facts);
                looks.add(new Look(id, Optional.of(finding), Optional.empty(), inner.spent()));
                return finding;
            } catch (LeafFailedException failed) {
                looks.add(new Look(id, Optional.empty(), Optional.of(failed.reason()), inner.spent()));
                throw failed;
            }
        }
    }
}
