// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.json;

import java.util.List;
import java.util.function.Function;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.Clause;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.FloorResult;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.ReadValue;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.assessment.RecordRef;
import org.hengping.criteria.assessment.Result;

/** The JSON form of results and executions. What is empty is left out, so that each result has one form. */
public final class ResultWriter {
    /** Name and number of the format of results. */
    public static final String RESULT_FORMAT = "hengping-result/1";
    /** Name and number of the format of results that know a floor. */
    public static final String FLOOR_RESULT_FORMAT = "hengping-result/2";
    /** Name and number of the format of executions. */
    public static final String EXECUTION_FORMAT = "hengping-execution/1";

    private ResultWriter() {}

    /** Returns the JSON of a result. */
    public static JsonObject of(Result result) {
        return JsonObject.builder()
                .put("format", format(result.semantics()))
                .put("semantics", result.semantics())
                .put("standard", result.standard().value())
                .put("version", result.version().toString())
                .put("bundle", result.bundle().toString())
                .put("policy", result.policy().toString())
                .put("policyDay", result.policyDay().toString())
                .put("dossier", result.dossier().toString())
                .put("stage", result.stage().name())
                .put("route", result.route().toString())
                .put("floor", result.floor().name())
                .put("tree", of(result.tree()))
                .putIfPresent("baseline", result.baseline().map(ResultWriter::of))
                .build();
    }

    static String format(int semantics) {
        return semantics == Result.SEMANTICS_WITHOUT_FLOOR ? RESULT_FORMAT : FLOOR_RESULT_FORMAT;
    }

    private static JsonObject of(FloorResult floor) {
        return JsonObject.builder()
                .put("code", floor.baseline())
                .put("standard", floor.standard().value())
                .put("version", floor.version().toString())
                .put("text", floor.text().toString())
                .put("tree", of(floor.tree()))
                .build();
    }

    /** Returns the JSON of an execution. */
    public static JsonObject of(Execution execution) {
        JsonObject.Builder json = JsonObject.builder()
                .put("format", EXECUTION_FORMAT)
                .put("engine", execution.engine())
                .put("schedule", execution.schedule())
                .put("leaves", execution.leaves())
                .put("records", execution.records());
        execution.spent().ifPresent(spent -> json.put("work", spent.work()).put("bytes", spent.bytes()));
        return json.build();
    }

    private static JsonObject of(NodeResult node) {
        JsonObject.Builder json = JsonObject.builder()
                .put("id", node.id().value())
                .put("kind", node.kind().name())
                .put("verdict", node.outcome().verdict().name())
                .putIfPresent("reason", node.reason().map(ResultWriter::of))
                .putIfPresent("score", node.score().map(ResultWriter::of));
        if (node.outcome().failed()) {
            json.put("failed", true);
        }
        if (node.needed() > 0) {
            json.put("needed", node.needed());
        }
        putUnlessEmpty(json, "reads", node.reads(), ResultWriter::of);
        putUnlessEmpty(json, "records", node.records(), ResultWriter::of);
        putUnlessEmpty(json, "clauses", node.clauses(), ResultWriter::of);
        putUnlessEmpty(json, "children", node.children(), ResultWriter::of);
        return json.build();
    }

    /** Puts an array of these items, unless there is none. */
    static <T> void putUnlessEmpty(
            JsonObject.Builder json, String name, List<T> items, Function<? super T, ? extends Json> form) {
        if (!items.isEmpty()) {
            json.put(name, array(items, form));
        }
    }

    /** Returns an array of these items. */
    static <T> JsonArray array(List<T> items, Function<? super T, ? extends Json> form) {
        return JsonArray.of(items.stream().map(form).toList());
    }

    private static JsonObject of(Reason reason) {
        JsonObject.Builder json = JsonObject.builder().put("code", reason.code().name());
        putUnlessEmpty(json, "details", reason.details(), JsonString::new);
        return json.build();
    }

    /** Returns the JSON of an interval. */
    public static JsonObject of(DecimalInterval interval) {
        return JsonObject.builder()
                .put("low", interval.low().toString())
                .put("high", interval.high().toString())
                .build();
    }

    private static JsonObject of(RecordRef ref) {
        return JsonObject.builder()
                .put("list", ref.list())
                .put("id", ref.id().value())
                .build();
    }

    private static JsonObject of(ReadValue read) {
        JsonObject.Builder json = JsonObject.builder().put("path", read.path().toString());
        if (read instanceof ReadValue.Plain plain) {
            json.putIfPresent("value", plain.value().map(JsonString::new))
                    .putIfPresent("vouchedBy", plain.vouchedBy().map(by -> new JsonString(by.name())));
        } else if (read instanceof ReadValue.Listed listed) {
            json.put("records", listed.records())
                    .putIfPresent("vouchedBy", listed.vouchedBy().map(by -> new JsonString(by.name())));
        }
        return json.build();
    }

    /** Returns the JSON of a clause. */
    public static JsonObject of(Clause clause) {
        return JsonObject.builder()
                .put("document", clause.document())
                .put("place", clause.place())
                .put("standing", clause.standing().name())
                .putIfPresent("source", clause.source().map(JsonString::new))
                .build();
    }
}
