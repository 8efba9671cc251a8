// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.json;

import java.util.Map;
import java.util.stream.Collectors;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonBoolean;
import org.hengping.canonicaljson.JsonNumber;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.Value;

/** The JSON form of plain values: booleans and whole numbers as such, everything else as a string. */
public final class ValueJson {
    private ValueJson() {}

    /** Returns the JSON of a value. */
    public static Json of(Value value) {
        if (value instanceof Value.BooleanValue truth) {
            return new JsonBoolean(truth.value());
        }
        if (value instanceof Value.IntegerValue whole) {
            return JsonNumber.of(whole.value());
        }
        return new JsonString(value.text());
    }

    /** Returns the JSON of some fields. */
    public static JsonObject of(Map<String, Value> fields) {
        return JsonObject.of(
                fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> of(field.getValue()))));
    }
}
