// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Heading;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.internal.compiler.CompiledRules;
import org.hengping.evaluation.internal.derivation.CaseView;
import org.hengping.evaluation.internal.derivation.EffectiveFacts;
import org.hengping.evaluation.internal.node.LeafFacts;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.evaluation.internal.rule.RuleSet;

/** The engine's workload as a standard of twenty conditions, and its applications as cases. */
final class EngineStandard {
    private static final Text TEXT = new Text("示例", "example");
    private static final Clause CLAUSE =
            new Clause("example", "1", Clause.Standing.UNVERIFIED, Optional.of("a workload, no standard"));
    private static final Map<String, ValueType> PLAIN = Map.of(
            "degree", ValueType.TEXT,
            "years", ValueType.INTEGER,
            "since", ValueType.DATE,
            "unit", ValueType.TEXT,
            "posted", ValueType.BOOLEAN);
    private static final Map<String, ValueType> FIELDS = Map.ofEntries(
            Map.entry("kind", ValueType.TEXT),
            Map.entry("subject", ValueType.TEXT),
            Map.entry("status", ValueType.TEXT),
            Map.entry("role", ValueType.TEXT),
            Map.entry("grade", ValueType.TEXT),
            Map.entry("date", ValueType.DATE),
            Map.entry("amount", ValueType.DECIMAL),
            Map.entry("level", ValueType.INTEGER),
            Map.entry("rank", ValueType.INTEGER),
            Map.entry("words", ValueType.INTEGER),
            Map.entry("hours", ValueType.INTEGER),
            Map.entry("points", ValueType.INTEGER),
            Map.entry("verified", ValueType.BOOLEAN));

    private final Vocabulary vocabulary = vocabulary();
    private final Standard standard = standard();

    CompiledRules compile() throws PackException {
        RuleSet rules = RuleSet.compile(standard, vocabulary, Sources.NONE);
        return CompiledRules.compile(rules, standard, vocabulary, Sources.NONE);
    }

    static NodeId id(int condition) {
        return new NodeId("condition-" + (condition + 1));
    }

    private static Vocabulary vocabulary() {
        List<FactDefinition> facts = new ArrayList<>();
        PLAIN.forEach((name, type) -> facts.add(define(name, new FactType.Plain(type, Optional.empty()))));
        List<FieldDefinition> fields = new ArrayList<>();
        FIELDS.forEach((name, type) ->
                fields.add(new FieldDefinition(name, TEXT, type, Optional.empty(), true, Optional.empty())));
        facts.add(define("items", new FactType.RecordList(fields)));
        return new Vocabulary(facts, List.of());
    }

    private static FactDefinition define(String name, FactType type) {
        return new FactDefinition(
                name,
                TEXT,
                type,
                new Vouching(Voucher.SELF, DossierStage.SUBMITTED),
                PersonalDataClass.PERSONAL,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Standard standard() {
        List<FactRead> reads = new ArrayList<>();
        PLAIN.keySet().forEach(name -> reads.add(new FactRead(FactPath.of(name), false)));
        FIELDS.keySet().forEach(name -> reads.add(new FactRead(FactPath.of("items", name), false)));
        List<Node> leaves = new ArrayList<>();
        for (EngineConditions.EngineCondition condition : EngineConditions.ALL) {
            String cel = condition
                    .cel()
                    .replaceAll("\\bA\\.", "facts.")
                    .replaceAll("\\bI\\b", "i")
                    .replace(EngineConditions.FIVE_YEARS, "calendar.appliesOn.plusYears(-5)")
                    .replace(EngineConditions.THREE_YEARS, "calendar.appliesOn.plusYears(-3)")
                    .replaceAll("MONEY\\(([0-9]+)00\\)", "decimal('$1')");
            leaves.add(new Node.Leaf(heading(id(leaves.size())), reads, new LeafRule.Condition(cel)));
        }
        return new Standard(
                new StandardId("example.workload"),
                StandardVersion.parse("1.0.0"),
                TEXT,
                Optional.empty(),
                new Scope("S", "L", new TreeSet<>(), new TreeSet<>(List.of(Route.parse("REVIEW/NORMAL")))),
                Validity.ALWAYS,
                List.of(),
                List.of(),
                List.of(),
                new Node.AllOf(heading(new NodeId("root")), leaves));
    }

    private static Heading heading(NodeId id) {
        return new Heading(id, TEXT, List.of(CLAUSE), Applicability.EVERYBODY);
    }

    /** Returns an application as the evaluator sees it. */
    CaseView view(Application application) {
        return new CaseView(vocabulary, effective(application), list -> held -> true);
    }

    private EffectiveFacts effective(Application application) {
        Map<String, Fact> facts = new HashMap<>();
        facts.put("degree", plain(new Value.TextValue(application.degree())));
        facts.put("years", plain(new Value.IntegerValue(application.years())));
        facts.put("since", plain(day(application.since())));
        facts.put("unit", plain(new Value.TextValue(application.unit())));
        facts.put("posted", plain(new Value.BooleanValue(application.posted())));
        List<Fact.EvidenceEntry> entries = new ArrayList<>();
        for (Item item : application.items()) {
            entries.add(new Fact.EvidenceEntry(
                    new RecordId("i" + entries.size()),
                    fields(item),
                    Optional.empty(),
                    false,
                    Voucher.SELF,
                    Optional.empty()));
        }
        facts.put("items", new Fact.RecordsFact(entries));
        LocalDate today = Inventor.TODAY;
        Dossier dossier = new Dossier(
                "demo-1",
                DossierStage.SUBMITTED,
                Route.parse("REVIEW/NORMAL"),
                new CaseCalendar(today, today, today),
                facts);
        return new EffectiveFacts(dossier, vocabulary);
    }

    /** Returns an application as one leaf that reads all of it is shown it. */
    Facts facts(Application application) {
        CaseView view = view(application);
        Node.Leaf leaf = (Node.Leaf) ((Node.AllOf) standard.root()).children().get(0);
        return new LeafFacts(
                standard, vocabulary, effective(application), view, leaf, Map.of("items", view.records("items")));
    }

    private static Fact plain(Value value) {
        return new Fact.PlainFact(value, Optional.empty(), Voucher.SELF, Optional.empty());
    }

    private static Value day(long day) {
        return new Value.DateValue(LocalDate.ofEpochDay(day));
    }

    private static Map<String, Value> fields(Item item) {
        Map<String, Value> fields = new HashMap<>();
        fields.put("kind", new Value.TextValue(item.kind()));
        fields.put("subject", new Value.TextValue(item.subject()));
        fields.put("status", new Value.TextValue(item.status()));
        fields.put("role", new Value.TextValue(item.role()));
        fields.put("grade", new Value.TextValue(item.grade()));
        fields.put("date", day(item.date()));
        fields.put("amount", new Value.DecimalValue(Decimal.ofMillionths(item.amount() * 10_000)));
        fields.put("level", new Value.IntegerValue(item.level()));
        fields.put("rank", new Value.IntegerValue(item.rank()));
        fields.put("words", new Value.IntegerValue(item.words()));
        fields.put("hours", new Value.IntegerValue(item.hours()));
        fields.put("points", new Value.IntegerValue(item.points()));
        fields.put("verified", new Value.BooleanValue(item.verified()));
        return fields;
    }
}
