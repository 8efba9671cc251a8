// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

/** A rule pack of an invented unit that adds facts of its own. */
public final class UnitFactPack {
    /** What it adds. */
    public static final String FACTS =
            """
            facts:
              namespace: pinghu
              unit: {zh: 平湖大学（虚构）, en: Pinghu University (invented)}
              codeLists:
                - name: pinghu_labs
                  label: {zh: 实验室, en: Laboratories}
                  source: 测试自拟
                  howMade: {zh: 测试自拟, en: Invented}
                  redLine: NONE
                  codes:
                    - {code: WATER, label: {zh: 水实验室, en: Water laboratory}}
                    - {code: LIGHT, label: {zh: 光实验室, en: Light laboratory}}
              define:
                - name: pinghu_labHours
                  label: {zh: 实验课时, en: Laboratory hours}
                  meaning: {zh: 近一年指导实验的课时, en: Hours of laboratory teaching in the last year}
                  type: INTEGER
                  measure: {zh: 学时, en: hours}
                  evidence: {zh: 教务系统课表, en: The timetable}
                  vouching: {by: UNIT, from: EXAMINED}
                  personalData: PERSONAL
                  redLine: NONE
                - name: pinghu_devices
                  label: {zh: 自制教具, en: Devices made}
                  meaning: {zh: 自制并在教学中使用的教具, en: Devices made and used in teaching}
                  fields:
                    - {name: lab, label: {zh: 实验室, en: Laboratory}, type: CODE, codes: pinghu_labs, required: true}
                    - {name: price, label: {zh: 造价, en: Price}, type: DECIMAL, measure: {zh: 元, en: yuan}, required: false, redLine: FUNDING}
                  evidence: {zh: 验收单, en: Acceptance note}
                  vouching: {by: UNIT, from: EXAMINED}
                  personalData: PERSONAL
                  redLine: NONE
            """;

    private static final String TREE =
            """
            tree:
              id: root
              label: {zh: 全部条件, en: All conditions}
              allOf:
                - id: enough-years
                  label: {zh: 任职年限, en: Years in post}
                  clauses: [{document: doc, place: "1"}]
                  reads: [yearsInPost]
                  condition: facts.yearsInPost >= 5
                - id: laboratory
                  label: {zh: 实验教学, en: Laboratory teaching}
                  clauses: [{document: doc, place: "2"}]
                  reads: [pinghu_labHours, "pinghu_devices[].lab", "pinghu_devices[].price?"]
                  condition: facts.pinghu_labHours >= 60 || facts.pinghu_devices.exists(d, d.lab == 'WATER')
            """;

    private UnitFactPack() {}

    /** The pack. */
    public static SampleBundle bundle() {
        return bundle(FACTS, TREE);
    }

    /** The pack with other facts. */
    public static SampleBundle bundle(String facts) {
        return bundle(facts, TREE);
    }

    /** The pack with another condition on its facts. */
    public static SampleBundle withCondition(String condition) {
        return withCondition(FACTS, condition);
    }

    /** The pack with other facts and another condition on them. */
    public static SampleBundle withCondition(String facts, String condition) {
        return bundle(
                facts,
                TREE.replace(
                        "facts.pinghu_labHours >= 60 || facts.pinghu_devices.exists(d, d.lab == 'WATER')", condition));
    }

    /** The pack in another version, with other facts. */
    public static SampleBundle version(String version, String facts) {
        return bundle(version, facts, TREE);
    }

    private static SampleBundle bundle(String facts, String tree) {
        return bundle("1.0.0", facts, tree);
    }

    private static SampleBundle bundle(String version, String facts, String tree) {
        return SampleBundle.rulePack()
                .file(
                        "standard.yaml",
                        """
                        format: hengping-standard/1
                        id: sample.unit-facts
                        version: %s
                        title: {zh: 测试标准, en: Test standard}
                        scope: {series: TEACHING, level: ASSOCIATE, specialties: [], routes: [REVIEW/NORMAL]}
                        documents:
                          doc: {title: 测试文件, standing: UNVERIFIED, source: invented}
                        """
                                        .formatted(version)
                                + facts
                                + tree)
                .file(
                        "cases/basic.yaml",
                        """
                        format: hengping-cases/1
                        base:
                          stage: SUBMITTED
                          route: REVIEW/NORMAL
                          calendar: {appliesOn: 2024-10-31, yearsCountTo: 2024-12-31, evidenceUntil: 2024-10-31}
                          facts: {yearsInPost: 5, pinghu_labHours: 60}
                        cases:
                          - name: sixty hours are enough
                            expect: {verdict: MET, nodes: {laboratory: MET}}
                          - name: a device stands in for hours
                            facts:
                              pinghu_labHours: 0
                              pinghu_devices: [{id: d1, lab: WATER, price: "12.5"}]
                            expect: {verdict: MET, nodes: {laboratory: MET}}
                          - name: neither is not enough
                            facts: {pinghu_labHours: 59}
                            expect: {verdict: NOT_MET}
                        """);
    }

    /** A dossier of that standard. */
    public static String dossier(long hours) {
        return """
                {"format":"hengping-dossier/1","subject":"p1","stage":"SUBMITTED","route":"REVIEW/NORMAL",
                 "calendar":{"appliesOn":"2024-10-31","yearsCountTo":"2024-12-31","evidenceUntil":"2024-10-31"},
                 "facts":{"yearsInPost":{"claimed":6,"vouchedBy":"SELF"},
                          "pinghu_labHours":{"claimed":%d,"vouchedBy":"SELF"}}}
                """
                .formatted(hours);
    }
}
