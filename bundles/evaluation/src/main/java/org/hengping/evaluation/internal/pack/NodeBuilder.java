// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.Cap;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Heading;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;

/** Builds the tree of a standard and remembers where its expressions stand. */
final class NodeBuilder {
    private final ClauseReader clauses;
    private final ValueReader values;
    private final VocabularyCheck vocabulary;
    private final Problems problems;
    private final Sources.Builder sources = new Sources.Builder();
    private final Map<NodeId, Mark> ids = new HashMap<>();

    NodeBuilder(ClauseReader clauses, ValueReader values, VocabularyCheck vocabulary, Problems problems) {
        this.clauses = clauses;
        this.values = values;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    Sources sources() {
        return sources.build();
    }

    SortedSet<String> ids() {
        SortedSet<String> names = new TreeSet<>();
        ids.keySet().forEach(id -> names.add(id.value()));
        return names;
    }

    /** Builds a node and all beneath it; nothing where something it needs could not be read. */
    Optional<Node> build(YamlNode.Mapping node, int level) {
        if (level > Standard.MOST_LEVELS) {
            problems.add(
                    node.mark(),
                    "tree-too-deep",
                    "树超过" + Standard.MOST_LEVELS + "层",
                    "the tree has more than " + Standard.MOST_LEVELS + " levels");
            return Optional.empty();
        }
        Optional<NodeId> id = id(node);
        Optional<Text> label = clauses.text(node, "label");
        Applicability applicability = appliesTo(node);
        Optional<Heading> heading =
                id.flatMap(known -> label.map(text -> new Heading(known, text, clauses.clauses(node), applicability)));
        if (node.get("allOf").isPresent()) {
            List<Node> children = children(node, "allOf", level);
            return whole(node, "allOf", heading, children)
                    .flatMap(head -> make(node, () -> new Node.AllOf(head, children)));
        }
        if (node.get("anyOf").isPresent()) {
            List<Node> children = children(node, "anyOf", level);
            return whole(node, "anyOf", heading, children)
                    .flatMap(head -> make(node, () -> new Node.AnyOf(head, children)));
        }
        if (node.get("of").isPresent() || node.get("atLeast").isPresent()) {
            return atLeast(node, heading, level);
        }
        if (node.get("weightedScore").isPresent()) {
            return node.mapping("weightedScore").flatMap(score -> weightedScore(score, heading, level));
        }
        if (node.get("leftToExperts").isPresent()) {
            return heading.map(Node.LeftToExperts::new);
        }
        return leaf(node, id, heading);
    }

    private Optional<NodeId> id(YamlNode.Mapping node) {
        Optional<NodeId> id = node.text("id")
                .flatMap(text -> problems.attempt(node.markOf("id"), "wrong-value", () -> new NodeId(text)));
        if (id.isPresent()) {
            Mark mark = node.markOf("id");
            Mark first = ids.putIfAbsent(id.get(), mark);
            if (first != null) {
                problems.add(
                        mark,
                        "duplicate-id",
                        "节点名称“" + id.get() + "”已用于 " + first,
                        "the node id \"" + id.get() + "\" stands at " + first + " already");
            }
            sources.put(id.get(), Sources.Part.ID, SourceText.at(mark));
        }
        return id;
    }

    private List<Node> children(YamlNode.Mapping node, String key, int level) {
        List<Node> children = new ArrayList<>();
        node.mappings(key).forEach(child -> build(child, level + 1).ifPresent(children::add));
        return children;
    }

    /** Gives the heading where all children could be read. */
    private static Optional<Heading> whole(
            YamlNode.Mapping node, String key, Optional<Heading> heading, List<Node> children) {
        return heading.filter(head ->
                !children.isEmpty() && children.size() == node.items(key).size());
    }

    private Optional<Node> make(YamlNode.Mapping node, Supplier<Node> maker) {
        return problems.attempt(node.mark(), "bad-node", maker);
    }

    private Optional<Node> atLeast(YamlNode.Mapping node, Optional<Heading> heading, int level) {
        List<Node> children = children(node, "of", level);
        Optional<YamlNode.Mapping> rule = node.mapping("atLeast");
        Optional<Long> n = rule.flatMap(mapping -> mapping.scalar("n"))
                .filter(scalar -> scalar.kind() == YamlNode.Kind.INTEGER)
                .map(scalar -> Long.parseLong(scalar.text()));
        if (rule.isEmpty() || n.isEmpty()) {
            return Optional.empty();
        }
        Node.Counting counting = rule.get()
                .text("counting")
                .flatMap(name -> EnumNames.find(Node.Counting.class, name))
                .orElse(Node.Counting.CHILDREN);
        boolean distinct = rule.get()
                .scalar("distinct")
                .filter(scalar -> scalar.text().equals("true"))
                .isPresent();
        List<Cap> caps = new ArrayList<>();
        rule.get().mappings("caps").forEach(cap -> cap(cap).ifPresent(caps::add));
        int size = node.items("of").size();
        if (counting == Node.Counting.CHILDREN && size > 0 && n.get() > size) {
            problems.add(
                    rule.get().markOf("n"),
                    "at-least-too-many",
                    "要求至少" + n.get() + "项，但只有" + size + "项，永远无法满足",
                    "at least " + n.get() + " of " + size + " can never be met");
            return Optional.empty();
        }
        if (counting == Node.Counting.RECORDS || distinct || !caps.isEmpty()) {
            requireLeaves(node, children);
        }
        return whole(node, "of", heading, children)
                .filter(head -> problems.isEmpty())
                .flatMap(head -> make(
                        node,
                        () -> new Node.AtLeast(head, Math.toIntExact(n.get()), counting, distinct, caps, children)));
    }

    private void requireLeaves(YamlNode.Mapping node, List<Node> children) {
        boolean leaves = children.stream().allMatch(Node.Leaf.class::isInstance);
        if (!leaves || node.items("of").size() > Node.AtLeast.MOST_MATCHED_CHILDREN) {
            problems.add(
                    node.markOf("of"),
                    "matched-group",
                    "按记录计数或分配记录的组，其子节点须全为叶子，且不超过" + Node.AtLeast.MOST_MATCHED_CHILDREN + "个",
                    "a group that counts or shares records has leaves only, at most "
                            + Node.AtLeast.MOST_MATCHED_CHILDREN);
        }
    }

    private Optional<Cap> cap(YamlNode.Mapping node) {
        Optional<FactPath> path = node.text("path").flatMap(text -> path(text, node.markOf("path")));
        Optional<VocabularyCheck.Target> target = path.flatMap(known -> vocabulary.resolve(known, node.markOf("path")));
        Optional<YamlNode.Scalar> most = node.scalar("most").filter(scalar -> scalar.kind() == YamlNode.Kind.INTEGER);
        if (target.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> oneOf = values.texts(node.items("oneOf"), target.get(), vocabulary);
        if (oneOf.isEmpty()) {
            return Optional.empty();
        }
        return problems.attempt(
                node.mark(),
                "bad-cap",
                () -> new Cap(path.get(), oneOf, Integer.parseInt(most.get().text())));
    }

    private Optional<Node> weightedScore(YamlNode.Mapping score, Optional<Heading> heading, int level) {
        List<Node.WeightedScore.Part> parts = new ArrayList<>();
        for (YamlNode.Mapping part : score.mappings("parts")) {
            Optional<Node> child = part.mapping("node").flatMap(inner -> build(inner, level + 1));
            Optional<Decimal> points = part.scalar("points").flatMap(values::decimal);
            if (child.isPresent() && points.isPresent()) {
                problems.attempt(
                                part.markOf("points"),
                                "bad-points",
                                () -> new Node.WeightedScore.Part(child.get(), points.get()))
                        .ifPresent(parts::add);
            }
        }
        Optional<Decimal> passMark = score.scalar("passMark").flatMap(values::decimal);
        if (heading.isEmpty()
                || passMark.isEmpty()
                || parts.size() < score.items("parts").size()) {
            return Optional.empty();
        }
        return problems.attempt(
                score.markOf("passMark"),
                "bad-pass-mark",
                () -> new Node.WeightedScore(heading.get(), parts, passMark.get()));
    }

    private Optional<Node> leaf(YamlNode.Mapping node, Optional<NodeId> id, Optional<Heading> heading) {
        List<FactRead> reads = reads(node);
        Optional<LeafRule> rule = rule(node, reads);
        id.ifPresent(known -> remember(known, node));
        if (heading.isPresent()
                && heading.get().clauses().isEmpty()
                && node.get("clauses").isPresent()) {
            problems.add(node.markOf("clauses"), "empty", "叶子至少引用一条依据", "a leaf cites at least one clause");
        }
        if (heading.isEmpty() || rule.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        return make(node, () -> new Node.Leaf(heading.get(), reads, rule.get()));
    }

    private List<FactRead> reads(YamlNode.Mapping node) {
        List<FactRead> reads = new ArrayList<>();
        Set<FactPath> seen = new HashSet<>();
        for (YamlNode item : node.items("reads")) {
            if (item instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.TEXT) {
                problems.attempt(item.mark(), "wrong-value", () -> FactRead.parse(scalar.text()))
                        .ifPresent(read -> {
                            vocabulary.checkRead(read, item.mark());
                            if (!seen.add(read.path())) {
                                problems.add(
                                        item.mark(),
                                        "read-twice",
                                        "路径“" + read.path() + "”重复",
                                        "the path \"" + read.path() + "\" stands twice");
                            }
                            reads.add(read);
                        });
            }
        }
        return reads;
    }

    private Optional<LeafRule> rule(YamlNode.Mapping node, List<FactRead> reads) {
        if (node.get("condition").isPresent()) {
            return node.text("condition").map(LeafRule.Condition::new);
        }
        if (node.get("computed").isPresent()) {
            return Optional.of(new LeafRule.Computed());
        }
        Optional<YamlNode.Mapping> count = node.mapping("count");
        Optional<String> list = count.flatMap(mapping -> mapping.text("list"));
        Optional<YamlNode.Scalar> atLeast = count.flatMap(mapping -> mapping.scalar("atLeast"));
        if (list.isEmpty() || atLeast.isEmpty()) {
            return Optional.empty();
        }
        boolean read = reads.stream()
                .anyMatch(path ->
                        path.path().field().isPresent() && path.path().fact().equals(list.get()));
        if (!read) {
            SortedSet<String> lists = new TreeSet<>();
            reads.stream()
                    .filter(path -> path.path().field().isPresent())
                    .forEach(path -> lists.add(path.path().fact()));
            problems.add(
                    count.get().markOf("list"),
                    "list-not-read",
                    "reads 中没有列表“" + list.get() + "”的字段" + Spelling.hintZh(list.get(), lists),
                    "reads names no field of the list \"" + list.get() + "\"" + Spelling.hintEn(list.get(), lists));
            return Optional.empty();
        }
        return problems.attempt(
                count.get().mark(),
                "wrong-value",
                () -> new LeafRule.CountRecords(
                        list.get(), count.get().text("where"), atLeast.get().text()));
    }

    private void remember(NodeId id, YamlNode.Mapping node) {
        node.scalar("condition").ifPresent(text -> put(id, Sources.Part.CONDITION, text));
        node.mapping("count").ifPresent(count -> {
            count.scalar("list").ifPresent(text -> put(id, Sources.Part.LIST, text));
            count.scalar("where").ifPresent(text -> put(id, Sources.Part.WHERE, text));
            count.scalar("atLeast").ifPresent(text -> put(id, Sources.Part.AT_LEAST, text));
        });
        node.get("reads").ifPresent(list -> sources.put(id, Sources.Part.READS, SourceText.at(list.mark())));
    }

    private void put(NodeId id, Sources.Part part, YamlNode.Scalar scalar) {
        sources.put(id, part, scalar.origin().locate(scalar.text()));
    }

    private Applicability appliesTo(YamlNode.Mapping node) {
        List<Applicability.Test> tests = new ArrayList<>();
        node.mapping("appliesTo").ifPresent(all -> all.entries().forEach((name, entry) -> path(name, entry.keyMark())
                .flatMap(path -> vocabulary.resolve(path, entry.keyMark()).flatMap(target -> {
                    SortedSet<String> oneOf = values.texts(all.items(name), target, vocabulary);
                    return oneOf.isEmpty()
                            ? Optional.empty()
                            : problems.attempt(
                                    entry.keyMark(), "bad-applies-to", () -> new Applicability.Test(path, oneOf));
                }))
                .ifPresent(tests::add)));
        return new Applicability(tests);
    }

    private Optional<FactPath> path(String text, Mark mark) {
        return problems.attempt(mark, "wrong-value", () -> FactPath.parse(text));
    }
}
