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
import org.hengping.criteria.Outcome;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.SamplePolicy;
import org.hengping.platform.assessment.Assessed;
import org.hengping.platform.assessment.AssessmentService;
import org.hengping.platform.assessment.Rendering;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.Plugin;
import org.junit.jupiter.api.Test;

class StoredAssessmentServiceTest {
    static final StandardId STANDARD = new StandardId("sample.test");
    static final StandardVersion VERSION = new StandardVersion(1, 0, 0);

    private final ServicesFixture fixture = new ServicesFixture();
    private final AssessmentService assessments = fixture.services.assessments();

    private Assessed assess(String subject, long years, Optional<String> key) {
        return assessments.assess(STANDARD, VERSION, SampleBundle.dossier(subject, years), key);
    }

    @Test
    void keepsAssessmentDossierAndPolicy() {
        fixture.install();
        StoredAssessment stored = assess("demo-1", 4, Optional.empty()).assessment();
        assertThat(stored.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(stored.policy()).isEqualTo(SamplePolicy.SNAPSHOT.digest());
        assertThat(fixture.stores.archive.find(stored.policy())).isPresent();
        assertThat(fixture.stores.archive.find(stored.dossier())).isPresent();
        assertThat(assessments.find(stored.id())).contains(stored);
        assertThat(fixture.stores.assessments.row(stored.id())).hasValueSatisfying(row -> assertThat(row.missing())
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.node().value()).isEqualTo("enough-years")));
    }

    @Test
    void checksWithoutKeepingAnything() {
        fixture.install();
        String shown = assessments.check(STANDARD, VERSION, SampleBundle.dossier("demo-1", 4), Rendering.MACHINE);
        assertThat(shown).contains("NOT_MET");
        assertThat(assessments.list(Optional.empty(), PageRequest.first(5)).items())
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithADossierAndKeepsNothing() {
        fixture.install();
        byte[] wrong = "{\"format\":\"hengping-dossier/1\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> assessments.assess(STANDARD, VERSION, wrong, Optional.empty()))
                .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.violations())
                        .isNotEmpty());
        assertThat(assessments.list(Optional.empty(), PageRequest.first(5)).items())
                .isEmpty();
    }

    @Test
    void knowsOnlyInstalledStandards() {
        assertThatThrownBy(() -> assess("demo-1", 4, Optional.empty()))
                .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.kind())
                        .isEqualTo(PlatformException.Kind.NOT_FOUND));
    }

    @Test
    void givesTheFirstAnswerForAKeyAndRefusesItForAnotherRequest() {
        fixture.install();
        Assessed first = assess("demo-1", 4, Optional.of("caller/1"));
        Assessed again = assess("demo-1", 4, Optional.of("caller/1"));
        assertThat(first.created()).isTrue();
        assertThat(again.created()).isFalse();
        assertThat(again.assessment()).isEqualTo(first.assessment());
        assertThatThrownBy(() -> assess("demo-2", 4, Optional.of("caller/1")))
                .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.code())
                        .isEqualTo("idempotency-key-reused"));
        assertThatThrownBy(() -> assess("demo-2", 4, Optional.of(""))).isInstanceOf(PlatformException.class);
    }

    @Test
    void makesOneAssessmentForOneKeyFromEightThreads() throws Exception {
        fixture.install();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Assessed>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> assess("demo-1", 4, Optional.of("caller/same")));
            }
            List<String> ids = new ArrayList<>();
            int created = 0;
            for (Future<Assessed> future : threads.invokeAll(calls)) {
                ids.add(future.get().assessment().id());
                created += future.get().created() ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
            assertThat(ids).containsOnly(ids.get(0));
            assertThat(assessments.list(Optional.empty(), PageRequest.first(5)).items())
                    .hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void showsAssessmentsOfRemovedPluginsFromTheArchive() {
        Plugin plugin = fixture.install();
        String id = assess("demo-1", 4, Optional.empty()).assessment().id();
        fixture.services.plugins().remove(plugin.id(), Optional.empty());
        for (Rendering rendering : Rendering.values()) {
            assertThat(assessments.render(id, rendering)).get().asString().isNotBlank();
        }
        assertThat(assessments.render("unknown", Rendering.MACHINE)).isEmpty();
    }

    @Test
    void keepsNothingWhenTheDatabaseIsDown() {
        fixture.install();
        assess("demo-1", 4, Optional.empty());
        fixture.stores.setDown(true);
        assertThatThrownBy(() -> assess("demo-2", 4, Optional.empty()))
                .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.kind())
                        .isEqualTo(PlatformException.Kind.UNAVAILABLE));
        fixture.stores.setDown(false);
        assertThat(assess("demo-2", 4, Optional.empty()).created()).isTrue();
        assertThat(assessments.list(Optional.empty(), PageRequest.first(5)).items())
                .hasSize(2);
    }
}
