// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.evaluation.Computations;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.internal.watch.Watch;
import org.hengping.evaluation.internal.worker.WorkerComputations;
import org.hengping.evaluation.internal.worker.WorkerPool;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.platform.containment.Isolation;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginKind;
import org.hengping.platform.plugin.Signature;
import org.hengping.policy.PolicySnapshot;

/**
 * Sends the classes of each Java plugin to where they belong, asked anew for each evaluation: into this process under a
 * watch, or to a worker, and nowhere if the isolation is below what is asked for. A plugin that is not installed, e.g. one
 * that stands before the gate, counts as unsigned. Thread-safe.
 */
final class PlacedJava implements JavaHost {
    private final PluginStore plugins;
    private final Placement placement;
    private final Predicate<ContentDigest> filed;
    private final Watch watch;
    private final WorkerPool workers;
    private final Supplier<Isolation> isolation;

    /** @param filed tells whether a plugin is filed */
    PlacedJava(
            PluginStore plugins,
            Placement placement,
            Predicate<ContentDigest> filed,
            Watch watch,
            WorkerPool workers,
            Supplier<Isolation> isolation) {
        this.plugins = Objects.requireNonNull(plugins, "plugins");
        this.placement = Objects.requireNonNull(placement, "placement");
        this.filed = Objects.requireNonNull(filed, "filed");
        this.watch = Objects.requireNonNull(watch, "watch");
        this.workers = Objects.requireNonNull(workers, "workers");
        this.isolation = Objects.requireNonNull(isolation, "isolation");
    }

    @Override
    public Computations host(JavaHost.Classes plugin, Computations rules, Supplier<Computations> here) {
        return new Placed(plugin.digest(), new WorkerComputations(plugin, rules, workers), here);
    }

    private boolean inProcess(ContentDigest plugin) {
        boolean isFiled = filed.test(plugin);
        // who signed decides nothing as long as it is not filed, and is not looked up then
        Signature signature = isFiled
                ? plugins.find(plugin)
                        .filter(Plugin::installed)
                        .map(Plugin::signature)
                        .orElse(Signature.UNSIGNED)
                : Signature.UNSIGNED;
        return placement.inProcess(PluginKind.JAVA, signature, isFiled);
    }

    private void requireIsolation() {
        Isolation now = isolation.get();
        if (!now.sufficient()) {
            throw new PlatformException(
                    PlatformException.Kind.UNAVAILABLE,
                    "isolation-insufficient",
                    new Text(
                            "本节点的进程隔离为 " + now.level().word() + "，低于配置要求的 "
                                    + now.minimum().word() + "，因此不运行 Java 插件",
                            "worker processes of this node are isolated by "
                                    + now.level().word() + ", the configuration asks for "
                                    + now.minimum().word() + "; so no Java plugin is run"));
        }
    }

    /** One plugin's computations, wherever they are. */
    private final class Placed implements Computations {
        private final ContentDigest plugin;
        private final Computations worker;
        private final Supplier<Computations> here;
        private Optional<Computations> made = Optional.empty();

        Placed(ContentDigest plugin, Computations worker, Supplier<Computations> here) {
            this.plugin = plugin;
            this.worker = worker;
            this.here = here;
        }

        /** Classes are defined in this process only once they may run there. */
        private Computations now() {
            if (!inProcess(plugin)) {
                requireIsolation();
                return worker;
            }
            synchronized (this) {
                Computations watched = made.orElseGet(() -> watch.over(plugin, here.get()));
                made = Optional.of(watched);
                return watched;
            }
        }

        @Override
        public LeafComputation get() {
            return now().get();
        }

        @Override
        public void prepare(PolicySnapshot policy) {
            now().prepare(policy);
        }

        @Override
        public <T> T during(
                PolicySnapshot policy,
                Supplier<SealedDossier> dossier,
                Function<Supplier<LeafComputation>, T> evaluation) {
            return now().during(policy, dossier, evaluation);
        }
    }
}
