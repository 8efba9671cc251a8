// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.internal.derivation.CaseView;
import org.hengping.evaluation.internal.derivation.EffectiveFacts;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.evaluation.internal.rule.RuleSet;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledRulesTest {
    /** Three works: rank 1 (paid), rank 0, no rank. One post. No optional plain fact. */
    private static final Map<String, Object> PLAIN = Map.of(
            "degree",
            "A",
            "hours",
            240L,
            "base",
            Decimal.parse("2.5"),
            "birth",
            LocalDate.of(1990, 2, 28),
            "full",
            true);

    private static final List<Map<String, Object>> WORKS = List.of(
            Map.of(
                    "kind",
                    "A",
                    "on",
                    LocalDate.of(2020, 1, 1),
                    "pages",
                    10L,
                    "rank",
                    1L,
                    "funds",
                    Decimal.parse("1.5")),
            Map.of("kind", "A", "on", LocalDate.of(2021, 1, 1), "pages", 20L, "rank", 0L, "title", "AB"),
            Map.of("kind", "B", "on", LocalDate.of(2022, 1, 1), "pages", 30L));

    private static final List<Map<String, Object>> POSTS =
            List.of(Map.of("grade", "B", "since", LocalDate.of(2019, 7, 1), "level", 2L));

    /** The second column is what comes out: a verdict, or the kind of error. {@code r} stands for a field that may be absent. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            textBlock =
                    """
            1 / 0 == 1 && false -> NOT_MET
            false && 1 / 0 == 1 -> NOT_MET
            1 / 0 == 1 || true -> MET
            true || 1 / 0 == 1 -> MET
            1 / 0 == 1 && true -> DIVIDE_BY_ZERO
            true && 1 / 0 == 1 -> DIVIDE_BY_ZERO
            1 / 0 == 1 || false -> DIVIDE_BY_ZERO
            1 / 0 == 1 && facts.works[9].pages == 1 -> DIVIDE_BY_ZERO
            facts.works[9].pages == 1 || 1 / 0 == 1 -> NO_SUCH_ELEMENT
            (1 / 0 == 1 && facts.works[9].pages == 1) || true -> MET
            !(1 / 0 == 1) -> DIVIDE_BY_ZERO
            1 / 0 == 1 ? true : true -> DIVIDE_BY_ZERO
            true ? true : 1 / 0 == 1 -> MET
            (false ? 1 / 0 : 3) == 3 -> MET
            facts.works.exists(w, 1 / w.rank == 1 && r) -> MET
            facts.works.exists(w, 1 / w.rank == 2 && r) -> DIVIDE_BY_ZERO
            facts.works.all(w, 1 / w.rank == 2 && r) -> NOT_MET
            facts.works.all(w, 1 / w.rank == 1 && r) -> DIVIDE_BY_ZERO
            facts.works.exists_one(w, 1 / w.rank == 1 && r) -> ABSENT_FACT
            facts.works.exists_one(w, w.kind == 'B') -> MET
            facts.works.exists_one(w, w.kind == 'A') -> NOT_MET
            facts.works.filter(w, 1 / w.rank == 1 && r).size() == 1 -> ABSENT_FACT
            facts.works.filter(w, 1 / w.rank == 1 && r).exists(w, true) -> ABSENT_FACT
            facts.works.filter(w, w.kind == 'A').exists(v, v.pages == 20) -> MET
            sum(facts.works.map(w, 1 / (w.rank + 0))) == 1 && r -> DIVIDE_BY_ZERO
            sum(facts.works.map(w, w.kind == 'A', w.pages)) == 30 -> MET
            sum(facts.works.map(w, w.pages * 400000000000000000)) == 1 -> OVERFLOW
            sum(facts.works.map(w, 9223372036854775807)) == 1 -> OVERFLOW
            sum(facts.works.filter(w, has(w.funds)).map(w, w.funds)) == decimal('1.5') -> MET
            facts.works.map(w, w.pages).filter(p, p > 10).size() == 2 -> MET
            20 in facts.works.map(w, w.pages) -> MET
            1 / 0 in facts.works.map(w, w.rank) && r -> DIVIDE_BY_ZERO
            10 in facts.works.map(w, w.rank) && r -> ABSENT_FACT
            1 in [1, 1 / 0] -> DIVIDE_BY_ZERO
            facts.hours in [] -> NOT_MET
            size([1, 1 / 0]) == 2 -> DIVIDE_BY_ZERO
            facts.works.exists(w, facts.works.exists(v, v.on < w.on && v.kind != w.kind)) -> MET
            facts.works.all(w, facts.posts.exists(p, p.since < w.on)) -> MET
            facts.works.exists(w, w.on >= calendar.evidenceUntil.plusYears(-3)) -> MET
            facts.works.exists(w, has(w.title) && w.title.startsWith('A')) && r -> MET
            facts.works.exists(w, w.kind == facts.degree) -> MET
            facts.works[0].rank == 1 && r -> MET
            facts.works[2].rank == 1 && r -> ABSENT_FACT
            has(facts.works[2].rank) -> NOT_MET
            facts.works[-1].pages == 1 -> NO_SUCH_ELEMENT
            facts.works[9223372036854775807].pages == 1 -> OTHER
            -9223372036854775808 / -1 == 1 -> OVERFLOW
            -9223372036854775808 % -1 == 0 -> MET
            -(-9223372036854775808) == 1 -> OVERFLOW
            has(facts.score) || facts.score > decimal(1) -> ABSENT_FACT
            parameters.past == 1 -> NO_PARAMETER_VALUE
            table.years(facts.degree, facts.full) == 2 -> MET
            table.years('C', true) == 2 -> NO_TABLE_ROW
            inTable.years('C', true) -> NOT_MET
            date(table.names(2)) == date('2021-05-05') -> MET
            yearOf(date(table.names(2))) == 2021 -> MET
            yearOf(date(table.names(1))) == 2021 -> BAD_TEXT
            date(table.names(1)) == date('2021-05-05') -> BAD_TEXT
            facts.birth.plusYears(400) > facts.birth -> OVERFLOW
            size('中文𠀀') == 3 -> MET
            """)
    void errorsAreValuesAsCelHasThem(String expression, String expected) throws PackException {
        String asked = expression.replaceAll("\\br\\b", "(facts.works.all(z, has(z.rank) || true))");
        if (asked.contains("title")) {
            asked = asked.replace("(facts.works.all(z, has(z.rank) || true))", "true");
        }
        LeafRule rule = new LeafRule.Condition(asked);

        assertThat(outcome(rule)).as("emitted").isEqualTo(expected);
        assertThat(interpreted(rule)).as("interpreted").isEqualTo(expected);
    }

    @Test
    void countedRecordsComeBackInTheOrderOfTheDossier() throws PackException, LeafFailedException {
        Finding finding =
                compute(new LeafRule.CountRecords("works", Optional.of("record.kind == 'A'"), "parameters.many"));

        assertThat(finding).isEqualTo(Finding.ofRecords("works", List.of(new RecordId("r0"), new RecordId("r1")), 2));
    }

    @Test
    void aNumberIsJudgedBeforeTheRecordsAre() throws PackException {
        String fails = "record.rank > 0 && has(record.rank)";

        assertThat(outcome(new LeafRule.CountRecords("works", Optional.of(fails), "1 / 0")))
                .isEqualTo("DIVIDE_BY_ZERO");
        assertThat(outcome(new LeafRule.CountRecords("works", Optional.of(fails), "1 - 1")))
                .isEqualTo("BELOW_ONE");
        assertThat(outcome(new LeafRule.CountRecords("works", Optional.of(fails), "2147483648")))
                .isEqualTo("OVERFLOW");
        assertThat(outcome(new LeafRule.CountRecords(
                        "works",
                        Optional.of("record.rank > 0 && has(record.kind) && (has(record.rank) || true)"),
                        "1")))
                .isEqualTo("ABSENT_FACT");
    }

    @Test
    void whatTheCodeWasNotEmittedForGoesToTheInterpreter() throws PackException, LeafFailedException {
        LeafRule rule = new LeafRule.Condition("facts.works.exists(w, w.pages > 15)");
        Standard standard = RuleCases.standard(List.of(RuleCases.leaf(0, rule)));
        CompiledRules rules = compile(List.of(rule));
        ViewFacts incomplete = new ViewFacts(standard, view(List.of(Map.of("kind", "A"), Map.of("pages", 20L))));
        ViewFacts tooMany = new ViewFacts(standard, view(Collections.nCopies(501, Map.of("pages", 20L))));

        assertThat(rules.bind(incomplete.whole())).isEmpty();
        assertThat(rules.newComputation().compute(standard.leaves().get(0), incomplete))
                .isEqualTo(Finding.of(true));
        assertThat(rules.bind(tooMany.whole())).isEmpty();
        assertThat(rules.newComputation().compute(standard.leaves().get(0), tooMany))
                .isEqualTo(Finding.of(true));
    }

    @Test
    void whatIsNotCompiledIsRefusedWithItsPlace() {
        for (String expression : List.of(
                "[1, 2].exists(n, n == facts.hours)",
                "(facts.works.map(w, w.pages) + facts.posts.map(p, p.level)).size() == 2",
                "facts.works.filter(w, w.pages > 1)[0].pages == 1",
                "facts.works.map(w, w).size() == 1",
                "facts.works.map(w, [w.pages]).size() == 1",
                "(facts.full ? facts.works : facts.works).size() == 1")) {
            assertThat(violations(new LeafRule.Condition(expression)))
                    .as(expression)
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.code()).isEqualTo("not-compiled");
                        assertThat(violation.place()).isEqualTo("leaf-0/condition");
                    });
        }
    }

    @Test
    void loopsThatCouldTurnTooOftenAreRefusedBeforeTheyRun() {
        String twice = "facts.works.all(a, facts.works.all(b, a.on <= b.on))";

        assertThat(violations(new LeafRule.Condition(twice))).isEmpty();
        assertThat(violations(new LeafRule.Condition(twice + " && " + twice)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.code()).isEqualTo("too-much-work"));
    }

    @Test
    void anExpressionTooLargeForAMethodIsRefused() {
        StringBuilder expression = new StringBuilder("false");
        for (int i = 0; i < 90; i++) {
            expression.append(" || 1 / facts.hours == ").append(i);
        }
        assertThat(violations(new LeafRule.Condition(
                        "facts.works.exists(w, " + expression.toString().replace("facts.hours", "w.pages") + ")")))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("rule-too-large");
                    assertThat(violation.place()).isEqualTo("leaf-0/condition");
                });
    }

    @Test
    void theCostIsAPolynomialInTheSizesOfTheLists() throws PackException {
        CostBound cost = compile(List.of(
                        new LeafRule.Condition("facts.hours > 3"),
                        new LeafRule.Condition("facts.works.exists(w, facts.posts.exists(p, p.since < w.on))")))
                .cost();

        assertThat(cost).hasToString("4 + 2·works + 4·posts·works");
        assertThat(cost.at(10)).isEqualTo(424);
        assertThat(new CostBound(Map.of(List.of("a", "b"), Long.MAX_VALUE)).at(500))
                .isEqualTo(Long.MAX_VALUE);
    }

    private static CompiledRules compile(List<LeafRule> rules) throws PackException {
        List<Node> leaves = new ArrayList<>();
        rules.forEach(rule -> leaves.add(RuleCases.leaf(leaves.size(), rule)));
        Standard standard = RuleCases.standard(leaves);
        RuleSet interpreter = RuleSet.compile(standard, RuleCases.VOCABULARY, Sources.NONE);
        return CompiledRules.compile(interpreter, standard, RuleCases.VOCABULARY, Sources.NONE);
    }

    private static List<Violation> violations(LeafRule rule) {
        try {
            compile(List.of(rule));
            return List.of();
        } catch (PackException refused) {
            return refused.violations();
        }
    }

    private static String outcome(LeafRule rule) throws PackException {
        try {
            return compute(rule).verdict().name();
        } catch (LeafFailedException failed) {
            return failed.reason().details().get(0);
        }
    }

    private static Finding compute(LeafRule rule) throws PackException, LeafFailedException {
        Standard standard = RuleCases.standard(List.of(RuleCases.leaf(0, rule)));
        CompiledRules rules = compile(List.of(rule));
        ViewFacts facts = new ViewFacts(standard, view());
        assertThat(rules.bind(facts.whole())).isPresent();
        return rules.newComputation().compute(standard.leaves().get(0), facts);
    }

    private static String interpreted(LeafRule rule) throws PackException {
        Standard standard = RuleCases.standard(List.of(RuleCases.leaf(0, rule)));
        RuleSet rules = RuleSet.compile(standard, RuleCases.VOCABULARY, Sources.NONE);
        try {
            return rules.newComputation()
                    .compute(standard.leaves().get(0), new ViewFacts(standard, view()))
                    .verdict()
                    .name();
        } catch (LeafFailedException failed) {
            return failed.reason().details().get(0);
        }
    }

    private static CaseView view() {
        return view(WORKS);
    }

    private static CaseView view(List<Map<String, Object>> works) {
        Map<String, Fact> facts = new HashMap<>();
        PLAIN.forEach((name, value) ->
                facts.put(name, new Fact.PlainFact(value(value), Optional.empty(), Voucher.SELF, Optional.empty())));
        facts.put("works", records(works));
        facts.put("posts", records(POSTS));
        Dossier dossier = new Dossier(
                "demo-1",
                DossierStage.SUBMITTED,
                Route.parse("REVIEW/NORMAL"),
                new CaseCalendar(RuleCases.DAY, LocalDate.of(2024, 12, 31), LocalDate.of(2024, 10, 31)),
                facts);
        return new CaseView(
                RuleCases.VOCABULARY, new EffectiveFacts(dossier, RuleCases.VOCABULARY), list -> held -> true);
    }

    private static Fact records(List<Map<String, Object>> records) {
        List<Fact.EvidenceEntry> entries = new ArrayList<>();
        for (Map<String, Object> record : records) {
            Map<String, Value> fields = new HashMap<>();
            record.forEach((name, value) -> fields.put(name, value(value)));
            entries.add(new Fact.EvidenceEntry(
                    new RecordId("r" + entries.size()),
                    fields,
                    Optional.empty(),
                    false,
                    Voucher.SELF,
                    Optional.empty()));
        }
        return new Fact.RecordsFact(entries);
    }

    private static Value value(Object value) {
        if (value instanceof Boolean truth) {
            return new Value.BooleanValue(truth);
        }
        if (value instanceof Long whole) {
            return new Value.IntegerValue(whole);
        }
        if (value instanceof Decimal amount) {
            return new Value.DecimalValue(amount);
        }
        if (value instanceof LocalDate day) {
            return new Value.DateValue(day);
        }
        return new Value.TextValue((String) value);
    }
}
