// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.evaluation.internal.pack.ExamplePack;
import org.hengping.evaluation.internal.pack.ExampleVocabulary;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleRefusalTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            textBlock =
                    """
            facts.ethics == 'x' -> undeclared-path
            facts.hoursPerYaer > 1 -> unknown-path
            facts.works.exists(w, w.knd == 'BOOK') -> unknown-path
            parameters.hour > 1 -> unknown-path
            calendar.today > facts.birth -> unknown-path
            hoursPerYear > 1 -> unknown-name
            record.kind == 'BOOK' -> unknown-name
            facts.hoursPerYear > 'a' -> cel-type
            facts.birth > facts.hoursPerYear -> cel-type
            parameters.least > 80 -> cel-type
            facts.hoursPerYear.x == 1 -> cel-type
            facts.hoursPerYear && true -> cel-type
            'a' < 'b' -> cel-type
            facts.hoursPerYear > -> cel-syntax
            facts.hoursPerYear > 1 1 -> cel-syntax
            `facts.hoursPerYear > 1.5` -> unsupported-feature
            facts.hoursPerYear == 1u -> unsupported-feature
            b'a' == b'a' -> unsupported-feature
            facts.score == null -> unsupported-feature
            {'a': 1}.a == 1 -> unsupported-feature
            hengping.Facts{hoursPerYear: 1} == facts -> unsupported-feature
            facts.degree.matches('M.*') -> unsupported-feature
            double(facts.hoursPerYear) > double(1) -> unsupported-feature
            timestamp('2020-01-01T00:00:00Z') == timestamp('2020-01-01T00:00:00Z') -> unsupported-feature
            duration('1s') == duration('1s') -> unsupported-feature
            dyn(facts.hoursPerYear) == 'a' -> unsupported-feature
            type(facts.hoursPerYear) == type(1) -> unsupported-feature
            sumOf([1]) == 1 -> unknown-function
            table.yeers(facts.degree, true) == 1 -> unknown-table
            table.years(facts.degree) == 1 -> cel-type
            facts.score > decimal(1) -> has-missing
            facts.works.exists(w, w.authorRank == 1) -> has-missing
            has(parameters.hours) -> has-needless
            facts.degree == 'MASTRE' -> unknown-code
            facts.degree in ['MASTER', 'DOKTOR'] -> unknown-code
            facts.works.exists(w, w.kind == 'BOOKS') -> unknown-code
            facts.birth > date('2024-02-30') -> bad-date
            parameters.least > decimal('1e3') -> bad-decimal
            facts.works == facts.works -> compared-as-a-whole
            facts.works[0] == facts.works[1] -> compared-as-a-whole
            facts.hoursPerYear in [1, 'a'] -> mixed-list
            facts.works.exists(facts, facts.kind == 'BOOK') -> reserved-name
            facts.hoursPerYear + 1 -> wrong-result
            facts.works.exists(a, facts.works.exists(b, facts.works.exists(c, a.on == b.on && b.on == c.on))) -> loops-too-deep
            """)
    void aConditionThatCannotHoldIsRefused(String expression, String code) {
        List<Violation> found = ExampleRules.violations(new LeafRule.Condition(expression));

        assertThat(found).extracting(Violation::code).contains(code);
        assertThat(found).allSatisfy(violation -> {
            assertThat(violation.place()).isEqualTo("leaf/condition");
            assertThat(violation.text().en()).doesNotContain("hengping.");
        });
    }

    @Test
    void aCountIsRefusedWhereItsPartsAreWrong() {
        assertThat(codes(new LeafRule.CountRecords("works", Optional.of("record.on"), "1")))
                .contains("wrong-result");
        assertThat(codes(new LeafRule.CountRecords("works", Optional.empty(), "0")))
                .contains("below-one");
        assertThat(codes(new LeafRule.CountRecords("works", Optional.empty(), "true")))
                .contains("wrong-result");
        assertThat(codes(new LeafRule.CountRecords("works", Optional.empty(), "record.authorRank")))
                .contains("unknown-name");
        assertThat(codes(new LeafRule.CountRecords("papers", Optional.empty(), "1")))
                .contains("list-not-read");
        assertThat(codes(new LeafRule.CountRecords(
                        "works",
                        Optional.of("facts.works.exists(a, facts.works.exists(b, a.on == b.on && b.on == record.on))"),
                        "1")))
                .contains("loops-too-deep");
    }

    @Test
    void anExpressionBeyondEveryMeasureIsRefused() {
        assertThat(codes(new LeafRule.Condition("(".repeat(3_000) + "true" + ")".repeat(990))))
                .contains("cel-syntax");
        assertThat(codes(new LeafRule.Condition("true" + " && true".repeat(600))))
                .contains("cel-syntax");
        assertThat(codes(new LeafRule.Condition("[".repeat(1_500) + "]".repeat(1_500) + " == []")))
                .contains("cel-syntax");
    }

    @Test
    void anErrorInASingleLinePointsIntoTheFile() {
        String rule = "facts.yearsAsAssistant >= table.requiredYears(facts.degree)";

        assertThat(inExample(rule, "facts.yearsAsAssistant >= table.requiredYears(facts.degre)"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("unknown-path");
                    assertThat(found.place())
                            .isEqualTo(ExamplePack.placeOf(ExamplePack.STANDARD, rule, rule.indexOf("degree")));
                    assertThat(found.text().en()).contains("did you mean \"degree\"?");
                });
    }

    @Test
    void anErrorInABlockPointsToItsLine() {
        assertThat(inExample("&& facts.score >= parameters.leastScore", "&& facts.score >= parameters.leastScor"))
                .singleElement()
                .satisfies(found -> assertThat(found.place())
                        .isEqualTo(ExamplePack.placeOf(
                                ExamplePack.STANDARD,
                                "&& facts.score >= parameters.leastScore",
                                "&& facts.score >= parameters.".length())));
    }

    @Test
    void anErrorInAFoldedBlockPointsToItsLine() {
        assertThat(inExample(">= decimal('50000')", ">= decimal('5e4')"))
                .singleElement()
                .satisfies(found -> assertThat(found.place())
                        .isEqualTo(ExamplePack.placeOf(
                                ExamplePack.STANDARD, ">= decimal('50000')", ">= decimal(".length())));
    }

    @Test
    void anErrorInAQuotedTextPointsBehindItsEscapes() {
        String rule = "where: \"record.kind == 'BOOK'\"";
        List<Violation> found = inExample(rule, "where: \"'\\u4e2d\\t' == '' || record.knd == 'BOOK'\"");

        assertThat(found).singleElement().satisfies(violation -> assertThat(violation.place())
                .isEqualTo(ExamplePack.placeOf(
                        ExamplePack.STANDARD, rule, "where: \"'\\u4e2d\\t' == '' || record.".length())));
    }

    @Test
    void anErrorInASingleQuotedTextPointsBehindItsQuotes() {
        String rule = "where: \"record.kind == 'BOOK'\"";
        List<Violation> found = inExample(rule, "where: 'record.kind == ''BOOK'' && record.knd == ''BOOK'''");

        assertThat(found).singleElement().satisfies(violation -> assertThat(violation.place())
                .isEqualTo(ExamplePack.placeOf(
                        ExamplePack.STANDARD, rule, "where: 'record.kind == ''BOOK'' && record.".length())));
    }

    @Test
    void theExampleCompiles() throws PackException {
        Pack pack = ExamplePack.read(ExamplePack.files());

        RuleSet.compile(pack.standard(), ExampleVocabulary.VOCABULARY, pack.sources());
    }

    private static List<String> codes(LeafRule rule) {
        return ExampleRules.violations(rule).stream().map(Violation::code).toList();
    }

    private static List<Violation> inExample(String text, String replacement) {
        Map<String, byte[]> files = ExamplePack.with(ExamplePack.STANDARD, text, replacement);
        assertThat(new String(files.get(ExamplePack.STANDARD), StandardCharsets.UTF_8))
                .contains(replacement);
        try {
            Pack pack = ExamplePack.read(files);
            RuleSet.compile(pack.standard(), ExampleVocabulary.VOCABULARY, pack.sources());
            return List.of();
        } catch (PackException refused) {
            return refused.violations();
        }
    }
}
