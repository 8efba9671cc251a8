// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.evaluation.internal.pack.ExamplePack.CASES;
import static org.hengping.evaluation.internal.pack.ExamplePack.STANDARD;
import static org.hengping.evaluation.internal.pack.ExamplePack.placeOf;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PackFaultsTest {
    private record Bad(String name, String file, String text, String replacement, String place, String code) {}

    @TestFactory
    List<DynamicTest> whatIsWrongIsNamedWithItsPlace() {
        String tree = "tree:\n  id: lecturer";
        return List.of(
                        new Bad(
                                "a misspelt key",
                                STANDARD,
                                "validity: {",
                                "validty: {",
                                at("validity: {", 0),
                                "unknown-key"),
                        new Bad("a missing key", STANDARD, "version: 1.0.0\n", "", STANDARD + ":1:1", "missing-key"),
                        new Bad(
                                "another format",
                                STANDARD,
                                "hengping-standard/1",
                                "hengping-standard/2",
                                at("hengping-standard/1", 0),
                                "wrong-value"),
                        new Bad(
                                "a number for a text",
                                STANDARD,
                                "version: 1.0.0",
                                "version: 1.0",
                                at("1.0.0", 0),
                                "wrong-type"),
                        new Bad(
                                "an unknown fact",
                                STANDARD,
                                "reads: [degree,",
                                "reads: [degre,",
                                at("reads: [degree,", 8),
                                "unknown-fact"),
                        new Bad(
                                "an unknown path",
                                STANDARD,
                                "\"works[].on\"",
                                "\"works[].onn\"",
                                at("\"works[].on\"", 0),
                                "unknown-path"),
                        new Bad(
                                "a list read as a whole",
                                STANDARD,
                                "\"works[].on\"",
                                "works",
                                at("\"works[].on\"", 0),
                                "list-path"),
                        new Bad(
                                "a field of no list",
                                STANDARD,
                                "reads: [degree,",
                                "reads: [\"degree[].x\",",
                                at("reads: [degree,", 8),
                                "plain-path"),
                        new Bad(
                                "a field records may lack",
                                STANDARD,
                                "\"works[].authorRank?\"",
                                "\"works[].authorRank\"",
                                at("\"works[].authorRank?\"", 0),
                                "optional-path"),
                        new Bad(
                                "an unknown code in appliesTo",
                                STANDARD,
                                "[VOCATIONAL]",
                                "[VOCATIONEL]",
                                at("[VOCATIONAL]", 1),
                                "unknown-code"),
                        new Bad(
                                "a text for a truth in appliesTo",
                                STANDARD,
                                "[true]",
                                "[\"true\"]",
                                at("[true]", 1),
                                "wrong-type"),
                        new Bad(
                                "an unknown fact in appliesTo",
                                STANDARD,
                                "{institutionKind:",
                                "{institutionKnd:",
                                at("{institutionKind:", 1),
                                "unknown-fact"),
                        new Bad(
                                "an unknown code in a cap",
                                STANDARD,
                                "[TEACHING_PAPER]",
                                "[TEACHING]",
                                at("[TEACHING_PAPER]", 1),
                                "unknown-code"),
                        new Bad(
                                "an empty tree",
                                STANDARD,
                                text().substring(text().indexOf("  allOf:")),
                                "  allOf: []\n",
                                STANDARD + ":39:10",
                                "empty"),
                        new Bad(
                                "no kind of node",
                                STANDARD,
                                "      leftToExperts: true\n",
                                "",
                                at("id: practice", 0),
                                "node-kind"),
                        new Bad(
                                "a text for a node",
                                STANDARD,
                                text().substring(text().indexOf("  allOf:")),
                                "  allOf: [text]\n",
                                STANDARD + ":39:11",
                                "wrong-type"),
                        new Bad(
                                "two kinds of node",
                                STANDARD,
                                "      leftToExperts: true\n",
                                "      leftToExperts: true\n      anyOf: []\n",
                                at("id: practice", 0),
                                "node-kind"),
                        new Bad("at least 5 of 3", STANDARD, "{n: 2,", "{n: 5,", at("{n: 2,", 4), "at-least-too-many"),
                        new Bad(
                                "a node id twice",
                                STANDARD,
                                "id: book",
                                "id: papers",
                                at("id: book", 4),
                                "duplicate-id"),
                        new Bad(
                                "a day that does not exist",
                                STANDARD,
                                "2018-01-01",
                                "2018-02-30",
                                at("2018-01-01", 0),
                                "bad-date"),
                        new Bad(
                                "a date of another form",
                                STANDARD,
                                "2018-01-01",
                                "2018/01/01",
                                at("2018-01-01", 0),
                                "wrong-value"),
                        new Bad(
                                "it ends before it begins",
                                STANDARD,
                                "{from: 2018-01-01}",
                                "{from: 2018-01-01, to: 2017-01-01}",
                                STANDARD + ":7:34",
                                "ends-before-it-begins"),
                        new Bad(
                                "a fraction without quotes",
                                STANDARD,
                                "value: \"80.5\"",
                                "value: 80.5",
                                at("value: \"80.5\"", 7),
                                "wrong-type"),
                        new Bad(
                                "a number with leading zero",
                                STANDARD,
                                "value: 200",
                                "value: 0200",
                                at("value: 200", 7),
                                "bad-integer"),
                        new Bad(
                                "a number for a decimal",
                                STANDARD,
                                "value: \"80.5\"",
                                "value: 80",
                                at("value: \"80.5\"", 7),
                                "wrong-type"),
                        new Bad(
                                "an unknown document",
                                STANDARD,
                                "{document: rules, place: 第二条}",
                                "{document: rule, place: 第二条}",
                                at("{document: rules, place: 第二条}", 11),
                                "unknown-document"),
                        new Bad(
                                "two values on one day",
                                STANDARD,
                                ", to: 2020-12-31, clause: {document: rules, place: 第三条}",
                                ", clause: {document: rules, place: 第三条}",
                                at("{value: 240,", 0),
                                "overlapping"),
                        new Bad(
                                "two rows on one day",
                                STANDARD,
                                "{keys: [DOCTOR], value: 0",
                                "{keys: [BACHELOR], value: 0",
                                at("{keys: [BACHELOR]", 0),
                                "overlapping"),
                        new Bad(
                                "too few keys in a row",
                                STANDARD,
                                "{keys: [DOCTOR],",
                                "{keys: [DOCTOR, X],",
                                at("{keys: [DOCTOR],", 7),
                                "wrong-number-of-keys"),
                        new Bad(
                                "a count of a list not read",
                                STANDARD,
                                "list: works\n",
                                "list: papers\n",
                                at("list: works\n", 6),
                                "list-not-read"),
                        new Bad(
                                "a key twice",
                                STANDARD,
                                "version: 1.0.0",
                                "version: 1.0.0\nversion: 1.0.1",
                                STANDARD + ":4:1",
                                "duplicate-key"),
                        new Bad(
                                "a tab as indentation",
                                STANDARD,
                                tree,
                                "tree:\n\tid: lecturer",
                                placeOf(STANDARD, tree, 6),
                                "tab"),
                        new Bad(
                                "an alias",
                                STANDARD,
                                "{zh: 讲师, en: Lecturer}",
                                "*x",
                                at("{zh: 讲师, en: Lecturer}", 0),
                                "alias"),
                        new Bad(
                                "an anchor",
                                STANDARD,
                                "{zh: 讲师, en: Lecturer}",
                                "&x {zh: 讲师, en: Lecturer}",
                                at("{zh: 讲师, en: Lecturer}", 0),
                                "anchor"),
                        new Bad(
                                "a tag",
                                STANDARD,
                                "{zh: 讲师, en: Lecturer}",
                                "!!java.lang.Object {}",
                                at("{zh: 讲师, en: Lecturer}", 0),
                                "tag"),
                        new Bad(
                                "a huge text",
                                STANDARD,
                                "zh: 讲师,",
                                "zh: " + "长".repeat(30_000) + ",",
                                at("zh: 讲师,", 4),
                                "text-too-long"),
                        new Bad(
                                "a control character",
                                STANDARD,
                                "讲师, en",
                                "讲\u0007, en",
                                at("讲师, en", 1),
                                "bad-character"),
                        new Bad(
                                "an escaped NUL",
                                STANDARD,
                                "zh: 讲师, en: Lecturer",
                                "zh: \"\\0\", en: Lecturer",
                                at("zh: 讲师, en: Lecturer", 4),
                                "bad-character"),
                        new Bad(
                                "half a surrogate pair",
                                STANDARD,
                                "zh: 讲师, en: Lecturer",
                                "zh: \"\\ud800\", en: Lecturer",
                                at("zh: 讲师, en: Lecturer", 4),
                                "bad-character"),
                        new Bad(
                                "two documents",
                                STANDARD,
                                "\ntree:\n",
                                "\n---\ntree:\n",
                                placeOf(STANDARD, "tree:\n", 0),
                                "several-documents"),
                        new Bad(
                                "an unknown fact in a case",
                                CASES,
                                "hoursPerYear: 240",
                                "hoursPerYaer: 240",
                                placeOf(CASES, "hoursPerYear: 240", 0),
                                "unknown-fact"),
                        new Bad(
                                "a wrong type in a case",
                                CASES,
                                "hoursPerYear: 240",
                                "hoursPerYear: many",
                                placeOf(CASES, "hoursPerYear: 240", 14),
                                "wrong-type"),
                        new Bad(
                                "an unknown field in a case",
                                CASES,
                                "{id: w3, kind: BOOK",
                                "{id: w3, kinds: BOOK",
                                placeOf(CASES, "{id: w3, kind: BOOK", 9),
                                "unknown-path"),
                        new Bad(
                                "a record twice",
                                CASES,
                                "{id: w3,",
                                "{id: w2,",
                                placeOf(CASES, "{id: w3,", 5),
                                "duplicate-id"),
                        new Bad(
                                "a derived fact in a case",
                                CASES,
                                "degree: MASTER",
                                "equivalentDegree: MASTER",
                                placeOf(CASES, "degree: MASTER", 0),
                                "derived-fact"),
                        new Bad(
                                "an unknown node in a case",
                                CASES,
                                "{degree-and-years: MET, ",
                                "{degree-and-year: MET, ",
                                placeOf(CASES, "{degree-and-years: MET, ", 1),
                                "unknown-node"),
                        new Bad(
                                "an unknown verdict",
                                CASES,
                                "{verdict: MET, ",
                                "{verdict: PASSED, ",
                                placeOf(CASES, "{verdict: MET, ", 10),
                                "wrong-value"),
                        new Bad(
                                "a case name twice",
                                CASES,
                                "a master with two years was not eligible in 2020",
                                "a master with two years is eligible since 2021",
                                placeOf(CASES, "a master with two years was", 0),
                                "duplicate-case"),
                        new Bad(
                                "an impossible day in a case",
                                CASES,
                                "{appliesOn: 2020-10-31}",
                                "{appliesOn: 2020-02-30}",
                                placeOf(CASES, "{appliesOn: 2020-10-31}", 12),
                                "bad-date"),
                        new Bad(
                                "a wrong key in an envelope",
                                CASES,
                                "vouchedBy: UNIT",
                                "vouchdBy: UNIT",
                                placeOf(CASES, "vouchedBy: UNIT", 0),
                                "unknown-key"))
                .stream()
                .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> assertThat(
                                ExamplePack.violations(ExamplePack.with(bad.file(), bad.text(), bad.replacement())))
                        .anySatisfy(violation -> {
                            assertThat(violation.code()).isEqualTo(bad.code());
                            assertThat(violation.place()).isEqualTo(bad.place());
                            assertThat(violation.text().zh()).isNotBlank();
                        })))
                .toList();
    }

    private static String text() {
        return ExamplePack.text(STANDARD);
    }

    private static String at(String text, int shift) {
        return placeOf(STANDARD, text, shift);
    }
}
