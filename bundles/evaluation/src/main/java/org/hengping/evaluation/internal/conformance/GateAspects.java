// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hengping.criteria.Text;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport.Finding;
import org.hengping.platform.conformance.Gravity;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.CaseOutcome;
import org.hengping.platform.plugin.GateReport;

/** What the gate's report says about admission, cases and cost. */
final class GateAspects {
    private static final String CASE = "case-failed";
    private static final String COST = "cost-bound";
    private static final String RED_LINE = "red-line";
    private static final Text MEND = new Text("请按说明改正后重新检查", "mend it as it says and check again");

    private GateAspects() {}

    static AspectFindings gate(GateReport report) {
        List<Finding> findings =
                new ArrayList<>(findings(Aspect.GATE, Gravity.REFUSED, report.refusals(), violation -> !violation
                        .code()
                        .equals(CASE)));
        findings.addAll(findings(
                Aspect.GATE,
                Gravity.WARN,
                report.remarks(),
                violation -> !violation.code().equals(COST) && !violation.code().startsWith(RED_LINE)));
        Text summary = report.admitted()
                ? new Text("组件通过准入检查，可以在平台上运行", "The bundle passes the gate: it may run here")
                : new Text("组件未通过准入检查，不能在平台上运行", "The bundle does not pass the gate: it may not run here");
        return AspectFindings.of(Aspect.GATE, summary, findings);
    }

    static AspectFindings cases(GateReport report) {
        if (report.cases().isEmpty()) {
            return AspectFindings.notLookedAt(
                    Aspect.CASES, "没有运行作者的案例：前面的检查没有通过", "The author's cases were not run: an earlier check failed");
        }
        long passed = report.cases().stream().filter(CaseOutcome::passed).count();
        Text summary = new Text(
                "作者的案例 " + report.cases().size() + " 个，与作者所写相符 " + passed + " 个",
                "Cases of the author that come out as written: " + passed + " of "
                        + report.cases().size());
        return AspectFindings.of(
                Aspect.CASES, summary, findings(Aspect.CASES, Gravity.REFUSED, report.refusals(), violation -> violation
                        .code()
                        .equals(CASE)));
    }

    static AspectFindings cost(GateReport report) {
        Optional<Text> bound = report.remarks().stream()
                .filter(violation -> violation.code().equals(COST))
                .map(Violation::text)
                .findFirst();
        if (!report.admitted()) {
            return AspectFindings.notLookedAt(
                    Aspect.COST, "未估算运算量：组件未通过准入检查", "The cost was not bounded: the bundle does not pass the gate");
        }
        return AspectFindings.of(
                Aspect.COST,
                bound.orElseGet(() -> new Text(
                        "规则中没有随列表增长的运算；Java 插件由计量预算限制",
                        "No rule takes more for longer lists; Java plugins are bounded by their metered budget")),
                List.of());
    }

    private static List<Finding> findings(
            Aspect aspect, Gravity gravity, List<Violation> violations, Predicate<Violation> which) {
        return violations.stream()
                .filter(which)
                .map(violation -> new Finding(
                        aspect,
                        violation.code(),
                        gravity,
                        Optional.empty(),
                        violation.place(),
                        List.of(),
                        false,
                        violation.text(),
                        MEND,
                        List.of()))
                .toList();
    }
}
