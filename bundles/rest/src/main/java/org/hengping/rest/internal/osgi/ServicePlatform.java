// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.osgi;

import java.util.List;
import org.hengping.platform.assessment.AssessmentService;
import org.hengping.platform.conformance.ConformanceService;
import org.hengping.platform.containment.ContainmentService;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.replay.ReplayService;
import org.hengping.platform.signing.SigningKeyService;
import org.hengping.platform.standard.StandardService;
import org.hengping.platform.transaction.UnitOfWork;
import org.hengping.platform.unitfact.UnitFactService;
import org.hengping.rest.internal.platform.Missing;
import org.hengping.rest.internal.platform.Platform;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The services of the registry. Each list holds what is registered now and is replaced as a whole, so the component stays
 * while services come and go.
 */
@Component(service = ServicePlatform.class)
public final class ServicePlatform implements Platform {
    /** Known by name only: this bundle does not depend on the policy, it just says in its health whether there is one. */
    private static final String POLICY = "org.hengping.policy.Policy";

    private final BundleContext context;

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<PluginService> plugins = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<StandardService> standards = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<AssessmentService> assessments = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ReplayService> replays = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<UnitFactService> unitFacts = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<SigningKeyService> signingKeys = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ContainmentService> containment = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<UnitOfWork> unitsOfWork = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ConformanceService> conformance = List.of();

    @Activate
    public ServicePlatform(BundleContext context) {
        this.context = context;
    }

    @Override
    public PluginService plugins() {
        return present(plugins);
    }

    @Override
    public StandardService standards() {
        return present(standards);
    }

    @Override
    public AssessmentService assessments() {
        return present(assessments);
    }

    @Override
    public ReplayService replays() {
        return present(replays);
    }

    @Override
    public UnitFactService unitFacts() {
        return present(unitFacts);
    }

    @Override
    public SigningKeyService signingKeys() {
        return present(signingKeys);
    }

    @Override
    public ConformanceService conformance() {
        return present(conformance);
    }

    @Override
    public ContainmentService containment() {
        return present(containment);
    }

    @Override
    public UnitOfWork unitOfWork() {
        List<UnitOfWork> now = unitsOfWork;
        if (now.isEmpty()) {
            throw Missing.database();
        }
        return now.get(0);
    }

    @Override
    public boolean policyLoaded() {
        return context.getServiceReference(POLICY) != null;
    }

    private <T> T present(List<T> services) {
        if (services.isEmpty()) {
            throw unitsOfWork.isEmpty() ? Missing.database() : Missing.service();
        }
        return services.get(0);
    }
}
