// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTest extends ApiTest {
    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"([^\"#]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api-docs/"})
    void aPageIsSelfContainedAndRunsNothingInline(String path) {
        HttpResponse<byte[]> page = api.send(api.pageRequest(path));
        String html = text(page);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy")).doesNotContain("unsafe", "http", "*");
        assertThat(html).contains("lang=\"zh-CN\"").doesNotContain("style=", "onclick", "<style");
        assertThat(html.replaceAll("<script src=\"[^\"]+\" defer></script>", ""))
                .doesNotContain("<script");
        Matcher links = LINKED.matcher(html);
        while (links.find()) {
            String target = java.net.URI.create(path).resolve(links.group(1)).toString();
            assertThat(target).startsWith("/");
            assertThat(api.send(api.pageRequest(target)).statusCode())
                    .as("%s leads to %s", path, target)
                    .isEqualTo(200);
        }
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        String tag = header(api.send(api.pageRequest("/page.css")), "ETag");

        assertThat(api.send(api.pageRequest("/page.css").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatIsNotThereIsAProblemWithTheSameHeaders() {
        HttpResponse<byte[]> answer = api.send(api.pageRequest("/nothing"));

        requireProblem(answer, 404, "no-such-path");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        requireProblem(
                api.send(api.pageRequest("/").POST(HttpRequest.BodyPublishers.ofString("x"))),
                405,
                "method-not-allowed");
        assertThat(api.send(api.pageRequest("/api-docs")).statusCode()).isEqualTo(301);
    }
}
