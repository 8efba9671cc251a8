// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hengping.rest.internal.resource.OpenApiResource;

/** The document that is served, and whether answers are as it says. */
final class OpenApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;

    OpenApiDocument() {
        try {
            document = JSON.readTree(OpenApiResource.class.getResourceAsStream(OpenApiResource.DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode paths() {
        return document.path("paths");
    }

    /** Returns the node, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** Fails unless the document foresees this answer: status, content type, and a body that has the schema. */
    void requireForeseen(String method, String path, HttpResponse<byte[]> answer) {
        JsonNode operation = operation(method, path);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (operation.isMissingNode()) {
            assertThat(answer.statusCode())
                    .as("%s %s is not documented", method, path)
                    .isIn(400, 404, 405, 200, 204);
        }
        JsonNode response = operation.isMissingNode()
                ? document.at("/components/responses/Other")
                : resolved(operation
                        .path("responses")
                        .path(
                                operation.path("responses").has(Integer.toString(answer.statusCode()))
                                        ? Integer.toString(answer.statusCode())
                                        : "default"));
        if (answer.statusCode() < 400 && !operation.isMissingNode()) {
            assertThat(operation.path("responses").has(Integer.toString(answer.statusCode())))
                    .as("%s %s documents %s", method, path, answer.statusCode())
                    .isTrue();
        }
        if (answer.body().length == 0) {
            return;
        }
        String plain = type.replaceAll(";.*", "");
        JsonNode schema = response.path("content").path(plain).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s %s %s documents %s", method, path, answer.statusCode(), plain)
                .isFalse();
        if (plain.endsWith("json")) {
            ObjectNode whole = JSON.createObjectNode();
            whole.set("components", document.get("components"));
            whole.set("allOf", JSON.createArrayNode().add(schema));
            assertThat(SCHEMAS.getSchema(whole).validate(json(answer)))
                    .as("%s %s %s has the documented body", method, path, answer.statusCode())
                    .isEmpty();
        }
    }

    private JsonNode operation(String method, String path) {
        String bare = path.replaceAll("\\?.*", "");
        List<String> templates = new ArrayList<>();
        paths().properties().forEach(entry -> templates.add(entry.getKey()));
        // Fixed paths before templates, as in JAX-RS.
        templates.sort((a, b) -> Boolean.compare(a.contains("{"), b.contains("{")));
        for (String template : templates) {
            if (bare.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
                String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
                return paths().path(template).path(verb);
            }
        }
        return document.path("nothing");
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
