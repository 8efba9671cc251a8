// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.evaluation.RedLineReport;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport.Finding;
import org.hengping.platform.conformance.Gravity;

/** What the red-line proof found. */
final class RedLineAspect {
    private RedLineAspect() {}

    static AspectFindings of(Optional<RedLineReport> proof) {
        return proof.map(RedLineAspect::of)
                .orElseGet(
                        () -> AspectFindings.notLookedAt(
                                Aspect.RED_LINES,
                                "未做红线证明：前面的检查没有通过，或标准在今日的政策下无法读取",
                                "The red lines were not proved: an earlier check failed, or the standard cannot be read under today's policy"));
    }

    private static AspectFindings of(RedLineReport report) {
        long proved = count(report, RedLineReport.Outcome.PROVED);
        long refused = count(report, RedLineReport.Outcome.REFUSED);
        long open = count(report, RedLineReport.Outcome.UNPROVEN);
        return AspectFindings.of(
                Aspect.RED_LINES,
                new Text(
                        "受限内容的判断 " + report.judgements().size() + " 项：证明可避开 " + proved + "，不可避开 " + refused + "，未能证明 "
                                + open,
                        "Judgements about restricted kinds: "
                                + report.judgements().size() + "; proved avoidable " + proved + ", unavoidable "
                                + refused + ", not proved " + open),
                report.findings().stream().map(RedLineAspect::finding).toList());
    }

    private static long count(RedLineReport report, RedLineReport.Outcome outcome) {
        return report.judgements().stream()
                .filter(judgement -> judgement.outcome() == outcome)
                .count();
    }

    private static Finding finding(RedLineReport.Finding finding) {
        return new Finding(
                Aspect.RED_LINES,
                finding.code(),
                gravity(finding.gravity()),
                finding.clause(),
                finding.place(),
                finding.leaves(),
                true,
                finding.explanation(),
                finding.suggestion(),
                List.of());
    }

    private static Gravity gravity(RedLineReport.Gravity gravity) {
        return switch (gravity) {
            case REFUSED -> Gravity.REFUSED;
            case UNPROVEN -> Gravity.UNPROVEN;
            case WARN -> Gravity.WARN;
            case ASK -> Gravity.ASK;
        };
    }
}
