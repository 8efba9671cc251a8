// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.json;

import static org.hengping.policy.internal.json.SnapshotJson.array;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;

/** Facts and code lists as JSON. */
final class VocabularyJson {
    private VocabularyJson() {}

    static JsonObject write(CodeList list) {
        return JsonObject.builder()
                .put("name", list.name())
                .put("label", BasicJson.write(list.label()))
                .put("source", list.source())
                .put("howMade", BasicJson.write(list.howMade()))
                .putIfPresent("redLine", list.redLine().map(VocabularyJson::write))
                .put("codes", array(list.codes(), VocabularyJson::write))
                .build();
    }

    private static JsonObject write(CodeList.Code code) {
        return JsonObject.builder()
                .put("code", code.code())
                .put("label", BasicJson.write(code.label()))
                .build();
    }

    private static Json write(Enum<?> constant) {
        return new JsonString(constant.name());
    }

    static CodeList readCodeList(Members list) {
        return new CodeList(
                list.text("name"),
                BasicJson.readText(list.member("label")),
                list.text("source"),
                BasicJson.readText(list.member("howMade")),
                list.findConstant("redLine", RedLineClass.class),
                list.list(
                        "codes",
                        code -> new CodeList.Code(code.text("code"), BasicJson.readText(code.member("label")))));
    }

    static JsonObject write(FactDefinition fact) {
        JsonObject.Builder json = JsonObject.builder()
                .put("name", fact.name())
                .put("label", BasicJson.write(fact.label()))
                .put(
                        "vouching",
                        JsonObject.builder()
                                .put("by", fact.vouching().by().name())
                                .put("from", fact.vouching().from().name())
                                .build())
                .put("personalData", fact.personalData().name())
                .putIfPresent("redLine", fact.redLine().map(VocabularyJson::write))
                .putIfPresent("derivation", fact.derivation().map(VocabularyJson::write))
                .put("clauses", array(fact.clauses(), BasicJson::write));
        if (fact.type() instanceof FactType.Plain plain) {
            json.put("type", plain.type().name())
                    .putIfPresent("codeList", plain.codeList().map(JsonString::new));
        } else if (fact.type() instanceof FactType.RecordList list) {
            json.put("fields", array(list.fields(), VocabularyJson::write));
        }
        return json.build();
    }

    private static JsonObject write(FieldDefinition field) {
        return JsonObject.builder()
                .put("name", field.name())
                .put("label", BasicJson.write(field.label()))
                .put("type", field.type().name())
                .putIfPresent("codeList", field.codeList().map(JsonString::new))
                .put("required", field.required())
                .putIfPresent("redLine", field.redLine().map(VocabularyJson::write))
                .build();
    }

    static FactDefinition readFact(Members fact) {
        Members vouching = fact.member("vouching");
        FactType type = readType(fact);
        return new FactDefinition(
                fact.text("name"),
                BasicJson.readText(fact.member("label")),
                type,
                new Vouching(vouching.constant("by", Voucher.class), vouching.constant("from", DossierStage.class)),
                fact.constant("personalData", PersonalDataClass.class),
                fact.findConstant("redLine", RedLineClass.class),
                fact.find("derivation").map(derivation -> readDerivation(derivation, type)),
                fact.list("clauses", BasicJson::readClause));
    }

    private static FactType readType(Members fact) {
        Optional<ValueType> plain = fact.findConstant("type", ValueType.class);
        if (plain.isPresent()) {
            return new FactType.Plain(plain.get(), fact.findText("codeList"));
        }
        return new FactType.RecordList(fact.list(
                "fields",
                field -> new FieldDefinition(
                        field.text("name"),
                        BasicJson.readText(field.member("label")),
                        field.constant("type", ValueType.class),
                        field.findText("codeList"),
                        field.truth("required"),
                        field.findConstant("redLine", RedLineClass.class))));
    }

    private static JsonObject write(Derivation derivation) {
        if (derivation instanceof Derivation.CountedYears years) {
            return wrapped("countedYears", writeYears(years));
        }
        if (derivation instanceof Derivation.RecordsInWindow window) {
            return wrapped(
                    "recordsInWindow",
                    JsonObject.builder()
                            .put("list", window.list())
                            .put("dateField", window.dateField())
                            .put("years", window.years())
                            .build());
        }
        if (derivation instanceof Derivation.Equivalent equivalent) {
            Map<String, Json> values = new TreeMap<>();
            equivalent.equivalents().forEach((text, value) -> values.put(text, BasicJson.write(value)));
            return wrapped(
                    "equivalent",
                    JsonObject.builder()
                            .put("fact", equivalent.fact())
                            .put("equivalents", JsonObject.of(values))
                            .build());
        }
        throw new IllegalArgumentException("hengping-policy/1 cannot hold " + derivation);
    }

    private static JsonObject wrapped(String kind, JsonObject content) {
        return JsonObject.builder().put(kind, content).build();
    }

    private static JsonObject writeYears(Derivation.CountedYears years) {
        Map<String, Json> effects = new TreeMap<>();
        years.effects().forEach((grade, effect) -> effects.put(grade, write(effect)));
        return JsonObject.builder()
                .put("appointments", years.appointments())
                .put("codeField", years.codeField())
                .put("codes", array(List.copyOf(new TreeSet<>(years.codes())), JsonString::new))
                .put("fromField", years.fromField())
                .put("toField", years.toField())
                .put("appraisals", years.appraisals())
                .put("yearField", years.yearField())
                .put("gradeField", years.gradeField())
                .put("effects", JsonObject.of(effects))
                .build();
    }

    private static Derivation readDerivation(Members derivation, FactType type) {
        Optional<Members> years = derivation.find("countedYears");
        if (years.isPresent()) {
            return readYears(years.get());
        }
        Optional<Members> window = derivation.find("recordsInWindow");
        if (window.isPresent()) {
            return new Derivation.RecordsInWindow(
                    window.get().text("list"),
                    window.get().text("dateField"),
                    window.get().integer("years"));
        }
        Members equivalent = derivation.member("equivalent");
        if (!(type instanceof FactType.Plain plain)) {
            throw new IllegalArgumentException(
                    "policy snapshot, at " + equivalent.pointer() + ": only a plain fact has equivalent values");
        }
        Members values = equivalent.member("equivalents");
        return new Derivation.Equivalent(
                equivalent.text("fact"), values.map(json -> BasicJson.readValue(json, plain.type(), values.pointer())));
    }

    private static Derivation readYears(Members years) {
        Members effects = years.member("effects");
        return new Derivation.CountedYears(
                years.text("appointments"),
                years.text("codeField"),
                Set.copyOf(years.texts("codes")),
                years.text("fromField"),
                years.text("toField"),
                years.text("appraisals"),
                years.text("yearField"),
                years.text("gradeField"),
                effects.map(json -> {
                    if (json instanceof JsonString name) {
                        return Derivation.AppraisalEffect.valueOf(name.value());
                    }
                    throw new IllegalArgumentException(
                            "policy snapshot, at " + effects.pointer() + ": effects are names");
                }));
    }
}
