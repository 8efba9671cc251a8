// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.unitfact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.platform.unitfact.RegisteredUnitFact;

/** A kept definition, read again. */
final class DefinitionJson {
    private final JsonObject json;

    private DefinitionJson(JsonObject json) {
        this.json = json;
    }

    static DefinitionJson of(RegisteredUnitFact fact) {
        try {
            Json read = StrictJsonReader.read(fact.json().getBytes(StandardCharsets.UTF_8), JsonLimits.DOSSIER);
            if (read instanceof JsonObject object) {
                return new DefinitionJson(object);
            }
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException("a kept definition is no JSON: " + fact.definition(), e);
        }
        throw new IllegalStateException("a kept definition is no object: " + fact.definition());
    }

    Optional<Json> get(String key) {
        return json.get(key);
    }

    Optional<String> text(String key) {
        return text(json, key);
    }

    static Optional<String> text(JsonObject object, String key) {
        return object.get(key).filter(JsonString.class::isInstance).map(value -> ((JsonString) value).value());
    }

    /** Returns the fields of a list of records. */
    List<JsonObject> fields() {
        List<JsonObject> fields = new ArrayList<>();
        if (json.get("fields").orElse(null) instanceof JsonArray array) {
            for (Json item : array.items()) {
                if (item instanceof JsonObject field) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    List<String> fieldNames() {
        return fields().stream().flatMap(field -> text(field, "name").stream()).toList();
    }

    /** Returns the code lists that it names. */
    List<String> codeLists() {
        List<String> lists = new ArrayList<>();
        text("codes").ifPresent(lists::add);
        fields().forEach(field -> text(field, "codes").ifPresent(lists::add));
        return lists;
    }
}
