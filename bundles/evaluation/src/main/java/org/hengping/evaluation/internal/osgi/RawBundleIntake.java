// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hengping.evaluation.GateLimits;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.Installation;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.PluginService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes criteria bundles that somebody installed raw into the framework, passes them through the gate, and uninstalls the
 * raw one: what was admitted comes back through the database. The listener only hands over to a thread of its own, because
 * the framework may hold locks.
 */
@Component(
        name = "org.hengping.evaluation.raw-bundles",
        immediate = true,
        service = {})
public final class RawBundleIntake implements SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(RawBundleIntake.class);

    private static final long RETRY_SECONDS = 5;

    private final BundleContext context;
    private final PluginService plugins;
    private final ScheduledExecutorService executor = DaemonThreads.single("hengping-raw-bundles");

    @Activate
    public RawBundleIntake(BundleContext context, @Reference PluginService plugins) {
        this.context = context;
        this.plugins = plugins;
        context.addBundleListener(this);
        for (Bundle bundle : context.getBundles()) {
            handOver(bundle);
        }
    }

    @Deactivate
    public void close() {
        context.removeBundleListener(this);
        DaemonThreads.end(executor);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.INSTALLED || event.getType() == BundleEvent.UPDATED) {
            handOver(event.getBundle());
        }
    }

    private void handOver(Bundle bundle) {
        if (!CriteriaBundles.isCriteria(bundle) || CriteriaBundles.isAdmitted(bundle)) {
            return;
        }
        try {
            executor.execute(() -> take(bundle));
        } catch (RejectedExecutionException e) {
            LOG.debug("Raw bundle {} waits until the services are back", bundle.getLocation());
        }
    }

    private void take(Bundle bundle) {
        if (bundle.getState() == Bundle.UNINSTALLED) {
            return;
        }
        try {
            Installation installation = plugins.install(read(bundle.getLocation()), InstallationSource.RAW_BUNDLE);
            LOG.info(
                    "Raw bundle {} passed the gate as plugin {}",
                    bundle.getLocation(),
                    installation.plugin().id());
        } catch (PlatformException e) {
            if (e.kind() == PlatformException.Kind.UNAVAILABLE) {
                LOG.warn("Raw bundle {} stays unresolved and waits: {}", bundle.getLocation(), e.text());
                later(bundle);
                return;
            }
            LOG.warn("Raw bundle {} is refused: {}\n{}", bundle.getLocation(), e.text(), Findings.lines(e));
        } catch (IOException e) {
            LOG.warn(
                    "Raw bundle {} is refused, because its bytes cannot be read again from where it came ({});"
                            + " install it with hengping:install or drop it into deploy/",
                    bundle.getLocation(),
                    e.toString());
        } catch (RuntimeException e) {
            LOG.error("Raw bundle {} is refused, because looking at it broke", bundle.getLocation(), e);
        }
        uninstall(bundle);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the task itself logs whatever it meets
    private void later(Bundle bundle) {
        try {
            executor.schedule(() -> take(bundle), RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Raw bundle {} waits until the services are back", bundle.getLocation());
        }
    }

    /** The framework does not give the bytes of a bundle back, so they are read from where it took them. */
    private static byte[] read(String location) throws IOException {
        try (InputStream in = new URL(location).openStream()) {
            return in.readNBytes(GateLimits.USUAL.bundleBytes() + 1);
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("Raw bundle {} could not be uninstalled; it stays unresolved", bundle.getLocation(), e);
        }
    }
}
