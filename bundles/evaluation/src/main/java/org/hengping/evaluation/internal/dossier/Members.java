// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;

/**
 * The members of one object of a dossier: refuses those it does not know and tells what is missing.
 *
 * @param object the object
 * @param place JSON pointer to it
 * @param faults where faults go
 */
record Members(JsonObject object, String place, Faults faults) {

    /** Takes an object with these members only; anything else is a fault. */
    static Optional<Members> of(Json json, String place, Faults faults, List<String> known) {
        if (!(json instanceof JsonObject object)) {
            faults.add(
                    place,
                    "wrong-type",
                    "此处应为 JSON 对象，可含成员 " + String.join("、", known) + "。",
                    "An object is expected here, with the members " + String.join(", ", known) + ".");
            return Optional.empty();
        }
        for (String name : object.names()) {
            if (!known.contains(name)) {
                faults.add(
                        Faults.at(place, name),
                        "unknown-member",
                        "未知成员 " + Faults.quote(name) + "；此处可用的成员为 " + String.join("、", known) + "。",
                        "Unknown member " + Faults.quote(name) + "; possible here are " + String.join(", ", known)
                                + ".");
            }
        }
        return Optional.of(new Members(object, place, faults));
    }

    String at(String name) {
        return Faults.at(place, name);
    }

    Optional<Json> optional(String name) {
        return object.get(name);
    }

    /** Returns a member that must be there. */
    Optional<Json> required(String name) {
        Optional<Json> member = object.get(name);
        if (member.isEmpty()) {
            faults.add(at(name), "missing-member", "缺少成员 " + name + "。", "The member " + name + " is missing.");
        }
        return member;
    }

    /** Reads a string member; what the function refuses is a fault with the given expectation. */
    <T> Optional<T> text(String name, Optional<Json> member, Function<String, T> reading, String zh, String en) {
        if (member.isEmpty()) {
            return Optional.empty();
        }
        if (member.get() instanceof JsonString string) {
            try {
                return Optional.of(reading.apply(string.value()));
            } catch (IllegalArgumentException refused) {
                faults.add(
                        at(name),
                        "wrong-value",
                        Faults.quote(string.value()) + " 不可用；应为" + zh + "。",
                        Faults.quote(string.value()) + " is not possible; expected is " + en + ".");
                return Optional.empty();
            }
        }
        faults.add(at(name), "wrong-type", "此处应为字符串：" + zh + "。", "A string is expected here: " + en + ".");
        return Optional.empty();
    }
}
