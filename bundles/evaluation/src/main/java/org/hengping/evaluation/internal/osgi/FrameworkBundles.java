// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.platform.plugin.Plugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the admitted criteria bundles of the framework equal to what the database says is installed. Installs, starts and
 * uninstalls those only, and refreshes nothing: they export nothing, so no other bundle is wired to them.
 */
final class FrameworkBundles {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkBundles.class);

    private final BundleContext context;
    private final PluginStore plugins;
    private final ArchiveStore archive;

    FrameworkBundles(BundleContext context, PluginStore plugins, ArchiveStore archive) {
        this.context = context;
        this.plugins = plugins;
        this.archive = archive;
    }

    /**
     * Brings the framework up to date once.
     *
     * @return whether everything is as it should be; if not, trying again may help
     */
    boolean reconcile() {
        List<Plugin> installed = plugins.installed();
        Set<String> wanted = new HashSet<>();
        installed.forEach(plugin -> wanted.add(CriteriaBundles.location(plugin.id())));
        boolean complete = true;
        for (Bundle bundle : context.getBundles()) {
            if (CriteriaBundles.isAdmitted(bundle) && !wanted.contains(bundle.getLocation())) {
                complete &= uninstall(bundle);
            }
        }
        for (Plugin plugin : installed) {
            complete &= start(plugin);
        }
        return complete;
    }

    private boolean uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
            LOG.info("Bundle of plugin {} uninstalled", bundle.getLocation());
            return true;
        } catch (BundleException | IllegalStateException e) {
            return later(bundle.getLocation(), e);
        }
    }

    private boolean start(Plugin plugin) {
        String location = CriteriaBundles.location(plugin.id());
        try {
            Bundle bundle = context.getBundle(location);
            if (bundle == null) {
                bundle = context.installBundle(location, new ByteArrayInputStream(bytes(plugin.id())));
                LOG.info("Bundle of plugin {} installed: {} {}", location, plugin.standard(), plugin.version());
            }
            if (bundle.getState() == Bundle.INSTALLED || bundle.getState() == Bundle.RESOLVED) {
                bundle.start();
            }
            return true;
        } catch (BundleException | IllegalStateException e) {
            return later(location, e);
        }
    }

    private byte[] bytes(ContentDigest id) {
        return archive.find(id)
                .filter(bytes -> ContentDigest.of(bytes).equals(id))
                .map(bytes -> Arrays.copyOf(bytes, bytes.length))
                .orElseThrow(() -> new IllegalStateException("the archive lacks " + id + " or holds other bytes"));
    }

    /** Among others the framework's "Unable to acquire global lock", which passes by itself. */
    private static boolean later(String location, Exception e) {
        LOG.warn("Bundle of plugin {} is not as the database says; trying again: {}", location, e.toString());
        return false;
    }
}
