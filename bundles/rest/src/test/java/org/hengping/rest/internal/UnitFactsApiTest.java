// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.hengping.rest.internal.fakes.FakeUnitFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitFactsApiTest extends ApiTest {
    private static final String JSON = "application/json";
    private static final String ONE = "/unit-facts/" + FakeUnitFacts.DEFINITION.hex();

    @Test
    void whatUnitsDefineIsListedAndShown() {
        JsonNode listed = OpenApiDocument.json(api.get("/unit-facts")).at("/items/0");

        assertThat(listed.path("name").asText()).isEqualTo("pinghu_labHours");
        assertThat(listed.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(listed.at("/proposed/redLine").asText()).isEqualTo("NONE");
        assertThat(OpenApiDocument.json(api.get(ONE))).isEqualTo(listed);
        requireProblem(api.get("/unit-facts/" + "0".repeat(64)), 404, "unit-fact-not-found");
        requireProblem(api.get("/unit-facts/x"), 400, "malformed-digest");
    }

    @Test
    void theProvinceConfirmsAnotherClassRefusesAndPromotes() {
        JsonNode confirmed = OpenApiDocument.json(api.post(
                ONE + "/ruling",
                JSON,
                "{\"decision\":\"CONFIRMED\",\"redLine\":\"FUNDING\",\"name\":\"测试甲\",\"role\":\"职称处\"}"));
        assertThat(confirmed.at("/ruling/confirmed/redLine").asText()).isEqualTo("FUNDING");
        assertThat(confirmed.at("/ruling/name").asText()).isEqualTo("测试甲");
        assertThat(confirmed.path("state").asText()).isEqualTo("CONFIRMED");

        JsonNode promoted = OpenApiDocument.json(
                api.post(ONE + "/promotion", JSON, "{\"commonName\":\"labHours\",\"name\":\"测试甲\",\"role\":\"职称处\"}"));
        assertThat(promoted.at("/promotion/commonName").asText()).isEqualTo("labHours");
        HttpResponse<byte[]> fragment = api.get(ONE + "/promotion");
        assertThat(new String(fragment.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("- name: labHours");

        JsonNode refused = OpenApiDocument.json(api.post(
                ONE + "/ruling",
                JSON,
                "{\"decision\":\"REFUSED\",\"reason\":\"重复\",\"name\":\"测试甲\",\"role\":\"职称处\"}"));
        assertThat(refused.path("state").asText()).isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"decision\":  | 400 | malformed-json",
                "[]  | 422 | decision-refused",
                "{\"decision\":\"MAYBE\",\"name\":\"a\",\"role\":\"b\"}  | 422 | decision-refused",
                "{\"decision\":\"CONFIRMED\",\"name\":\"a\",\"role\":\"b\"}  | 422 | decision-refused",
                "{\"decision\":\"CONFIRMED\",\"redLine\":\"MONEY\",\"name\":\"a\",\"role\":\"b\"}  | 422 | decision-refused",
                "{\"decision\":\"CONFIRMED\",\"redLine\":\"NONE\",\"name\":\"a\"}  | 422 | decision-refused",
                "{\"decision\":\"CONFIRMED\",\"redLine\":\"NONE\",\"fields\":[],\"name\":\"a\",\"role\":\"b\"}  | 422 | decision-refused",
                "{\"decision\":\"CONFIRMED\",\"redLine\":\"NONE\",\"extra\":1,\"name\":\"a\",\"role\":\"b\"}  | 422 | decision-refused",
            })
    void aDecisionThatIsNotWholeIsToldAndChangesNothing(String body, int status, String code) {
        requireProblem(api.post(ONE + "/ruling", JSON, body), status, code);

        assertThat(OpenApiDocument.json(api.get(ONE)).has("ruling")).isFalse();
    }
}
