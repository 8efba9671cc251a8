// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.UnitFactPack;
import org.hengping.platform.assessment.Assessed;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.replay.ReplaySelection;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactKind;
import org.hengping.platform.unitfact.UnitFactService;
import org.hengping.platform.unitfact.UnitFactState;
import org.junit.jupiter.api.Test;

/** What the province decides about facts of units, over stores in memory. */
class UnitFactServiceTest {
    private static final Signatory BY = new Signatory("测试甲", "职称处");
    private static final UnitFactClass FUNDING = new UnitFactClass(Optional.of(RedLineClass.FUNDING), new TreeMap<>());

    private final ServicesFixture fixture = new ServicesFixture();
    private final UnitFactService unitFacts = fixture.services.unitFacts();

    private ContentDigest install(SampleBundle bundle) {
        return fixture.services
                .plugins()
                .install(bundle.bytes(), InstallationSource.REST)
                .plugin()
                .id();
    }

    private RegisteredUnitFact named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private List<RegisteredUnitFact> all() {
        return unitFacts.list(PageRequest.first(50)).items();
    }

    @Test
    void whatInstalledPluginsDefineIsListedWithTheProposedClass() {
        ContentDigest plugin = install(UnitFactPack.bundle());

        assertThat(all())
                .extracting(RegisteredUnitFact::name)
                .containsExactly("pinghu_devices", "pinghu_labHours", "pinghu_labs");
        assertThat(all()).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(UnitFactState.PROPOSED);
            assertThat(one.plugins()).containsExactly(plugin);
        });
        assertThat(named("pinghu_devices").proposed().orElseThrow().fields())
                .containsEntry("price", RedLineClass.FUNDING);
        assertThat(named("pinghu_labs").kind()).isEqualTo(UnitFactKind.CODE_LIST);

        fixture.services.plugins().remove(plugin, Optional.empty());
        assertThat(all()).isEmpty();
    }

    @Test
    void adossierWithThemIsAssessedAndReplayed() {
        install(UnitFactPack.bundle());

        Assessed assessed = fixture.services
                .assessments()
                .assess(
                        new StandardId("sample.unit-facts"),
                        new StandardVersion(1, 0, 0),
                        UnitFactPack.dossier(61).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Optional.empty());
        var job = fixture.services.replays().start(ReplaySelection.ALL, Optional.empty());
        fixture.executor.runWaiting();

        assertThat(assessed.assessment().outcome().verdict()).isEqualTo(Verdict.MET);
        assertThat(fixture.services.replays().find(job.id()).orElseThrow().identical())
                .isEqualTo(1);
    }

    @Test
    void theStandardMayBeFiledOnceAllIsConfirmedAndNotBefore() {
        ContentDigest plugin = install(UnitFactPack.bundle());
        assertThat(codes(plugin)).contains("UNIT_FACT");

        all().forEach(one -> unitFacts.confirm(one.definition(), UnitFactClass.NONE, Optional.empty(), BY));
        assertThat(codes(plugin)).doesNotContain("UNIT_FACT");

        unitFacts.refuse(named("pinghu_labHours").definition(), "与通用事实重复", BY);
        assertThat(codes(plugin)).contains("UNIT_FACT");
        assertThat(named("pinghu_labHours").state()).isEqualTo(UnitFactState.REFUSED);
    }

    private List<String> codes(ContentDigest plugin) {
        ConformanceReport report = fixture.services.conformance().report(plugin).orElseThrow();
        return report.findings().stream().map(finding -> finding.code()).toList();
    }

    @Test
    void theLastDecisionCountsAndNamesWhoDecided() {
        install(UnitFactPack.bundle());
        ContentDigest definition = named("pinghu_labHours").definition();

        unitFacts.refuse(definition, "先前的决定", BY);
        RegisteredUnitFact now = unitFacts.confirm(definition, FUNDING, Optional.of("改定"), BY);

        assertThat(now.ruling().orElseThrow().confirmed()).contains(FUNDING);
        assertThat(now.ruling().orElseThrow().by()).isEqualTo(BY);
        assertThat(now.state()).isEqualTo(UnitFactState.CONFIRMED);
    }

    @Test
    void aDefinitionThatChangesNeedsADecisionOfItsOwn() {
        install(UnitFactPack.bundle());
        unitFacts.confirm(named("pinghu_labHours").definition(), UnitFactClass.NONE, Optional.empty(), BY);

        install(changed(UnitFactPack.FACTS.replace("近一年指导实验的课时", "近两年指导实验的课时")));

        assertThat(all().stream()
                        .filter(one -> one.name().equals("pinghu_labHours"))
                        .map(RegisteredUnitFact::state))
                .containsExactlyInAnyOrder(UnitFactState.CONFIRMED, UnitFactState.PROPOSED);
    }

    @Test
    void aNamespaceOfAnotherUnitIsRefusedAndNothingStays() {
        install(UnitFactPack.bundle());

        PlatformException fault = fault(() -> install(changed(UnitFactPack.FACTS.replace("平湖大学（虚构）", "南山大学（虚构）"))));

        assertThat(fault.code()).isEqualTo("unit-namespace-taken");
        assertThat(fixture.services.plugins().list(PageRequest.first(10)).items())
                .hasSize(1);
    }

    private static SampleBundle changed(String facts) {
        return UnitFactPack.version("1.0.1", facts);
    }

    @Test
    void promotionGivesAnEntryForAPolicyPackAndChangesNoVocabulary() {
        install(UnitFactPack.bundle());
        all().forEach(one -> unitFacts.confirm(one.definition(), UnitFactClass.NONE, Optional.empty(), BY));
        ContentDigest devices = named("pinghu_devices").definition();

        assertThat(fault(() -> unitFacts.promote(devices, "devices", BY)).code())
                .isEqualTo("unit-fact-code-list-first");
        assertThat(fault(() -> unitFacts.policyFragment(devices)).code()).isEqualTo("unit-fact-not-promoted");
        unitFacts.promote(named("pinghu_labs").definition(), "labs", BY);
        RegisteredUnitFact promoted = unitFacts.promote(devices, "devices", BY);

        assertThat(promoted.promotion().orElseThrow().commonName()).isEqualTo("devices");
        assertThat(unitFacts.policyFragment(devices))
                .contains("  - name: devices\n", "\"codes\":\"labs\"", "document: DOCUMENT")
                .doesNotContain("redLine");
        assertThat(unitFacts.policyFragment(named("pinghu_labs").definition()))
                .contains("codeLists:\n  - name: labs\n");
        assertThat(fault(() -> unitFacts.promote(devices, "again", BY)).code()).isEqualTo("unit-fact-promoted");
        assertThat(fault(() -> unitFacts.promote(named("pinghu_labHours").definition(), "yearsInPost", BY))
                        .code())
                .isEqualTo("unit-fact-name-taken");
    }

    @Test
    void whatIsNotConfirmedIsNotPromoted() {
        install(UnitFactPack.bundle());

        assertThat(fault(() -> unitFacts.promote(named("pinghu_labHours").definition(), "labHours", BY))
                        .code())
                .isEqualTo("unit-fact-not-confirmed");
    }

    @Test
    void aFieldThatIsNotThereIsNotConfirmed() {
        install(UnitFactPack.bundle());
        UnitFactClass odd =
                new UnitFactClass(Optional.empty(), new TreeMap<>(java.util.Map.of("cost", RedLineClass.FUNDING)));

        assertThat(fault(() -> unitFacts.confirm(named("pinghu_devices").definition(), odd, Optional.empty(), BY))
                        .code())
                .isEqualTo("unit-fact-field-unknown");
        assertThat(fault(() -> unitFacts.refuse(named("pinghu_devices").definition(), " ", BY))
                        .code())
                .isEqualTo("unit-fact-reason");
        assertThat(fault(() -> unitFacts.refuse(ContentDigest.of(new byte[1]), "理由", BY))
                        .code())
                .isEqualTo("unit-fact-not-found");
    }

    private static PlatformException fault(ThrowingCallable call) {
        return catchThrowableOfType(PlatformException.class, call);
    }
}
