// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hengping.policy.PolicyPackException.Fault;
import org.hengping.policy.provision.RedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack with a fault is refused whole, with the line and what is expected there. */
class ProvisionFaultsTest {
    private static final InventedProvince PROVINCE = InventedProvince.load();

    private static List<Fault> faults(InventedProvince broken) {
        return catchThrowableOfType(PolicyPackException.class, () -> PolicyPacks.of(List.of(broken.read())))
                .faults();
    }

    private static Arguments fault(String name, String old, String replacement, String at, String expected) {
        return Arguments.of(name, old, replacement, at, expected);
    }

    static Stream<Arguments> faultsOfFiles() {
        return Stream.of(
                fault(
                        "a document without source",
                        "standing: UNVERIFIED, source: 测试自拟",
                        "standing: UNVERIFIED",
                        "hearsay:",
                        "the key \"source\" is expected here"),
                fault(
                        "a list of codes without source",
                        "    source: 测试自拟\n",
                        "",
                        "- name: schools",
                        "the key \"source\" is expected here"),
                fault(
                        "an entry without clause",
                        "    clauses: [{document: rule, place: 第五条}]",
                        "    clauses: []",
                        "clauses: []",
                        "at least one clause is expected"),
                fault(
                        "a text in Chinese only",
                        "wording: {zh: 获奖可问不可限, en: Awards may be asked about and not demanded}",
                        "wording: {zh: 获奖可问不可限}",
                        "wording:",
                        "the key \"en\" is expected here"),
                fault(
                        "a text in English only",
                        "label: {zh: 云雾产业链, en: Mist industry chain}",
                        "label: {en: Mist industry chain}",
                        "label: {en: Mist",
                        "the key \"zh\" is expected here"),
                fault(
                        "an empty text",
                        "en: Mist industry chain",
                        "en: \"\"",
                        "en: \"\"",
                        "text.en must have 1 to 4000 characters"),
                fault(
                        "a red line on an unknown kind",
                        "subject: AWARD ",
                        "subject: MEDAL ",
                        "subject: MEDAL",
                        "[CITATION_INDEX, OVERSEAS_STUDY, TALENT_TITLE, RESEARCH_PROJECT, FUNDING, AWARD, PAPER, DEGREE,"
                                + " STUDY_FORM, MAJOR] is expected, not \"MEDAL\""),
                fault(
                        "a precondition on nothing",
                        "    subject: AWARD                   #",
                        "    #",
                        "- code: AWARDS",
                        "a red line on a PRECONDITION names the kind of facts"),
                fault(
                        "a red line on no basis",
                        "bases: [NORMAL]",
                        "bases: []",
                        "- code: AWARDS",
                        "a red line applies on at least one basis"),
                fault(
                        "an unknown severity",
                        "severity: ASK ",
                        "severity: FORBID ",
                        "severity: FORBID",
                        "[REFUSE, REFUSE_WHEN_UNAVOIDABLE, WARN, ASK] is expected"),
                fault(
                        "a text that turns its direction",
                        "en: Mist industry chain",
                        "en: \"Mist \u202eindustry\u202c chain\"",
                        "label: {zh: 云雾产业链",
                        "text without characters that turn its direction is expected"),
                fault(
                        "a code list in the namespace of a unit",
                        "- name: schools",
                        "- name: pinghu_schools",
                        "name: pinghu_schools",
                        "a name is lower camel case"),
                fault("an unknown step", "step: DEFENCE", "step: LUNCH", "step: LUNCH", "is expected, not \"LUNCH\""),
                fault(
                        "a step that stands twice",
                        "step: DEFENCE",
                        "step: APPLY",
                        "- route: REVIEW/NORMAL",
                        "a step stands twice"),
                fault(
                        "an unknown route",
                        "route: REVIEW/YOUTH",
                        "route: REVIEW/FRIEND",
                        "route: REVIEW/FRIEND",
                        "METHOD/BASIS is expected, e.g. REVIEW/NORMAL, not \"REVIEW/FRIEND\""),
                fault(
                        "a parameter whose value is of another type",
                        "value: \"75\"",
                        "value: true",
                        "value: true",
                        "a quoted decimal number is expected"),
                fault(
                        "two values on one day",
                        "from: 2030-01-01, clause",
                        "from: 2029-12-31, clause",
                        "- {value: \"75\"",
                        "parameter ballotPercent has two values on the same day, the other is 51"),
                fault(
                        "a validity that ends before it begins",
                        "from: 2030-01-01, by:",
                        "from: 2030-01-01, to: 2029-01-01, by:",
                        "- {kind: BASELINE",
                        "validity ends before it begins"),
                fault(
                        "a day of another year",
                        "daysOff: [2030-01-01]",
                        "daysOff: [2031-01-01]",
                        "- year: 2030",
                        "2031-01-01 is not a day of 2030"),
                fault(
                        "a Saturday off",
                        "daysOff: [2030-01-01]",
                        "daysOff: [2030-01-12]",
                        "- year: 2030",
                        "2030-01-12 is a SATURDAY; days off are from Monday to Friday"),
                fault(
                        "something equivalent to itself",
                        "given: HILL_SCHOOL, counts: PEAK_SCHOOL",
                        "given: HILL_SCHOOL, counts: HILL_SCHOOL",
                        "- {code: HILL,",
                        "HILL_SCHOOL cannot be equivalent to itself"),
                fault(
                        "a gap of a gap",
                        "kind: PARAMETER, code: quorum",
                        "kind: GAP, code: quorum",
                        "kind: GAP",
                        "the kind of something that a policy says is expected"),
                fault("an unknown key", "skillLevel: GAZER", "level: GAZER", "level: GAZER", "unknown key \"level\""),
                fault(
                        "years without end",
                        "years: 1,",
                        "years: 4294967297,",
                        "- {code: GAZER",
                        "0 to 60 years are possible"));
    }

