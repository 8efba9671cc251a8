// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonBoolean;
import org.hengping.canonicaljson.JsonNumber;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.Voucher;

/** Writes the facts of a case in the form that dossiers have ({@code hengping-dossier/1}). */
final class FactsWriter {
    private static final List<String> OF_A_VALUE = List.of("claimed", "examined", "vouchedBy", "evidence");
    private static final List<String> OF_A_RECORD =
            List.of("id", "claimed", "examined", "rejected", "vouchedBy", "evidence");

    private final ValueReader values;
    private final VocabularyCheck vocabulary;
    private final Problems problems;

    FactsWriter(ValueReader values, VocabularyCheck vocabulary, Problems problems) {
        this.values = values;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Writes one fact, or notes why it cannot be. */
    Optional<Json> fact(String name, YamlNode.Entry entry) {
        Optional<FactDefinition> definition = vocabulary.fact(name, entry.keyMark());
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        if (definition.get().derivation().isPresent()) {
            problems.add(
                    entry.keyMark(),
                    "derived-fact",
                    "“" + name + "”由平台推算，不能直接填写",
                    "\"" + name + "\" is derived by the platform and cannot be given");
            return Optional.empty();
        }
        if (definition.get().type() instanceof FactType.RecordList list) {
            return records(name, list, entry.value());
        }
        Optional<VocabularyCheck.Target> target =
                vocabulary.resolve(new FactPath(name, Optional.empty()), entry.keyMark());
        return target.flatMap(type -> plain(entry.value(), type));
    }

    private Optional<Json> plain(YamlNode node, VocabularyCheck.Target target) {
        if (!(node instanceof YamlNode.Mapping envelope)) {
            return values.read(node, target, vocabulary)
                    .map(value ->
                            JsonObject.builder().put("claimed", json(value)).build());
        }
        refuseOthers(envelope, OF_A_VALUE);
        JsonObject.Builder out = JsonObject.builder();
        for (String key : List.of("claimed", "examined")) {
            envelope.get(key)
                    .flatMap(value -> values.read(value, target, vocabulary))
                    .ifPresent(value -> out.put(key, json(value)));
        }
        if (envelope.get("claimed").isEmpty()) {
            noteMissing(envelope, "claimed");
            return Optional.empty();
        }
        putCommon(envelope, out);
        return Optional.of(out.build());
    }

    private Optional<Json> records(String name, FactType.RecordList list, YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            problems.add(
                    node.mark(),
                    "wrong-type",
                    "应为记录的列表，实为" + Wording.found(node).zh(),
                    "expected is a list of records, found "
                            + Wording.found(node).en());
            return Optional.empty();
        }
        List<Json> records = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode item : sequence.items()) {
            if (item instanceof YamlNode.Mapping record) {
                Optional<String> id = record.text("id");
                if (id.isPresent() && !ids.add(id.get())) {
                    problems.add(
                            record.markOf("id"),
                            "duplicate-id",
                            "记录名称“" + id.get() + "”重复",
                            "the record id \"" + id.get() + "\" stands twice");
                }
                id.flatMap(known -> record(name, list, known, record)).ifPresent(records::add);
            }
        }
        return Optional.of(JsonArray.of(records));
    }

    private Optional<Json> record(String name, FactType.RecordList list, String id, YamlNode.Mapping node) {
        JsonObject.Builder out = JsonObject.builder().put("id", new JsonString(id));
        if (node.mapping("claimed").isEmpty()) {
            out.put("claimed", fields(name, list, node, Set.of("id")));
            return Optional.of(out.build());
        }
        refuseOthers(node, OF_A_RECORD);
        out.put("claimed", fields(name, list, node.mapping("claimed").get(), Set.of()));
        node.mapping("examined").ifPresent(examined -> out.put("examined", fields(name, list, examined, Set.of())));
        node.get("rejected")
                .flatMap(value -> values.read(value, ValueType.BOOLEAN))
                .ifPresent(value -> out.put("rejected", json(value)));
        putCommon(node, out);
        return Optional.of(out.build());
    }

    private Json fields(String name, FactType.RecordList list, YamlNode.Mapping node, Set<String> besides) {
        JsonObject.Builder out = JsonObject.builder();
        for (Map.Entry<String, YamlNode.Entry> entry : node.entries().entrySet()) {
            if (!besides.contains(entry.getKey())) {
                Optional<FieldDefinition> field = vocabulary.field(
                        list, name, entry.getKey(), entry.getValue().keyMark());
                field.map(known -> new VocabularyCheck.Target(known.type(), known.codeList(), known.required()))
                        .flatMap(target -> values.read(entry.getValue().value(), target, vocabulary))
                        .ifPresent(value -> out.put(entry.getKey(), json(value)));
            }
        }
        return out.build();
    }

    private void putCommon(YamlNode.Mapping envelope, JsonObject.Builder out) {
        envelope.get("vouchedBy").ifPresent(node -> {
            Optional<Voucher> voucher = envelope.text("vouchedBy").flatMap(text -> EnumNames.find(Voucher.class, text));
            if (voucher.isEmpty()) {
                problems.add(
                        node.mark(),
                        "wrong-value",
                        "应为 SELF、UNIT 或 REGISTRY",
                        "expected is SELF, UNIT or REGISTRY, found "
                                + Wording.found(node).en());
            }
            voucher.ifPresent(known -> out.put("vouchedBy", new JsonString(known.name())));
        });
        envelope.get("evidence").ifPresent(node -> problems.attempt(
                        node.mark(),
                        "wrong-value",
                        () -> ContentDigest.parse(envelope.text("evidence").orElse("")))
                .ifPresent(digest -> out.put("evidence", new JsonString(digest.toString()))));
    }

    private void refuseOthers(YamlNode.Mapping envelope, List<String> known) {
        envelope.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                problems.add(
                        entry.keyMark(),
                        "unknown-key",
                        "未知的键“" + key + "”" + Spelling.hintZh(key, known) + "；可用的键：" + String.join("、", known),
                        "unknown key \"" + key + "\"" + Spelling.hintEn(key, known) + "; possible are "
                                + String.join(", ", known));
            }
        });
    }

    private void noteMissing(YamlNode.Mapping envelope, String key) {
        problems.add(envelope.mark(), "missing-key", "缺少“" + key + "”", "\"" + key + "\" is missing");
    }

    private static Json json(Value value) {
        if (value instanceof Value.BooleanValue truth) {
            return new JsonBoolean(truth.value());
        }
        if (value instanceof Value.IntegerValue whole) {
            return JsonNumber.of(whole.value());
        }
        return new JsonString(value.text());
    }
}
