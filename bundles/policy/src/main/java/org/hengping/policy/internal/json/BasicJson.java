// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonBoolean;
import org.hengping.canonicaljson.JsonNumber;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Text;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;

/** Texts, clauses and values as JSON. */
final class BasicJson {
    private BasicJson() {}

    static JsonObject write(Text text) {
        return JsonObject.builder().put("zh", text.zh()).put("en", text.en()).build();
    }

    static Text readText(Members text) {
        return new Text(text.text("zh"), text.text("en"));
    }

    static JsonObject write(Clause clause) {
        return JsonObject.builder()
                .put("document", clause.document())
                .put("place", clause.place())
                .put("standing", clause.standing().name())
                .putIfPresent("source", clause.source().map(JsonString::new))
                .build();
    }

    static Clause readClause(Members clause) {
        return new Clause(
                clause.text("document"),
                clause.text("place"),
                clause.constant("standing", Clause.Standing.class),
                clause.findText("source"));
    }

    static Json write(Value value) {
        if (value instanceof Value.BooleanValue truth) {
            return new JsonBoolean(truth.value());
        }
        if (value instanceof Value.IntegerValue whole) {
            return JsonNumber.of(whole.value());
        }
        return new JsonString(value.text());
    }

    static Value readValue(Json json, ValueType type, String pointer) {
        if (json instanceof JsonBoolean truth && type == ValueType.BOOLEAN) {
            return new Value.BooleanValue(truth.value());
        }
        if (json instanceof JsonNumber number && type == ValueType.INTEGER && number.isInteger()) {
            return new Value.IntegerValue(number.longValue());
        }
        if (json instanceof JsonString string) {
            if (type == ValueType.DECIMAL) {
                return new Value.DecimalValue(Decimal.parse(string.value()));
            }
            if (type == ValueType.DATE) {
                return new Value.DateValue(date(string.value(), pointer));
            }
            if (type == ValueType.TEXT || type == ValueType.CODE) {
                return new Value.TextValue(string.value());
            }
        }
        throw new IllegalArgumentException(
                "policy snapshot, at " + pointer + ": a value of type " + type + " is expected");
    }

    private static LocalDate date(String text, String pointer) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("policy snapshot, at " + pointer + ": a date is expected", e);
        }
    }
}
