// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Text;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.Route;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.Series;
import org.hengping.policy.provision.Baseline;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.RedLine;
import org.hengping.policy.provision.Requirement;
import org.hengping.policy.provision.RouteRule;
import org.hengping.policy.provision.Supersession;

/** An invented province that has a baseline for one level: ethics, a degree with years, hours, papers. */
public final class InventedFloor {
    public static final Route NORMAL = Route.parse("REVIEW/NORMAL");
    public static final Route GREEN = Route.parse("REVIEW/GREEN_CHANNEL");
    public static final String CODE = "YUNXI_ASSOCIATE";

    public static final String TEXT =
            """
            format: hengping-standard/1
            id: yunxi.associate
            version: 1.0.0
            title: {zh: 云溪省（虚构）通用条件, en: Common conditions of Yunxi (invented)}
            scope: {series: TEACHING, level: ASSOCIATE, specialties: [], routes: [REVIEW/NORMAL, REVIEW/GREEN_CHANNEL]}
            documents:
              rule: {title: 云溪省（虚构）第1号规定, standing: UNVERIFIED, source: invented}
            tables:
              years:
                label: {zh: 年限, en: Years}
                keys: [{name: degree, type: CODE}]
                value: INTEGER
                rows:
                  - {keys: [BACHELOR], value: 5, clause: {document: rule, place: 第二条}}
                  - {keys: [DOCTOR], value: 2, clause: {document: rule, place: 第二条}}
            tree:
              id: floor
              label: {zh: 通用条件, en: Common conditions}
              allOf:
                - id: ethics
                  label: {zh: 职业道德, en: Ethics}
                  clauses: [{document: rule, place: 第一条}]
                  reads: [ethicsPassed]
                  condition: facts.ethicsPassed
                - id: seniority
                  label: {zh: 资历, en: Seniority}
                  clauses: [{document: rule, place: 第二条}]
                  reads: [degree, yearsInPost]
                  condition: "inTable.years(facts.degree) && facts.yearsInPost >= table.years(facts.degree)"
                - id: papers
                  label: {zh: 论文, en: Papers}
                  clauses: [{document: rule, place: 第三条}]
                  reads: ["papers[].first"]
                  count: {list: papers, where: record.first, atLeast: 2}
            """;

    private static final Clause CLAUSE =
            new Clause("云溪省（虚构）第1号规定", "第一条", Clause.Standing.UNVERIFIED, Optional.of("invented"));

    private InventedFloor() {}

    /** The policy, with these provisions more. */
    public static Policy policy(Provision... more) {
        return policyWith(TEXT, more);
    }

    /** The policy with another text of the baseline. */
    public static Policy policyWith(String text, Provision... more) {
        PolicySnapshot snapshot = snapshot(text, more);
        return day -> snapshot;
    }

    /** The snapshot with this text of the baseline. */
    public static PolicySnapshot snapshot(String text, Provision... more) {
        List<Provision> provisions = new ArrayList<>(List.of(
                new Requirement("ETHICS", new Text("职业道德", "Ethics"), false, List.of(CLAUSE)),
                new Requirement("SENIORITY", new Text("资历", "Seniority"), true, List.of(CLAUSE)),
                route(NORMAL),
                route(GREEN, "SENIORITY"),
                new RedLine(
                        "R13",
                        new Text("不低于通用条件", "Not below the baseline"),
                        RedLine.Concern.BELOW_FLOOR,
                        Optional.empty(),
                        RedLine.Severity.REFUSE,
                        new TreeSet<>(Set.of(Basis.NORMAL)),
                        new TreeSet<>(),
                        Optional.empty(),
                        List.of(CLAUSE)),
                baseline(text)));
        provisions.addAll(Arrays.asList(more));
        return PolicySnapshot.of(
                new Vocabulary(
                        List.of(
                                fact(
                                        "yearsInPost",
                                        new FactType.Plain(ValueType.INTEGER, Optional.empty()),
                                        Voucher.SELF),
                                fact("hours", new FactType.Plain(ValueType.INTEGER, Optional.empty()), Voucher.SELF),
                                fact(
                                        "ethicsPassed",
                                        new FactType.Plain(ValueType.BOOLEAN, Optional.empty()),
                                        Voucher.UNIT),
                                fact(
                                        "degree",
                                        new FactType.Plain(ValueType.CODE, Optional.of("degrees")),
                                        Voucher.SELF),
                                fact(
                                        "papers",
                                        new FactType.RecordList(List.of(new FieldDefinition(
                                                "first",
                                                new Text("第一作者", "First author"),
                                                ValueType.BOOLEAN,
                                                Optional.empty(),
                                                true,
                                                Optional.empty()))),
                                        Voucher.SELF)),
                        List.of(new CodeList(
                                "degrees",
                                new Text("学历", "Degrees"),
                                "invented",
                                new Text("虚构", "invented"),
                                Optional.empty(),
                                List.of(
                                        new CodeList.Code("BACHELOR", new Text("本科", "Bachelor")),
                                        new CodeList.Code("DOCTOR", new Text("博士", "Doctor")))))),
                SamplePolicy.SNAPSHOT.series().stream().map(Series.class::cast).toList(),
                List.of(),
                provisions);
    }

