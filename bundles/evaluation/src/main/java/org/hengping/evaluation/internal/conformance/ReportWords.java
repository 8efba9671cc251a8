// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import org.hengping.criteria.Text;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.FloorRelation;
import org.hengping.platform.conformance.Gravity;

/** The words in which reports are told to people. */
final class ReportWords {
    private ReportWords() {}

    static Text aspect(Aspect aspect) {
        return switch (aspect) {
            case GATE -> new Text("准入", "Gate");
            case SIGNATURE -> new Text("签名", "Signature");
            case STRUCTURE -> new Text("结构", "Structure");
            case RED_LINES -> new Text("红线", "Red lines");
            case FLOOR -> new Text("通用条件（下限）", "Provincial baseline (floor)");
            case CASES -> new Text("作者的案例", "The author's cases");
            case DETERMINISM -> new Text("结果一致性", "Determinism");
            case PROBES -> new Text("反事实探查", "Counterfactual probes");
            case COST -> new Text("运算量", "Cost");
        };
    }

    static Text state(ConformanceReport.State state) {
        return switch (state) {
            case NOTHING_FOUND -> new Text("未发现问题", "nothing found");
            case NOTED -> new Text("有提示", "noted");
            case OPEN -> new Text("待省级部门决定", "open: the province decides");
            case BROKEN -> new Text("不符合", "broken");
            case NOT_LOOKED_AT -> new Text("未检查", "not looked at");
        };
    }

    static Text gravity(Gravity gravity) {
        return switch (gravity) {
            case REFUSED -> new Text("不能备案", "cannot be filed");
            case UNPROVEN -> new Text("未证明，由省级部门决定", "not proved, the province decides");
            case WARN -> new Text("提醒", "warning");
            case ASK -> new Text("请说明", "question");
        };
    }

    static Text relation(FloorRelation relation) {
        return switch (relation) {
            case STRICTER -> new Text("更严", "stricter");
            case EQUAL -> new Text("相同", "equal");
            case ADDED_BY_FLOOR -> new Text("标准未写，由通用条件直接适用", "not in the standard; the baseline itself applies");
            case WAIVED -> new Text("按途径免除", "waived by the route");
            case SUPERSEDED -> new Text("已被取代", "superseded");
            case OPEN -> new Text("未能比对", "open");
            case WEAKER -> new Text("更宽（低于通用条件）", "weaker");
            case CONTRADICTS -> new Text("矛盾", "contradicts");
        };
    }

    static Text conclusion(ConformanceReport report) {
        boolean decided = report.findings().stream()
                .anyMatch(finding -> !finding.overrides().isEmpty());
        if (!report.mayBeFiled()) {
            return new Text("结论：不能备案", "Conclusion: it may not be filed");
        }
        return decided
                ? new Text("结论：依省级决定可以备案", "Conclusion: it may be filed by decision of the province")
                : new Text("结论：可以备案", "Conclusion: it may be filed");
    }
}
