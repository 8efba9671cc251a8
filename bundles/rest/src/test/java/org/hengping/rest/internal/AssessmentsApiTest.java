// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class AssessmentsApiTest extends ApiTest {
    private static final String JSON = "application/json";
    private static final String PATH = "/standards/sample.a/versions/1.0.0/assessments";
    private static final String CHECK = "/standards/sample.a/versions/1.0.0/eligibility-checks";

    @Test
    void aDossierIsAssessedAndCanBeRead() {
        HttpResponse<byte[]> made = api.post(PATH, JSON, "{}");
        String id = OpenApiDocument.json(made).path("id").asText();
        HttpResponse<byte[]> read = api.get("/assessments/" + id);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(header(made, "Location")).endsWith("/api/assessments/" + id);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(header(read, "ETag"))
                .isEqualTo(header(made, "ETag"))
                .contains(OpenApiDocument.json(read).path("result").asText().substring(7));
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAndAnotherDossierUnderItAConflict() {
        HttpResponse<byte[]> first = keyed("key-1", "{}");
        HttpResponse<byte[]> second = keyed("key-1", "{}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        requireProblem(keyed("key-1", "{\"other\":1}"), 409, "key-used");
        requireProblem(keyed("k".repeat(201), "{}"), 400, "malformed-idempotency-key");
        requireProblem(keyed("two words", "{}"), 400, "malformed-idempotency-key");
    }

    @Test
    void whatIsWrongWithADossierIsToldPlaceByPlaceAndNothingIsKept() {
        JsonNode problem = requireProblem(api.post(PATH, JSON, "{\"invalid\":1}"), 422, "dossier-refused");

        assertThat(problem.path("violations").findValuesAsText("place")).containsExactly("/facts/degree", "/facts/x");
        assertThat(OpenApiDocument.json(api.get("/assessments")).path("items")).isEmpty();
    }

    @Test
    void aDossierOf60MegabytesIsNotRead() {
        byte[] large = new byte[60 * 1024 * 1024];
        HttpResponse<byte[]> answer = api.send(
                api.request(PATH).header("Content-Type", JSON).POST(HttpRequest.BodyPublishers.ofByteArray(large)));

        requireProblem(answer, 413, "body-too-large");
    }

    @Test
    void aStandardThatIsNotInstalledIsTold() {
        requireProblem(
                api.post("/standards/none/versions/1.0.0/assessments", JSON, "{}"), 404, "standard-not-installed");
    }

    @Test
    void aCheckGivesTheRenderingAskedForAndKeepsNothing() {
        assertThat(OpenApiDocument.json(api.post(CHECK, JSON, "{}"))
                        .path("rendering")
                        .asText())
                .isEqualTo("MACHINE");
        assertThat(OpenApiDocument.json(api.post(CHECK + "?rendering=auditor", JSON, "{}"))
                        .path("rendering")
                        .asText())
                .isEqualTo("AUDITOR");
        assertThat(text(api.post(CHECK + "?rendering=applicant", JSON, "{}"))).contains("不符合");
        requireProblem(api.post(CHECK + "?rendering=nice", JSON, "{}"), 400, "malformed-rendering");
        requireProblem(api.post(CHECK, JSON, "{\"invalid\":1}"), 422, "dossier-refused");
        assertThat(OpenApiDocument.json(api.get("/assessments")).path("items")).isEmpty();
    }

    @Test
    void theThreeRenderingsAreToldApartByParameterAndAccept() {
        String path = "/assessments/"
                + OpenApiDocument.json(api.post(PATH, JSON, "{}")).path("id").asText();
        HttpResponse<byte[]> machine = api.get(path + "?rendering=machine");
        HttpResponse<byte[]> auditor = api.get(path + "?rendering=auditor");
        HttpResponse<byte[]> applicant = api.get(path + "?rendering=applicant");
        HttpResponse<byte[]> byAccept = api.send(api.request(path).header("Accept", "text/plain"));

        assertThat(text(machine)).contains("MACHINE");
        assertThat(text(auditor)).contains("AUDITOR");
        assertThat(header(applicant, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(byAccept.body()).isEqualTo(applicant.body());
        assertThat(header(machine, "ETag")).isNotEqualTo(header(auditor, "ETag"));
        assertThat(api.send(api.request(path + "?rendering=auditor").header("If-None-Match", header(auditor, "ETag")))
                        .statusCode())
                .isEqualTo(304);
        requireProblem(
                api.send(api.request(path + "?rendering=applicant").header("Accept", JSON)), 406, "not-acceptable");
        requireProblem(
                api.send(api.request(path + "?rendering=machine").header("Accept", "text/plain")),
                406,
                "not-acceptable");
    }

    @Test
    void theListCanBeNarrowedToAStandardAndTheLinkKeepsThat() {
        api.post(PATH, JSON, "{}");
        api.post(PATH, JSON, "{\"a\":1}");
        api.post("/standards/sample.b/versions/2.0.0/assessments", JSON, "{}");
        HttpResponse<byte[]> narrowed = api.get("/assessments?standard=sample.a&limit=1");

        assertThat(OpenApiDocument.json(narrowed).path("items")).hasSize(1);
        assertThat(header(narrowed, "Link")).isEqualTo("<?after=1&limit=1&standard=sample.a>; rel=\"next\"");
        assertThat(OpenApiDocument.json(api.get("/assessments")).path("items")).hasSize(3);
        requireProblem(api.get("/assessments?standard=A"), 400, "malformed-standard-id");
    }

    @Test
    void theExportGoesOverAllPages() {
        for (int i = 0; i < 503; i++) {
            api.platform.assessments.assess(
                    new org.hengping.criteria.standard.StandardId("sample.a"),
                    new org.hengping.criteria.standard.StandardVersion(1, 0, 0),
                    new byte[] {1},
                    java.util.Optional.empty());
        }
        HttpResponse<byte[]> answer = api.send(api.request("/assessments").header("Accept", "text/csv"));

        assertThat(text(answer).lines()).hasSize(504);
        assertThat(header(answer, "Link")).isEmpty();
    }

    @Test
    void unknownAndMalformedIdsAreTold() {
        requireProblem(api.get("/assessments/01NONE"), 404, "assessment-unknown");
        requireProblem(api.get("/assessments/01-NONE"), 400, "malformed-id");
    }

    @Test
    void theTalliesNameTheCriterionMostOftenMissing() {
        JsonNode page = OpenApiDocument.json(api.get("/assessments/tallies"));

        assertThat(page.at("/items/0/mostMissing/clause").asText()).isEqualTo("某办法 第一条");
        assertThat(page.at("/items/1").has("mostMissing")).isFalse();
        assertThat(text(api.send(api.request("/assessments/tallies").header("Accept", "text/csv"))))
                .contains("sample.a,1.0.0,1,2,3,4,论文,某办法 第一条,2");
    }

    private HttpResponse<byte[]> keyed(String key, String dossier) {
        return api.send(api.request(PATH)
                .header("Content-Type", JSON)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(dossier)));
    }
}
