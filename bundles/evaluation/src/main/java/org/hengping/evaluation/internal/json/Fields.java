// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonBoolean;
import org.hengping.canonicaljson.JsonNumber;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;

/**
 * Reads the members of an object that we wrote ourselves; anything unexpected is an {@link IllegalArgumentException}.
 *
 * @param object the object
 */
record Fields(JsonObject object) {

    static Fields of(Json json) {
        if (json instanceof JsonObject object) {
            return new Fields(object);
        }
        throw new IllegalArgumentException("an object is expected");
    }

    String string(String name) {
        return find(name).orElseThrow(() -> wrong(name));
    }

    Optional<String> find(String name) {
        return object.get(name).map(json -> {
            if (json instanceof JsonString string) {
                return string.value();
            }
            throw wrong(name);
        });
    }

    Optional<Long> findNumber(String name) {
        return object.get(name).map(json -> {
            if (json instanceof JsonNumber number && number.isInteger()) {
                return number.longValue();
            }
            throw wrong(name);
        });
    }

    long number(String name) {
        return findNumber(name).orElseThrow(() -> wrong(name));
    }

    boolean flag(String name) {
        return object.get(name)
                .map(json -> json instanceof JsonBoolean truth && truth.value())
                .orElse(false);
    }

    Fields child(String name) {
        return of(object.get(name).orElseThrow(() -> wrong(name)));
    }

    Optional<Fields> findChild(String name) {
        return object.get(name).map(Fields::of);
    }

    /** Returns the items of an array; none where the member is left out. */
    <T> List<T> list(String name, Function<Json, T> item) {
        Optional<Json> json = object.get(name);
        if (json.isEmpty()) {
            return List.of();
        }
        if (json.get() instanceof JsonArray array) {
            return array.items().stream().map(item).toList();
        }
        throw wrong(name);
    }

    private static IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException("member " + name + " is missing or of another kind than expected");
    }
}
