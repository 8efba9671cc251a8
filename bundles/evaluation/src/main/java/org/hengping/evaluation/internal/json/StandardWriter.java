// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.json;

import static org.hengping.evaluation.internal.json.ResultWriter.array;
import static org.hengping.evaluation.internal.json.ResultWriter.putUnlessEmpty;

import java.util.List;
import java.util.Optional;
import org.hengping.canonicaljson.JsonNumber;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.Budget;
import org.hengping.criteria.standard.Cap;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Parameter;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;

/** The JSON form of standards; what is empty is left out. */
public final class StandardWriter {
    /** Name and number of the format. */
    public static final String FORMAT = "hengping-standard-model/1";

    private StandardWriter() {}

    /** Returns the JSON of a standard. */
    public static JsonObject of(Standard standard) {
        JsonObject.Builder json = JsonObject.builder()
                .put("format", FORMAT)
                .put("id", standard.id().value())
                .put("version", standard.version().toString())
                .put("title", of(standard.title()))
                .putIfPresent("remark", standard.remark().map(StandardWriter::of))
                .put("scope", of(standard.scope()))
                .put("validity", of(standard.validity()))
                .putIfPresent("facts", standard.unitFacts().map(UnitFactWriter::of))
                .put("tree", of(standard.root()));
        json.putIfPresent("budget", standard.budget().map(StandardWriter::of));
        putUnlessEmpty(json, "clauses", standard.clauses(), ResultWriter::of);
        putUnlessEmpty(json, "parameters", standard.parameters(), StandardWriter::of);
        putUnlessEmpty(json, "tables", standard.tables(), StandardWriter::of);
        return json.build();
    }

    /** Returns the JSON of a text. */
    public static JsonObject of(Text text) {
        return JsonObject.builder().put("zh", text.zh()).put("en", text.en()).build();
    }

    private static JsonObject of(Budget budget) {
        return JsonObject.builder()
                .putIfPresent("work", budget.work().map(JsonNumber::of))
                .putIfPresent("bytes", budget.bytes().map(JsonNumber::of))
                .putIfPresent("depth", budget.depth().map(JsonNumber::of))
                .build();
    }

    private static JsonObject of(Validity validity) {
        return JsonObject.builder()
                .putIfPresent("from", validity.from().map(day -> new JsonString(day.toString())))
                .putIfPresent("to", validity.to().map(day -> new JsonString(day.toString())))
                .build();
    }

    private static JsonObject of(Scope scope) {
        return JsonObject.builder()
                .put("series", scope.series())
                .put("level", scope.level())
                .put("specialties", array(List.copyOf(scope.specialties()), JsonString::new))
                .put("routes", array(List.copyOf(scope.routes()), route -> new JsonString(route.toString())))
                .build();
    }

    private static JsonObject of(Parameter parameter) {
        return JsonObject.builder()
                .put("name", parameter.name())
                .put("label", of(parameter.label()))
                .put("type", parameter.type().name())
                .put("values", array(parameter.values(), StandardWriter::of))
                .build();
    }

    private static JsonObject of(DatedValue value) {
        return JsonObject.builder()
                .put("value", ValueJson.of(value.value()))
                .put("validity", of(value.validity()))
                .put("clause", ResultWriter.of(value.clause()))
                .build();
    }

    private static JsonObject of(LookupTable table) {
        return JsonObject.builder()
                .put("name", table.name())
                .put("label", of(table.label()))
                .put("keys", array(table.keys(), key -> JsonObject.builder()
                        .put("name", key.name())
                        .put("type", key.type().name())
                        .build()))
                .put("valueType", table.valueType().name())
                .put("rows", array(table.rows(), row -> JsonObject.builder()
                        .put("keys", array(row.keys(), ValueJson::of))
                        .put("value", ValueJson.of(row.value()))
                        .put("validity", of(row.validity()))
                        .put("clause", ResultWriter.of(row.clause()))
                        .build()))
                .build();
    }

    private static JsonObject of(Node node) {
        JsonObject.Builder json = JsonObject.builder()
                .put("id", node.heading().id().value())
                .put("label", of(node.heading().label()));
        putUnlessEmpty(json, "clauses", node.heading().clauses(), ResultWriter::of);
        putUnlessEmpty(json, "appliesTo", node.heading().appliesTo().tests(), StandardWriter::of);
        if (node instanceof Node.Leaf leaf) {
            json.put("kind", "LEAF")
                    .put("reads", array(leaf.reads(), read -> new JsonString(read.toString())))
                    .put("rule", of(leaf.rule()));
        } else if (node instanceof Node.AllOf) {
            json.put("kind", "ALL_OF").put("children", array(node.children(), StandardWriter::of));
        } else if (node instanceof Node.AnyOf) {
            json.put("kind", "ANY_OF").put("children", array(node.children(), StandardWriter::of));
        } else if (node instanceof Node.AtLeast group) {
            json.put("kind", "AT_LEAST")
                    .put("n", group.n())
                    .put("counting", group.counting().name())
                    .put("distinct", group.distinct())
                    .put("children", array(group.children(), StandardWriter::of));
            putUnlessEmpty(json, "caps", group.caps(), StandardWriter::of);
        } else if (node instanceof Node.WeightedScore score) {
            json.put("kind", "WEIGHTED_SCORE")
                    .put("passMark", score.passMark().toString())
                    .put("parts", array(score.parts(), part -> JsonObject.builder()
                            .put("points", part.points().toString())
                            .put("node", of(part.node()))
                            .build()));
        } else {
            json.put("kind", "LEFT_TO_EXPERTS");
        }
        return json.build();
    }

    private static JsonObject of(Applicability.Test test) {
        return JsonObject.builder()
                .put("path", test.path().toString())
                .put("oneOf", array(List.copyOf(test.oneOf()), JsonString::new))
                .build();
    }

    private static JsonObject of(Cap cap) {
        return JsonObject.builder()
                .put("path", cap.path().toString())
                .put("oneOf", array(List.copyOf(cap.oneOf()), JsonString::new))
                .put("most", cap.most())
                .build();
    }

    private static JsonObject of(LeafRule rule) {
        if (rule instanceof LeafRule.Condition condition) {
            return JsonObject.builder().put("condition", condition.expression()).build();
        }
        if (rule instanceof LeafRule.CountRecords count) {
            Optional<JsonString> where = count.where().map(JsonString::new);
            return JsonObject.builder()
                    .put("list", count.list())
                    .putIfPresent("where", where)
                    .put("atLeast", count.atLeast())
                    .build();
        }
        return JsonObject.builder().put("computed", true).build();
    }
}
