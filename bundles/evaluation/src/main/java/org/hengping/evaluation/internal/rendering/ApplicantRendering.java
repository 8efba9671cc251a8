// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rendering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeKind;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.ReadValue;
import org.hengping.criteria.assessment.Result;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.wording.ChineseNumbers;
import org.hengping.evaluation.internal.wording.Terms;

/**
 * What a lay person asks: what do I have, what is missing and by how much, what is open and why. One text for one
 * language. Requirements are taken apart as long as all of their parts are asked for; a choice is shown as one requirement
 * with its options beneath.
 */
public final class ApplicantRendering {
    private static final List<Verdict> ORDER =
            List.of(Verdict.NOT_MET, Verdict.UNDECIDED, Verdict.FAILED, Verdict.MET, Verdict.NOT_APPLICABLE);

    private final Result result;
    private final Standard standard;
    private final Vocabulary vocabulary;
    private final Language language;
    private final ThresholdWording thresholds;
    private final Map<NodeId, Node> nodes = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    /** Prepares a text; standard and vocabulary are those that were assessed. */
    public ApplicantRendering(Result result, Standard standard, Vocabulary vocabulary, Language language) {
        this.result = result;
        this.standard = standard;
        this.vocabulary = vocabulary;
        this.language = language;
        this.thresholds = new ThresholdWording(standard, result.policyDay(), vocabulary, language);
        standard.nodes().forEach(node -> nodes.put(node.heading().id(), node));
    }

    /** Returns the text; it ends with a line feed. */
    public String render() {
        head();
        sections();
        return out.toString();
    }

    private void sections() {
        Map<Verdict, List<NodeResult>> sections = new EnumMap<>(Verdict.class);
        requirements(result.tree())
                .forEach(node -> sections.computeIfAbsent(node.outcome().verdict(), verdict -> new ArrayList<>())
                        .add(node));
        int section = 0;
        for (Verdict verdict : ORDER) {
            List<NodeResult> members = sections.getOrDefault(verdict, List.of());
            if (!members.isEmpty()) {
                section(++section, verdict, members);
            }
        }
    }

    /** Returns what is to be said of a baseline, without a head; this rendering is of its standard and verdicts. */
    public String renderBaseline() {
        line("");
        line(language.of(new Text("全省通用条件：", "Provincial baseline: ")) + language.of(standard.title()) + "（"
                + standard.id() + " " + standard.version() + "）");
        standard.remark().ifPresent(remark -> line(language.of(new Text("说明：", "Note: ")) + language.of(remark)));
        sections();
        return out.toString();
    }

    private void head() {
        line(language.of(new Text("条件比对结果（供参考）", "Comparison with the criteria (for reference)")));
        line("");
        line(language.of(standard.title()) + "（" + standard.id() + " " + standard.version() + "）");
        standard.remark().ifPresent(remark -> line(language.of(new Text("说明：", "Note: ")) + language.of(remark)));
        line(language.of(new Text("申报途径：", "Route: "))
                + language.of(Terms.of(result.route()))
                + language.of(new Text("；材料阶段：", "; stage of the materials: "))
                + language.of(Terms.of(result.stage()))
                + language.of(new Text("；适用规定日期：", "; rules as of: "))
                + result.policyDay());
        line(language.of(new Text(
                "本结果由程序将您的材料与公布的条件逐条比对得出，仅供参考：不是评审结论，不影响您提交申报。",
                "A program compared your materials with the published criteria. This advises only: it is no decision, and it"
                        + " does not keep you from applying.")));
        line(language.of(Terms.of(result.floor())));
        line("");
        line(language.of(new Text("总体：", "Overall: ")) + language.of(overall()));
        if (result.outcome().failed()) {
            line(language.of(new Text(
                    "有条件未能计算，请联系职称办；这不作为不符合的依据。",
                    "Something could not be computed; please tell the title office. It is not counted against you.")));
        }
    }

    private Text overall() {
        return switch (result.outcome().verdict()) {
            case MET -> new Text("程序能够比对的条件全部符合。", "all that a program can compare is met.");
            case NOT_MET -> new Text("有条件尚未符合，见下文。", "something is not met yet; see below.");
            case UNDECIDED, FAILED ->
                new Text(
                        "尚不能得出结论：有条件须由专家评议或尚待核实，见下文。",
                        "open: experts must judge, or something is not yet vouched for;" + " see below.");
            case NOT_APPLICABLE -> new Text("本标准的条件对您均不适用。", "none of the criteria applies to you.");
        };
    }

    /** Takes apart what asks for all of its parts. */
    private static List<NodeResult> requirements(NodeResult node) {
        if (node.kind() != NodeKind.ALL_OF || node.children().isEmpty()) {
            return List.of(node);
        }
        return node.children().stream()
                .flatMap(child -> requirements(child).stream())
                .toList();
    }

