// SPDX-License-Identifier: Apache-2.0
package org.hengping.policyhenan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.Method;
import org.hengping.criteria.standard.Route;
import org.hengping.policy.Holding;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.Series;
import org.hengping.policy.provision.Equivalence;
import org.hengping.policy.provision.Exam;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.PolicyState;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.Qualification;
import org.hengping.policy.provision.RedLine;
import org.hengping.policy.provision.RouteRule;
import org.hengping.policy.provision.SkillCorrespondence;
import org.hengping.policy.provision.Specialty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the pack to what the notice and the sources say. */
class HenanLawTest {
    private static final LocalDate NOTICE = LocalDate.of(2024, 4, 8);
    private static PolicyPacks policy;
    private static PolicySnapshot law;

    @BeforeAll
    static void load() throws PolicyPackException {
        policy = PolicyPacks.fromClassPath(HenanLawTest.class.getClassLoader());
        law = policy.on(NOTICE);
    }

    private static Holding held(String day, PolicyKind kind, String code) {
        return policy.held(LocalDate.parse(day), kind, code).orElseThrow();
    }

    @Test
    void whatHeldOnADayIsToldWithItsClauseStateAndDaysInOneCall() {
        Holding notice = held("2023-11-08", PolicyKind.PARAMETER, "provincialNoticeMonths");
        assertThat(notice.value()).contains(new Value.IntegerValue(1));
        assertThat(notice.state()).isEqualTo(PolicyState.UNVERIFIED);
        assertThat(notice.clauses()).extracting(Clause::place).containsExactly("评审结果公示");
        assertThat(notice.clauses())
                .allSatisfy(clause -> assertThat(clause.source()).isPresent());
        assertThat(notice.validity()).contains(new Validity(Optional.of(LocalDate.of(2023, 11, 2)), Optional.empty()));
        assertThat(policy.held(LocalDate.of(2023, 11, 1), PolicyKind.PARAMETER, "provincialNoticeMonths"))
                .isEmpty();
        assertThat(policy.held(LocalDate.of(2023, 11, 8), PolicyKind.RED_LINE, "R1"))
                .isEmpty();
    }

    @Test
    void aValueThatChangedIsToldAsItWas() {
        assertThat(held("2020-12-31", PolicyKind.PARAMETER, "associateSeniorMasterYears")
                        .value())
                .contains(new Value.IntegerValue(4));
        assertThat(held("2021-01-01", PolicyKind.PARAMETER, "associateSeniorMasterYears")
                        .value())
                .contains(new Value.IntegerValue(5));
    }

    @Test
    void theNationalTableHasTwentySevenSeriesAndNoneIsClaimedAsVerified() {
        assertThat(law.series()).hasSize(27);
        assertThat(law.series()).allSatisfy(series -> assertThat(
                        law.held(PolicyKind.SERIES, series.code()).orElseThrow().state())
                .isEqualTo(PolicyState.UNVERIFIED));
        assertThat(law.series().stream()
                        .filter(series -> series.clauses().get(0).place().equals("项次未核实")))
                .hasSize(14);
    }

    @Test
    void everyLadderReachesFullSeniorAndHasNoTierTwice() {
        assertThat(law.series()).allSatisfy(series -> {
            List<Series.Tier> tiers =
                    series.ladder().stream().map(Series.Level::tier).toList();
            assertThat(tiers).doesNotHaveDuplicates().endsWith(Series.Tier.FULL_SENIOR);
            assertThat(tiers).contains(Series.Tier.ASSISTANT, Series.Tier.INTERMEDIATE, Series.Tier.ASSOCIATE_SENIOR);
        });
    }

    @Test
    void theTitlesOfFactsAreTheLevelsOfTheLadders() {
        assertThat(law.vocabulary().codeList("titles").orElseThrow().codes())
                .extracting(CodeList.Code::code, CodeList.Code::label)
                .containsExactlyInAnyOrderElementsOf(law.series().stream()
                        .flatMap(series -> series.ladder().stream())
                        .map(level -> tuple(level.code(), level.title()))
                        .toList());
    }

