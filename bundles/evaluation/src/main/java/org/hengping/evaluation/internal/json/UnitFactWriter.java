// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.json;

import static org.hengping.evaluation.internal.json.ResultWriter.array;
import static org.hengping.evaluation.internal.json.ResultWriter.putUnlessEmpty;

import java.util.Optional;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.UnitCodeList;
import org.hengping.criteria.fact.UnitFact;
import org.hengping.criteria.fact.UnitFacts;

/**
 * The JSON form of what a unit defines, {@code hengping-unit-fact/1}; what is empty is left out. The digest of its canonical
 * bytes names a definition: whatever changes in it makes it another one.
 */
public final class UnitFactWriter {
    /** Name and number of the format. */
    public static final String FORMAT = "hengping-unit-fact/1";

    private static final String LABEL = "label";
    private static final String RED_LINE = "redLine";
    private static final String CODES = "codes";

    private UnitFactWriter() {}

    /** Returns the JSON of all that a unit adds. */
    static JsonObject of(UnitFacts facts) {
        JsonObject.Builder json = JsonObject.builder()
                .put("namespace", facts.namespace())
                .put("unit", StandardWriter.of(facts.unit()))
                .put("define", array(facts.facts(), fact -> of(fact, facts.unit())));
        putUnlessEmpty(json, "codeLists", facts.codeLists(), list -> of(list, facts.unit()));
        return json.build();
    }

    /** Returns the JSON of a fact. */
    public static JsonObject of(UnitFact fact, Text unit) {
        FactDefinition definition = fact.definition();
        JsonObject.Builder json = JsonObject.builder()
                .put("format", FORMAT)
                .put("unit", StandardWriter.of(unit))
                .put("name", definition.name())
                .put(LABEL, StandardWriter.of(definition.label()))
                .put("meaning", StandardWriter.of(fact.meaning()))
                .put("evidence", StandardWriter.of(fact.evidence()))
                .put(
                        "vouching",
                        JsonObject.builder()
                                .put("by", definition.vouching().by().name())
                                .put("from", definition.vouching().from().name())
                                .build())
                .put("personalData", definition.personalData().name())
                .putIfPresent(RED_LINE, redLine(fact.classified(), definition.redLine()));
        if (definition.type() instanceof FactType.RecordList list) {
            json.put("fields", array(list.fields(), field -> of(definition.name(), field, fact)));
        } else if (definition.type() instanceof FactType.Plain plain) {
            json.put("type", plain.type().name())
                    .putIfPresent(CODES, plain.codeList().map(JsonString::new))
                    .putIfPresent("measure", measure(fact, FactPath.of(definition.name())));
        }
        putUnlessEmpty(json, "clauses", definition.clauses(), ResultWriter::of);
        return json.build();
    }

    private static JsonObject of(String list, FieldDefinition field, UnitFact fact) {
        return JsonObject.builder()
                .put("name", field.name())
                .put(LABEL, StandardWriter.of(field.label()))
                .put("type", field.type().name())
                .putIfPresent(CODES, field.codeList().map(JsonString::new))
                .putIfPresent("measure", measure(fact, FactPath.of(list, field.name())))
                .put("required", field.required())
                .putIfPresent(RED_LINE, field.redLine().map(RedLineClass::name).map(JsonString::new))
                .build();
    }

    private static Optional<JsonObject> measure(UnitFact fact, FactPath path) {
        return Optional.ofNullable(fact.measures().get(path)).map(StandardWriter::of);
    }

    /** Returns the JSON of a code list. */
    public static JsonObject of(UnitCodeList codes, Text unit) {
        CodeList list = codes.list();
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("unit", StandardWriter.of(unit))
                .put("name", list.name())
                .put(LABEL, StandardWriter.of(list.label()))
                .put("source", list.source())
                .put("howMade", StandardWriter.of(list.howMade()))
                .putIfPresent(RED_LINE, redLine(codes.classified(), list.redLine()))
                .put(CODES, array(list.codes(), code -> JsonObject.builder()
                        .put("code", code.code())
                        .put(LABEL, StandardWriter.of(code.label()))
                        .build()))
                .build();
    }

    private static Optional<JsonString> redLine(boolean classified, Optional<RedLineClass> redLine) {
        return classified
                ? Optional.of(new JsonString(redLine.map(RedLineClass::name).orElse("NONE")))
                : Optional.empty();
    }

    /** Returns the digest that names a definition. */
    public static ContentDigest digest(JsonObject definition) {
        return ContentDigest.of(CanonicalJson.bytes(definition));
    }
}
