// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.hengping.criteria.ContentDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PluginsApiTest extends ApiTest {
    private static final String JAR = "application/java-archive";
    private static final String UNKNOWN = "0".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {JAR, "application/zip", "application/octet-stream"})
    void aNewPluginIsCreatedAndTheSameBytesAgainAreThereAlready(String mediaType) {
        HttpResponse<byte[]> first = api.post("/plugins", mediaType, "demo");
        HttpResponse<byte[]> second = api.post("/plugins", mediaType, "demo");

        String id = ContentDigest.of("demo".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(header(first, "Location")).endsWith("/api/plugins/" + id);
        assertThat(header(first, "ETag")).isEqualTo("\"3\"");
        assertThat(OpenApiDocument.json(first).path("plugin").path("id").asText())
                .isEqualTo(id);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(OpenApiDocument.json(second).path("changed").asBoolean()).isFalse();
        assertThat(api.get("/plugins/" + id).statusCode()).isEqualTo(200);
        assertThat(api.get("/plugins/" + id.substring(7)).statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusedPluginIsToldWithEveryPlace() {
        JsonNode problem = requireProblem(api.post("/plugins", JAR, "refuse"), 422, "plugin-refused");

        assertThat(problem.at("/violations/0/place").asText()).isEqualTo("standard.yaml:3:5");
        assertThat(problem.at("/violations/0/text/zh").asText()).isEqualTo("没有这个事实。");
    }

    @Test
    void aTakenVersionIsAConflict() {
        requireProblem(api.post("/plugins", JAR, "conflict"), 409, "standard-version-taken");
    }

    @Test
    void checkingReportsAndInstallsNothing() {
        HttpResponse<byte[]> good = api.post("/plugins/check", JAR, "demo");
        HttpResponse<byte[]> bad = api.post("/plugins/check", JAR, "refuse");

        assertThat(OpenApiDocument.json(good).path("admitted").asBoolean()).isTrue();
        assertThat(bad.statusCode()).isEqualTo(200);
        assertThat(OpenApiDocument.json(bad).path("admitted").asBoolean()).isFalse();
        assertThat(OpenApiDocument.json(api.get("/plugins")).path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "text/plain", "application/json", "multipart/form-data"})
    void anotherContentTypeIsNotAccepted(String mediaType) {
        requireProblem(api.post("/plugins", mediaType, "demo"), 415, "unsupported-media-type");
    }

    @Test
    void moreThanTheLimitIsRefusedWhetherDeclaredOrNot() {
        byte[] large = new byte[16 * 1024 * 1024 + 1];
        var declared = api.request("/plugins").header("Content-Type", JAR);
        requireProblem(
                api.send(declared.copy().POST(HttpRequest.BodyPublishers.ofByteArray(large))), 413, "body-too-large");
        requireProblem(
                api.send(declared.copy()
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413,
                "body-too-large");
    }

    @Test
    void asMuchAsTheLimitIsRead() {
        byte[] large = new byte[16 * 1024 * 1024];
        var request = api.request("/plugins").header("Content-Type", JAR);

        assertThat(api.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(large)))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void theListIsReadPageByPage() {
        for (String bytes : new String[] {"one", "two", "three"}) {
            api.post("/plugins", JAR, bytes);
        }
        HttpResponse<byte[]> first = api.get("/plugins?limit=2");
        String next = OpenApiDocument.json(first).path("next").asText();
        HttpResponse<byte[]> last = api.get("/plugins?limit=2&after=" + next);

        assertThat(OpenApiDocument.json(first).path("items")).hasSize(2);
        assertThat(header(first, "Link")).isEqualTo("<?after=2&limit=2>; rel=\"next\"");
        assertThat(OpenApiDocument.json(last).path("items")).hasSize(1);
        assertThat(OpenApiDocument.json(last).has("next")).isFalse();
        assertThat(header(last, "Link")).isEmpty();
    }

    @Test
    void aCursorThatTheListDidNotGiveIsAMalformedQuery() {
        requireProblem(api.get("/plugins?after=nonsense"), 400, "cursor-invalid");
    }

    @Test
    void theListForASpreadsheetHasALineForEachAndNoFormula() {
        api.post("/plugins", JAR, "one");
        HttpResponse<byte[]> answer = api.send(api.request("/plugins").header("Accept", "text/csv"));

        assertThat(header(answer, "Content-Type")).startsWith("text/csv");
        assertThat(text(answer)).startsWith("\uFEFFid,symbolicName,kind").contains(",示例标准,'=Example,");
        assertThat(text(answer).lines()).hasSize(2);
    }

    @Test
    void anUnchangedPluginIsNotSentAgain() {
        String path = "/plugins/" + installed("demo");
        HttpResponse<byte[]> unchanged = api.send(api.request(path).header("If-None-Match", "\"3\""));

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(header(unchanged, "ETag")).isEqualTo("\"3\"");
        assertThat(api.send(api.request(path).header("If-None-Match", "\"2\"")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void removingNeedsTheVersionThatWasRead() {
        String path = "/plugins/" + installed("demo");

        requireProblem(api.send(api.request(path).DELETE()), 428, "if-match-required");
        requireProblem(api.send(api.request(path).DELETE().header("If-Match", "\"2\"")), 412, "changed-since");
        requireProblem(api.send(api.request(path).DELETE().header("If-Match", "W/\"3\"")), 412, "changed-since");
        assertThat(api.send(api.request(path).DELETE().header("If-Match", "\"3\""))
                        .statusCode())
                .isEqualTo(204);
        requireProblem(api.send(api.request(path).DELETE().header("If-Match", "\"3\"")), 404, "plugin-unknown");
    }

    @Test
    void anUnknownOrMalformedIdIsTold() {
        requireProblem(api.get("/plugins/" + UNKNOWN), 404, "plugin-unknown");
        requireProblem(api.get("/plugins/sha256:" + UNKNOWN + "/report"), 404, "plugin-unknown");
        JsonNode problem = requireProblem(api.get("/plugins/xyz"), 400, "malformed-digest");
        assertThat(problem.at("/violations/0/place").asText()).isEqualTo("path:id");
    }

    @Test
    void theReportStays() {
        HttpResponse<byte[]> report = api.get("/plugins/" + installed("demo") + "/report");

        assertThat(OpenApiDocument.json(report).at("/cases/0/passed").asBoolean())
                .isTrue();
        assertThat(header(report, "ETag")).isNotEmpty();
    }

    @Test
    void whoSignedIsShown() {
        assertThat(OpenApiDocument.json(api.get("/plugins/" + installed("signed")))
                        .at("/signature/owner/name")
                        .asText())
                .isEqualTo("虚构大学");
        assertThat(OpenApiDocument.json(api.post("/plugins/check", JAR, "demo"))
                        .at("/signature/state")
                        .asText())
                .isEqualTo("UNSIGNED");
        assertThat(text(api.send(api.request("/plugins").header("Accept", "text/csv"))))
                .contains(",signature,signer,signerFingerprint,", ",SIGNED,虚构大学,sha256:");
    }

    @Test
    void aBodyOfAnotherDigestThanTheClientSaysIsRefused() {
        String good = "sha-256=:" + base64(ContentDigest.of("demo".getBytes(StandardCharsets.UTF_8))) + ":";
        String other = "sha-256=:" + base64(ContentDigest.of("other".getBytes(StandardCharsets.UTF_8))) + ":";
        for (String header : List.of("Content-Digest", "Repr-Digest")) {
            for (String path : List.of("/plugins", "/plugins/check")) {
                requireProblem(upload(path, header, other), 400, "digest-mismatch");
                requireProblem(upload(path, header, "sha-512=:AAAA:, " + good), 400, "digest-mismatch");
                requireProblem(upload(path, header, "sha-256=AAAA"), 400, "malformed-digest-field");
                requireProblem(upload(path, header, "sha-256"), 400, "malformed-digest-field");
                requireProblem(upload(path, header, "sha-256=:???:"), 400, "malformed-digest-field");
            }
        }
        assertThat(OpenApiDocument.json(api.get("/plugins")).path("items")).isEmpty();
        assertThat(upload("/plugins/check", "Content-Digest", "md5=:AAAA:, " + good)
                        .statusCode())
                .isEqualTo(200);
        assertThat(upload("/plugins", "Content-Digest", good).statusCode()).isEqualTo(201);
    }

    @Test
    void aBundleThatChangedSinceItWasCheckedIsNotInstalled() {
        String checked = OpenApiDocument.json(api.post("/plugins/check", JAR, "demo"))
                .path("bundle")
                .asText();

        JsonNode problem =
                requireProblem(api.post("/plugins?expect=" + checked, JAR, "changed"), 409, "bundle-changed");
        assertThat(problem.at("/violations/0/place").asText()).isEqualTo("query:expect");
        requireProblem(api.post("/plugins?expect=sha256:12", JAR, "demo"), 400, "malformed-digest");
        assertThat(OpenApiDocument.json(api.get("/plugins")).path("items")).isEmpty();
        assertThat(api.post("/plugins?expect=" + checked, JAR, "demo").statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<byte[]> upload(String path, String header, String value) {
        return api.send(api.request(path)
                .header("Content-Type", JAR)
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("demo")));
    }

    private static String base64(ContentDigest digest) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest.hex()));
    }

    private String installed(String bytes) {
        return OpenApiDocument.json(api.post("/plugins", JAR, bytes))
                .at("/plugin/id")
                .asText();
    }
}
