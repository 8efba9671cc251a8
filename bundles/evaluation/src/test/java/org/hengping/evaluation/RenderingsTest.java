// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.standard.Standard;
import org.hengping.policy.PolicySnapshot;
import org.junit.jupiter.api.Test;

/** Renderings of the first golden archive. */
class RenderingsTest {
    private static final String FOLDER = "/golden/semantics-1/rule-pack/";

    private final PolicySnapshot policy = PolicySnapshot.read(bytes("policy.json"));
    private final CompiledStandard compiled = new PluginLoader().load(bytes("bundle.jar"), policy.vocabulary());
    private final Standard standard = compiled.standard();

    private static byte[] bytes(String name) {
        try (InputStream in = RenderingsTest.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no test resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SealedDossier dossier(String name) {
        return DossierReader.read(bytes("dossiers/" + name + ".json"), policy.vocabulary());
    }

    private Assessment assess(String name) {
        return Evaluator.evaluate(compiled, policy, dossier(name));
    }

    private String applicant(String name) {
        return Renderings.applicant(assess(name), standard, policy.vocabulary());
    }

    @Test
    void anApplicantReadsBothLanguagesChineseFirst() {
        String text = applicant("too-few-hours");
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).isEqualTo("条件比对结果（供参考）");
        assertThat(lines).contains("Comparison with the criteria (for reference)");
        assertThat(text.indexOf("条件比对结果")).isLessThan(text.indexOf("Comparison"));
        assertThat(text)
                .contains("仅供参考：不是评审结论，不影响您提交申报")
                .contains("This advises only")
                .endsWith("\n");
    }

    @Test
    void anApplicantReadsWhatIsMissingByHowMuchAndWhereItSaysSo() {
        String text = applicant("too-few-hours");
        assertThat(text)
                .contains("一、尚未符合（1 项）\n  1. 教学工作量\n")
                .contains("您的情况：承担教学任务：是；年均课时：279\n")
                .contains("规定：年均课时：280\n")
                .contains("依据：示例文件 第一条［条款原文未核实］\n")
                .contains("Asked for: teaching hours a year: 280\n");
        assertThat(applicant("counted-anew")).contains("规定：任职年限：博士 → 2；硕士 → 5\n");
        assertThat(applicant("nothing")).contains("需要 3 项，找到 0 项，还差 3 项。").contains("Needed 3, found 0; 3 missing.");
    }

    @Test
    void anApplicantReadsWhySomethingIsOpen() {
        assertThat(applicant("hours-not-vouched"))
                .contains("一、待定（1 项）\n  1. 教学工作量\n     原因：以下信息尚未按规定核实：年均课时\n")
                .contains("Why: not yet vouched for as the policy asks: teaching hours a year\n");
        assertThat(applicant("records-shared")).contains("原因：同一成果不得重复使用");
        assertThat(applicant("does-not-teach")).contains("对您不适用（1 项）\n  1. 教学工作量\n");
        assertThat(applicant("no-table-row")).contains("未能计算（1 项）").contains("不作为不符合的依据");
    }

    @Test
    void whatAnotherOptionReplacesIsNotCalledMissing() {
        String text = applicant("all-met");
        assertThat(text).doesNotContain("尚未符合").doesNotContain("Missing").contains("一、已符合（6 项）");
    }

    @Test
    void theMachineReadsResultAndExecutionWithTheirDigests() throws JsonSyntaxException {
        Assessment assessment = assess("all-met");
        JsonObject machine = object(Renderings.machine(assessment));
        assertThat(machine.get("resultDigest"))
                .contains(new JsonString(assessment.resultDigest().toString()));
        assertThat(CanonicalJson.bytes(machine.get("result").orElseThrow()))
                .isEqualTo(AssessmentJson.write(assessment.result()));
        assertThat(CanonicalJson.bytes(machine.get("execution").orElseThrow()))
                .isEqualTo(AssessmentJson.write(assessment.execution()));
    }

    @Test
    void anAuditorReadsEveryNodeWithItsRecordsAndVouchers() throws JsonSyntaxException {
        Assessment assessment = assess("no-table-row");
        String audit =
                Renderings.auditor(assessment, standard, dossier("no-table-row").dossier(), policy.vocabulary());
        object(audit);
        standard.nodes().forEach(node -> assertThat(audit)
                .contains("\"id\":\"" + node.heading().id() + "\"")
                .contains(node.heading().label().zh()));
        assertThat(audit)
                .contains("\"code\":\"RULE_ERROR\",\"details\":[\"NO_TABLE_ROW\"]")
                .contains("\"id\":\"w1\",\"list\":\"works\",\"values\":{\"authorRank\":1,\"kind\":\"PAPER\"")
                .contains("\"vouchedBy\":{\"code\":\"UNIT\",\"en\":\"the unit\",\"zh\":\"单位\"}")
                .contains(assessment.resultDigest().toString());
    }

    @Test
    void aStandardReadsLikeADocument() {
        String text = StandardText.of(standard, policy.vocabulary());
        assertThat(text)
                .startsWith("虚构示例标准\nInvented example standard\n")
                .contains("虚构示例，非官方标准")
                .contains("\n一、学位与任职年限 / degree and years in post")
                .contains("\n    （二）专利 / patents")
                .contains("260  … – 2020-12-31  示例文件 第一条［未核实 unverified］")
                .contains("MASTER → 5  2021-01-01 – …  示例文件 第四条");
    }

    @Test
    void aStandardIsWrittenWholeAndCanonically() throws JsonSyntaxException {
        byte[] json = StandardJson.write(standard);
        JsonObject read = object(new String(json, StandardCharsets.UTF_8));
        assertThat(CanonicalJson.bytes(read)).isEqualTo(json);
        String text = new String(json, StandardCharsets.UTF_8);
        standard.nodes().forEach(node -> assertThat(text)
                .contains("\"id\":\"" + node.heading().id() + "\""));
        assertThat(text).contains("\"most\":1", "\"passMark\":\"60\"", "\"annualHours\"", "\"requiredYears\"");
    }

    private static JsonObject object(String json) throws JsonSyntaxException {
        return (JsonObject) StrictJsonReader.read(
                json.getBytes(StandardCharsets.UTF_8), JsonLimits.of(1 << 24, 100, 1 << 20, 1 << 20));
    }
}
