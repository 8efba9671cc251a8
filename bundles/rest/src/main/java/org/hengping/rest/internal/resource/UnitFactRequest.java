// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.rest.internal.fault.Problem;
import org.hengping.rest.internal.fault.ProblemException;
import org.hengping.rest.internal.http.Bodies;

/** A decision about a fact of a unit, as a client says it. */
final class UnitFactRequest {
    private static final JsonLimits LIMITS = JsonLimits.of(Bodies.SMALL_LIMIT, 8, 1_000, 10_000);
    private static final String NONE = "NONE";

    private final JsonObject object;
    private final List<Violation> violations = new ArrayList<>();

    private UnitFactRequest(JsonObject object) {
        this.object = object;
    }

    /**
     * Reads a request.
     *
     * @param members the members it may have
     * @throws ProblemException 400 if it is no JSON; 422 if it is no object, or has a member that is not known
     */
    static UnitFactRequest read(byte[] body, Set<String> members) {
        try {
            if (StrictJsonReader.read(body, LIMITS) instanceof JsonObject object) {
                UnitFactRequest request = new UnitFactRequest(object);
                object.members().keySet().stream()
                        .filter(name -> !members.contains(name))
                        .forEach(name -> request.wrong(
                                "",
                                "unknown-member",
                                "只接受：" + String.join("、", members),
                                "Possible are " + String.join(", ", members)));
                return request;
            }
        } catch (JsonSyntaxException e) {
            String place = e.pointer() + " (" + e.line() + ":" + e.column() + ")";
            throw new ProblemException(Problem.of(400, "malformed-json", new Text(e.chinese(), e.english()))
                    .at(place));
        }
        throw refused(List.of(new Violation("", "wrong-type", new Text("应为 JSON 对象。", "A JSON object is expected."))));
    }

    /** Returns who decided. */
    Signatory by() {
        String name = text("name").orElse("");
        String role = text("role").orElse("");
        try {
            return new Signatory(name, role);
        } catch (IllegalArgumentException e) {
            wrong(
                    "/name",
                    "wrong-value",
                    "应写明 name（姓名）和 role（职务），各1至100个字符。",
                    "name and role say who decides, with 1 to 100 characters each.");
            throw refused(violations);
        }
    }

    /** Returns whether the fact is confirmed; else it is refused. */
    boolean confirms() {
        String decision = text("decision").orElse("");
        if (!decision.equals("CONFIRMED") && !decision.equals("REFUSED")) {
            wrong("/decision", "wrong-value", "应为 CONFIRMED 或 REFUSED。", "CONFIRMED or REFUSED is expected.");
        }
        return decision.equals("CONFIRMED");
    }

    /** Returns the class that is confirmed. */
    UnitFactClass redLine() {
        Optional<RedLineClass> whole = text("redLine").flatMap(text -> kind("/redLine", text));
        if (object.get("redLine").isEmpty()) {
            wrong("/redLine", "missing", "应写明 redLine：类别或 NONE。", "redLine is expected: a class, or NONE.");
        }
        TreeMap<String, RedLineClass> fields = new TreeMap<>();
        Optional<Json> given = object.get("fields");
        if (given.isPresent() && !(given.get() instanceof JsonObject)) {
            wrong("/fields", "wrong-type", "应为 JSON 对象。", "A JSON object is expected.");
        }
        if (given.orElse(null) instanceof JsonObject kinds) {
            for (Map.Entry<String, Json> field : kinds.members().entrySet()) {
                String place = "/fields/" + field.getKey();
                if (field.getValue() instanceof JsonString text) {
                    kind(place, text.value()).ifPresent(kind -> fields.put(field.getKey(), kind));
                } else {
                    wrong(place, "wrong-type", "应为字符串。", "A string is expected.");
                }
            }
        }
        return new UnitFactClass(whole, fields);
    }

    private Optional<RedLineClass> kind(String place, String text) {
        for (RedLineClass kind : RedLineClass.values()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        if (!text.equals(NONE)) {
            wrong(
                    place,
                    "wrong-value",
                    "应为 NONE 或：" + List.of(RedLineClass.values()),
                    "NONE or one of " + List.of(RedLineClass.values()) + " is expected");
        }
        return Optional.empty();
    }

    /** Returns a text member. */
    Optional<String> text(String name) {
        Optional<Json> value = object.get(name);
        if (value.isPresent() && !(value.get() instanceof JsonString)) {
            wrong("/" + name, "wrong-type", "应为字符串。", "A string is expected.");
        }
        return value.filter(JsonString.class::isInstance).map(json -> ((JsonString) json).value());
    }

    /** Throws 422 if anything was found wrong. */
    void requireSound() {
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
    }

    private void wrong(String place, String code, String zh, String en) {
        violations.add(new Violation(place, code, new Text(zh, en)));
    }

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(new Problem(
                422,
                "decision-refused",
                new Text("决定的内容不完整或有误。", "The decision is incomplete or wrong."),
                violations,
                Map.of()));
    }
}