    static Stream<Arguments> faultsAmongEntries() {
        return Stream.of(
                fault(
                        "a specialty of an unknown series",
                        "series: CLOUD_WATCHING           #",
                        "series: STAR_WATCHING #",
                        "- code: MIST_CHAIN",
                        "SPECIALTY MIST_CHAIN: a series \"STAR_WATCHING\" that holds on the same days is expected"),
                fault(
                        "a title of an unknown level",
                        "      WATCHER: {zh",
                        "      GUARD: {zh",
                        "- code: MIST_CHAIN",
                        "a level of CLOUD_WATCHING is expected, not \"GUARD\"; it has WATCHER, SENIOR_WATCHER"),
                fault(
                        "an examination for an unknown level",
                        "levels: [WATCHER]",
                        "levels: [DREAMER]",
                        "- {code: WATCHING_EXAM",
                        "a level of CLOUD_WATCHING is expected, not \"DREAMER\""),
                fault(
                        "a baseline of an unknown level",
                        "    level: WATCHER\n",
                        "    level: DREAMER\n",
                        "- code: WATCHER_BASELINE",
                        "a level of CLOUD_WATCHING is expected, not \"DREAMER\""),
                fault(
                        "a red line for an unknown series",
                        "series: [CLOUD_WATCHING]",
                        "series: [STAR_WATCHING]",
                        "- code: AWARDS",
                        "a series \"STAR_WATCHING\" that holds"),
                fault(
                        "a waiver of ethics",
                        "waives: [SENIORITY]",
                        "waives: [ETHICS]",
                        "- route: REVIEW/YOUTH",
                        "the requirement ETHICS may never be waived"),
                fault(
                        "a waiver of what nobody asks",
                        "waives: [SENIORITY]",
                        "waives: [HEIGHT]",
                        "- route: REVIEW/YOUTH",
                        "a requirement \"HEIGHT\" that holds on the same days is expected"),
                fault(
                        "equivalences in a circle",
                        "given: HILL_SCHOOL, counts: PEAK_SCHOOL",
                        "given: HILL_SCHOOL, counts: VALLEY_SCHOOL",
                        "- {code: VALLEY,",
                        "equivalences that do not lead in a circle are expected; from HILL_SCHOOL one comes back to"
                                + " VALLEY_SCHOOL"),
                fault(
                        "an equivalence of an unknown code",
                        "counts: PEAK_SCHOOL",
                        "counts: SEA_SCHOOL",
                        "- {code: HILL,",
                        "a code of schools is expected, not \"SEA_SCHOOL\""),
                fault(
                        "a kindred code that no list has",
                        "subject: AWARD ",
                        "kindred: {schools: [SEA_SCHOOL]}\n    subject: AWARD ",
                        "- code: AWARDS",
                        "a code of schools is expected, not \"SEA_SCHOOL\""),
                fault(
                        "kindred codes of an unknown list",
                        "subject: AWARD ",
                        "kindred: {medals: [GOLD]}\n    subject: AWARD ",
                        "- code: AWARDS",
                        "a code list \"medals\" that holds on the same days is expected"),
                fault(
                        "two baselines for one route",
                        "baselines:\n",
                        "baselines:\n  - {code: OTHER, label: {zh: 另一, en: Other}, series: CLOUD_WATCHING, level:"
                                + " WATCHER, routes: [REVIEW/NORMAL], clauses: [{document: rule, place: 末}]}\n",
                        "- {code: OTHER",
                        "one baseline for a series, level and route is expected; another is WATCHER_BASELINE"),
                fault(
                        "a gap that is none",
                        "code: quorum",
                        "code: ballotPercent",
                        "kind: PARAMETER",
                        "the policy has PARAMETER ballotPercent on the same days"),
                fault(
                        "a supersession of nothing",
                        "kind: BASELINE, code: WATCHER_BASELINE",
                        "kind: BASELINE, code: DREAMER_BASELINE",
                        "- {kind: BASELINE",
                        "an entry BASELINE DREAMER_BASELINE that holds on the same days is expected"),
                fault(
                        "a superseded clause without what supersedes it",
                        "clauses: [{document: rule, place: 第九条}]",
                        "clauses: [{document: rule, place: 第九条, standing: SUPERSEDED}]",
                        "- {code: GAZER",
                        "it rests on a superseded clause, so a supersession that says by what is expected"),
                fault(
                        "a superseded parameter without what supersedes it",
                        "value: \"51\", to: 2029-12-31, clause: {document: rule, place: 第二条}",
                        "value: \"51\", to: 2029-12-31, clause: {document: rule, place: 第二条, standing: SUPERSEDED}",
                        "- name: ballotPercent",
                        "PARAMETER ballotPercent: it rests on a superseded clause"),
                fault(
                        "two entries with overlapping days",
                        "requirements:\n",
                        "requirements:\n  - {code: ETHICS, label: {zh: 另一, en: Other}, waivable: true, to: 2000-01-01,"
                                + " clauses: [{document: rule, place: 末}]}\n",
                        "waivable: false",
                        "entry REQUIREMENT ETHICS is already defined for some of these days at policy/law.yaml:"),
                fault(
                        "a parameter defined anew with another type",
                        "parameters:\n",
                        "parameters:\n  - {name: ballotPercent, label: {zh: 另一, en: Other}, type: INTEGER, values:"
                                + " [{value: 1, to: 2000-01-01, clause: {document: rule, place: 末}}]}\n",
                        "- name: ballotPercent",
                        "parameter ballotPercent is already defined for some of these days"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"faultsOfFiles", "faultsAmongEntries"})
    void refusesThePackWithThePlaceAndWhatIsExpected(
            String name, String old, String replacement, String at, String expected) {
        InventedProvince broken = PROVINCE.replacing(old, replacement);
        assertThat(faults(broken)).as(name).anySatisfy(fault -> {
            assertThat(fault.expected()).contains(expected);
            assertThat(fault.place()).startsWith(broken.placeOf(at));
        });
    }

    @Test
    void aPackWithoutDocumentsIsRefused() {
        int start = PROVINCE.pack().indexOf("documents:");
        int end = PROVINCE.pack().indexOf("files:");
        InventedProvince broken = PROVINCE.replacing(PROVINCE.pack().substring(start, end), "documents: {}\n");
        assertThat(faults(broken)).singleElement().satisfies(fault -> {
            assertThat(fault.place()).startsWith("policy/pack.yaml:4:");
            assertThat(fault.expected()).isEqualTo("at least one document with its source is expected");
        });
    }

    @Test
    void equivalencesThatCountForEachOtherAreNoCircle() {
        InventedProvince mutual = PROVINCE.replacing(
                "given: HILL_SCHOOL, counts: PEAK_SCHOOL, mutual: false",
                "given: HILL_SCHOOL, counts: VALLEY_SCHOOL, mutual: true");
        assertThatNoException().isThrownBy(() -> PolicyPacks.of(List.of(mutual.read())));
    }

    @Test
    void aCircleThatClosesOnlyLaterSaysFromWhichDay() {
        InventedProvince broken = PROVINCE.replacing(
                "given: HILL_SCHOOL, counts: PEAK_SCHOOL",
                "from: 2031-05-01, given: HILL_SCHOOL, counts: VALLEY_SCHOOL");
        assertThat(faults(broken)).isNotEmpty().allSatisfy(fault -> assertThat(fault.expected())
                .endsWith("(from 2031-05-01)"));
    }

    @Test
    void markUpInATextIsKeptAsText() throws PolicyPackException {
        String markUp = "<script>alert('&')</script><b>x</b>";
        InventedProvince marked =
                PROVINCE.replacing("en: Awards may be asked about and not demanded", "en: \"" + markUp + "\"");
        PolicySnapshot snapshot = PolicyPacks.of(List.of(marked.read())).on(LocalDate.of(2030, 1, 1));
        PolicySnapshot archived = PolicySnapshot.read(snapshot.bytes());
        assertThat(new String(snapshot.bytes(), StandardCharsets.UTF_8)).contains(markUp);
        assertThat(archived.provisions(RedLine.class))
                .singleElement()
                .satisfies(line -> assertThat(line.wording().en()).isEqualTo(markUp));
    }
}
