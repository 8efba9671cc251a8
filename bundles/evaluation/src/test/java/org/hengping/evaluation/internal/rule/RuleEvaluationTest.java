// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.internal.pack.PackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleEvaluationTest {
    /** The second column is what comes out: a verdict, or the kind of error. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            textBlock =
                    """
            facts.hoursPerYear >= 240 -> MET
            facts.hoursPerYear > parameters.hours -> NOT_MET
            facts.degree == 'MASTER' && facts.teachesProfessionalCourse -> MET
            facts.degree in ['DOCTOR', 'BACHELOR'] -> NOT_MET
            facts.birth < date('1990-03-01') -> MET
            facts.birth <= date('1990-02-28') && facts.birth >= date('1990-02-28') -> MET
            facts.birth > date('1990-02-28') -> NOT_MET
            facts.birth == date('1990-02-28') && facts.birth != parameters.since -> MET
            facts.birth in [date('1990-02-28')] -> MET
            facts.birth.plusYears(30) == date('2020-02-28') -> MET
            fullYears(facts.birth, date('2020-02-27')) == 29 -> MET
            fullYears(facts.birth, calendar.yearsCountTo) == 34 -> MET
            fullYears(date('2020-01-02'), date('2019-01-01')) == -1 -> MET
            yearOf(facts.birth) == 1990 -> MET
            yearOf(date('2024-12-31')) + 1 == yearOf(date('2025-01-01')) -> MET
            decimal('0.1') + decimal('0.2') == decimal('0.3') -> MET
            decimal('1') - decimal('0.75') < decimal('0.250001') -> MET
            decimal(3) >= decimal('3.0') && decimal('3') <= decimal(3) -> MET
            parameters.least > decimal('80') -> MET
            sum(facts.works.filter(w, has(w.funds)).map(w, w.funds)) == decimal(3) -> MET
            sum([1, 2, 3]) == 6 -> MET
            facts.works.exists(w, w.kind == 'BOOK') -> MET
            facts.works.all(w, w.on >= date('2020-01-01')) -> MET
            facts.works.exists_one(w, w.kind == 'BOOK') -> MET
            facts.works.filter(w, w.kind == 'PAPER').size() == 2 -> MET
            size(facts.works.map(w, w.kind)) == 3 -> MET
            has(facts.score) -> NOT_MET
            has(facts.score) && facts.score > decimal(80) -> NOT_MET
            facts.score > decimal(80) || has(facts.birth) || has(facts.score) -> MET
            !has(facts.score) ? true : facts.score > decimal(1) -> MET
            facts.score > decimal(80) || has(facts.score) -> ABSENT_FACT
            !has(facts.score) && facts.score > decimal(80) -> ABSENT_FACT
            facts.works.exists(w, !has(w.authorRank) && w.authorRank == 9) -> ABSENT_FACT
            facts.works.exists(w, w.authorRank == 1 || has(w.authorRank)) -> MET
            facts.works.all(w, w.authorRank == 7 && !has(w.authorRank)) -> NOT_MET
            facts.works.exists_one(w, w.authorRank == 1 && w.kind == 'PAPER') && (has(facts.works[0].authorRank)) -> MET
            table.years(facts.degree, facts.teachesProfessionalCourse) == 2 -> MET
            inTable.years('MASTER', false) -> NOT_MET
            inTable.years('MASTER', true) -> MET
            table.years('MASTER', false) == 2 -> NO_TABLE_ROW
            table.years('MASTER', false) == 2 || true -> MET
            true || table.years('MASTER', false) == 2 -> MET
            table.years('MASTER', false) == 2 && false -> NOT_MET
            false && table.years('MASTER', false) == 2 -> NOT_MET
            table.years('MASTER', false) == 2 && true -> NO_TABLE_ROW
            table.years('MASTER', false) == 2 || false -> NO_TABLE_ROW
            !(table.years('MASTER', false) == 2) -> NO_TABLE_ROW
            table.years('MASTER', false) == 2 ? true : true -> NO_TABLE_ROW
            parameters.past == 1 -> NO_PARAMETER_VALUE
            parameters.past == 1 || facts.hoursPerYear == 240 -> MET
            9223372036854775807 + facts.hoursPerYear > 1 -> OVERFLOW
            -9223372036854775808 - facts.hoursPerYear > 1 || true -> MET
            9223372036854775807 * facts.hoursPerYear > 1 -> OVERFLOW
            sum([9223372036854775807, 1]) == 0 -> OVERFLOW
            decimal('9223372036854') + decimal('9223372036854') > decimal(1) -> OVERFLOW
            decimal(9223372036854775807) > decimal(1) -> OVERFLOW
            facts.birth.plusYears(400) > facts.birth -> OVERFLOW
            facts.birth.plusYears(9223372036854775807) > facts.birth -> OVERFLOW
            facts.birth.plusYears(-9223372036854775808) > facts.birth -> OVERFLOW
            facts.hoursPerYear / 0 == 1 -> DIVIDE_BY_ZERO
            facts.hoursPerYear % 0 == 1 -> DIVIDE_BY_ZERO
            facts.hoursPerYear / 0 == 1 || facts.hoursPerYear == 240 -> MET
            -7 / 2 == -3 && -7 % 2 == -1 -> MET
            facts.works[9].kind == 'PAPER' -> NO_SUCH_ELEMENT
            facts.works.filter(w, facts.works.exists(v, 1 / (v.on == w.on ? 0 : 1) == 7) || true).size() == 3 -> MET
            facts.works.exists_one(w, facts.works.exists(v, 1 / (v.on == w.on ? 0 : 1) == 7) || w.kind == 'BOOK') -> DIVIDE_BY_ZERO
            facts.works.map(w, facts.works.exists(v, 1 / (v.on == w.on ? 0 : 1) == 7) || true).size() == 3 -> MET
            facts.works.all(w, facts.works.exists(w, 1 / (w.kind == 'BOOK' ? 0 : 1) == 7) || w.on > date('2000-01-01')) -> MET
            """)
    void anExpressionGivesWhatCelSays(String expression, String expected) throws PackException {
        assertThat(outcome(new LeafRule.Condition(expression), ExampleRules.DAY))
                .isEqualTo(expected);
    }

    @Test
    void theDayOfTheApplicationChoosesRowsAndParameters() throws PackException {
        LeafRule rows = new LeafRule.Condition("table.years(facts.degree, true) == 3 && parameters.past == 1");

        assertThat(outcome(rows, LocalDate.of(2020, 12, 31))).isEqualTo("MET");
        assertThat(outcome(rows, LocalDate.of(2021, 1, 1))).isEqualTo("NOT_MET");
    }

    @Test
    void countedRecordsComeBackInTheOrderOfTheDossier() throws PackException, LeafFailedException {
        Finding finding = ExampleRules.compute(
                new LeafRule.CountRecords("works", Optional.of("record.kind == 'PAPER'"), "parameters.hours / 120"),
                ExampleRules.DAY);

        assertThat(finding).isEqualTo(Finding.ofRecords("works", List.of(new RecordId("w1"), new RecordId("w2")), 2));
        assertThat(finding.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void withoutConditionEveryRecordCounts() throws PackException, LeafFailedException {
        Finding finding =
                ExampleRules.compute(new LeafRule.CountRecords("works", Optional.empty(), "4"), ExampleRules.DAY);

        assertThat(finding.records()).hasSize(3);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void anErrorOnOneRecordFailsTheLeaf() throws PackException {
        LeafRule rule = new LeafRule.CountRecords(
                "works", Optional.of("record.authorRank == 1 || (has(record.authorRank) && false)"), "1");

        assertThat(outcome(rule, ExampleRules.DAY)).isEqualTo("ABSENT_FACT");
    }

    @Test
    void aNumberBelowOneFailsTheLeaf() throws PackException {
        assertThat(outcome(
                        new LeafRule.CountRecords("works", Optional.empty(), "facts.hoursPerYear - 240"),
                        ExampleRules.DAY))
                .isEqualTo("BELOW_ONE");
        assertThat(outcome(
                        new LeafRule.CountRecords("works", Optional.empty(), "facts.hoursPerYear * 100000000"),
                        ExampleRules.DAY))
                .isEqualTo("OVERFLOW");
    }

    @Test
    void loopsThatRunTooOftenFailTheLeaf() throws PackException {
        LeafRule rule = new LeafRule.Condition("facts.works.all(a, facts.works.all(b, a.on <= b.on))");
        Standard standard = ExampleRules.standard(rule);
        List<Map<String, Object>> many = Collections.nCopies(600, ExampleRules.WORKS.get(0));
        Facts facts = new MapFacts(standard, ExampleRules.DAY, ExampleRules.PLAIN, Map.of("works", many));
        LeafComputation computation = ExampleRules.compile(rule).newComputation();

        assertThatExceptionOfType(LeafFailedException.class)
                .isThrownBy(() -> computation.compute(standard.leaves().get(0), facts))
                .satisfies(failed -> assertThat(failed.reason().details()).containsExactly("TOO_MUCH_WORK"));
    }

    private static String outcome(LeafRule rule, LocalDate day) throws PackException {
        try {
            return ExampleRules.compute(rule, day).verdict().name();
        } catch (LeafFailedException failed) {
            assertThat(failed.reason().code()).isEqualTo(Reason.Code.RULE_ERROR);
            return failed.reason().details().get(0);
        }
    }
}
