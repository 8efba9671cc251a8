// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fault;

import java.util.List;
import java.util.Map;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;

/** The problems that several resources know. */
public final class Problems {
    private static final String RETRY_AFTER_SECONDS = "5";

    /** The code with which stores refuse a cursor that they did not give. */
    private static final String CURSOR_INVALID = "cursor-invalid";

    private Problems() {}

    /** Nothing has that name. */
    public static ProblemException notFound(String code, Text text) {
        return new ProblemException(Problem.of(404, code, text));
    }

    /**
     * A parameter of path, query or header is not of its form.
     *
     * @param place e.g. {@code query:limit}
     */
    public static ProblemException malformed(String place, String code, String zh, String en) {
        return new ProblemException(Problem.of(400, code, new Text(zh, en)).at(place));
    }

    /** The cursor is not one that a page before gave. */
    public static ProblemException malformedCursor() {
        return malformed(
                "query:after",
                CURSOR_INVALID,
                "after 必须是上一页给出的 next。",
                "after must be the next that the page before gave.");
    }

    /** The body is larger than its limit. */
    public static ProblemException tooLarge(int limit) {
        return new ProblemException(Problem.of(
                        413,
                        "body-too-large",
                        new Text(
                                "请求体超过上限 " + limit + " 字节。",
                                "The body is larger than the limit of " + limit + " bytes."))
                // What was not read must not be taken for the next request.
                .with("Connection", "close"));
    }

    /** The client accepts none of the forms in which this can be shown. */
    public static Problem notAcceptable() {
        return Problem.of(
                406,
                "not-acceptable",
                new Text(
                        "无法按 Accept 要求的格式返回，请参见 /api/openapi.json。",
                        "It cannot be given in a form that Accept asks for; see /api/openapi.json."));
    }

    /** Translates what a service threw. */
    public static Problem of(PlatformException fault) {
        int status =
                switch (fault.kind()) {
                    case NOT_FOUND -> 404;
                    case CONFLICT -> 409;
                    case INVALID -> fault.code().equals(CURSOR_INVALID) ? 400 : 422;
                    case TOO_LARGE -> 413;
                    case STALE -> 412;
                    case UNAVAILABLE -> 503;
                };
        Map<String, String> headers = status == 503 ? Map.of("Retry-After", RETRY_AFTER_SECONDS) : Map.of();
        List<Violation> violations = fault.violations();
        return new Problem(status, fault.code(), fault.text(), violations, headers);
    }
}
