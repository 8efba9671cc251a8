// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.RedLineReport.Finding;
import org.hengping.evaluation.RedLineReport.Gravity;

/** Finds scores and counts that grow with the number of works. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9.'])(?:[2-9]|[1-9][0-9]{1,2})(?![0-9.'])");

    private final Standard standard;
    private final Vocabulary vocabulary;
    private final FindingText text;

    Numbers(Standard standard, Vocabulary vocabulary, FindingText text) {
        this.standard = standard;
        this.vocabulary = vocabulary;
        this.text = text;
    }

    /** Returns what a red line on numbers finds: of works, or of the kind of facts that it names. */
    List<Finding> find(RedLineRule rule) {
        List<Finding> findings = new ArrayList<>();
        if (rule.subject().isPresent() || rule.ofSeries()) {
            prescribed(rule, findings);
            return findings;
        }
        for (Node node : standard.nodes()) {
            if (node instanceof Node.WeightedScore score) {
                // two parts that count the same list give more points for more of it
                counted(score.children()).forEach((list, leaves) -> {
                    if (leaves.size() > 1) {
                        findings.add(text.number(rule, Gravity.WARN, leaves, list));
                    }
                });
            } else if (node instanceof Node.AtLeast group
                    && group.counting() == Node.Counting.RECORDS
                    && group.n() > 1) {
                Map<String, Set<NodeId>> lists = counted(group.children());
                Set<NodeId> all = new TreeSet<>();
                lists.values().forEach(all::addAll);
                if (!all.isEmpty()) {
                    findings.add(text.number(rule, Gravity.ASK, all, String.join(", ", lists.keySet())));
                }
            }
        }
        return findings;
    }

    /**
     * A leaf that asks for two or more records of a list. Where the red line names a kind, only what is demanded counts: as one
     * option among several a number of that kind is free.
     */
    private void prescribed(RedLineRule rule, List<Finding> findings) {
        Set<NodeId> options = new TreeSet<>();
        options(standard.root(), false, options);
        for (Node.Leaf leaf : standard.leaves()) {
            if (rule.subject().isPresent() && options.contains(leaf.heading().id())) {
                continue;
            }
            if (leaf.rule() instanceof LeafRule.CountRecords count
                    && !count.atLeast().strip().equals("1")
                    && concerns(rule, leaf, count.list())) {
                findings.add(text.prescribed(rule, leaf.heading().id(), vocabulary.recordsOf(count.list())));
            } else if (leaf.rule() instanceof LeafRule.Condition condition) {
                leaf.reads().stream()
                        .map(read -> read.path().fact())
                        .distinct()
                        .filter(list -> numbered(condition.expression(), list) && concerns(rule, leaf, list))
                        .findFirst()
                        .ifPresent(list -> findings.add(
                                text.prescribed(rule, leaf.heading().id(), vocabulary.recordsOf(list))));
            }
        }
    }

    private static void options(Node node, boolean option, Set<NodeId> into) {
        if (option && node instanceof Node.Leaf) {
            into.add(node.heading().id());
        }
        boolean choice = option
                || (node instanceof Node.AnyOf any && any.children().size() > 1)
                || (node instanceof Node.AtLeast group
                        && group.n() < group.children().size());
        node.children().forEach(child -> options(child, choice, into));
    }

    private boolean concerns(RedLineRule rule, Node.Leaf leaf, String list) {
        if (rule.subject().isEmpty()) {
            return true;
        }
        PathClasses classes = new PathClasses(vocabulary);
        return classes.ofWhole(list).contains(rule.subject().get())
                || leaf.reads().stream()
                        .map(FactRead::path)
                        .filter(path -> path.fact().equals(list))
                        .anyMatch(
                                path -> classes.of(path).contains(rule.subject().get()));
    }

    /** Tells whether an expression takes the size of a list and names a number of two or more. */
    private static boolean numbered(String expression, String list) {
        return expression.contains("size(")
                && expression.contains("facts." + list)
                && NUMBER.matcher(expression).find();
    }

    /** Returns, for each score in which such leaves hold at least half of the points, these leaves. */
    List<Set<NodeId>> halfOfThePoints(Predicate<Node.Leaf> concerned) {
        List<Set<NodeId>> found = new ArrayList<>();
        for (Node node : standard.nodes()) {
            if (node instanceof Node.WeightedScore score) {
                BigDecimal all = BigDecimal.ZERO;
                BigDecimal theirs = BigDecimal.ZERO;
                Set<NodeId> leaves = new TreeSet<>();
                for (Node.WeightedScore.Part part : score.parts()) {
                    BigDecimal points = new BigDecimal(part.points().toString());
                    all = all.add(points);
                    Set<NodeId> concernedHere = new TreeSet<>();
                    boolean whole = onlyOf(part.node(), concerned, concernedHere);
                    if (whole && !concernedHere.isEmpty()) {
                        theirs = theirs.add(points);
                        leaves.addAll(concernedHere);
                    }
                }
                if (!leaves.isEmpty() && theirs.add(theirs).compareTo(all) >= 0) {
                    found.add(leaves);
                }
            }
        }
        return found;
    }

    /** Tells whether a part has nothing but concerned leaves, and collects them. */
    private static boolean onlyOf(Node node, Predicate<Node.Leaf> concerned, Set<NodeId> leaves) {
        if (node instanceof Node.Leaf leaf) {
            if (!concerned.test(leaf)) {
                return false;
            }
            leaves.add(leaf.heading().id());
            return true;
        }
        boolean only = !node.children().isEmpty();
        for (Node child : node.children()) {
            only &= onlyOf(child, concerned, leaves);
        }
        return only;
    }

    private Map<String, Set<NodeId>> counted(List<Node> nodes) {
        Map<String, Set<NodeId>> lists = new TreeMap<>();
        for (Node node : nodes) {
            if (node instanceof Node.Leaf leaf && leaf.rule() instanceof LeafRule.CountRecords count) {
                lists.computeIfAbsent(vocabulary.recordsOf(count.list()), list -> new TreeSet<>())
                        .add(leaf.heading().id());
            }
            counted(node.children()).forEach((list, leaves) -> lists.computeIfAbsent(list, name -> new TreeSet<>())
                    .addAll(leaves));
        }
        return lists;
    }
}
