// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hengping.criteria.ContentDigest;
import org.hengping.rest.internal.fakes.FakeConformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConformanceApiTest extends ApiTest {
    private static final String PLUGIN = "/plugins/" + FakeConformance.PLUGIN;

    @ParameterizedTest
    @CsvSource({
        "/conformance, application/json, application/json, mayBeFiled",
        "/conformance, */*, application/json, mayBeFiled",
        "/conformance, text/plain, text/plain, may be filed",
        "/conformance, text/html, text/html, <!DOCTYPE html>",
        "/report, text/html, text/html, <!DOCTYPE html>"
    })
    void isShownInTheFormAskedFor(String path, String accept, String type, String contains) {
        HttpResponse<byte[]> answer = get(PLUGIN + path, accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(text(answer)).contains(contains);
        assertThat(header(answer, "ETag")).isNotEmpty();
    }

    @Test
    void anUnknownPluginIsNotFound() {
        requireProblem(
                get("/plugins/" + ContentDigest.of(new byte[] {1, 2}) + "/conformance", "application/json"),
                404,
                "plugin-unknown");
    }

    @Test
    void whatNobodyCanShowIsNotAcceptable() {
        assertThat(get(PLUGIN + "/conformance", "image/png").statusCode()).isEqualTo(406);
    }

    private HttpResponse<byte[]> get(String path, String accept) {
        return api.send(api.request(path).header("Accept", accept).GET());
    }
}
