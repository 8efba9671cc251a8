// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): no white space, members sorted by UTF-16 code
 * units, numbers as ECMAScript writes them, strings with the fewest escapes. The bytes are the same on every machine.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * The canonical form in UTF-8.
     *
     * @throws IllegalArgumentException if arrays and objects are nested deeper than {@link JsonLimits#DEEPEST}
     */
    public static byte[] bytes(Json value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The canonical form as text.
     *
     * @throws IllegalArgumentException if arrays and objects are nested deeper than {@link JsonLimits#DEEPEST}
     */
    public static String text(Json value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, out);
        return out.toString();
    }

    private static void write(Json value, int depth, StringBuilder out) {
        if (value instanceof JsonObject object) {
            writeObject(object, deeper(depth), out);
        } else if (value instanceof JsonArray array) {
            writeArray(array, deeper(depth), out);
        } else if (value instanceof JsonString string) {
            writeString(string.value(), out);
        } else if (value instanceof JsonNumber number) {
            out.append(EcmaNumber.text(number.doubleValue()));
        } else if (value instanceof JsonBoolean truth) {
            out.append(truth.value());
        } else {
            out.append("null");
        }
    }

    private static int deeper(int depth) {
        if (depth == JsonLimits.DEEPEST) {
            throw new IllegalArgumentException("nested deeper than " + JsonLimits.DEEPEST);
        }
        return depth + 1;
    }

    private static void writeObject(JsonObject object, int depth, StringBuilder out) {
        char before = '{';
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            out.append(before);
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), depth, out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void writeArray(JsonArray array, int depth, StringBuilder out) {
        char before = '[';
        for (Json item : array.items()) {
            out.append(before);
            write(item, depth, out);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (unit < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(unit >> 4, 16))
                                .append(Character.forDigit(unit & 0xF, 16));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }
}
