// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.evaluation.RedLineReport;
import org.hengping.evaluation.RedLineReport.Finding;
import org.hengping.evaluation.RedLineReport.Gravity;

/** Puts findings into words. */
final class FindingText {
    private static final int SHOWN_POPULATIONS = 4;

    private final Places places;

    FindingText(Places places) {
        this.places = places;
    }

    /** A restricted kind that cannot be avoided. */
    Finding unavoidable(
            RedLineRule rule, Gravity gravity, Structure.Breach breach, Set<RedLineClass> kinds, boolean weaker) {
        Text labels = places.labels(breach.leaves());
        String zh = "没有" + rule.wording().zh() + "就无法符合本标准：" + labels.zh() + "，此外没有别的途径。" + whomZh(breach)
                + weakerZh(weaker);
        String en = "Nobody can meet this standard without " + rule.wording().en() + ": " + labels.en()
                + ", and there is no other way." + whomEn(breach) + weakerEn(weaker);
        return finding(rule, gravity, breach.leaves(), kinds, weaker, new Text(zh, en));
    }

    /** Several restricted kinds of which one or the other cannot be avoided. */
    Finding mixed(
            RedLineRule first,
            String codes,
            Structure.Breach breach,
            Set<RedLineClass> kinds,
            Text wording,
            boolean weaker) {
        Text labels = places.labels(breach.leaves());
        String zh = "每个选项都属于限制内容（" + wording.zh() + "），单看可以避开其中之一，合起来无法避开：" + labels.zh() + "。" + whomZh(breach)
                + weakerZh(weaker);
        String en = "Every option is of a restricted kind (" + wording.en()
                + "): each can be avoided by itself, all together cannot: " + labels.en() + "." + whomEn(breach)
                + weakerEn(weaker);
        Finding named = finding(first, Gravity.REFUSED, breach.leaves(), kinds, weaker, new Text(zh, en));
        return new Finding(
                codes,
                named.gravity(),
                named.kinds(),
                named.clause(),
                named.place(),
                named.leaves(),
                weaker,
                named.explanation(),
                new Text(
                        "至少增加一个不属于这些限制内容的选项，如专利、标准开发、技术推广、教学或实践业绩",
                        "Add at least one option of none of these kinds, such as patents, standards, extension of technology,"
                                + " or results in teaching or practice"));
    }

    /** Leaves of which it depends on the person whether they need something restricted. */
    Finding perhaps(RedLineRule rule, Gravity gravity, Structure.Breach breach, Set<RedLineClass> kinds) {
        Text labels = places.labels(breach.leaves());
        String zh = "对一部分人（依年龄、所在单位类别等本人情况而定），" + rule.wording().zh() + "成为不可避开的条件：" + labels.zh() + "。本人情况不算一条途径。"
                + whomZh(breach);
        String en = "For some people (depending on age, kind of institution and the like) "
                + rule.wording().en() + " cannot be avoided: " + labels.en() + ". Who somebody is counts as no way out."
                + whomEn(breach);
        return finding(rule, gravity, breach.leaves(), kinds, false, new Text(zh, en));
    }

    /** An option of a kind that should not be asked for. */
    Finding option(RedLineRule rule, Set<NodeId> leaves, Set<RedLineClass> kinds) {
        Text labels = places.labels(leaves);
        return finding(
                rule,
                Gravity.WARN,
                leaves,
                kinds,
                false,
                new Text(
                        rule.wording().zh() + "是可以避开的选项之一：" + labels.zh() + "。可以备案，但请考虑是否必要。",
                        "An option that can be avoided asks for "
                                + rule.wording().en() + ": " + labels.en()
                                + ". It can be filed; consider whether it is needed."));
    }

    /** Something that grows with the number of works. */
    Finding number(RedLineRule rule, Gravity gravity, Set<NodeId> leaves, String list) {
        Text labels = places.labels(leaves);
        return finding(
                rule,
                gravity,
                leaves,
                Set.of(),
                false,
                new Text(
                        "结果随“" + list + "”的件数增长：" + labels.zh() + "。不将代表性成果的数量与评价直接挂钩。",
                        "The outcome grows with the number of \"" + list + "\": " + labels.en()
                                + ". The number of representative works is not to be tied to the evaluation."));
    }