    @Test
    void theNewOccupationsOfTheNoticeHaveNoSeriesBecauseItNamesNone() {
        assertThat(law.provisions(Specialty.class))
                .filteredOn(specialty -> specialty.origin() == Specialty.Origin.EMERGING)
                .hasSize(12)
                .allSatisfy(specialty -> assertThat(specialty.series()).isEmpty());
        assertThat(policy.held(NOTICE.minusDays(1), PolicyKind.SPECIALTY, "BLOCKCHAIN"))
                .isEmpty();
    }

    @Test
    void everyRestrictedKindHasARedLineOnTheNormalBasis() {
        Map<RedLineClass, List<RedLine>> lines = law.provisions(RedLine.class).stream()
                .filter(line ->
                        line.bases().contains(Basis.NORMAL) && line.subject().isPresent())
                .collect(Collectors.groupingBy(line -> line.subject().orElseThrow()));
        assertThat(lines.keySet()).containsExactlyInAnyOrder(RedLineClass.values());
        assertThat(severities(RedLine.Severity.REFUSE))
                .containsExactlyInAnyOrder(
                        RedLineClass.CITATION_INDEX, RedLineClass.OVERSEAS_STUDY, RedLineClass.TALENT_TITLE);
        assertThat(severities(RedLine.Severity.REFUSE_WHEN_UNAVOIDABLE))
                .containsExactlyInAnyOrder(RedLineClass.RESEARCH_PROJECT, RedLineClass.FUNDING, RedLineClass.AWARD);
    }

    private static Stream<RedLineClass> severities(RedLine.Severity severity) {
        return law.provisions(RedLine.class).stream()
                .filter(line -> line.severity() == severity)
                .flatMap(line -> line.subject().stream());
    }

    @Test
    void noRedLineBarsTheGreenChannelWhoseEntryIsSuchAFact() {
        assertThat(law.provisions(RedLine.class))
                .allSatisfy(line -> assertThat(line.bases()).doesNotContain(Basis.GREEN_CHANNEL));
    }

    @Test
    void everyBasisHasARouteAndEthicsIsWaivedByNone() {
        assertThat(law.provisions(RouteRule.class).stream()
                        .map(rule -> rule.route().basis()))
                .containsAll(EnumSet.allOf(Basis.class));
        assertThat(law.waivableBy("ETHICS")).isEmpty();
        assertThat(law.waivableBy("EDUCATION"))
                .containsExactly(
                        new Route(Method.REVIEW, Basis.EXCEPTIONAL),
                        new Route(Method.REVIEW, Basis.GREEN_CHANNEL),
                        new Route(Method.DIRECT_RECOGNITION, Basis.GREEN_CHANNEL));
        assertThat(law.route(new Route(Method.REVIEW, Basis.NORMAL))
                        .orElseThrow()
                        .steps())
                .extracting(RouteRule.Step::step)
                .startsWith(RouteRule.RouteStep.APPLY, RouteRule.RouteStep.ACCEPT, RouteRule.RouteStep.EXAMINE)
                .endsWith(RouteRule.RouteStep.ISSUE, RouteRule.RouteStep.VERIFY);
    }

