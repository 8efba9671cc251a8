// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;
import org.hengping.rest.internal.fault.Problem;
import org.hengping.rest.internal.fault.ProblemException;

/**
 * A small JSON object of a request, read member by member. What is wrong with it is gathered and told at once, each with
 * its JSON pointer. Not thread-safe.
 */
public final class JsonBody {
    /** A text may fill the body: certificates are long. */
    private static final JsonLimits LIMITS = JsonLimits.of(Bodies.SMALL_LIMIT, 8, Bodies.SMALL_LIMIT, 100);

    private final JsonObject object;
    private final String pointer;
    private final List<Violation> violations;

    private JsonBody(JsonObject object, String pointer, List<Violation> violations) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
    }

    /**
     * Reads an object.
     *
     * @throws ProblemException 400 if it is no JSON; 422 if it is no object
     */
    public static JsonBody read(byte[] body) {
        List<Violation> violations = new ArrayList<>();
        JsonBody read = new JsonBody(object(json(body), "", violations), "", violations);
        read.requireNothingWrong();
        return read;
    }

    private static Json json(byte[] body) {
        try {
            return StrictJsonReader.read(body, LIMITS);
        } catch (JsonSyntaxException e) {
            Text text = new Text(e.chinese(), e.english());
            String place = e.pointer() + " (" + e.line() + ":" + e.column() + ")";
            throw new ProblemException(Problem.of(400, "malformed-json", text).at(place));
        }
    }

    private static JsonObject object(Json json, String pointer, List<Violation> violations) {
        if (json instanceof JsonObject object) {
            return object;
        }
        violations.add(new Violation(pointer, "wrong-type", new Text("应为 JSON 对象。", "A JSON object is expected.")));
        return JsonObject.builder().build();
    }

    /** Notes every member that is not one of these. */
    public JsonBody onlyKnows(String... names) {
        Set<String> known = Set.of(names);
        object.members().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong(name, "unknown-member", "没有这个成员。", "There is no such member."));
        return this;
    }

    /** Returns a member that is an object; an empty one with a note if it is missing or something else. */
    public JsonBody object(String name) {
        Optional<Json> member = object.get(name);
        if (member.isEmpty()) {
            missing(name);
        }
        JsonObject inner = member.map(json -> object(json, pointer + "/" + name, violations))
                .orElseGet(() -> JsonObject.builder().build());
        return new JsonBody(inner, pointer + "/" + name, violations);
    }

    /** Returns a text; an empty one with a note if it is missing or something else. */
    public String text(String name) {
        Optional<String> text = optionalText(name);
        if (object.get(name).isEmpty()) {
            missing(name);
        }
        return text.orElse("");
    }

    /** Returns a text if there is one. */
    public Optional<String> optionalText(String name) {
        Optional<Json> member = object.get(name);
        if (member.isPresent() && !(member.get() instanceof JsonString)) {
            wrong(name, "wrong-type", "应为字符串。", "A string is expected.");
        }
        return member.filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .map(JsonString::value);
    }

    /** Returns an instant if there is one. */
    public Optional<Instant> optionalInstant(String name) {
        return optionalText(name).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                wrong(
                        name,
                        "wrong-instant",
                        "应为 UTC 时刻，如 2026-01-31T00:00:00Z。",
                        "Expected is an instant in UTC such as 2026-01-31T00:00:00Z.");
                return Optional.empty();
            }
        });
    }

    private void missing(String name) {
        wrong(name, "missing-member", "缺少这个成员。", "This member is missing.");
    }

    /** Notes something wrong with a member. */
    public void wrong(String name, String code, String zh, String en) {
        violations.add(new Violation(pointer + "/" + name, code, new Text(zh, en)));
    }

    /**
     * Ends the request if anything was found wrong so far.
     *
     * @throws ProblemException 422 with everything
     */
    public void requireNothingWrong() {
        if (!violations.isEmpty()) {
            throw new ProblemException(new Problem(
                    422,
                    "request-refused",
                    new Text(
                            "请求内容有误，共 " + violations.size() + " 处。",
                            "The request is wrong; places: " + violations.size() + "."),
                    violations,
                    Map.of()));
        }
    }
}
