// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A JSON object; the order in which members were given does not count.
 *
 * @param members the members, unmodifiable, sorted by the UTF-16 code units of their names (RFC 8785, section 3.2.3)
 */
public record JsonObject(Map<String, Json> members) implements Json {
    /**
     * Copies and sorts the members.
     *
     * @throws IllegalArgumentException if a name contains U+0000 or a lone surrogate
     */
    public JsonObject {
        // String.compareTo compares UTF-16 code units, which is the order that RFC 8785 asks for.
        Map<String, Json> sorted = new TreeMap<>();
        members.forEach((name, value) -> {
            StringCheck.requireWritable(name);
            sorted.put(name, requireNonNull(value, name));
        });
        members = Collections.unmodifiableMap(sorted);
    }

    /** An object with these members. */
    public static JsonObject of(Map<String, ? extends Json> members) {
        return new JsonObject(Collections.unmodifiableMap(members));
    }

    /** Starts an empty object. */
    public static Builder builder() {
        return new Builder();
    }

    /** The value of the member of that name, if there is one; {@link JsonNull} is a value. */
    public Optional<Json> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The names in canonical order, unmodifiable. */
    public Set<String> names() {
        return members.keySet();
    }

    /** Collects members; not safe for use by several threads. Each name may be put once. */
    public static final class Builder {
        private final Map<String, Json> members = new TreeMap<>();

        private Builder() {}

        /**
         * Puts a value.
         *
         * @throws IllegalArgumentException if the name was put before, or contains U+0000 or a lone surrogate
         */
        public Builder put(String name, Json value) {
            StringCheck.requireWritable(name);
            if (members.putIfAbsent(name, requireNonNull(value, name)) != null) {
                throw new IllegalArgumentException("member put twice: " + name);
            }
            return this;
        }

        /** Puts a string. */
        public Builder put(String name, String value) {
            return put(name, new JsonString(value));
        }

        /** Puts an exact integer. */
        public Builder put(String name, long value) {
            return put(name, JsonNumber.of(value));
        }

        /** Puts {@code true} or {@code false}. */
        public Builder put(String name, boolean value) {
            return put(name, new JsonBoolean(value));
        }

        /** Puts the value if there is one, and leaves the member out otherwise. */
        public Builder putIfPresent(String name, Optional<? extends Json> value) {
            value.ifPresent(present -> put(name, present));
            return this;
        }

        /** The object with all members put so far. */
        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