    @Test
    void theEquivalencesAreThoseThatTheHostComputes() {
        Derivation.Equivalent computed = (Derivation.Equivalent) law.vocabulary()
                .fact("equivalentDegree")
                .orElseThrow()
                .derivation()
                .orElseThrow();
        Map<String, String> told = law.provisions(Equivalence.class).stream()
                .filter(equivalence -> equivalence.codeList().isPresent())
                .collect(Collectors.toMap(Equivalence::given, Equivalence::counts));
        assertThat(computed.equivalents().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().text())))
                .isEqualTo(told);
    }

    @Test
    void sevenSeriesReachTheirLowerLevelsByExaminationOnly() {
        assertThat(law.provisions(Exam.class)).hasSize(7).allSatisfy(exam -> assertThat(exam.levels())
                .containsExactlyElementsOf(law.series(exam.series()).orElseThrow().ladder().stream()
                        .filter(level -> level.tier().compareTo(Series.Tier.INTERMEDIATE) <= 0)
                        .map(Series.Level::code)
                        .toList()));
    }

    @Test
    void skillLevelsAreThoseOfTheCodeListAndTheirYearsAreUnverified() {
        CodeList levels = law.vocabulary().codeList("skillLevels").orElseThrow();
        assertThat(law.provisions(SkillCorrespondence.class))
                .extracting(SkillCorrespondence::skillLevel, SkillCorrespondence::years)
                .containsExactlyInAnyOrder(
                        tuple("SENIOR_WORKER", 2),
                        tuple("SKILLED_TECHNICIAN", 3),
                        tuple("SENIOR_SKILLED_TECHNICIAN", 4));
        assertThat(law.provisions(SkillCorrespondence.class)).allSatisfy(skill -> {
            assertThat(levels.contains(skill.skillLevel())).isTrue();
            assertThat(PolicyState.of(skill.clauses())).isEqualTo(PolicyState.UNVERIFIED);
        });
    }

    @Test
    void noQualificationRowClaimsToBeOfHenan() {
        assertThat(law.provisions(Qualification.class)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.region()).isEqualTo("PLACE_NOT_SHOWN");
            assertThat(PolicyState.of(row.clauses())).isEqualTo(PolicyState.UNVERIFIED);
        });
        Qualification earlier = law.provisions(Qualification.class).stream()
                .filter(row -> row.code().equals("COST_ENGINEER_EARLIER"))
                .findFirst()
                .orElseThrow();
        assertThat(earlier.titles()).hasSize(2);
        assertThat(earlier.obtained().contains(LocalDate.of(2017, 12, 31))).isTrue();
        assertThat(earlier.obtained().contains(LocalDate.of(2018, 1, 1))).isFalse();
    }

    @Test
    void whatIsNotPublishedHereIsSaidToBeMissing() {
        Stream.of(
                        held("2024-10-31", PolicyKind.BASELINE, "ENGINEERING/SENIOR_ENGINEER"),
                        held("2024-10-31", PolicyKind.CALENDAR, "2024"),
                        held("2024-10-31", PolicyKind.QUALIFICATION, "HENAN_LIST"),
                        held("2024-10-31", PolicyKind.PARAMETER, "resultFilingDays"),
                        held("2024-10-31", PolicyKind.CODE_LIST, "overseasQualifications"))
                .forEach(missing -> {
                    assertThat(missing.state()).isEqualTo(PolicyState.NOT_PUBLISHED_HERE);
                    assertThat(missing.value()).isEmpty();
                    assertThat(missing.clauses()).isNotEmpty();
                });
        assertThat(law.baseline("ENGINEERING", "SENIOR_ENGINEER", new Route(Method.REVIEW, Basis.NORMAL)))
                .isEmpty();
        assertThat(law.workingCalendar().lastDay(NOTICE, 5)).isEmpty();
    }

    @Test
    void everyEntryStandsUnderItsOwnCodeAndHasAClauseWithASource() {
        assertThat(law.provisions()).hasSizeGreaterThan(100).allSatisfy(provision -> {
            assertThat(law.held(provision.kind(), provision.code()).flatMap(Holding::provision))
                    .contains(provision);
            assertThat(provision.clauses())
                    .allSatisfy(clause -> assertThat(clause.source()).isPresent());
        });
    }

    @Test
    void onlyTheNoticeIsInForceAmongTheProvisions() {
        assertThat(policy.packs().get(0).provisions().stream()
                        .map(entry -> entry.content())
                        .map(Provision::clauses)
                        .flatMap(List::stream)
                        .filter(clause -> clause.standing() == Clause.Standing.IN_FORCE))
                .isNotEmpty()
                .allSatisfy(clause -> {
                    assertThat(clause.document()).isEqualTo("豫人社办〔2024〕27号");
                    assertThat(clause.place()).matches("（[一二三四五六七八九十]+）|文末");
                });
    }

    @Test
    void whatTheNoticeSaysHoldsFromItsDayOnAndNotBefore() {
        assertThat(policy.packs().get(0).provisions().stream()
                        .filter(entry -> PolicyState.of(entry.content().clauses()) == PolicyState.IN_FORCE))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.validity().from()).contains(NOTICE));
    }

    @Test
    void theSnapshotIsReadBackByteForByte() {
        PolicySnapshot read = PolicySnapshot.read(law.bytes());
        assertThat(read.provisions()).isEqualTo(law.provisions());
        assertThat(read.digest()).isEqualTo(law.digest());
    }
}
