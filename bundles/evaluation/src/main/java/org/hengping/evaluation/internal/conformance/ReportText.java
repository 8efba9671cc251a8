// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ConformanceReport.Finding;
import org.hengping.platform.conformance.FindingOverride;
import org.hengping.platform.conformance.FloorLine;

/** Conformance reports as plain text, each line in both languages where it is short. */
public final class ReportText {
    private static final String GAP = "\n";

    private ReportText() {}

    /** Returns the text of a report; it ends in a line feed. */
    public static String write(ConformanceReport report) {
        StringBuilder out = new StringBuilder();
        out.append("衡评 合规报告 / Hengping conformance report\n\n");
        report.title().ifPresent(title -> line(out, "", title));
        report.standard().ifPresent(standard -> out.append("标准 standard  ")
                .append(standard)
                .append(report.version().map(version -> " " + version).orElse(""))
                .append(GAP));
        out.append("组件 bundle    ").append(report.bundle()).append(GAP);
        out.append("政策 policy    ").append(report.policy()).append(GAP);
        out.append("申报日 day     ").append(report.day()).append(GAP).append(GAP);
        line(out, "", ReportWords.conclusion(report));
        for (ConformanceReport.AspectResult result : report.aspects()) {
            out.append(GAP);
            Text name = ReportWords.aspect(result.aspect());
            Text state = ReportWords.state(result.state());
            out.append("== ")
                    .append(name.zh())
                    .append(" / ")
                    .append(name.en())
                    .append("  ")
                    .append(state.zh())
                    .append(" / ")
                    .append(state.en())
                    .append(GAP);
            line(out, "   ", result.summary());
            if (result.aspect() == Aspect.FLOOR) {
                report.floor().forEach(line -> floor(out, line));
            }
            report.findings(result.aspect()).forEach(finding -> finding(out, finding));
        }
        return out.toString();
    }

    private static void floor(StringBuilder out, FloorLine line) {
        Text relation = ReportWords.relation(line.relation());
        out.append("   - ")
                .append(line.label().zh())
                .append(" / ")
                .append(line.label().en())
                .append("（")
                .append(line.node())
                .append("）  ")
                .append(relation.zh())
                .append(" / ")
                .append(relation.en());
        if (!line.floorAsks().isEmpty()) {
            out.append("  [")
                    .append(line.floorAsks())
                    .append(" | ")
                    .append(line.standardAsks())
                    .append("]");
        }
        line.signedBy().ifPresent(by -> out.append("  签署 signed by ").append(by));
        out.append(GAP);
    }

    private static void finding(StringBuilder out, Finding finding) {
        Text gravity = ReportWords.gravity(finding.gravity());
        out.append(GAP)
                .append(" * ")
                .append(finding.code())
                .append("  ")
                .append(gravity.zh())
                .append(" / ")
                .append(gravity.en())
                .append(finding.clause()
                        .map(Clause::toString)
                        .map(clause -> "  ［" + clause + "］")
                        .orElse(""))
                .append(GAP);
        if (!finding.place().isEmpty()) {
            out.append("   位置 place   ").append(finding.place()).append(GAP);
        }
        if (!finding.leaves().isEmpty()) {
            out.append("   条件 leaves  ")
                    .append(String.join(
                            ", ", finding.leaves().stream().map(NodeId::value).toList()))
                    .append(GAP);
        }
        line(out, "   ", finding.explanation());
        line(out, "   → ", finding.suggestion());
        finding.overrides().forEach(decision -> override(out, decision));
    }

    private static void override(StringBuilder out, FindingOverride decision) {
        out.append("   省级决定 decided by the province  ")
                .append(decision.from())
                .append(" – ")
                .append(decision.until())
                .append("  ")
                .append(decision.decidedBy())
                .append("（")
                .append(decision.role())
                .append("）  ")
                .append(decision.keyOwner())
                .append("  ")
                .append(decision.keyFingerprint())
                .append(GAP)
                .append("     ")
                .append(decision.reason())
                .append(GAP);
    }

    private static void line(StringBuilder out, String before, Text text) {
        out.append(before).append(text.zh()).append(GAP);
        out.append(" ".repeat(before.length())).append(text.en()).append(GAP);
    }
}
