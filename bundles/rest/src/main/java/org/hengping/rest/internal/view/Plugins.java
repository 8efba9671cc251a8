// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.view;

import java.util.List;
import java.util.Optional;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.CaseOutcome;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.Installation;
import org.hengping.platform.plugin.Plugin;
import org.hengping.rest.internal.http.Listing;
import org.hengping.rest.internal.text.Texts;

/** Plugins and the gate's reports, as they are shown. */
public final class Plugins {
    /** How plugins are listed. */
    public static final Listing<Plugin> LISTING = new Listing<>(
            Plugins::json,
            List.of(
                    new Listing.Column<>("id", plugin -> plugin.id().toString()),
                    new Listing.Column<>("symbolicName", Plugin::symbolicName),
                    new Listing.Column<>("kind", plugin -> plugin.kind().name()),
                    new Listing.Column<>("standard", plugin -> plugin.standard().value()),
                    new Listing.Column<>("version", plugin -> plugin.version().toString()),
                    new Listing.Column<>("titleZh", plugin -> plugin.title().zh()),
                    new Listing.Column<>("titleEn", plugin -> plugin.title().en()),
                    new Listing.Column<>("size", plugin -> Long.toString(plugin.size())),
                    new Listing.Column<>(
                            "signature", plugin -> plugin.signature().state().name()),
                    new Listing.Column<>("signer", plugin -> Signatures.owner(plugin.signature())),
                    new Listing.Column<>("signerFingerprint", plugin -> Signatures.fingerprint(plugin.signature())),
                    new Listing.Column<>("source", plugin -> plugin.source().name()),
                    new Listing.Column<>(
                            "installedAt", plugin -> plugin.installedAt().toString())));

    private Plugins() {}

    /** Shows a plugin. */
    public static JsonObject json(Plugin plugin) {
        return JsonObject.builder()
                .put("id", plugin.id().toString())
                .put("symbolicName", plugin.symbolicName())
                .put("kind", plugin.kind().name())
                .put("standard", plugin.standard().value())
                .put("version", plugin.version().toString())
                .put("title", Texts.json(plugin.title()))
                .put("size", plugin.size())
                .put("signature", Signatures.json(plugin.signature()))
                .put("source", plugin.source().name())
                .put("installed", plugin.installed())
                .put("installedAt", plugin.installedAt().toString())
                .putIfPresent("removedAt", plugin.removedAt().map(at -> new JsonString(at.toString())))
                .put("recordVersion", plugin.recordVersion())
                .build();
    }

    /** Shows what came of an installation. */
    public static JsonObject json(Installation installation) {
        return JsonObject.builder()
                .put("plugin", json(installation.plugin()))
                .put("report", json(installation.report()))
                .put("changed", installation.changed())
                .build();
    }

    /** Shows a report of the gate. */
    public static JsonObject json(GateReport report) {
        return JsonObject.builder()
                .put("bundle", report.bundle().toString())
                .put("admitted", report.admitted())
                .putIfPresent("standard", report.standard().map(id -> new JsonString(id.value())))
                .putIfPresent("version", version(report))
                .put("signature", Signatures.json(report.signature()))
                .put("refusals", violations(report.refusals()))
                .put("remarks", violations(report.remarks()))
                .put(
                        "cases",
                        JsonArray.of(report.cases().stream().map(Plugins::json).toList()))
                .build();
    }

    private static Optional<Json> version(GateReport report) {
        return report.version().map(version -> new JsonString(version.toString()));
    }

    private static JsonArray violations(List<Violation> violations) {
        return JsonArray.of(violations.stream().map(Texts::json).toList());
    }

    private static JsonObject json(CaseOutcome outcome) {
        return JsonObject.builder()
                .put("name", outcome.name())
                .put("place", outcome.place())
                .put("passed", outcome.passed())
                .put(
                        "deviations",
                        JsonArray.of(outcome.deviations().stream()
                                .map(JsonString::new)
                                .toList()))
                .build();
    }
}
