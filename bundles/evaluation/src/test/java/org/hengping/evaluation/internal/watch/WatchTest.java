// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.plugin.Finding;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.Computations;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.SamplePolicy;
import org.hengping.platform.containment.Alarm;
import org.hengping.platform.fault.PlatformException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The watch in the process, over computations that no meter stops. */
class WatchTest {
    private static final CompiledStandard SAMPLE =
            new PluginLoader().load(SampleBundle.javaPlugin().bytes(), SamplePolicy.SNAPSHOT.vocabulary());

    private final Alarms alarms = new Alarms(Clock.systemUTC());
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void release() {
        end.countDown();
    }

    private CompiledStandard watched(Watch watch, Computations computations) {
        return new CompiledStandard(SAMPLE.standard(), SAMPLE.bundle(), watch.over(SAMPLE.bundle(), computations));
    }

    private static Assessment assess(CompiledStandard standard) {
        return Evaluator.evaluate(
                standard,
                SamplePolicy.SNAPSHOT,
                DossierReader.read(SampleBundle.dossier("demo-1", 6), SamplePolicy.SNAPSHOT.vocabulary()));
    }

    private Computations hanging() {
        return () -> (leaf, facts) -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Finding.of(true);
        };
    }

    private static Computations greedy(CountDownLatch end) {
        return () -> (leaf, facts) -> {
            long sum = 0;
            while (end.getCount() > 0) {
                sum += new byte[1 << 16].length;
            }
            return Finding.of(sum > 0);
        };
    }

    private static String code(CompiledStandard standard) {
        try {
            assess(standard);
            return "";
        } catch (PlatformException e) {
            assertThat(e.kind()).isEqualTo(PlatformException.Kind.UNAVAILABLE);
            return e.code();
        }
    }

    @Test
    void changesNothingOfWhatComesToItsEnd() {
        try (Watch watch = new Watch(alarms, WatchLimits.USUAL)) {
            assertThat(assess(watched(watch, SAMPLE.computations()))).isEqualTo(assess(SAMPLE));
        }
    }

    @Test
    void whatHangsGivesNoVerdictAndItsPluginIsBlockedUntilTheAlarmIsCleared() {
        WatchLimits hasty = new WatchLimits(Duration.ofMillis(300), 1L << 40, Duration.ofMillis(20));
        try (Watch watch = new Watch(alarms, hasty)) {
            assertThat(code(watched(watch, hanging()))).isEqualTo("evaluation-aborted");
            assertThat(alarms.all()).singleElement().satisfies(alarm -> {
                assertThat(alarm.kind()).isEqualTo(Alarm.Kind.TIME);
                assertThat(alarm.blocked()).isTrue();
            });
            CompiledStandard good = watched(watch, SAMPLE.computations());
            assertThat(code(good)).isEqualTo("plugin-blocked");
            // another plugin is served as ever
            ContentDigest other = ContentDigest.of(new byte[1]);
            assertThat(assess(new CompiledStandard(
                            SAMPLE.standard(), SAMPLE.bundle(), watch.over(other, SAMPLE.computations()))))
                    .isEqualTo(assess(SAMPLE));
            assertThat(alarms.clear()).isEqualTo(1);
            assertThat(assess(good)).isEqualTo(assess(SAMPLE));
        }
    }

    @Test
    void whatAllocatesBeyondMeasureIsEndedToo() {
        WatchLimits small = new WatchLimits(Duration.ofSeconds(60), 64L << 20, Duration.ofMillis(20));
        try (Watch watch = new Watch(alarms, small)) {
            assertThat(code(watched(watch, greedy(end)))).isEqualTo("evaluation-aborted");
            assertThat(alarms.all()).extracting(Alarm::kind).containsExactly(Alarm.Kind.MEMORY);
        }
    }

    @Test
    void aRemovedPluginIsForgotten() {
        WatchLimits hasty = new WatchLimits(Duration.ofMillis(100), 1L << 40, Duration.ofMillis(20));
        try (Watch watch = new Watch(alarms, hasty)) {
            assertThat(code(watched(watch, hanging()))).isEqualTo("evaluation-aborted");
            alarms.forget(SAMPLE.bundle());
            assertThat(code(watched(watch, SAMPLE.computations()))).isEmpty();
        }
    }

    @Test
    void faultsOfAnEvaluationPassThrough() {
        try (Watch watch = new Watch(alarms, WatchLimits.USUAL)) {
            Computations broken = () -> {
                throw new IllegalStateException("broken");
            };
            assertThatThrownBy(() -> assess(watched(watch, broken))).isInstanceOf(IllegalStateException.class);
            assertThat(alarms.all()).isEmpty();
        }
    }

    @Test
    void alarmsAreBoundedAndCounted() {
        for (int i = 0; i < 150; i++) {
            alarms.raise(
                    Alarm.Kind.CRASH,
                    java.util.Optional.of(ContentDigest.of(new byte[] {(byte) i, (byte) (i >> 8)})),
                    false,
                    new org.hengping.criteria.Text("止", "ended"));
        }
        assertThat(alarms.all()).hasSize(Alarms.MOST);
        alarms.raise(Alarm.Kind.START, java.util.Optional.empty(), false, new org.hengping.criteria.Text("止", "ended"));
        alarms.raise(Alarm.Kind.START, java.util.Optional.empty(), false, new org.hengping.criteria.Text("止", "ended"));
        assertThat(alarms.all().get(0).times()).isEqualTo(2);
    }
}
