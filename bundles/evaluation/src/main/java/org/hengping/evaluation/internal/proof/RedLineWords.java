// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;

/**
 * How a restricted kind is called within a sentence, and what would mend a breach; read from {@code red-line-words.json} beside
 * this class. What is restricted, how gravely, where it says so and what else counts as of that kind is policy.
 *
 * @param wording a noun
 * @param suggestion what would mend a breach
 */
record RedLineWords(Text wording, Text suggestion) {
    private static final JsonObject WORDS = read();

    /** For the number of works, which is no kind of facts. */
    static final RedLineWords NUMBER = of("NUMBER");

    RedLineWords {
        Objects.requireNonNull(wording, "wording");
        Objects.requireNonNull(suggestion, "suggestion");
    }

    static RedLineWords of(RedLineClass kind) {
        return of(kind.name());
    }

    private static RedLineWords of(String name) {
        JsonObject words = object(WORDS.get(name).orElseThrow());
        return new RedLineWords(
                new Text(text(words, "zh"), text(words, "en")),
                new Text(text(words, "suggestZh"), text(words, "suggestEn")));
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

    private static JsonObject object(Json json) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw new IllegalStateException("an object is expected");
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).flatMap(RedLineWords::string).orElseThrow();
    }

    private static Optional<String> string(Json json) {
        return json instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }
}
