// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.util.List;
import java.util.function.Function;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.Text;
import org.hengping.evaluation.internal.json.ResultWriter;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.FindingOverride;
import org.hengping.platform.conformance.FloorLine;

/** Conformance reports as canonical JSON, format {@code hengping-conformance/1}. */
public final class ReportJson {
    /** Name and number of the format. */
    public static final String FORMAT = "hengping-conformance/1";

    private ReportJson() {}

    /** Returns the JSON of a report. */
    public static String write(ConformanceReport report) {
        return CanonicalJson.text(of(report));
    }

    private static JsonObject of(ConformanceReport report) {
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("bundle", report.bundle().toString())
                .putIfPresent("standard", report.standard().map(id -> new JsonString(id.value())))
                .putIfPresent("version", report.version().map(version -> new JsonString(version.toString())))
                .putIfPresent("title", report.title().map(ReportJson::text))
                .put("policy", report.policy().toString())
                .put("day", report.day().toString())
                .put("mayBeFiled", report.mayBeFiled())
                .put("aspects", array(report.aspects(), ReportJson::aspect))
                .put("findings", array(report.findings(), ReportJson::finding))
                .put("floor", array(report.floor(), ReportJson::line))
                .build();
    }

    private static JsonObject aspect(ConformanceReport.AspectResult result) {
        return JsonObject.builder()
                .put("aspect", result.aspect().name())
                .put("state", result.state().name())
                .put("summary", text(result.summary()))
                .build();
    }

    private static JsonObject line(FloorLine line) {
        return JsonObject.builder()
                .put("baseline", line.baseline())
                .put("node", line.node().value())
                .put("label", text(line.label()))
                .put("relation", line.relation().name())
                .putIfPresent("signedBy", line.signedBy().map(JsonString::new))
                .put("leaves", array(line.leaves(), leaf -> new JsonString(leaf.value())))
                .put("floorAsks", line.floorAsks())
                .put("standardAsks", line.standardAsks())
                .putIfPresent("clause", line.clause().map(ResultWriter::of))
                .build();
    }

    private static JsonObject finding(ConformanceReport.Finding finding) {
        return JsonObject.builder()
                .put("aspect", finding.aspect().name())
                .put("code", finding.code())
                .put("gravity", finding.gravity().name())
                .putIfPresent("clause", finding.clause().map(ResultWriter::of))
                .put("place", finding.place())
                .put("leaves", array(finding.leaves(), leaf -> new JsonString(leaf.value())))
                .put("overridable", finding.overridable())
                .put("keepsFromFiling", finding.keepsFromFiling())
                .put("explanation", text(finding.explanation()))
                .put("suggestion", text(finding.suggestion()))
                .put("overrides", array(finding.overrides(), ReportJson::override))
                .build();
    }

    private static JsonObject override(FindingOverride decision) {
        return JsonObject.builder()
                .put("id", decision.id().toString())
                .put("reason", decision.reason())
                .put("from", decision.from().toString())
                .put("until", decision.until().toString())
                .put("decidedBy", decision.decidedBy())
                .put("role", decision.role())
                .put("keyOwner", decision.keyOwner())
                .put("keyFingerprint", decision.keyFingerprint())
                .build();
    }

    private static JsonObject text(Text text) {
        return JsonObject.builder().put("zh", text.zh()).put("en", text.en()).build();
    }

    private static <T> JsonArray array(List<T> items, Function<T, Json> form) {
        return JsonArray.of(items.stream().map(form).toList());
    }
}
