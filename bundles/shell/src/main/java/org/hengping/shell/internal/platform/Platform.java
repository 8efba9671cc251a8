// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.platform;

import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.platform.assessment.AssessmentService;
import org.hengping.platform.conformance.ConformanceService;
import org.hengping.platform.containment.ContainmentService;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.replay.ReplayService;
import org.hengping.platform.signing.SigningKeyService;
import org.hengping.platform.standard.StandardService;
import org.hengping.platform.transaction.UnitOfWork;
import org.hengping.platform.unitfact.UnitFactService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The services behind the commands, looked up when a command runs: the commands are there from the start, the services come
 * and go with the database. Every method that finds none throws a PlatformException UNAVAILABLE. Thread-safe.
 */
public final class Platform {
    /** Known by name only: nothing here depends on the policy. */
    private static final String POLICY = "org.hengping.policy.Policy";

    private final BundleContext context;

    /** @param context where to look */
    public Platform(BundleContext context) {
        this.context = context;
    }

    /** Returns the service for plugins. */
    public PluginService plugins() {
        return present(PluginService.class);
    }

    /** Returns the service for standards. */
    public StandardService standards() {
        return present(StandardService.class);
    }

    /** Returns the service for assessments. */
    public AssessmentService assessments() {
        return present(AssessmentService.class);
    }

    /** Returns the service for replays. */
    public ReplayService replays() {
        return present(ReplayService.class);
    }

    /** Returns the service for facts of units. */
    public UnitFactService unitFacts() {
        return present(UnitFactService.class);
    }

    /** Returns the register of signing keys. */
    public SigningKeyService signingKeys() {
        return present(SigningKeyService.class);
    }

    /** Returns the service for conformance. */
    public ConformanceService conformance() {
        return present(ConformanceService.class);
    }

    /** Returns the service for what keeps plugins in their place. */
    public ContainmentService containment() {
        return present(ContainmentService.class);
    }

    /** Returns the unit of work of the one database. */
    public UnitOfWork unitOfWork() {
        return present(UnitOfWork.class);
    }

    /** Tells whether the dated policy is loaded. */
    public boolean policyLoaded() {
        return context.getServiceReference(POLICY) != null;
    }

    private <T> T present(Class<T> type) {
        // The reference is given back when this bundle stops; a command holds it for as long as it runs.
        return find(type).orElseThrow(() -> missing(find(UnitOfWork.class).isPresent()));
    }

    private <T> Optional<T> find(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        return reference == null ? Optional.empty() : Optional.ofNullable(context.getService(reference));
    }

    private static PlatformException missing(boolean databaseUp) {
        return databaseUp
                ? new PlatformException(
                        PlatformException.Kind.UNAVAILABLE,
                        "starting",
                        new Text("服务正在启动，请稍后再试。", "The service is starting; try again shortly."))
                : new PlatformException(
                        PlatformException.Kind.UNAVAILABLE,
                        "database-unavailable",
                        new Text(
                                "数据库暂不可用或正在打开，请稍后再试。",
                                "The database cannot be reached or is being opened; try again shortly."));
    }
}
