// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Heading;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Method;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.RedLineReport;
import org.hengping.evaluation.UnitFactClasses;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.evaluation.internal.rule.RuleSet;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.RedLine;

/** Small invented standards and the facts they read. */
final class SmallStandard {
    private static final Text TEXT = new Text("测试", "test");
    private static final Clause CLAUSE =
            new Clause("测试文件", "1", Clause.Standing.UNVERIFIED, Optional.of("invented for tests"));

    static final Vocabulary FACTS = new Vocabulary(
            List.of(
                    plain("free", ValueType.BOOLEAN, Optional.empty()),
                    plain("patents", ValueType.INTEGER, Optional.empty()),
                    plain("born", ValueType.DATE, Optional.empty()),
                    plain("school", ValueType.CODE, Optional.empty()),
                    plain("monthsAbroad", ValueType.INTEGER, Optional.of(RedLineClass.OVERSEAS_STUDY)),
                    plain("talentName", ValueType.TEXT, Optional.of(RedLineClass.TALENT_TITLE)),
                    list("awards", Optional.of(RedLineClass.AWARD), Optional.empty()),
                    list("projects", Optional.of(RedLineClass.RESEARCH_PROJECT), Optional.empty()),
                    list("papers", Optional.empty(), Optional.of(RedLineClass.CITATION_INDEX))),
            List.of(new CodeList(
                    "schools",
                    TEXT,
                    "invented",
                    TEXT,
                    Optional.empty(),
                    List.of(new CodeList.Code("COLLEGE", TEXT), new CodeList.Code("VOCATIONAL", TEXT)))));

    private static final List<Provision> RED_LINES = List.of(
            line("R1", RedLineClass.CITATION_INDEX, RedLine.Severity.REFUSE),
            line("R2", RedLineClass.OVERSEAS_STUDY, RedLine.Severity.REFUSE),
            line("R3", RedLineClass.TALENT_TITLE, RedLine.Severity.REFUSE),
            line("R4", RedLineClass.RESEARCH_PROJECT, RedLine.Severity.REFUSE_WHEN_UNAVOIDABLE),
            line("R6", RedLineClass.AWARD, RedLine.Severity.REFUSE_WHEN_UNAVOIDABLE),
            new RedLine(
                    "R7",
                    TEXT,
                    RedLine.Concern.QUANTITY,
                    Optional.empty(),
                    RedLine.Severity.WARN,
                    new TreeSet<>(List.of(Basis.NORMAL)),
                    new TreeSet<>(),
                    Optional.empty(),
                    List.of(CLAUSE)));

    private static RedLine line(String code, RedLineClass kind, RedLine.Severity severity) {
        return new RedLine(
                code,
                TEXT,
                RedLine.Concern.PRECONDITION,
                Optional.of(kind),
                severity,
                new TreeSet<>(List.of(Basis.NORMAL)),
                new TreeSet<>(),
                Optional.empty(),
                List.of(CLAUSE));
    }

    private SmallStandard() {}

    static FactDefinition plain(String name, ValueType type, Optional<RedLineClass> redLine) {
        return fact(
                name,
                new FactType.Plain(type, type == ValueType.CODE ? Optional.of("schools") : Optional.empty()),
                redLine);
    }

    /** A list with a grade and an optional index. */
    private static FactDefinition list(String name, Optional<RedLineClass> whole, Optional<RedLineClass> index) {
        return fact(
                name,
                new FactType.RecordList(List.of(
                        new FieldDefinition("grade", TEXT, ValueType.INTEGER, Optional.empty(), true, Optional.empty()),
                        new FieldDefinition("index", TEXT, ValueType.TEXT, Optional.empty(), false, index))),
                whole);
    }

    private static FactDefinition fact(String name, FactType type, Optional<RedLineClass> redLine) {
        return new FactDefinition(
                name,
                TEXT,
                type,
                new Vouching(Voucher.SELF, DossierStage.SUBMITTED),
                PersonalDataClass.PERSONAL,
                redLine,
                Optional.empty(),
                List.of(CLAUSE));
    }

    static Heading heading(String id, Applicability.Test... tests) {
        return new Heading(new NodeId(id), TEXT, List.of(CLAUSE), new Applicability(List.of(tests)));
    }

    static Applicability.Test only(String school) {
        return new Applicability.Test(FactPath.of("school"), new TreeSet<>(List.of(school)));
    }

    static Node.Leaf leaf(String id, String condition, String... reads) {
        return leaf(heading(id), condition, reads);
    }

    static Node.Leaf leaf(Heading heading, String condition, String... reads) {
        return new Node.Leaf(heading, reads(reads), new LeafRule.Condition(condition));
    }

    static Node.Leaf count(String id, String list, String where, int atLeast, String... reads) {
        return new Node.Leaf(
                heading(id),
                reads(reads),
                new LeafRule.CountRecords(list, Optional.of(where), Integer.toString(atLeast)));
    }

    private static List<FactRead> reads(String... reads) {
        List<FactRead> all = new ArrayList<>();
        for (String read : reads) {
            all.add(FactRead.parse(read));
        }
        return all;
    }

    static Node all(String id, Node... children) {
        return new Node.AllOf(heading(id), List.of(children));
    }

    static Node any(String id, Node... children) {
        return new Node.AnyOf(heading(id), List.of(children));
    }

    static Standard standard(Node root) {
        return new Standard(
                new StandardId("test.small"),
                StandardVersion.parse("1.0.0"),
                TEXT,
                Optional.empty(),
                new Scope("S", "L", new TreeSet<>(), new TreeSet<>(List.of(new Route(Method.REVIEW, Basis.NORMAL)))),
                Validity.ALWAYS,
                List.of(),
                List.of(),
                List.of(),
                root);
    }

    static CompiledStandard compiled(Node root, Vocabulary vocabulary) {
        try {
            Standard standard = standard(root);
            RuleSet rules = RuleSet.compile(standard, vocabulary, Sources.NONE);
            return new CompiledStandard(standard, ContentDigest.of(new byte[0]), rules::newComputation);
        } catch (PackException e) {
            throw new AssertionError(e.violations().toString(), e);
        }
    }

    static RedLineReport prove(Node root) {
        return prove(root, FACTS);
    }

    static RedLineReport prove(Node root, Vocabulary vocabulary) {
        return prove(root, vocabulary, RED_LINES);
    }

    static RedLineReport prove(Node root, List<Provision> redLines) {
        return prove(root, FACTS, redLines);
    }

    private static RedLineReport prove(Node root, Vocabulary vocabulary, List<Provision> redLines) {
        CompiledStandard compiled = compiled(root, vocabulary);
        return new Prover(new Subject(
                        compiled,
                        PolicySnapshot.of(vocabulary, List.of(), List.of(), redLines),
                        Subject.calendar(compiled.standard()),
                        UnitFactClasses.PROPOSED,
                        Sources.NONE,
                        List.of()))
                .prove();
    }

    static Map<NodeId, LeafNeed> needs(Node.Leaf leaf, RedLineClass... kinds) {
        Standard standard = standard(leaf);
        return new LeafAnalysis(standard, FACTS).needs(new EmptyInput(standard, FACTS, Set.of(kinds), Map.of()));
    }
}
