// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.SamplePolicy;
import org.hengping.evaluation.internal.service.Contained;
import org.hengping.evaluation.internal.service.EvaluationServices;
import org.hengping.evaluation.internal.service.ReplayWorker;
import org.hengping.evaluation.store.InMemoryStores;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.PluginService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployFolderTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final ScheduledExecutorService executor = DaemonThreads.single("test");
    private final PluginService plugins = new EvaluationServices(
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
                    () -> {})
            .plugins();
    private final DeployFolder deploy = new DeployFolder(plugins);

    private final Path folder;

    DeployFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        deploy.close();
        DaemonThreads.end(executor);
    }

    private File file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toFile();
    }

    @Test
    void takesCriteriaPluginsOnly() throws IOException {
        assertThat(deploy.canHandle(file("a.jar", SampleBundle.rulePack().bytes())))
                .isTrue();
        assertThat(deploy.canHandle(file(
                        "b.jar",
                        SampleBundle.rulePack().without("Hengping-Standard").bytes())))
                .isFalse();
        assertThat(deploy.canHandle(file("c.jar", new byte[] {1, 2, 3}))).isFalse();
        assertThat(deploy.canHandle(file("d.cfg", SampleBundle.rulePack().bytes())))
                .isFalse();
        assertThat(deploy.canHandle(folder.toFile())).isFalse();
    }

    @Test
    void installsUpdatesAndRemovesWithTheFile() throws IOException {
        File file = file("a.jar", SampleBundle.rulePack().bytes());
        deploy.install(file);
        assertThat(stores.plugins.installed()).singleElement().satisfies(plugin -> assertThat(plugin.source())
                .isEqualTo(InstallationSource.DEPLOY_FOLDER));
        String next = SampleBundle.standard("1.1.0", "condition: facts.yearsInPost >= 5");
        file("a.jar", SampleBundle.rulePack().file("standard.yaml", next).bytes());
        deploy.update(file);
        assertThat(stores.plugins.installed()).singleElement().satisfies(plugin -> assertThat(plugin.version())
                .hasToString("1.1.0"));
        deploy.uninstall(file);
        assertThat(stores.plugins.installed()).isEmpty();
    }

    @Test
    void keepsTheOldPluginWhenTheNewFileIsRefused() throws IOException {
        File file = file("a.jar", SampleBundle.rulePack().bytes());
        deploy.install(file);
        file("a.jar", SampleBundle.rulePack().header("Bundle-Activator", "x.Y").bytes());
        assertThatThrownBy(() -> deploy.update(file)).isInstanceOf(PlatformException.class);
        assertThat(stores.plugins.installed()).hasSize(1);
    }

    @Test
    void installsTheBytesThatItReadThoughTheFileWasAnotherWhenItWasLookedAt() throws IOException {
        byte[] first = SampleBundle.rulePack().bytes();
        byte[] second = SampleBundle.rulePack().header("Bundle-Name", "changed").bytes();
        File file = file("a.jar", first);
        assertThat(deploy.canHandle(file)).isTrue();
        file("a.jar", second);
        deploy.install(file);
        assertThat(stores.plugins.installed()).singleElement().satisfies(plugin -> assertThat(plugin.id())
                .isEqualTo(ContentDigest.of(second)));
        assertThat(stores.archive.find(ContentDigest.of(first))).isEmpty();
        assertThat(stores.archive.find(ContentDigest.of(second)))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(second));
    }

    @Test
    void aFileThatIsStillBeingWrittenIsRefusedAndTakenWhenItIsWhole() throws IOException {
        byte[] whole = SampleBundle.rulePack().bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        File file = file("a.jar", half);
        assertThatThrownBy(() -> deploy.install(file)).isInstanceOf(PlatformException.class);
        assertThat(stores.archive.find(ContentDigest.of(half))).isEmpty();
        file("a.jar", whole);
        deploy.update(file);
        assertThat(stores.plugins.installed()).hasSize(1);
    }

    @Test
    void leavesAPluginRemovedUntilItsFileIsPutThereAnew() throws IOException {
        File file = file("a.jar", SampleBundle.rulePack().bytes());
        deploy.install(file);
        plugins.remove(stores.plugins.installed().get(0).id(), Optional.empty());
        assertThat(file.setLastModified(Instant.now().minusSeconds(60).toEpochMilli()))
                .isTrue();
        deploy.install(file);
        assertThat(stores.plugins.installed()).isEmpty();
        assertThat(file.setLastModified(Instant.now().plusSeconds(60).toEpochMilli()))
                .isTrue();
        deploy.install(file);
        assertThat(stores.plugins.installed()).hasSize(1);
    }

    @Test
    void leavesPluginsOfOtherFacesWhenAFileGoes() throws IOException {
        plugins.install(SampleBundle.rulePack().bytes(), InstallationSource.REST);
        File file = file("a.jar", SampleBundle.rulePack().bytes());
        deploy.install(file);
        deploy.uninstall(file);
        assertThat(stores.plugins.installed()).hasSize(1);
    }

    @Test
    void waitsWhileTheDatabaseIsDown() throws IOException {
        File file = file("a.jar", SampleBundle.rulePack().bytes());
        stores.setDown(true);
        deploy.install(file);
        stores.setDown(false);
        assertThat(stores.plugins.installed()).isEmpty();
    }
}
