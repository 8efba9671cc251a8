// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.pack.Sources;

/** Where leaves stand, and how people call them. Immutable. */
public final class Places {
    private final Standard standard;
    private final Sources sources;
    private final Map<NodeId, Node> nodes = new TreeMap<>();
    private final List<NodeId> order = new ArrayList<>();

    public Places(Standard standard, Sources sources) {
        this.standard = standard;
        this.sources = sources;
        standard.nodes().forEach(node -> {
            nodes.put(node.heading().id(), node);
            order.add(node.heading().id());
        });
    }

    /** Returns the leaves in the order of the tree. */
    public List<NodeId> ordered(Set<NodeId> leaves) {
        return order.stream().filter(leaves::contains).toList();
    }

    /** Returns the leaf of that id. */
    Optional<Node.Leaf> leaf(NodeId id) {
        return Optional.ofNullable(nodes.get(id))
                .filter(Node.Leaf.class::isInstance)
                .map(Node.Leaf.class::cast);
    }

    /** Returns file, line and column of what the first leaf beneath a node asks. */
    public String of(Set<NodeId> leaves) {
        return ordered(leaves).stream()
                .findFirst()
                .flatMap(this::leaf)
                .map(this::place)
                .orElse("");
    }

    private String place(Node.Leaf leaf) {
        Sources.Part part = Sources.Part.READS;
        if (leaf.rule() instanceof LeafRule.Condition) {
            part = Sources.Part.CONDITION;
        } else if (leaf.rule() instanceof LeafRule.CountRecords count) {
            part = count.where().isPresent() ? Sources.Part.WHERE : Sources.Part.LIST;
        }
        return sources.place(leaf.heading().id(), part, 0);
    }

    /** Returns the labels of these leaves. */
    Text labels(Set<NodeId> leaves) {
        List<NodeId> ids = ordered(leaves);
        return new Text(
                ids.stream().map(id -> "“" + label(id).zh() + "”（" + id + "）").collect(Collectors.joining("、")),
                ids.stream()
                        .map(id -> "\"" + label(id).en() + "\" (" + id + ")")
                        .collect(Collectors.joining(", ")));
    }

    private Text label(NodeId id) {
        Node node = nodes.get(id);
        return node == null ? new Text(id.value(), id.value()) : node.heading().label();
    }

    /** Returns all leaves beneath a node. */
    public static Set<NodeId> leavesBelow(Node node) {
        Set<NodeId> leaves = new TreeSet<>();
        if (node instanceof Node.Leaf) {
            leaves.add(node.heading().id());
        }
        node.children().forEach(child -> leaves.addAll(leavesBelow(child)));
        return leaves;
    }

    Standard standard() {
        return standard;
    }
}
