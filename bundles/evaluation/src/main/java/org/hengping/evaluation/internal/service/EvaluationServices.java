// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import org.hengping.evaluation.GateLimits;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.RuleEngine;
import org.hengping.evaluation.internal.signing.StoredSigningKeyService;
import org.hengping.evaluation.internal.unitfact.StoredUnitFactService;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.evaluation.store.AssessmentStore;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.evaluation.store.ReplayStore;
import org.hengping.evaluation.store.SigningKeyStore;
import org.hengping.evaluation.store.UnitFactStore;
import org.hengping.platform.assessment.AssessmentService;
import org.hengping.platform.conformance.ConformanceService;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.replay.ReplayService;
import org.hengping.platform.signing.SigningKeyService;
import org.hengping.platform.standard.StandardService;
import org.hengping.platform.transaction.UnitOfWork;
import org.hengping.platform.unitfact.UnitFactService;
import org.hengping.policy.Policy;

/**
 * The services of one node, put together over one set of stores. Thread-safe.
 *
 * <p>Closing ends the replay worker; the executor belongs to the caller.
 */
public final class EvaluationServices implements AutoCloseable {
    private static final int MOST_COMPILED = 64;
    private static final int FURTHER_COMPILED = 2_048;
    private static final int MOST_INTERPRETED = 4;

    /**
     * Where everything is kept.
     *
     * @param plugins what is installed
     * @param archive bytes by digest
     * @param assessments stored assessments
     * @param replays replay jobs
     * @param signingKeys which certificates may sign bundles
     * @param unitFacts facts of units
     * @param unitOfWork spans acts on several of them
     */
    public record Stores(
            PluginStore plugins,
            ArchiveStore archive,
            AssessmentStore assessments,
            ReplayStore replays,
            SigningKeyStore signingKeys,
            UnitFactStore unitFacts,
            UnitOfWork unitOfWork) {
        public Stores {
            Objects.requireNonNull(plugins, "plugins");
            Objects.requireNonNull(archive, "archive");
            Objects.requireNonNull(assessments, "assessments");
            Objects.requireNonNull(replays, "replays");
            Objects.requireNonNull(signingKeys, "signingKeys");
            Objects.requireNonNull(unitFacts, "unitFacts");
            Objects.requireNonNull(unitOfWork, "unitOfWork");
        }
    }

    private final PluginService plugins;
    private final StandardService standards;
    private final AssessmentService assessments;
    private final ReplayService replays;
    private final ConformanceService conformance;
    private final StoredSigningKeyService signingKeys;
    private final UnitFactService unitFacts;
    private final ReplayWorker worker;

    /**
     * Puts the services together.
     *
     * @param containment where plugins run; it belongs to the caller
     * @param pluginsChanged called after each change of what is installed; must return at once
     */
    public EvaluationServices(
            Stores stores,
            Policy policy,
            Containment containment,
            InstantSource clock,
            ReplayWorker.Settings settings,
            ScheduledExecutorService executor,
            Runnable pluginsChanged) {
        Archive archive = new Archive(stores.archive());
        JavaHost host = containment.host(stores.plugins());
        CompiledStandards compiled = new CompiledStandards(
                archive, new PluginLoader(RuleEngine.EMITTED, host), MOST_COMPILED, FURTHER_COMPILED);
        CompiledStandards interpreted =
                new CompiledStandards(archive, new PluginLoader(RuleEngine.INTERPRETED, host), MOST_INTERPRETED, 0);
        ArchivedPolicies policies = new ArchivedPolicies(archive);
        StoringGuard guard = new StoringGuard();
        IdSource ids = new IdSource(clock);
        this.signingKeys = new StoredSigningKeyService(stores.signingKeys(), clock);
        this.unitFacts = new StoredUnitFactService(stores.unitFacts(), stores.unitOfWork(), policy, clock);
        this.plugins = new StoredPluginService(
                stores.plugins(),
                stores.unitFacts(),
                stores.archive(),
                stores.unitOfWork(),
                policy,
                GateLimits.USUAL,
                signingKeys.registered(),
                host,
                clock,
                () -> {
                    containment.forgetRemoved(stores.plugins());
                    pluginsChanged.run();
                });
        this.conformance = new StoredConformanceService(stores.plugins(), stores.unitFacts(), archive, policy, host);
        SpentSoFar spent = new SpentSoFar();
        this.standards = new StoredStandardService(stores.plugins(), compiled, policy, spent);
        this.assessments = new StoredAssessmentService(
                stores.assessments(),
                stores.archive(),
                stores.unitOfWork(),
                new Assessor(stores.plugins(), compiled, policy),
                policies,
                compiled,
                guard,
                spent,
                ids,
                clock);
        this.worker = new ReplayWorker(
                stores.replays(),
                stores.assessments(),
                new Replayer(stores.assessments(), archive, policies, compiled, interpreted),
                clock,
                settings,
                executor);
        this.replays = new StoredReplayService(
                stores.replays(), stores.assessments(), stores.unitOfWork(), guard, ids, clock, worker::wake);
    }

    /** Begins to work on replay jobs. */
    public void open() {
        worker.open();
    }

    public PluginService plugins() {
        return plugins;
    }

    public StandardService standards() {
        return standards;
    }

    public AssessmentService assessments() {
        return assessments;
    }

    public ReplayService replays() {
        return replays;
    }

    public UnitFactService unitFacts() {
        return unitFacts;
    }

    public ConformanceService conformance() {
        return conformance;
    }

    public SigningKeyService signingKeys() {
        return signingKeys;
    }

    @Override
    public void close() {
        worker.close();
    }
}
