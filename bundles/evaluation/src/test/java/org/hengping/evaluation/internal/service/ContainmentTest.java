// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.internal.watch.WatchLimits;
import org.hengping.evaluation.internal.worker.WorkerSettings;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.containment.IsolationLevel;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.PluginKind;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.replay.ReplayEngine;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;
import org.hengping.platform.signing.KeyOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainmentTest {
    private static final StandardId STANDARD = new StandardId("sample.test");
    private static final StandardVersion VERSION = StandardVersion.parse("1.0.0");

    private static final WorkerSettings ONE = new WorkerSettings(
            1,
            false,
            128,
            Duration.ofMinutes(3),
            Duration.ofSeconds(60),
            new WatchLimits(Duration.ofSeconds(60), 1L << 30, Duration.ofMillis(100)));

    private final Path directory;

    ContainmentTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static StoredAssessment assess(ServicesFixture fixture, long years) {
        return fixture.services
                .assessments()
                .assess(STANDARD, VERSION, SampleBundle.dossier("demo-" + years, years), Optional.empty())
                .assessment();
    }

    private static ReplayJob replayed(ServicesFixture fixture, ReplayEngine engine) {
        ReplaySelection selection = new ReplaySelection(Optional.empty(), Optional.empty(), engine);
        String job =
                fixture.services.replays().start(selection, Optional.empty()).id();
        fixture.executor.runWaiting();
        return fixture.services.replays().find(job).orElseThrow();
    }

    @Test
    void javaPluginsGoToWorkersWithTheSameDigestsAndReplayThere() {
        byte[] bundle = SampleBundle.javaPlugin().bytes();
        ServicesFixture here = new ServicesFixture();
        here.services.plugins().install(bundle, InstallationSource.REST);
        try (Containment containment = Contained.inWorkers(IsolationLevel.NONE, ONE, directory)) {
            ServicesFixture there = new ServicesFixture(containment);
            assertThat(containment.isolation().workers()).isZero();
            there.services.plugins().install(bundle, InstallationSource.REST);
            assertThat(containment.isolation().workers()).isEqualTo(1);
            for (long years = 3; years < 8; years++) {
                StoredAssessment mine = assess(there, years);
                assertThat(mine.result()).isEqualTo(assess(here, years).result());
            }
            assertThat(replayed(there, ReplayEngine.EMITTED).identical()).isEqualTo(5);
            ReplayJob interpreted = replayed(there, ReplayEngine.INTERPRETED);
            assertThat(interpreted.identical()).isEqualTo(5);
            assertThat(interpreted.selection().engine()).isEqualTo(ReplayEngine.INTERPRETED);
            assertThat(containment.alarms()).isEmpty();
            assertThat(there.services
                            .standards()
                            .cost(STANDARD, VERSION)
                            .orElseThrow()
                            .observed())
                    .hasValueSatisfying(seen -> assertThat(seen.assessments()).isEqualTo(5));
        }
    }

    @Test
    void belowTheMinimumJavaPluginsAreRefusedAndRulePacksServed() {
        try (Containment containment = Contained.inWorkers(IsolationLevel.BWRAP, ONE, directory)) {
            org.junit.jupiter.api.Assumptions.assumeFalse(
                    settled(containment) == IsolationLevel.BWRAP, "this machine has bwrap");
            ServicesFixture fixture = new ServicesFixture(containment);
            assertThatThrownBy(() -> fixture.services
                            .plugins()
                            .install(SampleBundle.javaPlugin().bytes(), InstallationSource.REST))
                    .isInstanceOfSatisfying(PlatformException.class, fault -> {
                        assertThat(fault.kind()).isEqualTo(PlatformException.Kind.UNAVAILABLE);
                        assertThat(fault.code()).isEqualTo("isolation-insufficient");
                    });
            fixture.install();
            assertThat(assess(fixture, 6).outcome().verdict()).hasToString("MET");
            assertThat(containment.isolation().workers()).isZero();
        }
    }

    private static IsolationLevel settled(Containment containment) {
        while (!containment.isolation().settled()) {
            Thread.onSpinWait();
        }
        return containment.isolation().level();
    }

    @Test
    void onlyWhatIsSignedAndFiledRunsInTheProcess() {
        Signature signed = Signature.signed(new KeyOwner(KeyOwner.Kind.UNIT, "某大学（虚构）"), ContentDigest.of(new byte[1]));
        assertThat(Placement.USUAL.inProcess(PluginKind.RULE_PACK, Signature.UNSIGNED, false))
                .isTrue();
        assertThat(Placement.USUAL.inProcess(PluginKind.JAVA, signed, true)).isTrue();
        assertThat(Placement.USUAL.inProcess(PluginKind.JAVA, signed, false)).isFalse();
        assertThat(Placement.USUAL.inProcess(PluginKind.JAVA, Signature.UNSIGNED, true))
                .isFalse();
        Signature unknown = Signature.unregistered(ContentDigest.of(new byte[1]));
        assertThat(Placement.USUAL.inProcess(PluginKind.JAVA, unknown, true)).isFalse();
    }
}
