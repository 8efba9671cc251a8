// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.evaluation.internal.pack.ExamplePack.CASES;
import static org.hengping.evaluation.internal.pack.ExamplePack.STANDARD;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Value;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.standard.Node;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;

class PackReaderTest {
    @Test
    void theExampleIsReadWhole() throws PackException {
        Pack pack = ExamplePack.read(ExamplePack.files());

        assertThat(pack.standard().nodes()).hasSize(8);
        assertThat(pack.standard()
                        .parameter("annualTeachingHours")
                        .orElseThrow()
                        .on(LocalDate.of(2021, 1, 1)))
                .hasValueSatisfying(value -> assertThat(value.value()).isEqualTo(new Value.IntegerValue(240)));
        assertThat(pack.standard().table("requiredYears").orElseThrow().rows()).hasSize(4);
        assertThat(pack.standard().root()).isInstanceOf(Node.AllOf.class);
        assertThat(pack.cases()).hasSize(4);
        assertThat(pack.cases().get(0).expected()).isEqualTo(Verdict.MET);
        assertThat(pack.cases().get(0).expectedNodes()).containsEntry(new NodeId("practice"), Verdict.NOT_APPLICABLE);
    }

    @Test
    void aCaseBecomesADossierWithTheBaseBeneathIt() throws PackException {
        List<PackCase> cases = ExamplePack.read(ExamplePack.files()).cases();

        assertThat(new String(cases.get(3).dossierJson(), StandardCharsets.UTF_8))
                .isEqualTo("{\"calendar\":{\"appliesOn\":\"2024-10-31\",\"evidenceUntil\":\"2024-10-31\","
                        + "\"yearsCountTo\":\"2024-12-31\"},\"facts\":{\"degree\":{\"claimed\":\"MASTER\"},"
                        + "\"hoursPerYear\":{\"claimed\":260,\"examined\":239,\"vouchedBy\":\"UNIT\"},"
                        + "\"institutionKind\":{\"claimed\":\"UNIVERSITY\"},\"score\":{\"claimed\":\"80.5\"},"
                        + "\"teachesProfessionalCourse\":{\"claimed\":false},\"works\":["
                        + "{\"claimed\":{\"authorRank\":1,\"kind\":\"PAPER\",\"on\":\"2022-05-01\"},\"id\":\"w1\"},"
                        + "{\"claimed\":{\"authorRank\":1,\"kind\":\"TEACHING_PAPER\",\"on\":\"2023-05-01\"},\"id\":\"w2\"},"
                        + "{\"claimed\":{\"kind\":\"BOOK\",\"on\":\"2021-05-01\"},\"id\":\"w3\"}],"
                        + "\"yearsAsAssistant\":{\"claimed\":2}},\"format\":\"hengping-dossier/1\","
                        + "\"route\":\"REVIEW/NORMAL\",\"stage\":\"SUBMITTED\",\"subject\":\"case-4\"}");
        assertThat(new String(cases.get(2).dossierJson(), StandardCharsets.UTF_8))
                .doesNotContain("score");
        assertThat(new String(cases.get(1).dossierJson(), StandardCharsets.UTF_8))
                .contains("\"appliesOn\":\"2020-10-31\"");
    }

    @Test
    void aMisspeltKeyIsAnsweredWithTheRightOne() {
        List<Violation> found = ExamplePack.violations(ExamplePack.with(STANDARD, "validity: {", "validty: {"));

        assertThat(found).singleElement().satisfies(violation -> {
            assertThat(violation.text().en()).contains("did you mean \"validity\"?");
            assertThat(violation.text().zh()).contains("是否指“validity”？");
        });
    }

    @Test
    void everythingWrongIsSaidInOneGoInTheOrderOfTheFiles() {
        Map<String, byte[]> files = ExamplePack.with(STANDARD, "id: book", "id: papers");
        String twice = new String(files.get(STANDARD), StandardCharsets.UTF_8)
                .replace("2018-01-01", "2018-02-30")
                .replace("[TEACHING_PAPER]", "[TEACHING]");
        files.put(STANDARD, twice.getBytes(StandardCharsets.UTF_8));
        files.put(
                CASES,
                ExamplePack.text(CASES)
                        .replace("score: \"80.5\"", "score: 80.5")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(ExamplePack.violations(files))
                .extracting(Violation::code)
                .containsExactly("bad-date", "unknown-code", "duplicate-id", "wrong-type");
    }

    @Test
    void atMostFiftyViolationsAreReported() {
        StringBuilder many = new StringBuilder("format: hengping-standard/1\n");
        for (int i = 0; i < 400; i++) {
            many.append("wrong").append(i).append(": 1\n");
        }
        assertThat(ExamplePack.violations(Map.of(STANDARD, many.toString().getBytes(StandardCharsets.UTF_8))))
                .hasSize(PackException.MOST_VIOLATIONS);
    }

    @Test
    void aBombOfAliasesIsRefusedAtTheFirstAnchor() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n";

        assertThat(ExamplePack.violations(Map.of(STANDARD, bomb.getBytes(StandardCharsets.UTF_8))))
                .extracting(Violation::place, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(STANDARD + ":1:4", "anchor"));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "a: " + "[".repeat(20_000) + "]".repeat(20_000);

        assertThat(ExamplePack.violations(Map.of(STANDARD, deep.getBytes(StandardCharsets.UTF_8))))
                .extracting(Violation::code)
                .containsExactly("too-deep");
    }

    @Test
    void whatIsNotUtf8IsRefusedAtItsFirstByte() {
        byte[] bytes = "format: x\nid: \u00e9".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ExamplePack.violations(Map.of(STANDARD, bytes)))
                .extracting(Violation::place, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(STANDARD + ":2:5", "not-utf-8"));
    }

    @Test
    void aPackWithoutStandardIsRefused() {
        assertThat(ExamplePack.violations(Map.of("readme.txt", new byte[0])))
                .extracting(Violation::code)
                .containsExactly("missing-file");
    }

    @Test
    void anEmptyStandardIsRefused() {
        assertThat(ExamplePack.violations(Map.of(STANDARD, new byte[0])))
                .extracting(Violation::code)
                .containsExactly("empty-file");
    }

    @Test
    void theManifestMayNameAnotherFile() throws PackException {
        Map<String, byte[]> files = ExamplePack.files();
        files.put("criteria.yaml", files.remove(STANDARD));
        files.put(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\nHengping-Standard: criteria.yaml\n".getBytes(StandardCharsets.UTF_8));

        assertThat(ExamplePack.read(files).standard().id().value()).isEqualTo("example.lecturer");
    }
}