    private static Baseline baseline(String text) {
        SortedMap<String, String> requirements = new TreeMap<>();
        requirements.put("ethics", "ETHICS");
        requirements.put("seniority", "SENIORITY");
        return new Baseline(
                CODE,
                new Text("云溪省（虚构）通用条件", "Common conditions of Yunxi (invented)"),
                "TEACHING",
                "ASSOCIATE",
                new TreeSet<>(Set.of(NORMAL, GREEN)),
                Optional.of("yunxi.associate"),
                List.of(CLAUSE),
                Optional.of(text),
                requirements);
    }

    /** A later rule overrides the baseline, or one node of it. */
    public static Supersession overridden(String name) {
        return new Supersession(
                PolicyKind.BASELINE,
                name,
                new Text("被第9号规定取代", "Overridden by rule 9"),
                List.of(new Clause("云溪省（虚构）第9号规定", "末条", Clause.Standing.UNVERIFIED, Optional.of("invented"))));
    }

    private static RouteRule route(Route route, String... waives) {
        return new RouteRule(
                route,
                new Text(route.toString(), route.toString()),
                List.of(),
                new TreeSet<>(Set.of(waives)),
                List.of(),
                List.of(CLAUSE));
    }

    private static FactDefinition fact(String name, FactType type, Voucher by) {
        return new FactDefinition(
                name,
                new Text(name, name),
                type,
                new Vouching(by, DossierStage.SUBMITTED),
                PersonalDataClass.PERSONAL,
                Optional.empty(),
                Optional.empty(),
                List.of(CLAUSE));
    }

    /** A standard of one leaf, or of several, under all of. */
    public static SampleBundle pack(String leaves) {
        return pack("REVIEW/NORMAL", leaves, "");
    }

    /** A standard for these routes with these leaves and what stands at the top level beside the tree. */
    public static SampleBundle pack(String routes, String leaves, String beside) {
        String standard =
                """
                format: hengping-standard/1
                id: sample.test
                version: 1.0.0
                title: {zh: 测试标准, en: Test standard}
                scope: {series: TEACHING, level: ASSOCIATE, specialties: [], routes: [%s]}
                documents:
                  doc: {title: 测试文件, standing: UNVERIFIED, source: invented}
                %stree:
                  id: root
                  label: {zh: 全部条件, en: All conditions}
                  allOf:
                %s
                """
                        .formatted(routes, beside, leaves.indent(4).stripTrailing());
        return SampleBundle.rulePack().file("standard.yaml", standard).file("cases/basic.yaml", CASES);
    }

    /** A leaf with these reads and this condition. */
    public static String leaf(String id, String reads, String condition) {
        return """
                - id: %s
                  label: {zh: 条件, en: Condition}
                  clauses: [{document: doc, place: "1"}]
                  reads: [%s]
                  condition: "%s"
                """
                .formatted(id, reads, condition);
    }

    /** The same bundle whose only case is not met. */
    public static SampleBundle notMet(SampleBundle bundle) {
        return bundle.file("cases/basic.yaml", CASES.replace("{verdict: MET}", "{verdict: NOT_MET}"));
    }

    private static final String CASES =
            """
            format: hengping-cases/1
            base:
              stage: SUBMITTED
              route: REVIEW/NORMAL
              calendar: {appliesOn: 2024-10-31, yearsCountTo: 2024-12-31, evidenceUntil: 2024-10-31}
              facts:
                yearsInPost: 9
                hours: 900
                degree: DOCTOR
                ethicsPassed: {claimed: true, vouchedBy: UNIT}
                papers: [{id: p1, first: true}, {id: p2, first: true}, {id: p3, first: true}]
            cases:
              - {name: all of it, expect: {verdict: MET}}
            """;

    /** A dossier of all facts. */
    public static String dossier(String route, String facts) {
        return """
                {"format":"hengping-dossier/1","subject":"case-1","stage":"SUBMITTED","route":"%s",
                 "calendar":{"appliesOn":"2024-10-31","yearsCountTo":"2024-12-31","evidenceUntil":"2024-10-31"},
                 "facts":{%s}}
                """
                .formatted(route, facts);
    }
}
