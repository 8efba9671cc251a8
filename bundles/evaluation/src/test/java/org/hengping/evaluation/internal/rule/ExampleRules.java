// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Heading;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Parameter;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.internal.pack.ExampleVocabulary;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.platform.fault.Violation;

/** Standards of one leaf, and dossiers for them. */
final class ExampleRules {
    static final LocalDate DAY = LocalDate.of(2024, 10, 31);

    private static final Clause CLAUSE =
            new Clause("test", "1", Clause.Standing.UNVERIFIED, Optional.of("written for this test"));
    private static final Text TEXT = new Text("测试", "test");
    private static final List<FactRead> READS = List.of(
                    "degree",
                    "hoursPerYear",
                    "yearsAsAssistant?",
                    "score?",
                    "birth",
                    "teachesProfessionalCourse",
                    "works[].kind",
                    "works[].authorRank?",
                    "works[].funds?",
                    "works[].on")
            .stream()
            .map(FactRead::parse)
            .toList();

    static final Map<String, Object> PLAIN = Map.of(
            "degree",
            "MASTER",
            "hoursPerYear",
            240L,
            "birth",
            LocalDate.of(1990, 2, 28),
            "teachesProfessionalCourse",
            true);

    static final List<Map<String, Object>> WORKS = List.of(
            Map.of(
                    "id",
                    "w1",
                    "kind",
                    "PAPER",
                    "authorRank",
                    1L,
                    "funds",
                    Decimal.parse("2.5"),
                    "on",
                    LocalDate.of(2020, 1, 1)),
            Map.of("id", "w2", "kind", "PAPER", "authorRank", 2L, "on", LocalDate.of(2021, 1, 1)),
            Map.of("id", "w3", "kind", "BOOK", "funds", Decimal.parse("0.5"), "on", LocalDate.of(2022, 1, 1)));

    private ExampleRules() {}

    static Standard standard(LeafRule rule) {
        Node leaf = new Node.Leaf(
                new Heading(new NodeId("leaf"), TEXT, List.of(CLAUSE), Applicability.EVERYBODY), READS, rule);
        Validity until2020 = new Validity(Optional.empty(), Optional.of(LocalDate.of(2020, 12, 31)));
        return new Standard(
                new StandardId("test"),
                StandardVersion.parse("1.0.0"),
                TEXT,
                Optional.empty(),
                new Scope("S", "L", new TreeSet<>(), new TreeSet<>(List.of(Route.parse("REVIEW/NORMAL")))),
                Validity.ALWAYS,
                List.of(),
                List.of(
                        parameter("hours", ValueType.INTEGER, new Value.IntegerValue(240), Validity.ALWAYS),
                        parameter("past", ValueType.INTEGER, new Value.IntegerValue(1), until2020),
                        parameter(
                                "least",
                                ValueType.DECIMAL,
                                new Value.DecimalValue(Decimal.parse("80.5")),
                                Validity.ALWAYS),
                        parameter(
                                "since",
                                ValueType.DATE,
                                new Value.DateValue(LocalDate.of(2020, 6, 30)),
                                Validity.ALWAYS)),
                List.of(new LookupTable(
                        "years",
                        TEXT,
                        List.of(
                                new LookupTable.Column("degree", ValueType.CODE),
                                new LookupTable.Column("teaches", ValueType.BOOLEAN)),
                        ValueType.INTEGER,
                        List.of(
                                row("MASTER", 3, until2020),
                                row("MASTER", 2, new Validity(Optional.of(LocalDate.of(2021, 1, 1)), Optional.empty())),
                                row("DOCTOR", 0, Validity.ALWAYS)))),
                leaf);
    }

    private static Parameter parameter(String name, ValueType type, Value value, Validity validity) {
        return new Parameter(name, TEXT, type, List.of(new DatedValue(value, validity, CLAUSE)));
    }

    private static LookupTable.Row row(String degree, long years, Validity validity) {
        return new LookupTable.Row(
                List.of(new Value.TextValue(degree), new Value.BooleanValue(true)),
                new Value.IntegerValue(years),
                validity,
                CLAUSE);
    }

    static RuleSet compile(LeafRule rule) throws PackException {
        return RuleSet.compile(standard(rule), ExampleVocabulary.VOCABULARY, Sources.NONE);
    }

    /** Returns what is wrong with a rule; nothing if it compiles. */
    static List<Violation> violations(LeafRule rule) {
        try {
            compile(rule);
            return List.of();
        } catch (PackException refused) {
            return refused.violations();
        }
    }

    static Finding compute(LeafRule rule, LocalDate day) throws PackException, LeafFailedException {
        Standard standard = standard(rule);
        return compile(rule)
                .newComputation()
                .compute(standard.leaves().get(0), new MapFacts(standard, day, PLAIN, Map.of("works", WORKS)));
    }
}
