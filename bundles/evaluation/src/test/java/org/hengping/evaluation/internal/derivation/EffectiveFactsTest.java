// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.Voucher;
import org.hengping.evaluation.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveFactsTest {

    /** A post held, written {@code from..to} or {@code from..} while it lasts. */
    record Post(String code, LocalDate from, Optional<LocalDate> to) {
        static Post parse(String text) {
            String[] parts = text.trim().split("\\.\\.", -1);
            Optional<LocalDate> to = parts[1].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts[1]));
            return new Post("LECTURER", LocalDate.parse(parts[0]), to);
        }
    }

    record Graded(int year, String grade) {
        static Graded parse(String text) {
            String[] parts = text.trim().split("=", -1);
            return new Graded(Integer.parseInt(parts[0]), parts[1]);
        }
    }

    private static Fact.EvidenceEntry entry(String id, Voucher voucher, Map<String, Value> fields) {
        return new Fact.EvidenceEntry(new RecordId(id), fields, Optional.empty(), false, voucher, Optional.empty());
    }

    private static Dossier dossier(List<Post> posts, List<Graded> grades, LocalDate day, Voucher voucher) {
        List<Fact.EvidenceEntry> appointments = new ArrayList<>();
        for (Post post : posts) {
            Map<String, Value> fields = new TreeMap<>();
            fields.put("post", new Value.TextValue(post.code()));
            fields.put("from", new Value.DateValue(post.from()));
            post.to().ifPresent(to -> fields.put("to", new Value.DateValue(to)));
            appointments.add(entry("a" + appointments.size(), voucher, fields));
        }
        List<Fact.EvidenceEntry> appraisals = new ArrayList<>();
        for (Graded grade : grades) {
            appraisals.add(entry(
                    "g" + appraisals.size(),
                    voucher,
                    Map.of("year", new Value.IntegerValue(grade.year()), "grade", new Value.TextValue(grade.grade()))));
        }
        return new Dossier(
                "demo-0001",
                DossierStage.SUBMITTED,
                Example.ROUTE,
                new CaseCalendar(day, day, day),
                Map.of(
                        "appointments", new Fact.RecordsFact(appointments),
                        "appraisals", new Fact.RecordsFact(appraisals)));
    }

    private static HeldValue counted(List<Post> posts, List<Graded> grades, LocalDate day, Voucher voucher) {
        return new EffectiveFacts(dossier(posts, grades, day, voucher), Example.VOCABULARY)
                .plain("yearsAsLecturer")
                .orElseThrow();
    }

    private static long years(List<Post> posts, List<Graded> grades, LocalDate day) {
        return ((Value.IntegerValue) counted(posts, grades, day, Voucher.SELF).value()).value();
    }

    @ParameterizedTest(name = "{0} [{1}] on {2}: {3}")
    @CsvSource({
        // appointments, appraisals, day to which years count, years
        "'', '', 2024-12-31, 0",
        "2020-01-01.., '', 2024-12-31, 5",
        "2020-01-02.., '', 2024-12-31, 4",
        "2020-12-31.., '', 2024-12-31, 4",
        "2021-01-01.., '', 2024-12-30, 3",
        "2025-01-01.., '', 2024-12-31, 0",
        "2024-12-31..2024-12-31, '', 2024-12-31, 0",
        // an end before the beginning counts for nothing
        "2022-01-01..2020-12-31, '', 2024-12-31, 0",
        // leap days
        "2020-02-29.., '', 2021-02-28, 1",
        "2020-02-29.., '', 2021-02-27, 0",
        "2020-02-29.., '', 2024-02-27, 3",
        "2020-02-29.., '', 2024-02-28, 4",
        "2019-03-01.., '', 2024-02-29, 5",
        // overlapping, touching, separate
        "2015-01-01..2017-12-31;2016-01-01..2018-12-31, '', 2024-12-31, 4",
        "2015-01-01..2018-12-31;2016-01-01..2016-12-31, '', 2024-12-31, 4",
        "2015-01-15..2016-01-31;2016-02-01..2017-01-14, '', 2024-12-31, 2",
        "2015-01-15..2016-01-31;2016-02-02..2017-01-15, '', 2024-12-31, 1",
        "2015-01-01..2015-06-30;2018-01-01..2018-06-30, '', 2024-12-31, 1",
        "2015-01-01..2016-12-31;2022-01-01.., '', 2024-12-31, 5",
        // an appraisal that passes changes nothing, nor does one of a year out of post
        "2020-01-01.., 2021=PASS, 2024-12-31, 5",
        "2020-01-01.., 2019=FAIL, 2024-12-31, 5",
        "2020-01-01.., 2025=FAIL, 2024-12-31, 5",
        // skipped years
        "2020-01-01.., 2021=BASIC, 2024-12-31, 4",
        "2020-01-01.., 2021=BASIC;2023=BASIC, 2024-12-31, 3",
        "2020-01-01.., 2021=BASIC;2021=BASIC, 2024-12-31, 4",
        "2015-09-15.., 2017=BASIC, 2020-09-14, 4",
        "2015-09-15.., 2015=BASIC, 2020-12-31, 5",
        "2020-01-01.., 2024=BASIC, 2024-12-31, 4",
        // counting anew
        "2015-01-01.., 2020=FAIL, 2024-12-31, 4",
        "2015-01-01.., 2018=FAIL;2020=FAIL, 2024-12-31, 4",
        "2015-01-01.., 2018=BASIC;2020=FAIL, 2024-12-31, 4",
        "2015-01-01.., 2020=FAIL;2022=BASIC, 2024-12-31, 3",
        "2015-01-01.., 2020=BASIC;2020=FAIL, 2024-12-31, 4",
        "2015-01-01.., 2024=FAIL, 2024-12-31, 0",
        "2015-01-01..2016-12-31;2022-01-01.., 2016=FAIL, 2024-12-31, 3"
    })
    void yearsAreCountedByRule(String posts, String grades, LocalDate day, long expected) {
        assertThat(years(
                        split(posts).map(Post::parse).toList(),
                        split(grades).map(Graded::parse).toList(),
                        day))
                .isEqualTo(expected);
    }

    private static Stream<String> split(String text) {
        return text.isBlank() ? Stream.of() : Arrays.stream(text.split(";", -1));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 365 * 12).map(offset -> LocalDate.of(2012, 1, 1)
                .plusDays(offset));
    }

    @Provide
    Arbitrary<List<Post>> posts() {
        return Combinators.combine(Arbitraries.of("LECTURER", "LECTURER", "ASSISTANT"), days(), days().optional())
                .as(Post::new)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Graded>> skips() {
        return grades("PASS", "BASIC");
    }

    @Provide
    Arbitrary<List<Graded>> anyGrades() {
        return grades("PASS", "BASIC", "FAIL");
    }

    private static Arbitrary<List<Graded>> grades(String... grades) {
        return Combinators.combine(Arbitraries.integers().between(2010, 2026), Arbitraries.of(grades))
                .as(Graded::new)
                .list()
                .ofMaxSize(4);
    }

    @Property(tries = 400)
    void yearsAreNeverNegativeNorMoreThanTheCalendarHas(
            @ForAll("posts") List<Post> posts,
            @ForAll("anyGrades") List<Graded> grades,
            @ForAll("days") LocalDate day) {
        assertThat(years(posts, grades, day)).isBetween(0L, (long) day.getYear() - 2012 + 1);
    }

    @Property(tries = 400)
    void aLaterDayNeverLowersTheYearsUnlessAReset(
            @ForAll("posts") List<Post> posts,
            @ForAll("skips") List<Graded> grades,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate other) {
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;
        assertThat(years(posts, grades, later)).isGreaterThanOrEqualTo(years(posts, grades, earlier));
    }

    @Property(tries = 400)
    void anAppraisalNeverAddsYears(
            @ForAll("posts") List<Post> posts,
            @ForAll("anyGrades") List<Graded> grades,
            @ForAll("days") LocalDate day) {
        assertThat(years(posts, grades, day)).isLessThanOrEqualTo(years(posts, List.of(), day));
    }

    @Property(tries = 400)
    void oneMorePostNeverTakesYearsAway(
            @ForAll("posts") List<Post> posts, @ForAll("posts") List<Post> more, @ForAll("days") LocalDate day) {
        List<Post> all = new ArrayList<>(posts);
        all.addAll(more);
        assertThat(years(all, List.of(), day)).isGreaterThanOrEqualTo(years(posts, List.of(), day));
    }

    @Property(tries = 200)
    void orderDoesNotCount(
            @ForAll("posts") List<Post> posts,
            @ForAll("anyGrades") List<Graded> grades,
            @ForAll("days") LocalDate day,
            @ForAll long seed) {
        List<Post> shuffledPosts = new ArrayList<>(posts);
        List<Graded> shuffledGrades = new ArrayList<>(grades);
        Collections.shuffle(shuffledPosts, new Random(seed));
        Collections.shuffle(shuffledGrades, new Random(seed));
        assertThat(years(shuffledPosts, shuffledGrades, day)).isEqualTo(years(posts, grades, day));
    }

    @Property(tries = 100)
    void aPostSinceTheFirstOfAMonthGivesTheYearsOfItsMonths(
            @ForAll("days") LocalDate from, @ForAll("days") LocalDate to) {
        LocalDate first = from.withDayOfMonth(1);
        LocalDate last = YearMonth.from(to).atEndOfMonth();
        long months = Math.max(
                0, (last.getYear() - first.getYear()) * 12L + last.getMonthValue() - first.getMonthValue() + 1);
        Post post = new Post("LECTURER", first, Optional.empty());
        assertThat(years(List.of(post), List.of(), last)).isEqualTo(months / 12);
    }

    @Test
    void theVoucherIsTheWeakestOfWhatTheYearsComeFrom() {
        List<Post> post = List.of(Post.parse("2020-01-01.."));
        LocalDate day = LocalDate.of(2024, 12, 31);
        assertThat(counted(post, List.of(), day, Voucher.UNIT).voucher()).isEqualTo(Voucher.UNIT);
        assertThat(counted(List.of(), List.of(), day, Voucher.UNIT).voucher()).isEqualTo(Voucher.SELF);
        Dossier registered = dossier(post, List.of(), day, Voucher.REGISTRY);
        Dossier claimed = dossier(post, List.of(new Graded(2021, "PASS")), day, Voucher.SELF);
        Dossier mixed = new Dossier(
                "demo-0001",
                DossierStage.SUBMITTED,
                Example.ROUTE,
                registered.calendar(),
                Map.of(
                        "appointments", registered.facts().get("appointments"),
                        "appraisals", claimed.facts().get("appraisals")));
        assertThat(new EffectiveFacts(mixed, Example.VOCABULARY)
                        .plain("yearsAsLecturer")
                        .map(HeldValue::voucher))
                .contains(Voucher.SELF);
    }

    @Test
    void recordsOfAWindowAreThoseOfItsYearsTheLastDayIncluded() {
        EffectiveFacts facts = new EffectiveFacts(
                Example.dossier("{'works':["
                                + work("a", "2019-10-31") + "," + work("b", "2019-11-01") + ","
                                + work("c", "2024-10-31")
                                + "," + work("d", "2024-11-01") + ",{'id':'e','claimed':{'kind':'PAPER'}}]}")
                        .dossier(),
                Example.VOCABULARY);
        assertThat(facts.records("recentWorks"))
                .extracting(held -> held.ref().toString())
                .containsExactly("works/b", "works/c");
    }

    private static String work(String id, String day) {
        return "{'id':'" + id + "','claimed':{'kind':'PAPER','publishedOn':'" + day + "'}}";
    }

    @Test
    void theExaminedValueIsInForceAndRejectedRecordsVanish() {
        EffectiveFacts facts = new EffectiveFacts(
                Example.dossier("{'degree':{'claimed':'DOCTOR','examined':'PROFESSIONAL_MASTER','vouchedBy':'UNIT'},"
                                + "'works':[{'id':'w1','claimed':{'kind':'PAPER'},'examined':{'kind':'PATENT'}},"
                                + "{'id':'w2','claimed':{'kind':'PAPER'},'rejected':true}]}")
                        .dossier(),
                Example.VOCABULARY);
        assertThat(facts.plain("degree").map(held -> held.value().text())).contains("PROFESSIONAL_MASTER");
        assertThat(facts.plain("countedDegree")).contains(new HeldValue(new Value.TextValue("MASTER"), Voucher.UNIT));
        assertThat(facts.records("works")).hasSize(1);
        assertThat(facts.records("works").get(0).field("kind")).contains(new Value.TextValue("PATENT"));
        assertThat(facts.plain("hours")).isEmpty();
        assertThat(facts.records("appointments")).isEmpty();
    }
}
