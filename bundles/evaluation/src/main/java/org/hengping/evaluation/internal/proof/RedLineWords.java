// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;

/**
 * How a restricted kind is called within a sentence, what would mend a breach, and what else counts as of that kind; read from
 * {@code red-line-words.json} beside this class. What is restricted, how gravely and where it says so is policy.
 *
 * @param wording a noun
 * @param suggestion what would mend a breach
 * @param kindred codes, by code list, that count as of this kind
 */
record RedLineWords(Text wording, Text suggestion, Map<String, Set<String>> kindred) {
    private static final JsonObject WORDS = read();

    /** For the number of works, which is no kind of facts. */
    static final RedLineWords NUMBER = of("NUMBER");

    RedLineWords {
        Objects.requireNonNull(wording, "wording");
        Objects.requireNonNull(suggestion, "suggestion");
        kindred = Map.copyOf(kindred);
    }

    static RedLineWords of(RedLineClass kind) {
        return of(kind.name());
    }

    private static RedLineWords of(String name) {
        JsonObject words = object(WORDS.get(name).orElseThrow());
        return new RedLineWords(
                new Text(text(words, "zh"), text(words, "en")),
                new Text(text(words, "suggestZh"), text(words, "suggestEn")),
                words.get("kindred").map(RedLineWords::kindred).orElse(Map.of()));
    }

    private static JsonObject read() {
        try (InputStream in = RedLineWords.class.getResourceAsStream("red-line-words.json")) {
            return object(StrictJsonReader.read(
                    Objects.requireNonNull(in, "red-line-words.json").readAllBytes(), JsonLimits.DOSSIER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException("red-line-words.json is no JSON", e);
        }
    }

    private static Map<String, Set<String>> kindred(Json json) {
        JsonObject lists = object(json);
        Map<String, Set<String>> kindred = new TreeMap<>();
        for (String list : lists.names()) {
            Set<String> codes = new TreeSet<>();
            array(lists.get(list).orElseThrow())
                    .items()
                    .forEach(code -> codes.add(string(code).orElseThrow()));
            kindred.put(list, codes);
        }
        return kindred;
    }

    private static JsonObject object(Json json) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw new IllegalStateException("an object is expected");
    }

    private static JsonArray array(Json json) {
        if (json instanceof JsonArray array) {
            return array;
        }
        throw new IllegalStateException("a list is expected");
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).flatMap(RedLineWords::string).orElseThrow();
    }

    private static Optional<String> string(Json json) {
        return json instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }
}
