// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengping.rest.internal.access.AccessTable;
import org.hengping.rest.internal.access.Caller;
import org.hengping.rest.internal.access.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessTest extends ApiTest {
    private static final Set<Operation> FOR_ANYONE = Set.of(
            new Operation("GET", "/health"),
            new Operation("GET", "/openapi.json"),
            new Operation("GET", "/standards"),
            new Operation("GET", "/standards/{id}/versions/{version}"));

    @Test
    void everyMethodHasARowAndEveryRowAMethod() {
        assertThat(AccessTable.load().operations())
                .isEqualTo(ResourceMethod.all().stream()
                        .map(ResourceMethod::operation)
                        .collect(Collectors.toSet()));
    }

    @Test
    void readingHealthDescriptionAndStandardsNeedsNoTokenAndEverythingElseDoes() {
        AccessTable table = AccessTable.load();
        assertThat(table.operations().stream()
                        .filter(operation -> table.allowed(operation).orElseThrow() == Caller.ANYONE))
                .containsExactlyInAnyOrderElementsOf(FOR_ANYONE);

        for (Operation operation : table.operations()) {
            HttpResponse<byte[]> answer = api.send(call(operation));
            if (FOR_ANYONE.contains(operation)) {
                assertThat(answer.statusCode()).as(operation.toString()).isNotIn(401, 403);
            } else {
                requireProblem(answer, 401, "token-required");
                assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"hengping\"");
            }
        }
    }

    private HttpRequest.Builder call(Operation operation) {
        String path = operation
                .path()
                .replace("{id}", "sample.a")
                .replace("{version}", "1.0.0")
                .replace("{definition}", "a".repeat(64));
        String mediaType = path.startsWith("/plugins") ? "application/zip" : "application/json";
        HttpRequest.Builder request = api.anonymous(path);
        return switch (operation.verb()) {
            case "POST" -> request.header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofString("{}"));
            case "DELETE" -> request.DELETE();
            default -> request.GET();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "bearer ", "Bearer \u00e9"})
    void aWrongTokenIsToldApartFromNone(String authorization) {
        HttpResponse<byte[]> answer = api.send(api.anonymous("/plugins").header("Authorization", authorization));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).contains("error=\"invalid_");
    }

    @Test
    void anotherSchemeIsNoToken() {
        HttpResponse<byte[]> answer = api.send(api.anonymous("/plugins").header("Authorization", "Basic " + api.token));

        requireProblem(answer, 401, "token-malformed");
    }

    @Test
    void theSchemeIsReadInAnyCaseAndTheTokenIsNot() {
        assertThat(api.send(api.anonymous("/plugins").header("Authorization", "bEARER " + api.token))
                        .statusCode())
                .isEqualTo(200);
        requireProblem(
                api.send(api.anonymous("/plugins").header("Authorization", "Bearer " + api.token + "x")),
                401,
                "token-invalid");
    }
}
