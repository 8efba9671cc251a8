// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.util.List;
import java.util.Locale;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ConformanceReport.Finding;
import org.hengping.platform.conformance.FindingOverride;
import org.hengping.platform.conformance.FloorLine;

/**
 * Conformance reports as one page for a person who reads law: no script, no reference to anything outside, everything that came
 * from a bundle escaped, fit to be printed.
 */
public final class ReportPage {
    private ReportPage() {}

    /** Returns the page of a report. */
    public static String write(ConformanceReport report) {
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .raw("<title>");
        page.text("合规报告 "
                + report.standard().map(Object::toString).orElse(report.bundle().toString()));
        page.raw("</title>\n<style>\n").raw(ReportStyle.CSS).raw("</style>\n</head>\n<body>\n<header>\n");
        page.raw("<p class=\"kind\">")
                .both(new Text("衡评 合规报告", "Hengping conformance report"))
                .raw("</p>\n");
        page.raw("<h1>");
        page.both(report.title().orElse(new Text("未能读取的标准", "A standard that could not be read")));
        page.raw("</h1>\n");
        head(page, report);
        page.raw("</header>\n<main>\n");
        conclusion(page, report);
        overview(page, report);
        report.aspects().forEach(result -> aspect(page, report, result));
        floor(page, report);
        page.raw("</main>\n<footer><p>")
                .both(new Text(
                        "本报告说明检查所见，不代表已符合法律；是否备案由省级部门决定。",
                        "This report says what was seen by these checks; it does not say that the law is fulfilled. "
                                + "The province decides about the filing."))
                .raw("</p></footer>\n</body>\n</html>\n");
        return page.toString();
    }

    private static void head(Markup page, ConformanceReport report) {
        page.raw("<dl>\n");
        report.standard()
                .ifPresent(standard -> entry(
                        page,
                        new Text("标准", "Standard"),
                        standard
                                + report.version().map(version -> " " + version).orElse("")));
        entry(page, new Text("组件摘要", "Digest of the bundle"), report.bundle().toString());
        entry(page, new Text("政策摘要", "Digest of the policy"), report.policy().toString());
        entry(
                page,
                new Text("按此申报日判断", "Judged for applications on"),
                report.day().toString());
        page.raw("</dl>\n");
    }

    private static void entry(Markup page, Text name, String value) {
        page.raw("<div><dt>").both(name).raw("</dt><dd>").text(value).raw("</dd></div>\n");
    }

    private static void conclusion(Markup page, ConformanceReport report) {
        page.raw("<p class=\"conclusion ")
                .raw(report.mayBeFiled() ? "may" : "may-not")
                .raw("\">")
                .both(ReportWords.conclusion(report))
                .raw("</p>\n");
    }

    private static void overview(Markup page, ConformanceReport report) {
        page.raw("<table>\n<caption>")
                .both(new Text("检查了什么", "What was looked at"))
                .raw("</caption>\n<thead><tr><th scope=\"col\">")
                .both(new Text("方面", "Aspect"))
                .raw("</th><th scope=\"col\">")
                .both(new Text("情况", "State"))
                .raw("</th><th scope=\"col\">")
                .both(new Text("说明", "What came of it"))
                .raw("</th></tr></thead>\n<tbody>\n");
        for (ConformanceReport.AspectResult result : report.aspects()) {
            page.raw("<tr><th scope=\"row\">")
                    .both(ReportWords.aspect(result.aspect()))
                    .raw("</th><td class=\"")
                    .raw(css(result.state()))
                    .raw("\">")
                    .both(ReportWords.state(result.state()))
                    .raw("</td><td>")
                    .both(result.summary())
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table>\n");
    }

    private static void aspect(Markup page, ConformanceReport report, ConformanceReport.AspectResult result) {
        if (report.findings(result.aspect()).isEmpty()) {
            return;
        }
        String id = css(result.aspect());
        page.raw("<section aria-labelledby=\"")
                .raw(id)
                .raw("\">\n<h2 id=\"")
                .raw(id)
                .raw("\">")
                .both(ReportWords.aspect(result.aspect()))
                .raw("</h2>\n");
        report.findings(result.aspect()).forEach(finding -> finding(page, finding));
        page.raw("</section>\n");
    }

    private static void floor(Markup page, ConformanceReport report) {
        if (report.floor().isEmpty()) {
            return;
        }
        page.raw("<table>\n<caption>")
                .both(new Text("通用条件逐条比对", "The baseline, one by one"))
                .raw("</caption>\n<thead><tr>");
        for (Text head : List.of(
                new Text("通用条件", "Baseline"),
                new Text("要求", "It asks"),
                new Text("本标准", "The standard asks"),
                new Text("关系", "How it stands"),
                new Text("依据", "Clause"))) {
            page.raw("<th scope=\"col\">").both(head).raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for (FloorLine line : report.floor()) {
            page.raw("<tr><th scope=\"row\">").both(line.label()).raw("</th><td>");
            page.text(line.floorAsks()).raw("</td><td>");
            page.text(line.standardAsks()).raw("</td><td>").both(ReportWords.relation(line.relation()));
            line.signedBy().ifPresent(by -> page.raw("<p>").text(by).raw("</p>"));
            page.raw("</td><td>")
                    .text(line.clause().map(Clause::toString).orElse(""))
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table>\n");
    }

    private static void finding(Markup page, Finding finding) {
        page.raw("<article class=\"").raw(css(finding.gravity())).raw("\">\n<h3><span class=\"code\">");
        page.text(finding.code()).raw("</span> ").both(ReportWords.gravity(finding.gravity()));
        page.raw("</h3>\n<p>").both(finding.explanation()).raw("</p>\n<dl>\n");
        finding.clause().map(Clause::toString).ifPresent(clause -> entry(page, new Text("依据", "Clause"), clause));
        if (!finding.place().isEmpty()) {
            entry(page, new Text("位置", "Place"), finding.place());
        }
        if (!finding.leaves().isEmpty()) {
            entry(
                    page,
                    new Text("条件", "Criteria"),
                    String.join(
                            ", ", finding.leaves().stream().map(NodeId::value).toList()));
        }
        page.raw("<div><dt>")
                .both(new Text("建议", "Suggestion"))
                .raw("</dt><dd>")
                .both(finding.suggestion())
                .raw("</dd></div>\n");
        page.raw("</dl>\n");
        finding.overrides().forEach(decision -> override(page, decision));
        page.raw("</article>\n");
    }

    private static void override(Markup page, FindingOverride decision) {
        page.raw("<div class=\"override\"><p><strong>")
                .both(new Text("省级决定：不因此项不予备案", "Decided by the province: this does not keep it from being filed"))
                .raw("</strong></p>\n<dl>\n");
        entry(page, new Text("理由", "Reason"), decision.reason());
        entry(page, new Text("期限", "Term"), decision.from() + " – " + decision.until());
        entry(page, new Text("决定人", "Decided by"), decision.decidedBy() + "（" + decision.role() + "）");
        entry(page, new Text("签名密钥", "Signing key"), decision.keyOwner() + " " + decision.keyFingerprint());
        page.raw("</dl></div>\n");
    }

    private static String css(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
