// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;
import org.hengping.rest.internal.text.Texts;

/**
 * Problem details for a request that failed (RFC 9457).
 *
 * @param status HTTP status, 400 to 599
 * @param code stable machine code, the last part of {@code type}
 * @param text what happened and what to do
 * @param violations single places in the input
 * @param headers headers that go with it
 */
public record Problem(int status, String code, Text text, List<Violation> violations, Map<String, String> headers) {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What every {@code type} begins with. */
    public static final String TYPE_PREFIX = "urn:hengping:problem:";

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
        violations = List.copyOf(violations);
        headers = Map.copyOf(headers);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("no problem has status " + status);
        }
    }

    /** A problem without places and headers. */
    public static Problem of(int status, String code, Text text) {
        return new Problem(status, code, text, List.of(), Map.of());
    }

    /** The same with one header more. */
    public Problem with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, text, violations, more);
    }

    /** The same about one place of the input. */
    public Problem at(String place) {
        return new Problem(status, code, text, List.of(new Violation(place, code, text)), headers);
    }

    /**
     * Returns the body.
     *
     * @param requestId what the response's {@code X-Request-Id} says
     */
    public byte[] body(String requestId) {
        Text title = Titles.of(status);
        JsonObject.Builder json = JsonObject.builder()
                .put("type", TYPE_PREFIX + code)
                .put("status", status)
                .put("title", title.en())
                .put("titleZh", title.zh())
                .put("detail", text.en())
                .put("detailZh", text.zh())
                .put("requestId", requestId);
        if (!violations.isEmpty()) {
            json.put(
                    "violations",
                    JsonArray.of(violations.stream().map(Texts::json).toList()));
        }
        return CanonicalJson.bytes(json.build());
    }
}
