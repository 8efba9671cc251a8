// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.Locale;
import org.hengping.criteria.Clause;
import org.hengping.evaluation.RedLineReport;

/** Says in the gate's report what the red-line proof found. */
final class RedLineRemarks {
    private RedLineRemarks() {}

    static void add(RedLineReport.Finding finding, Findings findings) {
        String clause = finding.clause()
                .map(Clause::toString)
                .map(text -> "［" + text + "］")
                .orElse("");
        findings.remark(
                finding.place(),
                "red-line-" + finding.gravity().name().toLowerCase(Locale.ROOT),
                finding.code() + clause + " " + consequenceZh(finding.gravity())
                        + finding.explanation().zh() + "建议："
                        + finding.suggestion().zh() + "。",
                finding.code() + clause + " " + consequenceEn(finding.gravity())
                        + finding.explanation().en() + " Suggestion: "
                        + finding.suggestion().en() + ".");
    }

    private static String consequenceZh(RedLineReport.Gravity gravity) {
        return switch (gravity) {
            case REFUSED -> "不能备案：";
            case UNPROVEN -> "未经证明，须由省级部门决定后才能备案：";
            case WARN -> "提醒：";
            case ASK -> "请说明：";
        };
    }

    private static String consequenceEn(RedLineReport.Gravity gravity) {
        return switch (gravity) {
            case REFUSED -> "It cannot be filed. ";
            case UNPROVEN -> "Not proved; it cannot be filed unless the province decides so. ";
            case WARN -> "Warning. ";
            case ASK -> "Question. ";
        };
    }
}
