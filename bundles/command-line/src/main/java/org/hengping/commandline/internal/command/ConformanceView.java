// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.commandline.internal.terminal.Table;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.Gravity;
import org.hengping.platform.conformance.ReportForm;

/** Shows a conformance report at a terminal, where the gate and the red lines were shown already. */
final class ConformanceView {
    private ConformanceView() {}

    static List<String> lines(ConformanceReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("合规 / conformance");
        Table table = new Table("方面 aspect", "情况 state", "说明 summary");
        report.aspects()
                .forEach(result -> table.row(
                        result.aspect().name(),
                        result.state().name(),
                        result.summary().toString()));
        lines.addAll(table.lines());
        report.findings().stream()
                .filter(finding -> switch (finding.aspect()) {
                    case STRUCTURE, FLOOR, DETERMINISM, PROBES -> true;
                    case GATE, SIGNATURE, RED_LINES, CASES, COST -> false;
                })
                .forEach(finding -> {
                    lines.add("  " + finding.code() + "  " + finding.gravity() + "  " + finding.place());
                    lines.add("    " + finding.explanation().zh());
                    lines.add("    " + finding.explanation().en());
                });
        lines.add(report.mayBeFiled() ? "可以备案 / may be filed" : "不能备案 / may not be filed");
        return lines;
    }

    /** Returns one line that says whether the standard may be filed, and how much was found. */
    static String line(ConformanceReport report) {
        String counts = Arrays.stream(Gravity.values())
                .map(gravity -> gravity + " "
                        + report.findings().stream()
                                .filter(finding -> finding.gravity() == gravity)
                                .count())
                .collect(Collectors.joining(", "));
        return "conformance "
                + report.standard().map(Object::toString).orElse(report.bundle().toString())
                + report.version().map(version -> " " + version).orElse("")
                + (report.mayBeFiled() ? ": may be filed 可以备案; " : ": may not be filed 不能备案; ")
                + counts + "; " + report.aspect(Aspect.FLOOR).summary().en();
    }

    /** Returns the form that the name of a file asks for. */
    static ReportForm form(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html")) {
            return ReportForm.HTML;
        }
        if (name.endsWith(".json")) {
            return ReportForm.JSON;
        }
        if (name.endsWith(".txt")) {
            return ReportForm.TEXT;
        }
        throw CommandFault.unreadable(
                "--report 的文件名应以 .html、.json 或 .txt 结尾：" + file,
                "--report names a file ending in .html, .json or .txt: " + file);
    }
}
