// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.Validity;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;
import org.hengping.platform.standard.InstalledStandard;
import org.hengping.rest.internal.http.Listing;
import org.hengping.rest.internal.text.Texts;

/** Standards without their trees, as they are listed. */
public final class Standards {
    /** How standards are listed. */
    public static final Listing<InstalledStandard> LISTING = new Listing<>(
            Standards::json,
            List.of(
                    new Listing.Column<>("id", item -> item.standard().id().value()),
                    new Listing.Column<>(
                            "version", item -> item.standard().version().toString()),
                    new Listing.Column<>(
                            "titleZh", item -> item.standard().title().zh()),
                    new Listing.Column<>(
                            "titleEn", item -> item.standard().title().en()),
                    new Listing.Column<>(
                            "series", item -> item.standard().scope().series()),
                    new Listing.Column<>(
                            "level", item -> item.standard().scope().level()),
                    new Listing.Column<>(
                            "routes", item -> words(item.standard().scope().routes())),
                    new Listing.Column<>(
                            "validFrom", item -> day(item.standard().validity().from())),
                    new Listing.Column<>(
                            "validTo", item -> day(item.standard().validity().to())),
                    new Listing.Column<>("plugin", item -> item.plugin().toString()),
                    new Listing.Column<>(
                            "signature", item -> item.signature().state().name()),
                    new Listing.Column<>("signer", item -> Signatures.owner(item.signature()))));

    private Standards() {}

    private static JsonObject json(InstalledStandard installed) {
        Standard standard = installed.standard();
        return JsonObject.builder()
                .put("id", standard.id().value())
                .put("version", standard.version().toString())
                .put("title", Texts.json(standard.title()))
                .putIfPresent("remark", standard.remark().map(Texts::json))
                .put("scope", json(standard.scope()))
                .put("validity", json(standard.validity()))
                .put("criteria", standard.leaves().size())
                .put("plugin", installed.plugin().toString())
                .put("signature", Signatures.json(installed.signature()))
                .build();
    }

    private static JsonObject json(Scope scope) {
        return JsonObject.builder()
                .put("series", scope.series())
                .put("level", scope.level())
                .put(
                        "specialties",
                        JsonArray.of(scope.specialties().stream()
                                .map(JsonString::new)
                                .toList()))
                .put(
                        "routes",
                        JsonArray.of(scope.routes().stream()
                                .map(route -> new JsonString(route.toString()))
                                .toList()))
                .build();
    }

    private static JsonObject json(Validity validity) {
        return JsonObject.builder()
                .putIfPresent("from", validity.from().map(day -> new JsonString(day.toString())))
                .putIfPresent("to", validity.to().map(day -> new JsonString(day.toString())))
                .build();
    }

    private static String words(Collection<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
