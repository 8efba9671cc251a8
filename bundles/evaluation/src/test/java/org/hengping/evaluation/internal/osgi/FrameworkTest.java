// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.SamplePolicy;
import org.hengping.evaluation.internal.service.Contained;
import org.hengping.evaluation.internal.service.EvaluationServices;
import org.hengping.evaluation.internal.service.ReplayWorker;
import org.hengping.evaluation.store.InMemoryStores;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleWiring;

/** What happens in a real framework. */
class FrameworkTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final ScheduledExecutorService executor = DaemonThreads.single("test");
    private final List<BundleEvent> events = new CopyOnWriteArrayList<>();
    private final GuardActivator guard = new GuardActivator();

    private final Path folder;

    private Framework framework;
    private BundleContext context;
    private FrameworkBundles bundles;
    private PluginService plugins;

    FrameworkTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("bundles").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.hengping.criteria;version=0.1.0,org.hengping.criteria.plugin;version=0.1.0"));
        framework.start();
        context = framework.getBundleContext();
        context.addBundleListener((SynchronousBundleListener) events::add);
        guard.start(context);
        bundles = new FrameworkBundles(context, stores.plugins, stores.archive);
        EvaluationServices services = new EvaluationServices(
                new EvaluationServices.Stores(
                        stores.plugins,
                        stores.archive,
                        stores.assessments,
                        stores.replays,
                        stores.signingKeys,
                        stores.unitFacts,
                        stores),
                SamplePolicy.POLICY,
                Contained.inProcess(),
                Clock.systemUTC(),
                new ReplayWorker.Settings("test", Duration.ofSeconds(30), 10, Duration.ofSeconds(30), 1),
                executor,
                () -> {});
        plugins = services.plugins();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        guard.stop(context);
        framework.stop();
        framework.waitForStop(10_000);
        DaemonThreads.end(executor);
    }

    private Bundle admitted(Plugin plugin) {
        return context.getBundle(CriteriaBundles.location(plugin.id()));
    }

    @Test
    void followsTheDatabase() {
        Plugin plugin = plugins.install(SampleBundle.javaPlugin().bytes(), InstallationSource.REST)
                .plugin();
        assertThat(bundles.reconcile()).isTrue();
        assertThat(admitted(plugin).getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(bundles.reconcile()).isTrue();
        assertThat(context.getBundles()).hasSize(2);
        plugins.remove(plugin.id(), Optional.empty());
        assertThat(bundles.reconcile()).isTrue();
        assertThat(context.getBundles()).hasSize(1);
    }

    @Test
    void refreshesNoOtherBundle() throws BundleException {
        byte[] library = SampleBundle.rulePack()
                .without("Hengping-Standard")
                .header("Bundle-SymbolicName", "org.example.library")
                .header("Import-Package", "org.hengping.criteria")
                .bytes();
        Bundle other = context.installBundle("other", new ByteArrayInputStream(library));
        other.start();
        BundleWiring before = other.adapt(BundleWiring.class);
        BundleWiring system = framework.adapt(BundleWiring.class);
        Plugin plugin = plugins.install(SampleBundle.javaPlugin().bytes(), InstallationSource.REST)
                .plugin();
        bundles.reconcile();
        plugins.remove(plugin.id(), Optional.empty());
        bundles.reconcile();
        assertThat(other.adapt(BundleWiring.class)).isSameAs(before);
        assertThat(framework.adapt(BundleWiring.class)).isSameAs(system);
        assertThat(other.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(events)
                .filteredOn(event -> event.getBundle().equals(other))
                .extracting(BundleEvent::getType)
                .doesNotContain(BundleEvent.STOPPING, BundleEvent.STOPPED, BundleEvent.UNRESOLVED);
    }

    @Test
    void loadsNoClassOfACriteriaBundleThroughTheFramework() {
        Plugin plugin = plugins.install(SampleBundle.javaPlugin().bytes(), InstallationSource.REST)
                .plugin();
        bundles.reconcile();
        assertThatThrownBy(() -> admitted(plugin).loadClass(SampleBundle.PLUGIN_CLASS))
                .isInstanceOfAny(ClassNotFoundException.class, LinkageError.class);
    }

    @Test
    void leavesARawCriteriaBundleUnresolved() throws BundleException {
        Bundle raw = context.installBundle(
                "raw", new ByteArrayInputStream(SampleBundle.rulePack().bytes()));
        assertThatThrownBy(raw::start).isInstanceOf(BundleException.class);
        assertThat(raw.getState()).isEqualTo(Bundle.INSTALLED);
    }

    @Test
    void takesARawCriteriaBundleThroughTheGate() throws Exception {
        RawBundleIntake intake = new RawBundleIntake(context, plugins);
        byte[] bundle = SampleBundle.rulePack().bytes();
        installRawAndAwaitItsEnd(bundle);
        intake.close();
        assertThat(stores.plugins.installed()).singleElement().satisfies(plugin -> assertThat(plugin.source())
                .isEqualTo(InstallationSource.RAW_BUNDLE));
        bundles.reconcile();
        assertThat(context.getBundles()).hasSize(2);
    }

    @Test
    void uninstallsARawCriteriaBundleThatTheGateRefuses() throws Exception {
        RawBundleIntake intake = new RawBundleIntake(context, plugins);
        installRawAndAwaitItsEnd(
                SampleBundle.rulePack().header("Export-Package", "org.example").bytes());
        intake.close();
        assertThat(stores.plugins.installed()).isEmpty();
        assertThat(context.getBundles()).hasSize(1);
    }

    @Test
    void takesRawCriteriaBundlesThatWereThereBefore() throws Exception {
        CountDownLatch gone = awaitUninstall();
        installRaw(SampleBundle.rulePack().bytes());
        RawBundleIntake intake = new RawBundleIntake(context, plugins);
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        intake.close();
        assertThat(stores.plugins.installed()).hasSize(1);
    }

    private void installRawAndAwaitItsEnd(byte[] bundle) throws Exception {
        CountDownLatch gone = awaitUninstall();
        installRaw(bundle);
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private CountDownLatch awaitUninstall() {
        CountDownLatch gone = new CountDownLatch(1);
        context.addBundleListener(event -> {
            if (event.getType() == BundleEvent.UNINSTALLED) {
                gone.countDown();
            }
        });
        return gone;
    }

    private void installRaw(byte[] bundle) throws IOException, BundleException {
        Path file = Files.write(folder.resolve("raw.jar"), bundle);
        context.installBundle(file.toUri().toString());
    }
}
