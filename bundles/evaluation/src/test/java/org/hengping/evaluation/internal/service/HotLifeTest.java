// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.SampleBundle;
import org.hengping.platform.assessment.Assessed;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.junit.jupiter.api.Test;

/** Plugins come, change and go while others are at work. */
class HotLifeTest {
    private static final StandardId STANDARD = new StandardId("sample.test");
    private static final byte[] DOSSIER = SampleBundle.dossier("demo-1", 6);

    private static final String CASES = SampleBundle.cases().split("\ncases:", -1)[0] + "\n"
            + """
            cases:
              - name: sixty years are enough for any
                facts: {yearsInPost: 60}
                expect: {verdict: MET}
            """;

    private final ServicesFixture fixture = new ServicesFixture();

    private Plugin install(String version, String rule) {
        return fixture.services
                .plugins()
                .install(
                        SampleBundle.rulePack()
                                .header("Bundle-Version", version)
                                .file("standard.yaml", SampleBundle.standard(version, "condition: " + rule))
                                .file("cases/basic.yaml", CASES)
                                .bytes(),
                        InstallationSource.REST)
                .plugin();
    }

    private Assessed assess(String version) {
        return fixture.services
                .assessments()
                .assess(STANDARD, StandardVersion.parse(version), DOSSIER, Optional.empty());
    }

    @Test
    void whatIsAtWorkEndsOnItsVersionThoughThatIsWithdrawnMeanwhile() throws Exception {
        Plugin old = install("1.0.0", "facts.yearsInPost >= 5");
        CountDownLatch begun = new CountDownLatch(1);
        Thread test = Thread.currentThread();
        CountDownLatch withdrawn = new CountDownLatch(1);
        fixture.stores.archive.beforeFinding(() -> {
            if (Thread.currentThread() == test) {
                return;
            }
            begun.countDown();
            try {
                assertThat(withdrawn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Assessed> atWork = thread.submit(() -> assess("1.0.0"));
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            install("2.0.0", "facts.yearsInPost >= 50");
            fixture.services.plugins().remove(old.id(), Optional.empty());
            withdrawn.countDown();
            assertThat(atWork.get(30, TimeUnit.SECONDS).assessment().outcome().verdict())
                    .isEqualTo(Verdict.MET);
            assertThat(atWork.get().assessment().version()).isEqualTo(StandardVersion.parse("1.0.0"));
        } finally {
            thread.shutdownNow();
        }
        assertThatThrownBy(() -> assess("1.0.0")).isInstanceOf(PlatformException.class);
        assertThat(assess("2.0.0").assessment().outcome().verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void versionsAreSwappedUnderLoadAndNoRequestFails() throws Exception {
        install("1.0.0", "facts.yearsInPost >= 5");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        CountDownLatch done = new CountDownLatch(1);
        try {
            Future<Integer> load = thread.submit(() -> {
                int served = 0;
                while (served == 0 || done.getCount() > 0) {
                    assertThat(assess("1.0.0").assessment().outcome().verdict()).isEqualTo(Verdict.MET);
                    served++;
                }
                return served;
            });
            for (int i = 2; i < 30; i++) {
                Plugin swapped = install(i + ".0.0", "facts.yearsInPost >= " + i);
                assertThat(assess(i + ".0.0").assessment().outcome().verdict())
                        .isEqualTo(i <= 6 ? Verdict.MET : Verdict.NOT_MET);
                fixture.services.plugins().remove(swapped.id(), Optional.empty());
            }
            done.countDown();
            assertThat(load.get(30, TimeUnit.SECONDS)).isPositive();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void manyStandardsAreServedInTurn() {
        List<Plugin> installed = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            installed.add(install(i + ".0.0", "facts.yearsInPost >= " + i % 10));
        }
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i <= 100; i++) {
                assertThat(assess(i + ".0.0").assessment().outcome().verdict())
                        .isEqualTo(i % 10 <= 6 ? Verdict.MET : Verdict.NOT_MET);
            }
        }
        assertThat(installed).doesNotHaveDuplicates();
    }
}
