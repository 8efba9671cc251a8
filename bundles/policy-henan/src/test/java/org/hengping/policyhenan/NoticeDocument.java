// SPDX-License-Identifier: Apache-2.0
package org.hengping.policyhenan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.criteria.Text;
import org.hengping.policy.Holding;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;
import org.hengping.policy.provision.Gap;
import org.hengping.policy.provision.PolicyState;

/** Makes {@code docs/notice-27.md} from the map of the notice and the state of the entries it names. */
final class NoticeDocument {
    static final Path PATH = Path.of("../../docs/notice-27.md");
    static final LocalDate DAY = LocalDate.of(2024, 4, 8);

    private static final Map<NoticeMap.By, String> BY = Map.of(
            NoticeMap.By.CODE, "代码 code",
            NoticeMap.By.DATA, "政策数据 data",
            NoticeMap.By.PLANNED, "计划中 planned",
            NoticeMap.By.ORGANISATIONAL, "组织工作，软件之外 organisational, outside software");
    private static final Map<PolicyState, String> STATE = Map.of(
            PolicyState.IN_FORCE, "",
            PolicyState.SUPERSEDED, "（已被取代 superseded）",
            PolicyState.UNVERIFIED, "（未核实 unverified）",
            PolicyState.NOT_PUBLISHED_HERE, "（本库未收录 not published here）");

    private final Policy policy;

    private NoticeDocument(Policy policy) {
        this.policy = policy;
    }

    /** Writes the document anew: run it after changing the map. */
    public static void main(String[] arguments) throws IOException, PolicyPackException {
        Files.writeString(PATH, render());
    }

    static String render() throws IOException, PolicyPackException {
        Policy policy = PolicyPacks.fromClassPath(NoticeDocument.class.getClassLoader());
        return new NoticeDocument(policy).write(NoticeMap.read());
    }

    private String write(NoticeMap map) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(map.document()).append("：逐条落实情况 What implements each clause\n\n");
        out.append(
                "<!-- Made from bundles/policy-henan/src/main/resources/policy/notice-27.yaml; do not edit. -->\n\n");
        out.append("本表由数据生成：各条原文逐句列出，并注明由什么落实。“计划中”即目前没有；“组织工作”由主管机关承担，软件不代办。\n");
        out.append("政策数据的状态以 ").append(DAY).append(" 为准。\n\n");
        out.append(
                        "This table is made from data. It has every sentence of the notice and says what implements it: code that exists, ")
                .append("entries of the policy pack (with their state on ")
                .append(DAY)
                .append("), planned (not there yet), or organisational work outside software.\n\n");
        summary(out, map);
        map.clauses().forEach(clause -> clause(out, clause));
        return out.toString();
    }

    private static void summary(StringBuilder out, NoticeMap map) {
        List<NoticeMap.Sentence> all = map.clauses().stream()
                .flatMap(clause -> clause.sentences().stream())
                .toList();
        out.append("| 由何落实 By | 句数 Sentences |\n| --- | --- |\n");
        for (NoticeMap.By by : NoticeMap.By.values()) {
            long count =
                    all.stream().filter(sentence -> sentence.by().contains(by)).count();
            out.append("| ").append(BY.get(by)).append(" | ").append(count).append(" |\n");
        }
        out.append("\n共 ").append(all.size()).append(" 句，一句可有多项。 ");
        out.append(all.size()).append(" sentences in all; one may have several.\n");
    }

    private void clause(StringBuilder out, NoticeMap.ClauseMap clause) {
        out.append("\n## ").append(clause.place()).append(clause.title().zh()).append(" ");
        out.append(clause.title().en()).append("\n\n");
        out.append("| 原文 Text | 由何落实 By | 说明 Note |\n| --- | --- | --- |\n");
        for (NoticeMap.Sentence sentence : clause.sentences()) {
            out.append("| ").append(cell(sentence.text())).append(" | ");
            out.append(sentence.by().stream().map(BY::get).collect(Collectors.joining("<br>")));
            out.append(" | ").append(note(sentence)).append(" |\n");
        }
    }

    private String note(NoticeMap.Sentence sentence) {
        return Stream.of(
                        sentence.note().stream().map(NoticeDocument::cell),
                        sentence.entries().stream().map(this::entry),
                        sentence.code().stream().map(folder -> "`" + folder + "`"))
                .flatMap(part -> part)
                .collect(Collectors.joining("<br>"));
    }

    private String entry(NoticeMap.EntryRef entry) {
        Holding holding = policy.held(DAY, entry.kind(), entry.code())
                .orElseThrow(() -> new IllegalStateException("the policy has no " + entry));
        String name = entry.code().equals(Gap.ANY) ? "" : " " + entry.code();
        String value = holding.value().map(held -> " = " + held.text()).orElse("");
        String state = Objects.requireNonNull(STATE.get(holding.state()));
        return "`" + entry.kind().name().toLowerCase(Locale.ROOT) + name + value + "`" + state;
    }

    private static String cell(Text text) {
        return (text.zh() + "<br>" + text.en()).replace("|", "\\|");
    }
}
