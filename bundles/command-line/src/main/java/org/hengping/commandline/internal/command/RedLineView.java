// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.commandline.internal.terminal.Table;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.evaluation.RedLineReport;

/** Shows what the red-line proof says to a person or a program; its findings stand among the remarks of the report. */
final class RedLineView {
    private RedLineView() {}

    static List<String> lines(RedLineReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("红线证明 / red lines (27号（五）（六）)");
        Table table = new Table("限制内容 kind", "结果 outcome", "依据 because");
        for (RedLineReport.Judgement judgement : report.judgements()) {
            table.row(
                    kinds(judgement.kinds()),
                    judgement.outcome() + (judgement.weaker() ? " (较弱 weaker)" : ""),
                    judgement.basis().toString());
        }
        lines.addAll(table.lines());
        return lines;
    }

    private static String kinds(SortedSet<RedLineClass> kinds) {
        return kinds.size() > 1
                ? "合起来 all together"
                : kinds.stream().map(Enum::name).collect(Collectors.joining());
    }

    static JsonObject json(RedLineReport report) {
        return JsonObject.builder()
                .put("format", "hengping-red-lines/1")
                .put("day", report.day().toString())
                .put("fileable", report.fileable())
                .put(
                        "judgements",
                        JsonArray.of(report.judgements().stream()
                                .map(judgement -> JsonObject.builder()
                                        .put("kinds", names(judgement.kinds()))
                                        .put("outcome", judgement.outcome().name())
                                        .put("weaker", judgement.weaker())
                                        .put("basis", text(judgement.basis()))
                                        .put(
                                                "witnesses",
                                                JsonArray.of(judgement.witnesses().stream()
                                                        .map(witness -> new JsonString(
                                                                new String(witness.bytes(), StandardCharsets.UTF_8)))
                                                        .toList()))
                                        .build())
                                .toList()))
                .put(
                        "findings",
                        JsonArray.of(report.findings().stream()
                                .map(RedLineView::finding)
                                .toList()))
                .build();
    }

    private static JsonObject finding(RedLineReport.Finding finding) {
        return JsonObject.builder()
                .put("code", finding.code())
                .put("gravity", finding.gravity().name())
                .put("kinds", names(finding.kinds()))
                .putIfPresent("clause", finding.clause().map(clause -> new JsonString(clause.toString())))
                .put("place", finding.place())
                .put(
                        "leaves",
                        JsonArray.of(finding.leaves().stream()
                                .map(id -> new JsonString(id.value()))
                                .toList()))
                .put("weaker", finding.weaker())
                .put("explanation", text(finding.explanation()))
                .put("suggestion", text(finding.suggestion()))
                .build();
    }

    private static JsonArray names(SortedSet<RedLineClass> kinds) {
        return JsonArray.of(
                kinds.stream().map(kind -> new JsonString(kind.name())).toList());
    }

    private static JsonObject text(Text text) {
        return JsonObject.builder().put("zh", text.zh()).put("en", text.en()).build();
    }
}
