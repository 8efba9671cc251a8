// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.hengping.evaluation.internal.service.Containment;
import org.hengping.evaluation.internal.service.EvaluationServices;
import org.hengping.evaluation.internal.service.ReplayWorker;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.evaluation.store.AssessmentStore;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.evaluation.store.ReplayStore;
import org.hengping.evaluation.store.SigningKeyStore;
import org.hengping.evaluation.store.UnitFactStore;
import org.hengping.platform.assessment.AssessmentService;
import org.hengping.platform.conformance.ConformanceService;
import org.hengping.platform.containment.ContainmentService;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.replay.ReplayService;
import org.hengping.platform.signing.SigningKeyService;
import org.hengping.platform.standard.StandardService;
import org.hengping.platform.transaction.UnitOfWork;
import org.hengping.platform.unitfact.UnitFactService;
import org.hengping.policy.Policy;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Offers the services of the platform while the stores are there, works on replays, and lets the framework follow the
 * database. The services share what they keep in memory, so they come and go together.
 */
@Component(
        name = "org.hengping.evaluation",
        immediate = true,
        service = {})
public final class EvaluationComponent {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofSeconds(3);
    private static final int CHUNK = 200;
    private static final int THREADS = 2;

    private final ScheduledExecutorService replayThread = DaemonThreads.single("hengping-replay");
    private final ScheduledExecutorService bundleThread = DaemonThreads.single("hengping-bundles");
    private final Containment containment;
    private final EvaluationServices services;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    @Activate
    public EvaluationComponent(
            BundleContext context,
            ContainmentConfig config,
            @Reference PluginStore plugins,
            @Reference ArchiveStore archive,
            @Reference AssessmentStore assessments,
            @Reference ReplayStore replays,
            @Reference SigningKeyStore signingKeys,
            @Reference UnitFactStore unitFacts,
            @Reference UnitOfWork unitOfWork,
            @Reference Policy policy) {
        Reconciler reconciler = new Reconciler(new FrameworkBundles(context, plugins, archive), bundleThread);
        containment = new Containment(
                ContainmentConfig.Reading.of(
                        config, context.getDataFile("worker").toPath(), new WorkerBundles(context.getBundle())),
                Clock.systemUTC());
        services = new EvaluationServices(
                new EvaluationServices.Stores(
                        plugins, archive, assessments, replays, signingKeys, unitFacts, unitOfWork),
                policy,
                containment,
                Clock.systemUTC(),
                new ReplayWorker.Settings("replay-" + UUID.randomUUID(), LEASE, CHUNK, INTERVAL, THREADS),
                replayThread,
                reconciler::wake);
        reconciler.open();
        services.open();
        registrations.add(context.registerService(PluginService.class, services.plugins(), null));
        registrations.add(context.registerService(StandardService.class, services.standards(), null));
        registrations.add(context.registerService(AssessmentService.class, services.assessments(), null));
        registrations.add(context.registerService(ConformanceService.class, services.conformance(), null));
        registrations.add(context.registerService(ContainmentService.class, containment, null));
        registrations.add(context.registerService(ReplayService.class, services.replays(), null));
        registrations.add(context.registerService(UnitFactService.class, services.unitFacts(), null));
        registrations.add(context.registerService(SigningKeyService.class, services.signingKeys(), null));
    }

    /** Takes the services back and ends what is being worked on; another node goes on with it. */
    @Deactivate
    public void close() {
        registrations.forEach(ServiceRegistration::unregister);
        services.close();
        containment.close();
        DaemonThreads.end(replayThread);
        DaemonThreads.end(bundleThread);
    }
}
