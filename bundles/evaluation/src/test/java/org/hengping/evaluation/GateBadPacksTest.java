// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rule packs that would be too much, or are not what they look like: each is refused with its place, soon. */
class GateBadPacksTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String RULE = "condition: facts.yearsInPost >= 5";
    private static final String GOOD = SampleBundle.standard("1.0.0", RULE);

    private record Bad(String name, String standard, String place, String code) {}

    private static String with(String old, String replacement) {
        assertThat(GOOD).contains(old);
        return GOOD.replace(old, replacement);
    }

    private static String rule(String expression) {
        return SampleBundle.standard("1.0.0", "condition: >-\n          " + expression);
    }

    private static String leaves(int many) {
        return GOOD.substring(0, GOOD.indexOf("    - id:"))
                + IntStream.range(0, many)
                        .mapToObj(
                                i -> "    - {id: l" + i
                                        + ", label: {zh: 甲, en: a}, clauses: [{document: doc, place: '1'}], reads: [yearsInPost], condition: 'true'}\n")
                        .collect(Collectors.joining());
    }

    private static String nested(int levels) {
        StringBuilder tree = new StringBuilder(GOOD.substring(0, GOOD.indexOf("tree:")) + "tree:");
        for (int i = 0; i < levels; i++) {
            tree.append(" {id: n").append(i).append(", label: {zh: 甲, en: a}, allOf: [");
        }
        return tree.append("{id: end, label: {zh: 甲, en: a}, leftToExperts: true}")
                .append("]}".repeat(levels))
                .append('\n')
                .toString();
    }

    private static String aliasBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n"
                    .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        return bomb + GOOD;
    }

    @TestFactory
    List<DynamicTest> theyAreRefusedWithTheirPlaceAndSoon() {
        String list = "[1, 2, 3].exists(%s, ";
        return List.of(
                        new Bad("10,000 leaves", leaves(10_000), "standard.yaml:1:1", "file-too-large"),
                        new Bad("6,000 leaves", leaves(6_000), "standard.yaml:", "too-many-nodes"),
                        new Bad("501 nodes", leaves(500), "standard.yaml:", "bad-standard"),
                        new Bad("200 levels", nested(200), "standard.yaml:", "too-deep"),
                        new Bad("20 levels", nested(20), "standard.yaml:", "tree-too-deep"),
                        new Bad(
                                "an expression of 1 MB",
                                rule("facts.yearsInPost >= 5" + " && true".repeat(125_000)),
                                "standard.yaml:",
                                "file-too-large"),
                        new Bad(
                                "an expression of 100 kB",
                                rule("facts.yearsInPost >= 5" + " && true".repeat(12_000)),
                                "standard.yaml:",
                                "text-too-long"),
                        new Bad(
                                "parentheses 500 deep",
                                rule("(".repeat(500) + "facts.yearsInPost >= 5" + ")".repeat(500)),
                                "standard.yaml:",
                                "cel-syntax"),
                        new Bad(
                                "loops in loops in loops",
                                rule(IntStream.range(0, 12)
                                                .mapToObj(i -> list.formatted("x" + i))
                                                .collect(Collectors.joining())
                                        + "facts.yearsInPost >= 5"
                                        + ")".repeat(12)),
                                "standard.yaml:",
                                "*"),
                        new Bad(
                                "a Cyrillic letter in an id",
                                with("id: enough-years", "id: enough-yеars"),
                                "standard.yaml:12:11",
                                "wrong-value"),
                        new Bad(
                                "a Greek letter in a path",
                                with("reads: [yearsInPost]", "reads: [yearsInPοst]"),
                                "standard.yaml:15:15",
                                "wrong-value"),
                        new Bad(
                                "full-width letters in an expression",
                                rule("facts.ｙearsInPost >= 5"),
                                "standard.yaml:",
                                "cel-syntax"),
                        new Bad(
                                "a right-to-left override in an expression",
                                with(RULE, "condition: \"facts.yearsInPost >= 5 \u202e|| true\u202c\""),
                                "standard.yaml:16:42",
                                "bidi-control"),
                        new Bad(
                                "a right-to-left override that is escaped",
                                with("en: Test standard", "en: \"Test \\u2067standard\""),
                                "standard.yaml:4:",
                                "bidi-control"),
                        new Bad(
                                "an isolate in a comment",
                                with("documents:", "# \u2066 x \u2069\ndocuments:"),
                                "standard.yaml:6:3",
                                "bidi-control"),
                        new Bad("a bomb of aliases", aliasBomb(), "standard.yaml:1:5", "anchor"),
                        new Bad(
                                "an integer beyond 2^53",
                                with(
                                        "tree:",
                                        "parameters:\n  p: {label: {zh: 甲, en: a}, type: INTEGER, values: [{value: 9007199254740993, clause: {document: doc, place: '1'}}]}\ntree:"),
                                "standard.yaml:",
                                "bad-integer"),
                        new Bad(
                                "a decimal beyond 13 digits",
                                with(
                                        "tree:",
                                        "parameters:\n  p: {label: {zh: 甲, en: a}, type: DECIMAL, values: [{value: '99999999999999', clause: {document: doc, place: '1'}}]}\ntree:"),
                                "standard.yaml:",
                                "wrong-type"),
                        new Bad(
                                "a decimal with an exponent in an expression",
                                rule("decimal('1E+50000000') > decimal(1) || facts.yearsInPost >= 5"),
                                "standard.yaml:",
                                "bad-decimal"),
                        new Bad(
                                "an integer beyond 64 bits in an expression",
                                rule("facts.yearsInPost >= 99999999999999999999"),
                                "standard.yaml:",
                                "cel-syntax"))
                .stream()
                .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> check(bad)))
                .toList();
    }

    private static void check(Bad bad) {
        byte[] bundle = SampleBundle.rulePack()
                .file("standard.yaml", bad.standard().getBytes(StandardCharsets.UTF_8))
                .bytes();

        List<Violation> refusals = assertTimeoutPreemptively(SOON, () -> new Gate(GateLimits.USUAL)
                .check(bundle, SamplePolicy.POLICY)
                .refusals());

        assertThat(refusals).anySatisfy(refusal -> {
            assertThat(refusal.place()).startsWith(bad.place());
            if (!bad.code().equals("*")) {
                assertThat(refusal.code()).isEqualTo(bad.code());
            }
        });
        assertThat(refusals).noneMatch(refusal -> refusal.code().equals("check-broke"));
    }

    @Test
    void aLetterThatLooksLikeAnotherIsNamedByItsCodePoint() {
        byte[] bundle = SampleBundle.rulePack()
                .file("standard.yaml", with("id: enough-years", "id: enough-yеars"))
                .bytes();

        assertThat(new Gate(GateLimits.USUAL).check(bundle, SamplePolicy.POLICY).refusals())
                .anyMatch(refusal -> refusal.text().en().contains("U+0435 CYRILLIC SMALL LETTER IE"));
    }

    @Test
    void aCaseThatExpectsTheImpossibleIsNamed() {
        byte[] bundle = SampleBundle.rulePack()
                .file("cases/basic.yaml", SampleBundle.cases().replace("enough-years: MET", "enough-yaers: MET"))
                .bytes();

        assertThat(new Gate(GateLimits.USUAL).check(bundle, SamplePolicy.POLICY).refusals())
                .anyMatch(refusal ->
                        refusal.code().equals("unknown-node") && refusal.place().startsWith("cases/basic.yaml:9:"));
    }

    @Test
    void markUpInTextsStaysText() {
        byte[] bundle = SampleBundle.rulePack()
                .file("standard.yaml", GOOD.replace("en: Years in post", "en: \"<script>alert(1)</script>\""))
                .bytes();

        String page = Conformance.render(
                Conformance.of(bundle, SamplePolicy.POLICY), org.hengping.platform.conformance.ReportForm.HTML);

        assertThat(page).doesNotContain("<script>alert");
    }
}
