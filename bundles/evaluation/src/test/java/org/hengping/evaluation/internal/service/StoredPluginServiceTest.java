// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hengping.evaluation.SampleBundle;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.Installation;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginKind;
import org.hengping.platform.plugin.PluginService;
import org.junit.jupiter.api.Test;

class StoredPluginServiceTest {
    private final ServicesFixture fixture = new ServicesFixture();
    private final PluginService plugins = fixture.services.plugins();

    @Test
    void keepsBundleAndReportOfWhatTheGateLetIn() {
        byte[] bundle = SampleBundle.javaPlugin().bytes();
        Installation installation = plugins.install(bundle, InstallationSource.SHELL);
        Plugin plugin = installation.plugin();
        assertThat(installation.changed()).isTrue();
        assertThat(plugin.kind()).isEqualTo(PluginKind.JAVA);
        assertThat(plugin.source()).isEqualTo(InstallationSource.SHELL);
        assertThat(fixture.stores.archive.find(plugin.id()))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(bundle));
        assertThat(plugins.report(plugin.id())).contains(installation.report());
        assertThat(plugins.list(PageRequest.first(10)).items()).containsExactly(plugin);
        assertThat(fixture.changes).hasValue(1);
    }

    @Test
    void changesNothingForTheSameBytesAgain() {
        Plugin plugin = fixture.install();
        Installation again = plugins.install(SampleBundle.rulePack().bytes(), InstallationSource.DEPLOY_FOLDER);
        assertThat(again.changed()).isFalse();
        assertThat(again.plugin()).isEqualTo(plugin);
        assertThat(fixture.changes).hasValue(1);
    }

    @Test
    void refusesOtherBytesForTheSameStandardAndVersion() {
        fixture.install();
        byte[] other = SampleBundle.rulePack().header("Bundle-Name", "other").bytes();
        assertThatThrownBy(() -> plugins.install(other, InstallationSource.REST))
                .isInstanceOfSatisfying(PlatformException.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(PlatformException.Kind.CONFLICT);
                    assertThat(fault.code()).isEqualTo("standard-version-taken");
                });
        assertThat(fixture.stores.plugins.installed()).hasSize(1);
    }

    @Test
    void refusesWhatTheGateRefusesWithItsFindingsAndKeepsNothing() {
        byte[] bundle =
                SampleBundle.rulePack().header("Bundle-Activator", "x.Y").bytes();
        assertThatThrownBy(() -> plugins.install(bundle, InstallationSource.REST))
                .isInstanceOfSatisfying(PlatformException.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(PlatformException.Kind.INVALID);
                    assertThat(fault.violations()).hasSize(1);
                });
        GateReport report = plugins.check(bundle);
        assertThat(report.admitted()).isFalse();
        assertThat(fixture.stores.archive.find(report.bundle())).isEmpty();
    }

    @Test
    void saysThatABundleIsTooLarge() {
        assertThatThrownBy(() -> plugins.install(new byte[(16 << 20) + 1], InstallationSource.REST))
                .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.kind())
                        .isEqualTo(PlatformException.Kind.TOO_LARGE));
    }

    @Test
    void removesAndInstallsAgain() {
        Plugin plugin = fixture.install();
        assertThatThrownBy(() -> plugins.remove(plugin.id(), Optional.of(plugin.recordVersion() + 1)))
                .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.kind())
                        .isEqualTo(PlatformException.Kind.STALE));
        plugins.remove(plugin.id(), Optional.of(plugin.recordVersion()));
        assertThat(plugins.find(plugin.id())).get().matches(found -> !found.installed());
        assertThatThrownBy(() -> plugins.remove(plugin.id(), Optional.empty()))
                .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.kind())
                        .isEqualTo(PlatformException.Kind.NOT_FOUND));
        assertThat(plugins.install(SampleBundle.rulePack().bytes(), InstallationSource.REST)
                        .changed())
                .isTrue();
        assertThat(plugins.find(plugin.id())).get().matches(Plugin::installed);
        assertThat(fixture.changes).hasValue(3);
    }

    @Test
    void installsTheSameBytesOnceAlsoFromManyThreads() throws Exception {
        byte[] bundle = SampleBundle.rulePack().bytes();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Installation>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> plugins.install(bundle, InstallationSource.REST));
            }
            int changed = 0;
            for (Future<Installation> future : threads.invokeAll(calls)) {
                changed += future.get().changed() ? 1 : 0;
            }
            assertThat(changed).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void showsInstalledStandards() {
        fixture.install();
        assertThat(fixture.services.standards().list())
                .singleElement()
                .satisfies(one -> assertThat(one.standard().id().value()).isEqualTo("sample.test"));
    }
}
