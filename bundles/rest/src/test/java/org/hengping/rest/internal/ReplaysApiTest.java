// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplaysApiTest extends ApiTest {
    private static final String JSON = "application/json";

    @Test
    void aReplayIsStartedWatchedAndStopped() {
        HttpResponse<byte[]> started = api.post("/replays", JSON, "{\"standard\":\"sample.a\"}");
        String id = OpenApiDocument.json(started).path("id").asText();

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(header(started, "Location")).endsWith("/api/replays/" + id);
        assertThat(OpenApiDocument.json(started).at("/selection/standard").asText())
                .isEqualTo("sample.a");
        assertThat(OpenApiDocument.json(api.get("/replays/" + id))
                        .path("replayed")
                        .asInt())
                .isEqualTo(2);
        assertThat(OpenApiDocument.json(api.get("/replays")).path("items")).hasSize(1);
        HttpResponse<byte[]> cancelled =
                api.send(api.request("/replays/" + id + "/cancellation").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(OpenApiDocument.json(cancelled).path("state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void nothingSaidReplaysEverything() {
        HttpResponse<byte[]> empty = api.send(api.request("/replays").POST(HttpRequest.BodyPublishers.noBody()));
        HttpResponse<byte[]> object = api.post("/replays", JSON, "{}");

        assertThat(OpenApiDocument.json(empty).path("selection")).isEmpty();
        assertThat(OpenApiDocument.json(object).path("selection")).isEmpty();
    }

    @Test
    void theInterpreterIsASecondOpinion() {
        JsonNode job = OpenApiDocument.json(api.post("/replays", JSON, "{\"engine\":\"INTERPRETED\"}"));
        assertThat(job.at("/selection/engine").asText()).isEqualTo("INTERPRETED");
        requireProblem(api.post("/replays", JSON, "{\"engine\":\"GUESS\"}"), 422, "selection-refused");
        requireProblem(api.post("/replays", JSON, "{\"engine\":1}"), 422, "selection-refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"standard\":            | 400 | malformed-json",
                "{\"standard\":\"a\",\"standard\":\"a\"} | 400 | malformed-json",
                "[]                        | 422 | selection-refused",
                "{\"standard\":1}          | 422 | selection-refused",
                "{\"everything\":true}     | 422 | selection-refused",
                "{\"standard\":\"a\",\"assessment\":\"b\"} | 422 | selection-refused",
                "{\"standard\":\"A\"}      | 400 | malformed-standard-id",
                "{\"assessment\":\"../x\"} | 400 | malformed-id",
            })
    void aBadSelectionIsTold(String body, int status, String code) {
        requireProblem(api.post("/replays", JSON, body), status, code);
        assertThat(api.platform.replays.jobs).isEmpty();
    }

    @Test
    void aSelectionLargerThan64KibIsRefused() {
        requireProblem(api.post("/replays", JSON, " ".repeat(64 * 1024 + 1)), 413, "body-too-large");
    }

    @Test
    void differencesAreListedAndExported() {
        String id = OpenApiDocument.json(api.post("/replays", JSON, "{}"))
                .path("id")
                .asText();
        JsonNode page = OpenApiDocument.json(api.get("/replays/" + id + "/differences"));

        assertThat(page.path("items").findValuesAsText("kind")).containsExactly("RESULT", "ARCHIVE");
        assertThat(text(api.send(api.request("/replays/" + id + "/differences").header("Accept", "text/csv"))))
                .contains("01A,RESULT,papers,结论不同,another verdict\r\n");
        assertThat(text(api.send(api.request("/replays").header("Accept", "text/csv"))))
                .contains("RUNNING");
    }

    @Test
    void unknownReplaysAreTold() {
        requireProblem(api.get("/replays/01NONE"), 404, "replay-unknown");
        requireProblem(api.get("/replays/01NONE/differences"), 404, "replay-unknown");
        requireProblem(
                api.send(api.request("/replays/01NONE/cancellation").POST(HttpRequest.BodyPublishers.noBody())),
                404,
                "replay-unknown");
    }
}
