// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;
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
import org.hengping.evaluation.internal.derivation.CaseView;
import org.hengping.evaluation.internal.derivation.EffectiveFacts;

/** Standards made of given rules, and dossiers for them from a random source. */
final class RuleCases {
    static final LocalDate DAY = LocalDate.of(2024, 10, 31);
    static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(
                    plain("degree", ValueType.CODE),
                    plain("hours", ValueType.INTEGER),
                    plain("years", ValueType.INTEGER),
                    plain("score", ValueType.DECIMAL),
                    plain("base", ValueType.DECIMAL),
                    plain("birth", ValueType.DATE),
                    plain("left", ValueType.DATE),
                    plain("full", ValueType.BOOLEAN),
                    plain("agreed", ValueType.BOOLEAN),
                    plain("remark", ValueType.TEXT),
                    list(
                            "works",
                            field("kind", ValueType.CODE, true),
                            field("on", ValueType.DATE, true),
                            field("rank", ValueType.INTEGER, false),
                            field("funds", ValueType.DECIMAL, false),
                            field("title", ValueType.TEXT, false),
                            field("done", ValueType.BOOLEAN, false),
                            field("pages", ValueType.INTEGER, true)),
                    list(
                            "posts",
                            field("grade", ValueType.CODE, false),
                            field("since", ValueType.DATE, true),
                            field("level", ValueType.INTEGER, true))),
            List.of(new CodeList(
                    "codes",
                    new Text("代码", "codes"),
                    "this test",
                    new Text("手工", "by hand"),
                    Optional.empty(),
                    List.of("A", "B", "C").stream()
                            .map(code -> new CodeList.Code(code, new Text(code, code)))
                            .toList())));

    private static final Text TEXT = new Text("测试", "test");
    private static final Clause CLAUSE =
            new Clause("test", "1", Clause.Standing.UNVERIFIED, Optional.of("written for this test"));
    private static final List<FactRead> READS = List.of(
                    "degree",
                    "hours",
                    "years?",
                    "score?",
                    "base",
                    "birth",
                    "left?",
                    "full",
                    "agreed?",
                    "remark?",
                    "works[].kind",
                    "works[].on",
                    "works[].rank?",
                    "works[].funds?",
                    "works[].title?",
                    "works[].done?",
                    "works[].pages",
                    "posts[].grade?",
                    "posts[].since",
                    "posts[].level")
            .stream()
            .map(FactRead::parse)
            .toList();

    private RuleCases() {}

    private static FactDefinition plain(String name, ValueType type) {
        return define(name, new FactType.Plain(type, codes(type)));
    }

    private static FactDefinition list(String name, FieldDefinition... fields) {
        return define(name, new FactType.RecordList(List.of(fields)));
    }

    private static FieldDefinition field(String name, ValueType type, boolean required) {
        return new FieldDefinition(name, new Text(name, name), type, codes(type), required, Optional.empty());
    }

    private static Optional<String> codes(ValueType type) {
        return Optional.of("codes").filter(name -> type == ValueType.CODE);
    }

    private static FactDefinition define(String name, FactType type) {
        return new FactDefinition(
                name,
                new Text(name, name),
                type,
                new Vouching(Voucher.SELF, DossierStage.SUBMITTED),
                PersonalDataClass.PERSONAL,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static Node.Leaf leaf(int number, LeafRule rule) {
        return new Node.Leaf(
                new Heading(new NodeId("leaf-" + number), TEXT, List.of(CLAUSE), Applicability.EVERYBODY), READS, rule);
    }

    static Standard standard(List<Node> leaves) {
        Validity until2020 = new Validity(Optional.empty(), Optional.of(LocalDate.of(2020, 12, 31)));
        Node root =
                new Node.AllOf(new Heading(new NodeId("root"), TEXT, List.of(CLAUSE), Applicability.EVERYBODY), leaves);
        return new Standard(
                new StandardId("test"),
                StandardVersion.parse("1.0.0"),
                TEXT,
                Optional.empty(),
                new Scope("S", "L", new TreeSet<>(), new TreeSet<>(List.of(Route.parse("REVIEW/NORMAL")))),
                Validity.ALWAYS,
                List.of(),
                List.of(
                        parameter("many", ValueType.INTEGER, new Value.IntegerValue(2), Validity.ALWAYS),
                        parameter("past", ValueType.INTEGER, new Value.IntegerValue(1), until2020),
                        parameter("least", ValueType.DECIMAL, decimal("80.5"), Validity.ALWAYS),
                        parameter(
                                "since",
                                ValueType.DATE,
                                new Value.DateValue(LocalDate.of(2020, 6, 30)),
                                Validity.ALWAYS),
                        parameter("wanted", ValueType.CODE, new Value.TextValue("B"), Validity.ALWAYS),
                        parameter("strict", ValueType.BOOLEAN, new Value.BooleanValue(true), until2020)),
                List.of(
                        new LookupTable(
                                "years",
                                TEXT,
                                List.of(
                                        new LookupTable.Column("degree", ValueType.CODE),
                                        new LookupTable.Column("full", ValueType.BOOLEAN)),
                                ValueType.INTEGER,
                                List.of(
                                        years("A", 3, until2020),
                                        years(
                                                "A",
                                                2,
                                                new Validity(Optional.of(LocalDate.of(2021, 1, 1)), Optional.empty())),
                                        years("B", 0, Validity.ALWAYS))),
                        new LookupTable(
                                "names",
                                TEXT,
                                List.of(new LookupTable.Column("number", ValueType.INTEGER)),
                                ValueType.TEXT,
                                List.of(names(1, "A"), names(2, "2021-05-05")))),
                root);
    }

    private static LookupTable.Row years(String degree, long years, Validity validity) {
        return new LookupTable.Row(
                List.of(new Value.TextValue(degree), new Value.BooleanValue(true)),
                new Value.IntegerValue(years),
                validity,
                CLAUSE);
    }

    private static LookupTable.Row names(long number, String name) {
        return new LookupTable.Row(
                List.of(new Value.IntegerValue(number)), new Value.TextValue(name), Validity.ALWAYS, CLAUSE);
    }

    private static Parameter parameter(String name, ValueType type, Value value, Validity validity) {
        return new Parameter(name, TEXT, type, List.of(new DatedValue(value, validity, CLAUSE)));
    }

    private static Value decimal(String text) {
        return new Value.DecimalValue(Decimal.parse(text));
    }

    /** Returns a view of an invented dossier. */
    static CaseView view(Random random) {
        Map<String, Fact> facts = new HashMap<>();
        for (FactDefinition definition : VOCABULARY.facts()) {
            String name = definition.name();
            if (definition.type() instanceof FactType.RecordList list) {
                facts.put(name, records(list, random));
            } else {
                boolean optional = READS.contains(FactRead.parse(name + "?"));
                if (!optional || random.nextBoolean()) {
                    ValueType type = ((FactType.Plain) definition.type()).type();
                    facts.put(
                            name,
                            new Fact.PlainFact(value(type, random), Optional.empty(), Voucher.SELF, Optional.empty()));
                }
            }
        }
        LocalDate day = random.nextInt(4) == 0 ? LocalDate.of(2020, 3, 1) : DAY;
        Dossier dossier = new Dossier(
                "demo-1",
                DossierStage.SUBMITTED,
                Route.parse("REVIEW/NORMAL"),
                new CaseCalendar(day, LocalDate.of(2024, 12, 31), LocalDate.of(2024, 10, 31)),
                facts);
        return new CaseView(VOCABULARY, new EffectiveFacts(dossier, VOCABULARY), list -> held -> true);
    }

    private static Fact records(FactType.RecordList type, Random random) {
        List<Fact.EvidenceEntry> entries = new ArrayList<>();
        int count = random.nextInt(8) == 0 ? 65 + random.nextInt(70) : random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Map<String, Value> fields = new TreeMap<>();
            for (FieldDefinition field : type.fields()) {
                if (field.required() || random.nextInt(3) > 0) {
                    fields.put(field.name(), value(field.type(), random));
                }
            }
            entries.add(new Fact.EvidenceEntry(
                    new RecordId("r" + i), fields, Optional.empty(), false, Voucher.SELF, Optional.empty()));
        }
        return new Fact.RecordsFact(entries);
    }

    private static Value value(ValueType type, Random random) {
        return switch (type) {
            case BOOLEAN -> new Value.BooleanValue(random.nextBoolean());
            case INTEGER ->
                new Value.IntegerValue(random.nextInt(12) == 0 ? Value.GREATEST_INTEGER : random.nextInt(6) - 1);
            case DECIMAL ->
                random.nextInt(12) == 0
                        ? decimal("9223372036854.775807")
                        : new Value.DecimalValue(Decimal.ofMillionths(random.nextInt(400) * 500_000L));
            case DATE -> new Value.DateValue(LocalDate.of(1980, 1, 1).plusDays(random.nextInt(17_000)));
            case TEXT ->
                new Value.TextValue(
                        List.of("A", "AB", "中文𠀀", "2020-02-29", "1.5", "").get(random.nextInt(6)));
            case CODE -> new Value.TextValue(List.of("A", "B", "C").get(random.nextInt(3)));
        };
    }

    static LeafRule rule(RuleExpressions expressions, Random random) {
        if (random.nextInt(4) > 0) {
            return new LeafRule.Condition(expressions.condition());
        }
        String list = random.nextBoolean() ? "works" : "posts";
        Optional<String> where = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(expressions.where(list));
        return new LeafRule.CountRecords(list, where, expressions.number());
    }
}
