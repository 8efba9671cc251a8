// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.commandline.internal.terminal.Table;
import org.hengping.evaluation.RedLineReport;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.CaseOutcome;
import org.hengping.platform.plugin.GateReport;

/** Shows the gate's report to a person or a program. */
final class ReportView {
    private ReportView() {}

    /** Returns the report as lines of text. */
    static List<String> lines(GateReport report) {
        List<String> lines = new ArrayList<>();
        report.standard()
                .ifPresent(standard -> lines.add("标准 standard  " + standard
                        + report.version().map(version -> " " + version).orElse("")));
        lines.add("摘要 digest    " + report.bundle());
        lines.add("签名 signature " + SignatureView.line(report.signature()));
        add("不予准入的原因 / refused because", withoutCases(report), lines);
        add("提示 / remarks", report.remarks(), lines);
        if (!report.cases().isEmpty()) {
            lines.add("");
            Table table = new Table("案例 case", "位置 place", "结果 outcome");
            for (CaseOutcome outcome : report.cases()) {
                table.row(outcome.name(), outcome.place(), outcome.passed() ? "通过 passed" : "不符 failed");
            }
            lines.addAll(table.lines());
            for (CaseOutcome outcome : report.cases()) {
                if (!outcome.passed()) {
                    lines.add("");
                    lines.add(outcome.place() + "  " + outcome.name());
                    outcome.deviations().forEach(deviation -> lines.add("    " + deviation));
                }
            }
        }
        lines.add("");
        long passed = report.cases().stream().filter(CaseOutcome::passed).count();
        lines.add("案例 cases " + passed + "/" + report.cases().size()
                + (report.admitted() ? "  通过准入检查 / passes the gate" : "  未通过准入检查 / does not pass the gate"));
        return lines;
    }

    /** The refusals but for those that only repeat what the table of cases says. */
    private static List<Violation> withoutCases(GateReport report) {
        return report.refusals().stream()
                .filter(violation -> report.cases().stream()
                        .noneMatch(
                                outcome -> !outcome.passed() && outcome.place().equals(violation.place())))
                .toList();
    }

    private static void add(String title, List<Violation> violations, List<String> lines) {
        if (violations.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        for (Violation violation : violations) {
            lines.add("  " + violation.place() + "  " + violation.code());
            lines.add("    " + violation.text().zh());
            lines.add("    " + violation.text().en());
        }
    }

    /** Returns the report as JSON, in the form in which the REST interface shows it. */
    static JsonObject json(GateReport report, Optional<RedLineReport> redLines, ConformanceReport conformance) {
        return JsonObject.builder()
                .put("mayBeFiled", conformance.mayBeFiled())
                .putIfPresent("redLines", redLines.map(RedLineView::json))
                .put("bundle", report.bundle().toString())
                .putIfPresent("standard", report.standard().map(id -> new JsonString(id.value())))
                .putIfPresent("version", report.version().map(version -> new JsonString(version.toString())))
                .put("admitted", report.admitted())
                .put("signature", SignatureView.json(report.signature()))
                .put("refusals", violations(report.refusals()))
                .put("remarks", violations(report.remarks()))
                .put(
                        "cases",
                        JsonArray.of(report.cases().stream()
                                .map(outcome -> JsonObject.builder()
                                        .put("name", outcome.name())
                                        .put("place", outcome.place())
                                        .put("passed", outcome.passed())
                                        .put(
                                                "deviations",
                                                JsonArray.of(outcome.deviations().stream()
                                                        .map(JsonString::new)
                                                        .toList()))
                                        .build())
                                .toList()))
                .build();
    }

    private static JsonArray violations(List<Violation> violations) {
        return JsonArray.of(violations.stream()
                .map(violation -> JsonObject.builder()
                        .put("place", violation.place())
                        .put("code", violation.code())
                        .put(
                                "text",
                                JsonObject.builder()
                                        .put("zh", violation.text().zh())
                                        .put("en", violation.text().en())
                                        .build())
                        .build())
                .toList());
    }
}
