// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Request;
import org.hengping.rest.internal.access.AccessTable;
import org.hengping.rest.internal.access.Caller;
import org.hengping.rest.internal.access.Operation;
import org.junit.jupiter.api.Test;

/** The document that is served says what the annotations say; what the answers look like is checked on each of them. */
final class OpenApiTest {
    /** Headers that are no parameters in OpenAPI but part of the body. */
    private static final Set<String> OF_THE_BODY = Set.of("header:Content-Length");

    private final OpenApiDocument document = new OpenApiDocument();
    private final Map<Operation, List<ResourceMethod>> methods =
            ResourceMethod.all().stream().collect(Collectors.groupingBy(ResourceMethod::operation));

    @Test
    void itHasEveryOperationAndNoOther() {
        assertThat(documented().keySet()).containsExactlyInAnyOrderElementsOf(methods.keySet());
    }

    @Test
    void itNamesTheParametersThatAreRead() {
        documented().forEach((operation, described) -> {
            Set<String> named = new TreeSet<>();
            for (JsonNode parameter : described.path("parameters")) {
                JsonNode resolved = document.resolved(parameter);
                named.add(resolved.path("in").asText() + ":"
                        + resolved.path("name").asText());
            }
            assertThat(named).as(operation.toString()).isEqualTo(read(operation));
        });
    }

    private Set<String> read(Operation operation) {
        Set<String> read = new TreeSet<>();
        for (ResourceMethod method : methods.getOrDefault(operation, List.of())) {
            for (Parameter parameter : method.method().getParameters()) {
                if (parameter.isAnnotationPresent(QueryParam.class)) {
                    read.add(
                            "query:" + parameter.getAnnotation(QueryParam.class).value());
                } else if (parameter.isAnnotationPresent(PathParam.class)) {
                    read.add("path:" + parameter.getAnnotation(PathParam.class).value());
                } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
                    read.add("header:"
                            + parameter.getAnnotation(HeaderParam.class).value());
                } else if (parameter.getType() == Request.class
                        && operation.verb().equals("GET")) {
                    read.add("header:If-None-Match");
                }
            }
        }
        read.removeAll(OF_THE_BODY);
        return read;
    }

    @Test
    void itNamesTheContentTypesThatAreTakenAndGiven() {
        documented().forEach((operation, described) -> {
            List<ResourceMethod> of = methods.getOrDefault(operation, List.of());
            assertThat(names(document.resolved(described.path("requestBody")).path("content")))
                    .as("%s takes", operation)
                    .isEqualTo(types(of.stream()
                            .map(method -> method.method().getAnnotation(Consumes.class))
                            .filter(java.util.Objects::nonNull)
                            .flatMap(consumes -> Stream.of(consumes.value()))));
            Set<String> given = new HashSet<>();
            described.path("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2")) {
                    given.addAll(names(response.getValue().path("content")));
                }
            });
            assertThat(given)
                    .as("%s gives", operation)
                    .isEqualTo(types(of.stream()
                            .map(method -> method.method().getAnnotation(Produces.class))
                            .filter(java.util.Objects::nonNull)
                            .flatMap(produces -> Stream.of(produces.value()))));
        });
    }

    @Test
    void itSaysWhereATokenIsNeeded() {
        AccessTable table = AccessTable.load();
        documented().forEach((operation, described) -> assertThat(
                        described.path("security").isEmpty())
                .as(operation.toString())
                .isEqualTo(table.allowed(operation).orElseThrow() == Caller.ANYONE));
    }

    @Test
    void everyOperationHasItsNameAndSaysThatErrorsAreProblems() {
        Set<String> ids = new HashSet<>();
        documented().forEach((operation, described) -> {
            assertThat(ids.add(described.path("operationId").asText()))
                    .as(operation.toString())
                    .isTrue();
            JsonNode other = document.resolved(described.path("responses").path("default"));
            assertThat(names(other.path("content"))).containsExactly("application/problem+json");
        });
    }

    private Map<Operation, JsonNode> documented() {
        Map<Operation, JsonNode> found = new TreeMap<>((a, b) -> (a.path() + a.verb()).compareTo(b.path() + b.verb()));
        document.paths().properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> found.put(
                        new Operation(verb.getKey().toUpperCase(Locale.ROOT), path.getKey()), verb.getValue())));
        return found;
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> types(Stream<String> types) {
        return types.map(type -> type.replaceAll(";.*", "")).collect(Collectors.toSet());
    }
}
