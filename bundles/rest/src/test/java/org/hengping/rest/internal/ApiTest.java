// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests over HTTP share: a running interface, and how an answer is looked at. */
abstract class ApiTest {
    RunningApi api;

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        api = new RunningApi(data);
    }

    @AfterEach
    void stop() throws Exception {
        api.stop();
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Fails unless this is that problem, complete and in both languages, with nothing of the inside. */
    static JsonNode requireProblem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = OpenApiDocument.json(answer);
        assertThat(problem.path("type").asText()).isEqualTo("urn:hengping:problem:" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("detailZh").asText())
                .isNotBlank()
                .isNotEqualTo(problem.path("detail").asText());
        assertThat(problem.path("requestId").asText()).isEqualTo(header(answer, "X-Request-Id"));
        assertThat(text(answer)).doesNotContain("Exception", "org.", "\tat ", "secret");
        return problem;
    }
}
