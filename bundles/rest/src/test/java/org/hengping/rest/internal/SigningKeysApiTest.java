// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class SigningKeysApiTest extends ApiTest {
    private static final String JSON = "application/json";
    private static final String BY = "\"by\":{\"name\":\"虚构管理员\",\"role\":\"administrator\"}";
    private static final String KEY = "{\"owner\":{\"kind\":\"UNIT\",\"name\":\"虚构大学\"},\"certificate\":\""
            + "A".repeat(12_000) + "\"," + BY + "}";

    private HttpResponse<byte[]> revoke(String path, String tag, String body) {
        return api.send(api.request(path + "/revocation")
                .header("Content-Type", JSON)
                .header("If-Match", tag)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String registered() {
        return "/signing-keys/"
                + OpenApiDocument.json(api.post("/signing-keys", JSON, KEY))
                        .path("fingerprint")
                        .asText();
    }

    @Test
    void aKeyIsRegisteredShownAndListed() {
        HttpResponse<byte[]> made = api.post("/signing-keys", JSON, KEY);
        JsonNode key = OpenApiDocument.json(made);
        String path = "/signing-keys/" + key.path("fingerprint").asText();

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(header(made, "Location")).endsWith("/api" + path);
        assertThat(key.path("state").asText()).isEqualTo("VALID");
        assertThat(key.at("/registeredBy/name").asText()).isEqualTo("虚构管理员");
        assertThat(OpenApiDocument.json(api.get(path))).isEqualTo(key);
        assertThat(header(api.get(path), "ETag")).isEqualTo("\"0\"");
        assertThat(OpenApiDocument.json(api.get("/signing-keys")).path("items")).hasSize(1);
        assertThat(text(api.send(api.request("/signing-keys").header("Accept", "text/csv"))))
                .startsWith("\uFEFFfingerprint,ownerKind,owner,state")
                .contains(",UNIT,虚构大学,VALID,");
        requireProblem(api.post("/signing-keys", JSON, KEY), 409, "signing-key-registered");
    }

    @Test
    void aRevocationNeedsTheVersionThatWasReadAndIsShown() {
        String path = registered();
        String body = "{\"reason\":\"遗失\",\"at\":\"2026-11-01T00:00:00Z\"," + BY + "}";

        requireProblem(api.post(path + "/revocation", JSON, body), 428, "if-match-required");
        requireProblem(revoke(path, "\"7\"", body), 412, "changed-since");
        HttpResponse<byte[]> revoked = revoke(path, "\"0\"", body);

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(header(revoked, "ETag")).isEqualTo("\"1\"");
        JsonNode key = OpenApiDocument.json(revoked);
        assertThat(key.path("state").asText()).isEqualTo("REVOKED");
        assertThat(key.at("/revocation/reason").asText()).isEqualTo("遗失");
        assertThat(key.at("/revocation/at").asText()).isEqualTo("2026-11-01T00:00:00Z");
    }

    @Test
    void everythingWrongWithARequestIsTold() {
        JsonNode empty = requireProblem(api.post("/signing-keys", JSON, "{}"), 422, "request-refused");
        assertThat(empty.findValuesAsText("place")).contains("/owner", "/certificate", "/by");
        String bad = "{\"owner\":{\"kind\":\"KING\",\"name\":\"\"},\"certificate\":1,\"from\":\"yesterday\",\"x\":1,"
                + "\"by\":{\"name\":\"a\\nb\",\"role\":\"r\"}}";
        JsonNode wrong = requireProblem(api.post("/signing-keys", JSON, bad), 422, "request-refused");
        assertThat(wrong.findValuesAsText("place"))
                .contains("/owner/kind", "/owner/name", "/certificate", "/from", "/x", "/by/name");
        requireProblem(api.post("/signing-keys", JSON, "[]"), 422, "request-refused");
        requireProblem(api.post("/signing-keys", JSON, "{"), 400, "malformed-json");
        requireProblem(revoke(registered(), "\"0\"", "{" + BY + "}"), 422, "request-refused");
    }

    @Test
    void anUnknownOrMalformedFingerprintIsTold() {
        requireProblem(api.get("/signing-keys/" + "0".repeat(64)), 404, "signing-key-unknown");
        requireProblem(api.get("/signing-keys/abc"), 400, "malformed-fingerprint");
        requireProblem(revoke("/signing-keys/" + "0".repeat(64), "\"0\"", "{}"), 404, "signing-key-unknown");
    }
}
