// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hengping.criteria.Clause;
import org.hengping.criteria.ContentDigest;
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
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.Derivation.AppraisalEffect;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
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
import org.hengping.policy.PolicySnapshot;

/** An invented vocabulary, and short ways to write invented standards and dossiers over it. */
public final class Example {
    public static final CaseCalendar CALENDAR =
            new CaseCalendar(LocalDate.of(2024, 10, 31), LocalDate.of(2024, 12, 31), LocalDate.of(2024, 10, 31));
    public static final Clause CLAUSE = new Clause("示例文件", "第一条", Clause.Standing.UNVERIFIED, Optional.empty());
    public static final Route ROUTE = Route.parse("REVIEW/NORMAL");

    private Example() {}

    public static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(
                    plain("degree", "学位", "degree", ValueType.CODE, "degrees", Voucher.UNIT),
                    plain("institutionKind", "院校类型", "kind of institution", ValueType.CODE, "kinds", Voucher.SELF),
                    plain("hours", "年均课时", "teaching hours a year", ValueType.INTEGER, "", Voucher.UNIT),
                    plain("funds", "到账经费", "funds received", ValueType.DECIMAL, "", Voucher.SELF),
                    plain("certifiedOn", "取得证书日期", "day of the certificate", ValueType.DATE, "", Voucher.SELF),
                    plain("note", "备注", "note", ValueType.TEXT, "", Voucher.SELF),
                    plain("teaches", "承担教学任务", "teaches", ValueType.BOOLEAN, "", Voucher.UNIT),
                    list(
                            "works",
                            "代表性成果",
                            "representative works",
                            Voucher.UNIT,
                            field("kind", "类别", "kind", ValueType.CODE, "workKinds", true),
                            field("publishedOn", "发表日期", "published on", ValueType.DATE, "", false),
                            field("authorRank", "署名次序", "author rank", ValueType.INTEGER, "", false)),
                    list(
                            "appointments",
                            "聘任经历",
                            "appointments",
                            Voucher.SELF,
                            field("post", "岗位", "post", ValueType.CODE, "posts", true),
                            field("from", "起", "from", ValueType.DATE, "", true),
                            field("to", "止", "to", ValueType.DATE, "", false)),
                    list(
                            "appraisals",
                            "年度考核",
                            "yearly appraisals",
                            Voucher.SELF,
                            field("year", "年度", "year", ValueType.INTEGER, "", true),
                            field("grade", "等次", "grade", ValueType.CODE, "grades", true)),
                    derived(
                            "yearsAsLecturer",
                            new FactType.Plain(ValueType.INTEGER, Optional.empty()),
                            new Derivation.CountedYears(
                                    "appointments",
                                    "post",
                                    Set.of("LECTURER"),
                                    "from",
                                    "to",
                                    "appraisals",
                                    "year",
                                    "grade",
                                    Map.of("BASIC", AppraisalEffect.SKIP, "FAIL", AppraisalEffect.RESET))),
                    derived(
                            "recentWorks",
                            new FactType.RecordList(
                                    List.of(field("kind", "类别", "kind", ValueType.CODE, "workKinds", true))),
                            new Derivation.RecordsInWindow("works", "publishedOn", 5)),
                    derived(
                            "countedDegree",
                            new FactType.Plain(ValueType.CODE, Optional.of("degrees")),
                            new Derivation.Equivalent(
                                    "degree", Map.of("PROFESSIONAL_MASTER", new Value.TextValue("MASTER"))))),
            List.of(
                    codes(
                            "degrees",
                            "BACHELOR:学士:bachelor",
                            "MASTER:硕士:master",
                            "PROFESSIONAL_MASTER:专业硕士:professional master",
                            "DOCTOR:博士:doctor"),
                    codes("kinds", "UNIVERSITY:大学:university", "VOCATIONAL:职业院校:vocational college"),
                    codes("workKinds", "PAPER:论文:paper", "TEACHING_PAPER:教研论文:teaching paper", "PATENT:专利:patent"),
                    codes("posts", "ASSISTANT:助教:assistant", "LECTURER:讲师:lecturer"),
                    codes("grades", "PASS:合格:pass", "BASIC:基本合格:basic pass", "FAIL:不合格:fail")));

    public static final PolicySnapshot POLICY = PolicySnapshot.of(VOCABULARY, List.of(), List.of());

    private static CodeList codes(String name, String... entries) {
        List<CodeList.Code> codes = Arrays.stream(entries)
                .map(entry -> entry.split(":", -1))
                .map(parts -> new CodeList.Code(parts[0], new Text(parts[1], parts[2])))
                .toList();
        Text text = new Text("示例代码表", "invented list");
        return new CodeList(name, text, "invented", text, Optional.empty(), codes);
    }

    private static FieldDefinition field(
            String name, String zh, String en, ValueType type, String codeList, boolean required) {
        Optional<String> codes = codeList.isEmpty() ? Optional.empty() : Optional.of(codeList);
        return new FieldDefinition(name, new Text(zh, en), type, codes, required, Optional.empty());
    }

    private static FactDefinition plain(
            String name, String zh, String en, ValueType type, String codeList, Voucher voucher) {
        Optional<String> codes = codeList.isEmpty() ? Optional.empty() : Optional.of(codeList);
        return definition(name, new Text(zh, en), new FactType.Plain(type, codes), voucher, Optional.empty());
    }

    private static FactDefinition list(String name, String zh, String en, Voucher voucher, FieldDefinition... fields) {
        FactType type = new FactType.RecordList(List.of(fields));
        return definition(name, new Text(zh, en), type, voucher, Optional.empty());
    }

    private static FactDefinition derived(String name, FactType type, Derivation derivation) {
        return definition(name, new Text("推算的" + name, "derived " + name), type, Voucher.SELF, Optional.of(derivation));
    }

    private static FactDefinition definition(
            String name, Text label, FactType type, Voucher voucher, Optional<Derivation> derivation) {
        return new FactDefinition(
                name,
                label,
                type,
                new Vouching(voucher, DossierStage.EXAMINED),
                PersonalDataClass.PERSONAL,
                Optional.empty(),
                derivation,
                List.of());
    }

    /** A dossier at a stage; facts as JSON without the envelope around them. */
    public static SealedDossier dossier(DossierStage stage, String facts) {
        String json = "{\"format\":\"hengping-dossier/1\",\"subject\":\"demo-0001\",\"stage\":\"" + stage
                + "\",\"route\":\"REVIEW/NORMAL\",\"calendar\":{\"appliesOn\":\"2024-10-31\",\"yearsCountTo\":"
                + "\"2024-12-31\",\"evidenceUntil\":\"2024-10-31\"},\"facts\":" + facts.replace('\'', '"') + "}";
        return DossierReader.read(json.getBytes(StandardCharsets.UTF_8), VOCABULARY);
    }

    public static SealedDossier dossier(String facts) {
        return dossier(DossierStage.SUBMITTED, facts);
    }

    /** A plain dossier of works of the given kinds, w1, w2 … */
    public static SealedDossier works(String... kinds) {
        Map<String, Fact> facts = new HashMap<>();
        List<Fact.EvidenceEntry> entries = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            entries.add(new Fact.EvidenceEntry(
                    new RecordId("w" + (i + 1)),
                    Map.of("kind", new Value.TextValue(kinds[i])),
                    Optional.empty(),
                    false,
                    Voucher.SELF,
                    Optional.empty()));
        }
        facts.put("works", new Fact.RecordsFact(entries));
        return DossierJson.seal(new Dossier("demo-0001", DossierStage.SUBMITTED, ROUTE, CALENDAR, facts));
    }

    public static Heading heading(String id) {
        return new Heading(
                new NodeId(id), new Text("条件 " + id, "criterion " + id), List.of(CLAUSE), Applicability.EVERYBODY);
    }

    public static Heading headingFor(String id, String path, String... values) {
        Applicability.Test test = new Applicability.Test(FactPath.parse(path), new TreeSet<>(Arrays.asList(values)));
        return new Heading(
                new NodeId(id),
                new Text("条件 " + id, "criterion " + id),
                List.of(CLAUSE),
                new Applicability(List.of(test)));
    }

    public static Node leaf(String id, String... reads) {
        return leaf(heading(id), reads);
    }

    public static Node leaf(Heading heading, String... reads) {
        List<FactRead> paths = Arrays.stream(reads).map(FactRead::parse).toList();
        return new Node.Leaf(heading, paths, new LeafRule.Computed());
    }

    public static Node allOf(String id, Node... children) {
        return new Node.AllOf(heading(id), List.of(children));
    }

    public static Standard standard(Node root) {
        return new Standard(
                new StandardId("example.one"),
                StandardVersion.parse("1.0.0"),
                new Text("示例标准", "Example standard"),
                Optional.of(new Text("虚构示例，非官方标准", "Invented example, not an official standard")),
                new Scope("EXAMPLE", "ASSOCIATE", new TreeSet<>(), new TreeSet<>(List.of(ROUTE))),
                Validity.ALWAYS,
                List.of(),
                List.of(),
                List.of(),
                root);
    }

    /** A standard whose leaves compute as given by their id; a leaf not named is met. */
    public static CompiledStandard compiled(Node root, Map<String, Function<Facts, Finding>> leaves) {
        return compiled(standard(root), leaves);
    }

    public static CompiledStandard compiled(Standard standard, Map<String, Function<Facts, Finding>> leaves) {
        return new CompiledStandard(
                standard,
                ContentDigest.of(new byte[0]),
                () -> (leaf, facts) -> leaves.getOrDefault(leaf.heading().id().value(), ignored -> Finding.of(true))
                        .apply(facts));
    }
}
