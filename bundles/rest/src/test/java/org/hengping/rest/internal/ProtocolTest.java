// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProtocolTest extends ApiTest {
    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/plugins/a/b/c", "/standards/sample.a", "/", "/health/x"})
    void anUnknownPathIsToldAsAProblem(String path) {
        HttpResponse<byte[]> answer = api.send(api.request(path));

        requireProblem(answer, 404, "no-such-path");
    }

    @Test
    void anUnknownMethodIsToldWithThoseThatAreKnown() {
        HttpResponse<byte[]> answer = api.send(api.request("/plugins").PUT(HttpRequest.BodyPublishers.ofString("x")));

        requireProblem(answer, 405, "method-not-allowed");
        assertThat(header(answer, "Allow")).contains("GET").contains("POST").doesNotContain("PUT");
        requireProblem(
                api.send(api.request("/health").method("BREW", HttpRequest.BodyPublishers.noBody())),
                405,
                "method-not-allowed");
    }

    @Test
    void whatNobodyExpectedShowsAnIdAndNothingOfTheInside() {
        HttpResponse<byte[]> exception = api.post("/plugins", "application/zip", "boom");
        HttpResponse<byte[]> error = api.post("/plugins", "application/zip", "overflow");

        requireProblem(exception, 500, "internal-error");
        requireProblem(error, 500, "internal-error");
    }

    @Test
    void whileADatabaseOrServiceIsMissingTheServerSaysSo() {
        api.platform.servicesUp = false;
        HttpResponse<byte[]> starting = api.get("/plugins");
        api.platform.databaseUp = false;
        HttpResponse<byte[]> noDatabase = api.send(api.anonymous("/standards"));

        requireProblem(starting, 503, "starting");
        requireProblem(noDatabase, 503, "database-unavailable");
        assertThat(header(noDatabase, "Retry-After")).isEqualTo("5");
        api.platform.servicesUp = true;
        api.platform.databaseUp = true;
        assertThat(api.get("/plugins").statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerHasTheSecurityHeadersAndTheIdOfItsRequest() {
        for (HttpResponse<byte[]> answer : List.of(
                api.get("/plugins"),
                api.get("/nothing"),
                api.send(api.anonymous("/plugins")),
                api.send(api.anonymous("/health")))) {
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(header(answer, "X-Request-Id")).isNotEmpty();
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
            assertThat(header(answer, "Server")).doesNotContain("CXF");
        }
        assertThat(header(api.get("/plugins"), "Cache-Control")).isEqualTo("no-store");
        assertThat(header(api.send(api.anonymous("/standards")), "Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void aRequestKeepsTheIdItCameWithUnlessThatIsNoId() {
        assertThat(header(api.send(api.anonymous("/health").header("X-Request-Id", "my-id.1")), "X-Request-Id"))
                .isEqualTo("my-id.1");
        assertThat(header(api.send(api.anonymous("/health").header("X-Request-Id", "<script>")), "X-Request-Id"))
                .doesNotContain("<")
                .isNotEmpty();
    }

    @Test
    void headGivesTheHeadersOfGetAndOptionsTheMethods() {
        HttpResponse<byte[]> head =
                api.send(api.anonymous("/standards").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        HttpResponse<byte[]> options =
                api.send(api.anonymous("/plugins").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(options.statusCode()).isIn(200, 204);
        assertThat(header(options, "Allow")).contains("GET").contains("POST");
        assertThat(options.body()).isEmpty();
        assertThat(api.send(api.anonymous("/plugins").method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: ;;;", "Accept: a/b/c", "Accept: x", "Content-Type: ///", "If-None-Match: x\"y"})
    void amalformedHeaderIsNoServerFault(String header) throws IOException {
        String answer = api.raw(
                "GET /api/standards/sample.a/versions/1.0.0 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + header + "\r\n\r\n");

        assertThat(answer).doesNotContain("Exception").matches("(?s)HTTP/1.1 (200|400|406|415) .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/standards?limit=%zz", "/api/standards?after=%", "/api/standards/%ff/versions/1.0.0"})
    void aMalformedEscapeIsNoServerFault(String path) throws IOException {
        String answer = api.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("Exception").startsWith("HTTP/1.1 400 ");
    }

    @Test
    void healthTellsItsPartsAndItsStatus() {
        HttpResponse<byte[]> up = api.send(api.anonymous("/health"));

        assertThat(up.statusCode()).isEqualTo(200);
        assertThat(OpenApiDocument.json(up).path("parts").findValuesAsText("name"))
                .containsExactly("database", "policy", "plugins", "replay", "isolation");
    }

    @Test
    void healthIsDownWhenThereIsNoDatabase() {
        api.platform.databaseUp = false;
        HttpResponse<byte[]> down = api.send(api.anonymous("/health"));
        JsonNode health = OpenApiDocument.json(down);

        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(health.path("status").asText()).isEqualTo("DOWN");
        assertThat(health.at("/parts/0/status").asText()).isEqualTo("DOWN");
        assertThat(health.at("/parts/1/status").asText()).isEqualTo("UP");
    }

    @Test
    void theDescriptionIsServedToAnybody() {
        HttpResponse<byte[]> answer = api.send(api.anonymous("/openapi.json"));

        assertThat(OpenApiDocument.json(answer).path("openapi").asText()).startsWith("3.");
        assertThat(api.send(api.anonymous("/openapi.json").header("If-None-Match", header(answer, "ETag")))
                        .statusCode())
                .isEqualTo(304);
    }
}
