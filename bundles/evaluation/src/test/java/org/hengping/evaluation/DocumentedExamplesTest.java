// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.evaluation.Example.compiled;
import static org.hengping.evaluation.Example.headingFor;
import static org.hengping.evaluation.Example.leaf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.Node;
import org.junit.jupiter.api.Test;

/** The examples in {@code docs/evaluation.md} are what the evaluator does. */
class DocumentedExamplesTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "evaluation.md");

    /** Returns the JSON block that follows {@code <!-- name -->}. */
    private static String example(String name) throws IOException {
        String page = Files.readString(PAGE);
        String mark = "<!-- " + name + " -->\n```json\n";
        assertThat(page).contains(mark);
        int begin = page.indexOf(mark) + mark.length();
        return page.substring(begin, page.indexOf("\n```", begin));
    }

    private static String canonical(String json) throws JsonSyntaxException {
        return CanonicalJson.text(StrictJsonReader.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.DOSSIER));
    }

    private static Assessment assess(String dossier) {
        Node root = Example.allOf(
                "root", leaf(headingFor("teaching", "teaches", "true"), "hours"), leaf("papers", "works[].kind"));
        Map<String, Function<Facts, Finding>> rules = Map.of(
                "teaching",
                facts -> Finding.of(facts.get(FactKey.integer("hours")) >= 260),
                "papers",
                DocumentedExamplesTest::papers);
        return Evaluator.evaluate(
                compiled(root, rules),
                Example.POLICY,
                DossierReader.read(dossier.getBytes(StandardCharsets.UTF_8), Example.VOCABULARY));
    }

    private static Finding papers(Facts facts) {
        List<RecordId> ids = facts.records("works").stream()
                .filter(work -> work.get(FactKey.code("kind")).equals("PAPER"))
                .map(EvidenceRecord::id)
                .toList();
        return Finding.ofRecords("works", ids, 2);
    }

    @Test
    void theDocumentedDossierGivesTheDocumentedResult() throws IOException, JsonSyntaxException {
        Assessment assessment = assess(example("dossier"));
        assertThat(canonical(example("result")))
                .isEqualTo(new String(AssessmentJson.write(assessment.result()), StandardCharsets.UTF_8));
    }

    @Test
    void theDocumentedExecutionIsThatOfTheDocumentedDossier() throws IOException, JsonSyntaxException {
        Execution documented =
                AssessmentJson.readExecution(canonical(example("execution")).getBytes(StandardCharsets.UTF_8));
        assertThat(ResultComparison.ofExecutions(
                        documented, assess(example("dossier")).execution()))
                .isEmpty();
        assertThat(documented.schedule()).isEqualTo(Evaluator.SCHEDULE);
    }
}
