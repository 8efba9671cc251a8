// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonBoolean;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;

/** Reads the facts of a dossier by their definitions. */
final class FactReader {
    /** Most records of a list. */
    static final int MOST_RECORDS = 500;

    private static final List<String> PLAIN_MEMBERS = List.of("claimed", "examined", "vouchedBy", "evidence");
    private static final List<String> RECORD_MEMBERS =
            List.of("id", "claimed", "examined", "rejected", "vouchedBy", "evidence");

    private final Vocabulary vocabulary;
    private final Faults faults;
    private final ValueReader values;

    FactReader(Vocabulary vocabulary, Faults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.values = new ValueReader(vocabulary, faults);
    }

    /** Returns the facts that could be read; what could not is told. */
    Map<String, Fact> read(JsonObject facts, String place) {
        Map<String, Fact> read = new HashMap<>();
        for (Map.Entry<String, Json> member : facts.members().entrySet()) {
            String at = Faults.at(place, member.getKey());
            Optional<FactDefinition> definition = vocabulary.fact(member.getKey());
            if (definition.isEmpty()) {
                faults.add(
                        at,
                        "unknown-fact",
                        "词汇表中没有事实 " + Faults.quote(member.getKey()) + "，请核对名称或删去。",
                        "The vocabulary has no fact " + Faults.quote(member.getKey())
                                + ". Check its name or leave it out.");
            } else if (definition.get().derivation().isPresent()) {
                faults.add(
                        at,
                        "derived-fact",
                        "事实 " + member.getKey() + " 由平台推算，不得填报。",
                        "The platform derives the fact " + member.getKey() + " itself; leave it out.");
            } else {
                fact(member.getValue(), definition.get(), at).ifPresent(fact -> read.put(member.getKey(), fact));
            }
        }
        return read;
    }

    private Optional<Fact> fact(Json json, FactDefinition definition, String place) {
        if (definition.type() instanceof FactType.RecordList list) {
            return records(json, list, place);
        }
        FactType.Plain type = (FactType.Plain) definition.type();
        Optional<Members> members = Members.of(json, place, faults, PLAIN_MEMBERS);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Members envelope = members.get();
        Optional<Value> claimed = envelope.required("claimed")
                .flatMap(value -> values.read(value, type.type(), type.codeList(), envelope.at("claimed")));
        Optional<Value> examined = envelope.optional("examined")
                .flatMap(value -> values.read(value, type.type(), type.codeList(), envelope.at("examined")));
        Voucher voucher = voucher(envelope);
        Optional<ContentDigest> evidence = evidence(envelope);
        return claimed.map(value -> new Fact.PlainFact(value, examined, voucher, evidence));
    }

    private Optional<Fact> records(Json json, FactType.RecordList type, String place) {
        if (!(json instanceof JsonArray array)) {
            faults.add(place, "wrong-type", "此处应为记录的数组。", "An array of records is expected here.");
            return Optional.empty();
        }
        if (array.items().size() > MOST_RECORDS) {
            faults.add(
                    place,
                    "too-many-records",
                    "一个列表最多 " + MOST_RECORDS + " 条记录，此处有 " + array.items().size() + " 条。",
                    "A list has at most " + MOST_RECORDS + " records; here are "
                            + array.items().size() + ".");
            return Optional.empty();
        }
        List<Fact.EvidenceEntry> entries = new ArrayList<>();
        Set<RecordId> ids = new HashSet<>();
        for (int i = 0; i < array.items().size(); i++) {
            String at = Faults.at(place, i);
            Optional<Fact.EvidenceEntry> entry = record(array.items().get(i), type, at);
            if (entry.isPresent()) {
                if (ids.add(entry.get().id())) {
                    entries.add(entry.get());
                } else {
                    faults.add(
                            Faults.at(at, "id"),
                            "duplicate-record",
                            "同一列表中有两条记录的 id 均为 " + entry.get().id() + "，请改为不同的 id。",
                            "Two records of this list have the id "
                                    + entry.get().id() + "; give each its own.");
                }
            }
        }
        return Optional.of(new Fact.RecordsFact(entries));
    }

    private Optional<Fact.EvidenceEntry> record(Json json, FactType.RecordList type, String place) {
        Optional<Members> members = Members.of(json, place, faults, RECORD_MEMBERS);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Members envelope = members.get();
        Optional<RecordId> id = envelope.text(
                "id",
                envelope.required("id"),
                RecordId::new,
                " 1 至 64 个字母、数字、连字符、点或下划线",
                "1 to 64 letters, digits, hyphens, dots or underscores");
        Optional<Map<String, Value>> claimed =
                envelope.required("claimed").flatMap(value -> fields(value, type, envelope.at("claimed")));
        Optional<Map<String, Value>> examined =
                envelope.optional("examined").flatMap(value -> fields(value, type, envelope.at("examined")));
        boolean rejected = rejected(envelope);
        Voucher voucher = voucher(envelope);
        Optional<ContentDigest> evidence = evidence(envelope);
        if (id.isEmpty() || claimed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Fact.EvidenceEntry(id.get(), claimed.get(), examined, rejected, voucher, evidence));
    }

    private Optional<Map<String, Value>> fields(Json json, FactType.RecordList type, String place) {
        List<String> names = type.fields().stream().map(FieldDefinition::name).toList();
        Optional<Members> members = Members.of(json, place, faults, names);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> read = new HashMap<>();
        for (FieldDefinition field : type.fields()) {
            Optional<Json> value = members.get().optional(field.name());
            String at = members.get().at(field.name());
            if (value.isEmpty() && field.required()) {
                faults.add(
                        at,
                        "missing-field",
                        "记录缺少“" + field.label().zh() + "”（" + field.name() + "）。",
                        "The record lacks \"" + field.label().en() + "\" (" + field.name() + ").");
            }
            value.flatMap(given -> values.read(given, field.type(), field.codeList(), at))
                    .ifPresent(present -> read.put(field.name(), present));
        }
        return Optional.of(read);
    }

    private boolean rejected(Members envelope) {
        Optional<Json> member = envelope.optional("rejected");
        if (member.isPresent() && member.get() instanceof JsonBoolean truth) {
            return truth.value();
        }
        if (member.isPresent()) {
            faults.add(envelope.at("rejected"), "wrong-type", "此处应为 true 或 false。", "Expected here is true or false.");
        }
        return false;
    }

    private static Voucher voucher(Members envelope) {
        return envelope.text(
                        "vouchedBy",
                        envelope.optional("vouchedBy"),
                        Voucher::valueOf,
                        " SELF（本人）、UNIT（单位）或 REGISTRY（登记机关）",
                        "SELF, UNIT or REGISTRY")
                .orElse(Voucher.SELF);
    }

    private static Optional<ContentDigest> evidence(Members envelope) {
        return envelope.text(
                "evidence",
                envelope.optional("evidence"),
                ContentDigest::parse,
                " sha256: 加 64 位小写十六进制数字",
                "sha256: followed by 64 lower-case hexadecimal digits");
    }
}
