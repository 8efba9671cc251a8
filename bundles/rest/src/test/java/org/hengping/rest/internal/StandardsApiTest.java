// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandardsApiTest extends ApiTest {
    @Test
    void anybodyReadsTheStandardsPageByPageInTheirOrder() {
        JsonNode first = OpenApiDocument.json(api.send(api.anonymous("/standards?limit=2")));
        JsonNode last = OpenApiDocument.json(api.send(
                api.anonymous("/standards?limit=2&after=" + first.path("next").asText())));

        assertThat(first.path("items").findValuesAsText("version")).containsExactly("1.0.0", "1.10.0");
        assertThat(last.path("items").findValuesAsText("version")).containsExactly("2.0.0");
        assertThat(last.has("next")).isFalse();
    }

    @Test
    void theListForASpreadsheetQuotesAsRfc4180() {
        HttpResponse<byte[]> answer =
                api.send(api.anonymous("/standards?limit=1").header("Accept", "text/csv"));

        assertThat(text(answer)).endsWith("\r\n").contains(",\"Example, \"\"a\"\"\",");
        assertThat(header(answer, "Link")).isEqualTo("<?after=sample.a%3A1.0.0&limit=1>; rel=\"next\"");
    }

    @Test
    void aVersionIsShownAsJsonOrAsTextWithTagsOfTheirOwn() {
        String path = "/standards/sample.a/versions/1.0.0";
        HttpResponse<byte[]> plain = api.send(api.anonymous(path));
        HttpResponse<byte[]> json = api.send(api.anonymous(path).header("Accept", "application/json"));
        HttpResponse<byte[]> text = api.send(api.anonymous(path).header("Accept", "text/plain"));

        assertThat(OpenApiDocument.json(plain).path("id").asText()).isEqualTo("sample.a");
        assertThat(json.body()).isEqualTo(plain.body());
        assertThat(text(text)).contains("示例标准").contains("Example");
        assertThat(header(text, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(header(text, "ETag")).isNotEmpty().isNotEqualTo(header(json, "ETag"));
        assertThat(header(json, "Vary")).contains("Accept");
        assertThat(api.send(api.anonymous(path)
                                .header("Accept", "text/plain")
                                .header("If-None-Match", header(text, "ETag")))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/standards/sample.a/versions/9.0.0, 404, standard-not-installed",
        "/standards/none/versions/1.0.0, 404, standard-not-installed",
        "/standards/UPPER/versions/1.0.0, 400, malformed-standard-id",
        "/standards/sample.a/versions/1.0, 400, malformed-version",
        "/standards/sample.a/versions/01.0.0, 400, malformed-version",
        "/standards?limit=0, 400, malformed-limit",
        "/standards?limit=501, 400, malformed-limit",
        "/standards?limit=-1, 400, malformed-limit",
        "/standards?limit=many, 400, malformed-limit",
        "/standards?limit=99999999999999999999, 400, malformed-limit",
        "/standards?limit=1&limit=2, 400, repeated-parameter",
        "/standards?after=%20, 400, cursor-invalid",
        "/standards?after=nonsense, 400, cursor-invalid",
        "/standards?standrad=x, 400, unknown-parameter",
    })
    void badPathsAndQueriesAreTold(String path, int status, String code) {
        requireProblem(api.send(api.anonymous(path)), status, code);
    }

    @Test
    void noneButTheFormsOfferedAreAcceptable() {
        requireProblem(
                api.send(api.anonymous("/standards/sample.a/versions/1.0.0").header("Accept", "application/pdf")),
                406,
                "not-acceptable");
    }
}
