// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.Method;
import org.hengping.criteria.standard.Route;
import org.hengping.policy.provision.Baseline;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.PolicyState;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.Qualification;
import org.hengping.policy.provision.RedLine;
import org.hengping.policy.provision.Specialty;
import org.hengping.policy.provision.WorkingCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InventedProvinceTest {
    private static final LocalDate BEFORE = LocalDate.of(2029, 12, 31);
    private static final LocalDate SINCE = LocalDate.of(2030, 1, 1);
    private static final Route NORMAL = new Route(Method.REVIEW, Basis.NORMAL);

    private static PolicyPacks policy;
    private static PolicySnapshot law;

    @BeforeAll
    static void load() throws PolicyPackException {
        policy = PolicyPacks.of(List.of(InventedProvince.load().read()));
        law = policy.on(BEFORE);
    }

    private static Holding held(LocalDate day, PolicyKind kind, String code) {
        return policy.held(day, kind, code).orElseThrow();
    }

    private static <T extends Provision> T only(Class<T> type) {
        assertThat(law.provisions(type)).hasSize(1);
        return law.provisions(type).get(0);
    }

    @Test
    void hasItsOwnSeriesSpecialtiesAndRedLines() {
        assertThat(law.series()).extracting(Series::code).containsExactly("CLOUD_WATCHING");
        assertThat(only(Specialty.class).origin()).isEqualTo(Specialty.Origin.CHAIN);
        assertThat(only(Specialty.class).titles()).containsEntry("WATCHER", new Text("观雾员", "Mist watcher"));
        assertThat(only(RedLine.class).severity()).isEqualTo(RedLine.Severity.ASK);
    }

    @Test
    void hasItsOwnRoutesAndWaivers() {
        assertThat(law.waivableBy("SENIORITY")).containsExactly(new Route(Method.REVIEW, Basis.YOUTH));
        assertThat(law.waivableBy("ETHICS")).isEmpty();
        assertThat(law.route(NORMAL).orElseThrow().steps()).hasSize(3);
        assertThat(law.route(new Route(Method.CONFIRMATION, Basis.NORMAL))).isEmpty();
    }

    @Test
    void hasQualificationsWithAlternativesOfATimeThatStillCount() {
        Qualification licence = only(Qualification.class);
        assertThat(licence.titles()).hasSize(2);
        assertThat(licence.obtained())
                .isEqualTo(new Validity(Optional.empty(), Optional.of(LocalDate.of(2019, 12, 31))));
        assertThat(licence.revokedButValid()).isTrue();
        assertThat(licence.region()).isEqualTo("YUNXI");
    }

    @Test
    void aValueIsToldWithItsDaysAndClause() {
        Holding before = held(BEFORE, PolicyKind.PARAMETER, "ballotPercent");
        assertThat(before.value().orElseThrow().text()).isEqualTo("51");
        assertThat(before.validity()).contains(new Validity(Optional.empty(), Optional.of(BEFORE)));
        Holding since = held(SINCE, PolicyKind.PARAMETER, "ballotPercent");
        assertThat(since.value().orElseThrow().text()).isEqualTo("75");
        assertThat(since.clauses().get(0).document()).isEqualTo("云溪省（虚构）第2号规定");
        assertThat(since.state()).isEqualTo(PolicyState.IN_FORCE);
    }

    @Test
    void aBaselineIsKnownAndLaterSupersededByWhatSaysSo() {
        Baseline baseline = law.baseline("CLOUD_WATCHING", "WATCHER", NORMAL).orElseThrow();
        assertThat(baseline.standard()).contains("yunxi.watcher");
        assertThat(held(BEFORE, PolicyKind.BASELINE, "WATCHER_BASELINE").state())
                .isEqualTo(PolicyState.IN_FORCE);
        Holding superseded = held(SINCE, PolicyKind.BASELINE, "WATCHER_BASELINE");
        assertThat(superseded.state()).isEqualTo(PolicyState.SUPERSEDED);
        assertThat(superseded.supersededBy()).singleElement().satisfies(by -> assertThat(by.document())
                .isEqualTo("云溪省（虚构）第2号规定"));
        assertThat(law.baseline("CLOUD_WATCHING", "SENIOR_WATCHER", NORMAL)).isEmpty();
    }

    @Test
    void whatIsMissingIsToldAsMissingAndWhatIsUnknownIsNotTold() {
        assertThat(held(BEFORE, PolicyKind.PARAMETER, "quorum").state()).isEqualTo(PolicyState.NOT_PUBLISHED_HERE);
        assertThat(held(BEFORE, PolicyKind.CALENDAR, "2031").state()).isEqualTo(PolicyState.NOT_PUBLISHED_HERE);
        assertThat(held(BEFORE, PolicyKind.CALENDAR, "2030").state()).isEqualTo(PolicyState.IN_FORCE);
        assertThat(policy.held(BEFORE, PolicyKind.PARAMETER, "spotCheckPercent"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindCanBeAskedFor(PolicyKind kind) {
        assertThat(policy.held(SINCE, kind, "NOBODY_HAS_THIS"))
                .matches(answer -> answer.isEmpty() || answer.get().state() == PolicyState.NOT_PUBLISHED_HERE);
    }

    @Test
    void workingDaysAreCountedOnlyWithinPublishedYears() {
        WorkingCalendar calendar = law.workingCalendar();
        // The first is off, the fifth is a Saturday that is worked.
        assertThat(calendar.lastDay(SINCE, 4)).contains(LocalDate.of(2030, 1, 5));
        assertThat(calendar.lastDay(SINCE, 5)).contains(LocalDate.of(2030, 1, 7));
        assertThat(calendar.worked(LocalDate.of(2030, 1, 6))).contains(false);
        assertThat(calendar.worked(BEFORE)).isEmpty();
        assertThat(calendar.lastDay(LocalDate.of(2030, 12, 30), 3)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.lastDay(SINCE, 0));
    }

    @Test
    void aSnapshotSurvivesTheArchiveByteForByte() {
        for (LocalDate day : List.of(BEFORE, SINCE)) {
            PolicySnapshot snapshot = policy.on(day);
            PolicySnapshot read = PolicySnapshot.read(snapshot.bytes());
            assertThat(read.bytes()).isEqualTo(snapshot.bytes());
            assertThat(read.provisions()).isEqualTo(snapshot.provisions());
            assertThat(new String(snapshot.bytes(), StandardCharsets.UTF_8)).contains("\"hengping-policy/2\"");
        }
        assertThat(policy.on(BEFORE).digest()).isNotEqualTo(policy.on(SINCE).digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`hengping-policy/2` | `hengping-policy/1` | not in its canonical form",
                "`\"kind\":\"SKILL\"` | `\"kind\":\"SERIES\"` | SERIES is no provision",
                "`\"kind\":\"SKILL\"` | `\"kind\":\"MAGIC\"` | MAGIC",
                "`\"years\":1` | `\"years\":4294967297` | an integer is expected",
                "`\"years\":1` | `\"years\":61` | 0 to 60 years are possible",
                "`\"2030-01-05\"` | `\"2030-02-30\"` | a date is expected",
                "`\"code\":\"2030\"` | `\"code\":\"soon\"` | soon",
                "`,\"subject\":\"AWARD\"` | `` | names the kind of facts",
                "`\"PARAMETER:quorum\"` | `\"PARAMETER:other\"` | not in its canonical form"
            })
    void aSnapshotThatItWouldNotWriteIsRefused(String old, String replacement, String expected) {
        String json = new String(law.bytes(), StandardCharsets.UTF_8);
        assertThat(json).contains(old);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PolicySnapshot.read(json.replace(old, replacement).getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining(expected);
    }

    @Test
    void aSnapshotWithoutProvisionsKeepsTheFirstFormat() {
        PolicySnapshot first = PolicySnapshot.of(law.vocabulary(), law.series(), law.parameters());
        String json = new String(first.bytes(), StandardCharsets.UTF_8);
        assertThat(json).contains("\"hengping-policy/1\"").doesNotContain("provisions");
        assertThat(PolicySnapshot.read(first.bytes()).bytes()).isEqualTo(first.bytes());
    }

    @Test
    void fitsBesideTheExampleOfTheDocumentation() throws PolicyPackException {
        PolicyPacks both = PolicyPacks.of(
                List.of(InventedProvince.load().read(), PackText.example().read()));
        assertThat(both.on(BEFORE).series()).hasSize(2);
    }

    @Test
    void isTheExampleOfTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/policy-pack.md")))
                .contains("```yaml\n" + InventedProvince.load().law() + "```");
    }

    @Test
    void noProvinceIsNamedInTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainIgnoringCase("henan", "河南", "豫");
            }
        }
    }
}
