// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Result;
import org.hengping.evaluation.internal.wording.Terms;

/** Says in words where two results first differ. Pure and thread-safe. */
public final class ResultComparison {
    private static final int LONGEST_SHOWN = 300;

    private static final List<Part<Result>> HEAD = List.of(
            new Part<>("语义版本", "semantics", result -> Integer.toString(result.semantics())),
            new Part<>("标准", "standard", result -> result.standard() + " " + result.version()),
            new Part<>("插件包", "bundle", result -> result.bundle().toString()),
            new Part<>("政策日期", "policy day", result -> result.policyDay().toString()),
            new Part<>("政策快照", "policy snapshot", result -> result.policy().toString()),
            new Part<>("申报材料", "dossier", result -> result.dossier().toString()),
            new Part<>("材料阶段", "stage", result -> result.stage().name()),
            new Part<>("申报途径", "route", result -> result.route().toString()),
            new Part<>(
                    "通用条件",
                    "floor",
                    result -> result.floor()
                            + result.baseline()
                                    .map(baseline -> " " + baseline.baseline() + " " + baseline.standard() + " "
                                            + baseline.version() + " " + baseline.text())
                                    .orElse("")));

    private static final List<Part<NodeResult>> NODE = List.of(
            new Part<>("节点", "node", node -> node.id().value()),
            new Part<>("节点类型", "kind", node -> node.kind().name()),
            new Part<>("结论", "verdict", node -> node.outcome().verdict().name()),
            new Part<>(
                    "故障标记",
                    "mark of failure",
                    node -> Boolean.toString(node.outcome().failed())),
            new Part<>("原因", "reason", node -> node.reason()
                    .map(reason -> reason.code() + " " + reason.details())
                    .orElse("-")),
            new Part<>("得分", "score", node -> node.score().map(Terms::interval).orElse("-")),
            new Part<>("读取内容", "values read", node -> node.reads().toString()),
            new Part<>("计入记录", "records", node -> node.records().toString()),
            new Part<>("所需记录数", "records needed", node -> Integer.toString(node.needed())),
            new Part<>("条款", "clauses", node -> node.clauses().toString()),
            new Part<>("下级节点", "children", node -> node.children().stream()
                    .map(child -> child.id().value())
                    .toList()
                    .toString()));

    private ResultComparison() {}

    /**
     * A difference.
     *
     * @param node the first node, in reading order, whose difference does not come from a node beneath it; absent where the
     *     results differ before the tree
     * @param text what differs
     */
    public record Divergence(Optional<NodeId> node, Text text) {
        public Divergence {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(text, "text");
        }
    }

    /** One thing that is compared. */
    private record Part<T>(String zh, String en, Function<T, String> shown) {

        Optional<Text> difference(T stored, T replayed) {
            String before = shown.apply(stored);
            String after = shown.apply(replayed);
            if (before.equals(after)) {
                return Optional.empty();
            }
            return Optional.of(new Text(
                    zh + "不同：存档为 " + cut(before) + "，复算为 " + cut(after) + "。",
                    "The " + en + " differs: stored " + cut(before) + ", replayed " + cut(after) + "."));
        }

        private static String cut(String text) {
            return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        }
    }

    /** Returns where a replayed result first differs from the stored one, or nothing if they are equal. */
    public static Optional<Divergence> ofResults(Result stored, Result replayed) {
        Optional<Text> head = first(HEAD, stored, replayed);
        if (head.isPresent()) {
            return Optional.of(new Divergence(Optional.empty(), head.get()));
        }
        Optional<Divergence> floor = stored.baseline()
                .flatMap(one -> replayed.baseline().flatMap(other -> ofNodes(one.tree(), other.tree())));
        return floor.isPresent() ? floor : ofNodes(stored.tree(), replayed.tree());
    }

    private static Optional<Divergence> ofNodes(NodeResult stored, NodeResult replayed) {
        Optional<Text> own = first(NODE, stored, replayed);
        if (sameChildren(stored, replayed)) {
            for (int i = 0; i < stored.children().size(); i++) {
                Optional<Divergence> below =
                        ofNodes(stored.children().get(i), replayed.children().get(i));
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return own.map(text -> new Divergence(Optional.of(stored.id()), text));
    }

    private static boolean sameChildren(NodeResult stored, NodeResult replayed) {
        return stored.children().stream()
                .map(NodeResult::id)
                .toList()
                .equals(replayed.children().stream().map(NodeResult::id).toList());
    }

    private static <T> Optional<Text> first(List<Part<T>> parts, T stored, T replayed) {
        return parts.stream()
                .flatMap(part -> part.difference(stored, replayed).stream())
                .findFirst();
    }

    /**
     * Returns what differs between two executions, or nothing: they are compared under the same schedule only, and the
     * name of the engine is no difference.
     */
    public static Optional<Text> ofExecutions(Execution stored, Execution replayed) {
        if (!stored.schedule().equals(replayed.schedule())) {
            return Optional.empty();
        }
        return first(
                List.of(
                        new Part<Execution>(
                                "计算次数", "number of leaves computed", execution -> Long.toString(execution.leaves())),
                        new Part<>(
                                "提供的记录数",
                                "number of records handed out",
                                execution -> Long.toString(execution.records())),
                        new Part<>("插件计算量", "work of plugin classes", execution -> execution
                                .spent()
                                .map(spent -> Long.toString(spent.work()))
                                .orElse("-")),
                        new Part<>("插件内存量", "number of bytes of plugin classes", execution -> execution
                                .spent()
                                .map(spent -> Long.toString(spent.bytes()))
                                .orElse("-"))),
                stored,
                replayed);
    }
}
