// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rendering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.FloorResult;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.ReadValue;
import org.hengping.criteria.assessment.RecordRef;
import org.hengping.criteria.assessment.Result;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.json.ResultWriter;
import org.hengping.evaluation.internal.json.ValueJson;
import org.hengping.evaluation.internal.wording.Terms;

/** Every node with all that an auditor asks for, as JSON. */
public final class AuditRendering {
    /** Name and number of the format. */
    public static final String FORMAT = "hengping-audit/1";

    private final Assessment assessment;
    private final Standard standard;
    private final Dossier dossier;
    private final Optional<Standard> floor;
    private final Vocabulary vocabulary;
    private final Map<NodeId, Node> nodes = new HashMap<>();

    /** Prepares a rendering; standard, dossier and vocabulary are those that were assessed. */
    public AuditRendering(Assessment assessment, Standard standard, Dossier dossier, Vocabulary vocabulary) {
        this(assessment, standard, dossier, vocabulary, Optional.empty());
    }

    /** Prepares a rendering with the standard that the evaluated baseline is. */
    public AuditRendering(
            Assessment assessment,
            Standard standard,
            Dossier dossier,
            Vocabulary vocabulary,
            Optional<Standard> floor) {
        this.floor = floor;
        this.assessment = assessment;
        this.standard = standard;
        this.dossier = dossier;
        this.vocabulary = vocabulary;
        standard.nodes().forEach(node -> nodes.put(node.heading().id(), node));
    }

    /** Returns the JSON. */
    public JsonObject render() {
        Result result = assessment.result();
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("title", text(new Text("条件比对结果（供参考）", "Comparison with the criteria (for reference)")))
                .put("standard", standard())
                .put("subject", dossier.subject())
                .put("stage", term(result.stage().name(), Terms.of(result.stage())))
                .put("route", term(result.route().toString(), Terms.of(result.route())))
                .put("policyDay", result.policyDay().toString())
                .put("floor", result.floor().name())
                .put("semantics", result.semantics())
                .put("digests", digests(result))
                .put("execution", ResultWriter.of(assessment.execution()))
                .put("tree", node(result.tree()))
                .putIfPresent("baseline", floor.flatMap(standardOfFloor -> result.baseline()
                        .map(baseline ->
                                new AuditRendering(assessment, standardOfFloor, dossier, vocabulary).floor(baseline))))
                .build();
    }

    private JsonObject floor(FloorResult baseline) {
        return JsonObject.builder()
                .put("code", baseline.baseline())
                .put("standard", standard())
                .put("text", baseline.text().toString())
                .put("tree", node(baseline.tree()))
                .build();
    }

    private JsonObject standard() {
        return JsonObject.builder()
                .put("id", standard.id().value())
                .put("version", standard.version().toString())
                .put("title", text(standard.title()))
                .putIfPresent("remark", standard.remark().map(AuditRendering::text))
                .build();
    }

    private JsonObject digests(Result result) {
        return JsonObject.builder()
                .put("result", assessment.resultDigest().toString())
                .put("execution", assessment.executionDigest().toString())
                .put("bundle", result.bundle().toString())
                .put("policy", result.policy().toString())
                .put("dossier", result.dossier().toString())
                .build();
    }

    private JsonObject node(NodeResult node) {
        JsonObject.Builder json = JsonObject.builder()
                .put("id", node.id().value())
                .put("kind", node.kind().name())
                .putIfPresent("label", label(node.id()))
                .put("verdict", verdict(node.outcome()))
                .put("needed", node.needed())
                .put("reads", array(node.reads(), this::read))
                .put("records", array(node.records(), this::entry))
                .put("clauses", array(node.clauses(), AuditRendering::clause))
                .put("children", array(node.children(), this::node))
                .putIfPresent("score", node.score().map(ResultWriter::of));
        node.reason()
                .ifPresent(reason -> json.put(
                        "reason",
                        JsonObject.builder()
                                .put("code", reason.code().name())
                                .put("details", array(reason.details(), JsonString::new))
                                .put("text", text(Terms.of(reason, vocabulary)))
                                .build()));
        return json.build();
    }

    private Optional<JsonObject> label(NodeId id) {
        return Optional.ofNullable(nodes.get(id))
                .map(node -> text(node.heading().label()));
    }

    private JsonObject read(ReadValue read) {
        JsonObject.Builder json = JsonObject.builder()
                .put("path", read.path().toString())
                .put("label", text(Terms.of(read.path(), vocabulary)));
        if (read instanceof ReadValue.Plain plain) {
            plain.value().ifPresent(value -> json.put("value", value)
                    .put("shown", text(Terms.value(read.path(), value, vocabulary))));
            json.putIfPresent("vouchedBy", plain.vouchedBy().map(AuditRendering::voucher));
        } else if (read instanceof ReadValue.Listed listed) {
            json.put("records", listed.records())
                    .putIfPresent("weakestVoucher", listed.vouchedBy().map(AuditRendering::voucher));
        }
        return json.build();
    }

    /** A record with its values in force, so that an auditor need not look them up. */
    private JsonObject entry(RecordRef ref) {
        JsonObject.Builder json =
                JsonObject.builder().put("list", ref.list()).put("id", ref.id().value());
        dossier.fact(ref.list())
                .filter(Fact.RecordsFact.class::isInstance)
                .flatMap(fact -> ((Fact.RecordsFact) fact)
                        .records().stream()
                                .filter(record -> record.id().equals(ref.id()))
                                .findFirst())
                .ifPresent(record -> json.put("values", ValueJson.of(record.values()))
                        .put("examined", record.examined().isPresent())
                        .put("vouchedBy", voucher(record.vouchedBy()))
                        .put("fields", fields(ref, record))
                        .putIfPresent("evidence", record.evidence().map(digest -> new JsonString(digest.toString()))));
        return json.build();
    }

    private JsonArray fields(RecordRef ref, Fact.EvidenceEntry record) {
        return array(List.copyOf(record.values().entrySet()), field -> {
            FactPath path = FactPath.of(ref.list(), field.getKey());
            return JsonObject.builder()
                    .put("name", field.getKey())
                    .put("label", text(Terms.of(path, vocabulary)))
                    .put("shown", text(Terms.value(path, field.getValue().text(), vocabulary)))
                    .build();
        });
    }

    private static JsonObject clause(Clause clause) {
        return JsonObject.builder()
                .put("text", clause.toString())
                .put("standing", clause.standing().name())
                .putIfPresent("source", clause.source().map(JsonString::new))
                .build();
    }

    private static JsonObject verdict(Outcome outcome) {
        Text words = Terms.of(outcome.verdict());
        return JsonObject.builder()
                .put("code", outcome.verdict().name())
                .put("zh", words.zh())
                .put("en", words.en())
                .put("failed", outcome.failed())
                .build();
    }

    private static JsonObject voucher(Voucher voucher) {
        return term(voucher.name(), Terms.of(voucher));
    }

    private static JsonObject term(String code, Text words) {
        return JsonObject.builder()
                .put("code", code)
                .put("zh", words.zh())
                .put("en", words.en())
                .build();
    }

    private static JsonObject text(Text text) {
        return JsonObject.builder().put("zh", text.zh()).put("en", text.en()).build();
    }

    private static <T> JsonArray array(List<T> items, Function<? super T, ? extends Json> form) {
        return JsonArray.of(items.stream().map(form).toList());
    }
}
