// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.replay.ReplayEngine;
import org.hengping.platform.replay.ReplaySelection;
import org.hengping.rest.internal.fault.Problem;
import org.hengping.rest.internal.fault.ProblemException;
import org.hengping.rest.internal.http.Bodies;
import org.hengping.rest.internal.http.Parameters;

/** What to replay, as a client says it: {@code {}}, {@code {"standard": …}} or {@code {"assessment": …}}; with {@code "engine"} by what. */
final class SelectionJson {
    private static final Set<String> MEMBERS = Set.of("standard", "assessment", "engine");
    private static final JsonLimits LIMITS = JsonLimits.of(Bodies.SMALL_LIMIT, 8, 1_000, 100);

    private SelectionJson() {}

    /**
     * Reads a selection; an empty body selects everything.
     *
     * @throws ProblemException 400 if it is no JSON; 422 if it is no selection
     */
    static ReplaySelection read(byte[] body) {
        if (body.length == 0) {
            return ReplaySelection.ALL;
        }
        if (!(json(body) instanceof JsonObject object)) {
            throw refused(
                    List.of(new Violation("", "wrong-type", new Text("应为 JSON 对象。", "A JSON object is expected."))));
        }
        List<Violation> violations = new ArrayList<>();
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            if (!MEMBERS.contains(member.getKey())) {
                violations.add(new Violation(
                        "",
                        "unknown-member",
                        new Text(
                                "只接受 standard、assessment 和 engine。",
                                "Only standard, assessment and engine are known here.")));
            } else if (!(member.getValue() instanceof JsonString)) {
                violations.add(new Violation(
                        "/" + member.getKey(), "wrong-type", new Text("应为字符串。", "A string is expected.")));
            }
        }
        if (object.get("standard").isPresent() && object.get("assessment").isPresent()) {
            violations.add(new Violation(
                    "",
                    "one-selection",
                    new Text("standard 与 assessment 只能给出一个。", "Give standard or assessment, not both.")));
        }
        Optional<ReplayEngine> engine = string(object, "engine").flatMap(SelectionJson::engine);
        if (violations.isEmpty() && object.get("engine").isPresent() && engine.isEmpty()) {
            violations.add(new Violation(
                    "/engine",
                    "wrong-value",
                    new Text("engine 为 EMITTED 或 INTERPRETED。", "The engine is EMITTED or INTERPRETED.")));
        }
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
        return new ReplaySelection(
                string(object, "standard").map(id -> Parameters.standard("/standard", id)),
                string(object, "assessment").map(id -> Parameters.id("/assessment", id)),
                engine.orElse(ReplayEngine.EMITTED));
    }

    private static Optional<ReplayEngine> engine(String name) {
        return Stream.of(ReplayEngine.values())
                .filter(engine -> engine.name().equals(name))
                .findFirst();
    }

    private static Optional<String> string(JsonObject object, String name) {
        return object.get(name).filter(JsonString.class::isInstance).map(value -> ((JsonString) value).value());
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

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(new Problem(
                422,
                "selection-refused",
                new Text("无法据此选择要复算的结果。", "This does not say what to replay."),
                violations,
                Map.of()));
    }
}
