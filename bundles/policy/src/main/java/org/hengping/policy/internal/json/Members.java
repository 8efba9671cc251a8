// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonBoolean;
import org.hengping.canonicaljson.JsonNumber;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;

/**
 * The members of a JSON object, read with the JSON pointer at hand for messages. Every method throws {@link
 * IllegalArgumentException} where the member is missing or of another kind.
 */
final class Members {
    private final JsonObject object;
    private final String pointer;

    private Members(JsonObject object, String pointer) {
        this.object = object;
        this.pointer = pointer;
    }

    static Members of(Json json, String pointer) {
        if (json instanceof JsonObject object) {
            return new Members(object, pointer);
        }
        throw expected(pointer, "an object");
    }

    private static IllegalArgumentException expected(String pointer, String what) {
        return new IllegalArgumentException("policy snapshot, at " + pointer + ": " + what + " is expected");
    }

    String pointer() {
        return pointer;
    }

    Json json(String name) {
        return object.get(name).orElseThrow(() -> expected(pointer + "/" + name, "a member"));
    }

    Members member(String name) {
        return of(json(name), pointer + "/" + name);
    }

    Optional<Members> find(String name) {
        return object.get(name).map(json -> of(json, pointer + "/" + name));
    }

    String text(String name) {
        return string(json(name), pointer + "/" + name);
    }

    Optional<String> findText(String name) {
        return object.get(name).map(json -> string(json, pointer + "/" + name));
    }

    static String string(Json json, String pointer) {
        if (json instanceof JsonString string) {
            return string.value();
        }
        throw expected(pointer, "a string");
    }

    boolean truth(String name) {
        if (json(name) instanceof JsonBoolean truth) {
            return truth.value();
        }
        throw expected(pointer + "/" + name, "true or false");
    }

    int integer(String name) {
        if (json(name) instanceof JsonNumber number
                && number.isInteger()
                && number.longValue() == (int) number.longValue()) {
            return (int) number.longValue();
        }
        throw expected(pointer + "/" + name, "an integer");
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    <E extends Enum<E>> Optional<E> findConstant(String name, Class<E> type) {
        return findText(name).map(text -> Enum.valueOf(type, text));
    }

    <T> List<T> list(String name, Function<Members, T> read) {
        List<T> items = new ArrayList<>();
        for (Json item : array(name)) {
            items.add(read.apply(of(item, pointer + "/" + name + "/" + items.size())));
        }
        return items;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Json item : array(name)) {
            texts.add(string(item, pointer + "/" + name + "/" + texts.size()));
        }
        return texts;
    }

    private List<Json> array(String name) {
        if (json(name) instanceof JsonArray array) {
            return array.items();
        }
        throw expected(pointer + "/" + name, "an array");
    }

    List<String> names() {
        return List.copyOf(object.members().keySet());
    }

    /** Reads all members alike. */
    <T> Map<String, T> map(Function<Json, T> read) {
        Map<String, T> map = new TreeMap<>();
        object.members().forEach((name, json) -> map.put(name, read.apply(json)));
        return map;
    }
}
