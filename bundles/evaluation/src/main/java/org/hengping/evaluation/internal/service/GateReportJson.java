// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.CaseOutcome;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.Signature;

/**
 * Reports of the gate as canonical JSON, format {@code hengping-gate-report/1}, as the database keeps them. Reports from
 * before signatures were checked name none and read as unsigned.
 */
final class GateReportJson {
    private static final String FORMAT = "hengping-gate-report/1";
    private static final JsonLimits LIMITS = JsonLimits.of(64 << 20, 16, 1 << 20, 1_000_000);

    private GateReportJson() {}

    static String write(GateReport report) {
        return CanonicalJson.text(JsonObject.builder()
                .put("format", FORMAT)
                .put("bundle", report.bundle().toString())
                .putIfPresent("standard", report.standard().map(id -> new JsonString(id.value())))
                .putIfPresent("version", report.version().map(version -> new JsonString(version.toString())))
                .put("signature", SignatureJson.write(report.signature()))
                .put("refusals", array(report.refusals(), GateReportJson::violation))
                .put("remarks", array(report.remarks(), GateReportJson::violation))
                .put("cases", array(report.cases(), GateReportJson::outcome))
                .build());
    }

    private static <T> JsonArray array(List<T> items, Function<T, Json> writer) {
        return new JsonArray(items.stream().map(writer).toList());
    }

    private static Json violation(Violation violation) {
        return JsonObject.builder()
                .put("place", violation.place())
                .put("code", violation.code())
                .put("zh", violation.text().zh())
                .put("en", violation.text().en())
                .build();
    }

    private static Json outcome(CaseOutcome outcome) {
        return JsonObject.builder()
                .put("name", outcome.name())
                .put("place", outcome.place())
                .put("deviations", array(outcome.deviations(), JsonString::new))
                .build();
    }

    /** @throws IllegalArgumentException if it is no report */
    static GateReport read(String json) {
        try {
            JsonObject report = object(StrictJsonReader.read(json.getBytes(StandardCharsets.UTF_8), LIMITS));
            if (!text(report, "format").equals(FORMAT)) {
                throw new IllegalArgumentException("not of format " + FORMAT);
            }
            return new GateReport(
                    ContentDigest.parse(text(report, "bundle")),
                    optional(report, "standard").map(StandardId::new),
                    optional(report, "version").map(StandardVersion::parse),
                    report.get("signature")
                            .map(GateReportJson::object)
                            .map(SignatureJson::read)
                            .orElse(Signature.UNSIGNED),
                    items(report, "refusals", GateReportJson::readViolation),
                    items(report, "remarks", GateReportJson::readViolation),
                    items(report, "cases", GateReportJson::readOutcome));
        } catch (JsonSyntaxException e) {
            throw new IllegalArgumentException("a stored report of the gate is no JSON", e);
        }
    }

    private static Violation readViolation(Json json) {
        JsonObject object = object(json);
        return new Violation(
                text(object, "place"), text(object, "code"), new Text(text(object, "zh"), text(object, "en")));
    }

    private static CaseOutcome readOutcome(Json json) {
        JsonObject object = object(json);
        return new CaseOutcome(
                text(object, "name"), text(object, "place"), items(object, "deviations", GateReportJson::string));
    }

    private static <T> List<T> items(JsonObject object, String name, Function<Json, T> reader) {
        if (object.get(name).orElse(null) instanceof JsonArray array) {
            return array.items().stream().map(reader).toList();
        }
        throw new IllegalArgumentException("a report has the list " + name);
    }

    private static Optional<String> optional(JsonObject object, String name) {
        return object.get(name).map(GateReportJson::string);
    }

    private static String text(JsonObject object, String name) {
        return optional(object, name).orElseThrow(() -> new IllegalArgumentException("a report has the text " + name));
    }

    private static String string(Json json) {
        if (json instanceof JsonString string) {
            return string.value();
        }
        throw new IllegalArgumentException("a text is expected");
    }

    private static JsonObject object(Json json) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("an object is expected");
    }
}