    /** A kind that is the main indicator and should not be. */
    Finding mainIndicator(RedLineRule rule, Set<NodeId> leaves, Set<RedLineClass> kinds) {
        Text labels = places.labels(leaves);
        return finding(
                rule,
                Gravity.WARN,
                leaves,
                kinds,
                false,
                new Text(
                        rule.wording().zh() + "成为主要指标（人人必备，或占评分的一半以上）：" + labels.zh() + "。",
                        "The main indicator is " + rule.wording().en()
                                + " (nobody can do without, or they hold at least half of the points): " + labels.en()
                                + "."));
    }

    /** A number that is simply prescribed. */
    Finding prescribed(RedLineRule rule, NodeId leaf, String list) {
        Set<NodeId> leaves = Set.of(leaf);
        Text labels = places.labels(leaves);
        return finding(
                rule,
                Gravity.WARN,
                leaves,
                rule.subject().map(Set::of).orElse(Set.of()),
                false,
                new Text(
                        "规定了“" + list + "”的数量：" + labels.zh() + "。数量要求应当淡化，请改看质量。",
                        "A number of \"" + list + "\" is prescribed: " + labels.en()
                                + ". Demands of number should fade; look at quality instead."));
    }

    /** A gate that moves when one restricted fact is changed. */
    Finding moved(RedLineRule rule, Gravity gravity, Set<RedLineClass> kinds, RedLineReport.Probe probe) {
        Set<NodeId> leaves = Set.of(probe.leaf());
        Text labels = places.labels(leaves);
        String what = probe.path()
                + probe.record().map(record -> " (" + record + ")").orElse("")
                + ": " + probe.valueBefore().orElse("∅") + " → "
                + probe.valueAfter().orElse("∅");
        String pair = probe.before().digest() + " " + probe.verdictBefore() + ", "
                + probe.after().digest() + " " + probe.verdictAfter();
        return finding(
                rule,
                gravity,
                leaves,
                kinds,
                true,
                new Text(
                        "只改动一项限制内容（" + what + "），由程序计算且无法绕开的" + labels.zh() + "结果就变了。两份材料：" + pair + "。",
                        "Changing one restricted fact alone (" + what + ") moves a gate that a class computes: "
                                + labels.en() + ". The pair of dossiers: " + pair + "."));
    }

    /** Something that could be neither shown nor refuted. */
    Finding unproven(Set<RedLineClass> kinds, Text reason) {
        return new Finding(
                "UNPROVEN",
                Gravity.UNPROVEN,
                new TreeSet<>(kinds),
                Optional.empty(),
                "",
                List.of(),
                false,
                reason,
                new Text(
                        "增加一个测试案例：不含限制内容而结果为 MET 的申报材料；它会被用作例证。否则由省级职称管理部门决定",
                        "Add a case that is MET by a dossier without the restricted facts; it will serve as the witness. Otherwise"
                                + " the province decides"));
    }

    private Finding finding(
            RedLineRule rule,
            Gravity gravity,
            Set<NodeId> leaves,
            Set<RedLineClass> kinds,
            boolean weaker,
            Text explanation) {
        return new Finding(
                rule.code(),
                gravity,
                new TreeSet<>(kinds),
                Optional.of(rule.clause()),
                places.of(leaves),
                places.ordered(leaves),
                weaker,
                explanation,
                rule.suggestion());
    }

    private static String whomZh(Structure.Breach breach) {
        return breach.everybody() ? "" : "适用于：" + told(breach) + "。";
    }

    private static String whomEn(Structure.Breach breach) {
        return breach.everybody() ? "" : " This is so for " + told(breach) + ".";
    }

    private static String told(Structure.Breach breach) {
        String some = breach.populations().stream()
                .limit(SHOWN_POPULATIONS)
                .map(Population::told)
                .collect(Collectors.joining("; "));
        return breach.populations().size() > SHOWN_POPULATIONS ? some + "; …" : some;
    }

    private static String weakerZh(boolean weaker) {
        return weaker ? "其中有由程序计算的叶子，整体计入，此结论较弱。" : "";
    }

    private static String weakerEn(boolean weaker) {
        return weaker ? " A class computes some of these leaves; they count whole, so this is weaker." : "";
    }
}