    private void section(int number, Verdict verdict, List<NodeResult> members) {
        Text title =
                switch (verdict) {
                    case MET -> new Text("已符合", "Met");
                    case NOT_MET -> new Text("尚未符合", "Missing");
                    case UNDECIDED -> new Text("待定", "Undecided");
                    case FAILED -> new Text("未能计算", "Not computed");
                    case NOT_APPLICABLE -> new Text("对您不适用", "Does not apply to you");
                };
        line("");
        line(language.of(new Text(
                ChineseNumbers.mark(1, number) + title.zh() + "（" + members.size() + " 项）",
                number + ". " + title.en() + " (" + members.size() + ")")));
        int item = 0;
        for (NodeResult member : members) {
            item++;
            requirement("  " + item + ". ", "     ", member);
        }
    }

    private void requirement(String first, String rest, NodeResult node) {
        line(first + language.of(label(node.id())));
        quantity(node).ifPresent(text -> line(rest + language.of(text)));
        node.reason()
                .ifPresent(reason ->
                        line(rest + language.of(new Text("原因：", "Why: ")) + language.of(Terms.of(reason, vocabulary))));
        values(node).ifPresent(text -> line(rest + language.of(new Text("您的情况：", "Your materials: ")) + text));
        if (nodes.get(node.id()) instanceof Node.Leaf leaf && node.outcome().verdict() != Verdict.NOT_APPLICABLE) {
            List<String> asked = thresholds.of(leaf);
            if (!asked.isEmpty()) {
                line(rest
                        + language.of(new Text("规定：", "Asked for: "))
                        + String.join(language.of(new Text("；", "; ")), asked));
            }
        }
        if (!node.clauses().isEmpty()) {
            line(rest
                    + language.of(new Text("依据：", "Rests on: "))
                    + node.clauses().stream()
                            .map(this::clause)
                            .collect(Collectors.joining(language.of(new Text("；", "; ")))));
        }
        for (NodeResult child : node.children()) {
            requirement(
                    rest + "· "
                            + language.of(new Text(
                                    "［" + Terms.of(child.outcome().verdict()).zh() + "］",
                                    "[" + Terms.of(child.outcome().verdict()).en() + "] ")),
                    rest + "  ",
                    child);
        }
    }

    private String clause(Clause clause) {
        return clause.document() + " " + clause.place()
                + switch (clause.standing()) {
                    case IN_FORCE -> "";
                    case SUPERSEDED -> language.of(new Text("［条款已被取代］", " [clause superseded]"));
                    case UNVERIFIED -> language.of(new Text("［条款原文未核实］", " [clause not verified]"));
                };
    }

    /** Says by how much. */
    private Optional<Text> quantity(NodeResult node) {
        if (node.needed() > 0) {
            int found = node.records().size();
            int lacking = Math.max(0, node.needed() - found);
            return Optional.of(
                    lacking == 0
                            ? new Text(
                                    "需要 " + node.needed() + " 项，找到 " + found + " 项。",
                                    "Needed " + node.needed() + ", found " + found + ".")
                            : new Text(
                                    "需要 " + node.needed() + " 项，找到 " + found + " 项，还差 " + lacking + " 项。",
                                    "Needed " + node.needed() + ", found " + found + "; " + lacking + " missing."));
        }
        Node definition = nodes.get(node.id());
        if (definition instanceof Node.AnyOf && !node.children().isEmpty()) {
            return Optional.of(new Text("以下具备一项即可：", "One of these is enough:"));
        }
        if (definition instanceof Node.AtLeast group && !node.children().isEmpty()) {
            long met = node.children().stream()
                    .filter(child -> child.outcome().verdict() == Verdict.MET)
                    .count();
            String shared = group.distinct() ? "，同一成果只能用于一项" : "";
            String sharedEn = group.distinct() ? ", each achievement serving one of them only" : "";
            return Optional.of(new Text(
                    "以下须具备 " + group.n() + " 项，已具备 " + met + " 项" + shared + "：",
                    "At least " + group.n() + " of these" + sharedEn + "; " + met + " met:"));
        }
        if (definition instanceof Node.WeightedScore score && node.score().isPresent()) {
            String percent = Terms.interval(node.score().get());
            return Optional.of(new Text(
                    "得分率 " + percent + "%，及格线 " + score.passMark() + "%。",
                    "Score " + percent + "%, pass mark " + score.passMark() + "%."));
        }
        return Optional.empty();
    }

    private Optional<String> values(NodeResult node) {
        List<String> shown = new ArrayList<>();
        for (ReadValue read : node.reads()) {
            if (read instanceof ReadValue.Plain plain) {
                shown.add(language.of(Terms.of(read.path(), vocabulary))
                        + language.of(new Text("：", ": "))
                        + plain.value()
                                .map(value -> language.of(Terms.value(read.path(), value, vocabulary)))
                                .orElse(language.of(new Text("未填", "not given"))));
            }
        }
        return shown.isEmpty() ? Optional.empty() : Optional.of(String.join(language.of(new Text("；", "; ")), shown));
    }

    private Text label(NodeId id) {
        Node node = nodes.get(id);
        return node == null ? new Text(id.value(), id.value()) : node.heading().label();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
