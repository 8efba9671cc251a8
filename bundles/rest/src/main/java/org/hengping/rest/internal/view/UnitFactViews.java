// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactPromotion;
import org.hengping.platform.unitfact.UnitFactRuling;
import org.hengping.rest.internal.http.Listing;
import org.hengping.rest.internal.text.Texts;

/** Facts of units, as they are shown. */
public final class UnitFactViews {
    /** How they are listed. */
    public static final Listing<RegisteredUnitFact> LISTING = new Listing<>(
            UnitFactViews::json,
            List.of(
                    new Listing.Column<>("name", RegisteredUnitFact::name),
                    new Listing.Column<>("definition", fact -> fact.definition().toString()),
                    new Listing.Column<>("kind", fact -> fact.kind().name()),
                    new Listing.Column<>("unit", fact -> fact.unit().zh()),
                    new Listing.Column<>("labelZh", fact -> fact.label().zh()),
                    new Listing.Column<>("labelEn", fact -> fact.label().en()),
                    new Listing.Column<>("state", fact -> fact.state().name()),
                    new Listing.Column<>("proposed", fact -> told(fact.proposed())),
                    new Listing.Column<>("confirmed", fact -> told(fact.ruling().flatMap(UnitFactRuling::confirmed))),
                    new Listing.Column<>("promotedAs", fact -> fact.promotion()
                            .map(UnitFactPromotion::commonName)
                            .orElse(""))));

    private UnitFactViews() {}

    private static String told(Optional<UnitFactClass> value) {
        return value.map(kinds -> kinds.redLine().map(RedLineClass::name).orElse("NONE")
                        + kinds.fields().entrySet().stream()
                                .map(field -> "; " + field.getKey() + "=" + field.getValue())
                                .collect(Collectors.joining()))
                .orElse("");
    }

    /** Shows a definition and what was decided about it. */
    public static JsonObject json(RegisteredUnitFact fact) {
        return JsonObject.builder()
                .put("definition", fact.definition().toString())
                .put("kind", fact.kind().name())
                .put("name", fact.name())
                .put("unit", Texts.json(fact.unit()))
                .put("label", Texts.json(fact.label()))
                .put("state", fact.state().name())
                .put("json", fact.json())
                .putIfPresent("proposed", fact.proposed().map(UnitFactViews::json))
                .putIfPresent("ruling", fact.ruling().map(UnitFactViews::json))
                .putIfPresent("promotion", fact.promotion().map(UnitFactViews::json))
                .put(
                        "plugins",
                        JsonArray.of(fact.plugins().stream()
                                .map(id -> new JsonString(id.toString()))
                                .toList()))
                .build();
    }

    private static JsonObject json(UnitFactClass kinds) {
        JsonObject.Builder fields = JsonObject.builder();
        kinds.fields().forEach((field, kind) -> fields.put(field, kind.name()));
        return JsonObject.builder()
                .put("redLine", kinds.redLine().map(RedLineClass::name).orElse("NONE"))
                .put("fields", fields.build())
                .build();
    }

    private static JsonObject json(UnitFactRuling ruling) {
        return JsonObject.builder()
                .put("decision", ruling.confirmed().isPresent() ? "CONFIRMED" : "REFUSED")
                .putIfPresent("confirmed", ruling.confirmed().map(UnitFactViews::json))
                .putIfPresent("reason", ruling.reason().map(JsonString::new))
                .put("name", ruling.by().name())
                .put("role", ruling.by().role())
                .put("at", ruling.at().toString())
                .build();
    }

    private static JsonObject json(UnitFactPromotion promotion) {
        return JsonObject.builder()
                .put("commonName", promotion.commonName())
                .put("name", promotion.by().name())
                .put("role", promotion.by().role())
                .put("at", promotion.at().toString())
                .build();
    }
}
