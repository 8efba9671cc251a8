// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.evaluation.AuthorCase;

/**
 * An invented applicant for a test written by hand: the dossier of a case, with some facts otherwise. Immutable.
 *
 * <pre>{@code
 * Applicant doctor = plugin.applicant("five full years").with("degree", "\"DOCTOR\"");
 * assertEquals(Verdict.MET, plugin.assess(doctor).verdict());
 * }</pre>
 */
public final class Applicant {
    private final JsonObject dossier;

    private Applicant(JsonObject dossier) {
        this.dossier = dossier;
    }

    /** Begins with the dossier of a case. */
    public static Applicant of(AuthorCase one) {
        return of(new String(one.dossier(), StandardCharsets.UTF_8));
    }

    /**
     * Begins with a dossier.
     *
     * @param json a dossier, format {@code hengping-dossier/1}
     * @throws IllegalArgumentException if it is no JSON object
     */
    public static Applicant of(String json) {
        if (read(json) instanceof JsonObject object) {
            return new Applicant(object);
        }
        throw new IllegalArgumentException("a dossier is a JSON object");
    }

    /**
     * Gives a fact otherwise, or anew.
     *
     * @param fact its name
     * @param json a plain value such as {@code 5} or {@code "MASTER"} (with its quotes), claimed and vouched for by nobody else; or
     *     the whole fact as a dossier holds it, for a list {@code [{"id": "w1", "claimed": {…}}]}
     */
    public Applicant with(String fact, String json) {
        Objects.requireNonNull(fact, "fact");
        Json given = read(json);
        boolean whole = given instanceof JsonObject || given instanceof JsonArray;
        Json value = whole ? given : JsonObject.builder().put("claimed", given).build();
        return withFacts(facts(fact).put(fact, value).build());
    }

    /** Takes a fact away. */
    public Applicant without(String fact) {
        return withFacts(facts(fact).build());
    }

    /** Applies on another day. */
    public Applicant appliesOn(LocalDate day) {
        JsonObject calendar = object("calendar");
        JsonObject.Builder changed = JsonObject.builder();
        calendar.names().stream().filter(name -> !name.equals("appliesOn")).forEach(name -> calendar.get(name)
                .ifPresent(value -> changed.put(name, value)));
        return replaced("calendar", changed.put("appliesOn", day.toString()).build());
    }

    private Applicant withFacts(JsonObject facts) {
        return replaced("facts", facts);
    }

    private JsonObject.Builder facts(String except) {
        JsonObject facts = object("facts");
        JsonObject.Builder rest = JsonObject.builder();
        facts.names().stream().filter(name -> !name.equals(except)).forEach(name -> facts.get(name)
                .ifPresent(value -> rest.put(name, value)));
        return rest;
    }

    private JsonObject object(String name) {
        return dossier.get(name)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .orElseGet(() -> JsonObject.builder().build());
    }

    private Applicant replaced(String name, Json value) {
        JsonObject.Builder changed = JsonObject.builder();
        dossier.names().stream().filter(other -> !other.equals(name)).forEach(other -> dossier.get(other)
                .ifPresent(kept -> changed.put(other, kept)));
        return new Applicant(changed.put(name, value).build());
    }

    private static Json read(String json) {
        try {
            return StrictJsonReader.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.DOSSIER);
        } catch (JsonSyntaxException e) {
            throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
        }
    }

    /** Returns the dossier as JSON. */
    byte[] json() {
        return CanonicalJson.bytes(dossier);
    }

    @Override
    public String toString() {
        return CanonicalJson.text(dossier);
    }
}
