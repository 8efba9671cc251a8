// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What the server answered.
 *
 * @param type media type as it was sent
 * @param tag entity tag, if there is one
 */
record Answer(int status, String type, Optional<String> tag, String body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PROBLEM = "urn:hengping:problem:";

    JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("no JSON: " + this, e);
        }
    }

    String text(String pointer) {
        return json().at(pointer).asText();
    }

    /** Returns this answer, which has one of these statuses. */
    Answer with(int... statuses) {
        for (int one : statuses) {
            if (status == one) {
                return this;
            }
        }
        throw new AssertionError("unexpected " + this);
    }

    /** Returns this answer, which is a problem in both languages with that status and code. */
    Answer problem(int expected, String code) {
        with(expected);
        JsonNode json = json();
        boolean complete = type.startsWith("application/problem+json")
                && json.path("type").asText().equals(PROBLEM + code)
                && json.path("status").asInt() == expected
                && !json.path("detail").asText().isBlank()
                && isChinese(json.path("detailZh"))
                && !json.path("title").asText().isBlank()
                && isChinese(json.path("titleZh"))
                && !json.path("requestId").asText().isBlank();
        if (!complete) {
            throw new AssertionError("no problem " + expected + " " + code + ": " + this);
        }
        return this;
    }

    /** Returns this problem, which names that code at a place that begins so, in both languages. */
    Answer naming(String code, String place) {
        for (JsonNode violation : json().path("violations")) {
            if (violation.path("code").asText().equals(code)
                    && violation.path("place").asText().startsWith(place)
                    && !violation.at("/text/en").asText().isBlank()
                    && isChinese(violation.at("/text/zh"))) {
                return this;
            }
        }
        throw new AssertionError("nothing names " + code + " at " + place + ": " + this);
    }

    private static boolean isChinese(JsonNode text) {
        return text.asText()
                .codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }
}
