// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.fact.UnitFacts;
import org.hengping.criteria.fact.Vocabulary;

/**
 * A standard (标准) of one unit for one series and level: a tree of criteria with its texts, parameters and tables
 * (27号（四）: units write their own conditions on top of the provincial ones).
 *
 * @param id its name over all versions
 * @param version its version
 * @param title what people read first
 * @param remark what a reader must know before relying on it, e.g. that it is an example
 * @param scope whom it is for
 * @param validity when it may be applied for
 * @param clauses what it rests on as a whole
 * @param parameters dated parameters with different names
 * @param tables dated tables with different names
 * @param unitFacts the facts that its unit adds to the common vocabulary
 * @param budget what it declares to spend at most; absent where the policy alone says it
 * @param root the tree; ids are unique in it, at most 500 nodes and 16 levels
 */
public record Standard(
        StandardId id,
        StandardVersion version,
        Text title,
        Optional<Text> remark,
        Scope scope,
        Validity validity,
        List<Clause> clauses,
        List<Parameter> parameters,
        List<LookupTable> tables,
        Optional<UnitFacts> unitFacts,
        Optional<Budget> budget,
        Node root) {
    /** Most nodes of a tree. */
    public static final int MOST_NODES = 500;

    /** Most levels of a tree. */
    public static final int MOST_LEVELS = 16;

    public Standard {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(unitFacts, "unitFacts");
        Objects.requireNonNull(budget, "budget");
        clauses = List.copyOf(clauses);
        parameters = List.copyOf(parameters);
        tables = List.copyOf(tables);
        requireUnique(parameters.stream().map(Parameter::name).toList(), "parameter");
        requireUnique(tables.stream().map(LookupTable::name).toList(), "table");
        requireUnique(
                nodesBelow(root, 1).stream()
                        .map(node -> node.heading().id())
                        .map(NodeId::value)
                        .toList(),
                "node");
    }

    /** Makes a standard that declares no budget. */
    public Standard(
            StandardId id,
            StandardVersion version,
            Text title,
            Optional<Text> remark,
            Scope scope,
            Validity validity,
            List<Clause> clauses,
            List<Parameter> parameters,
            List<LookupTable> tables,
            Optional<UnitFacts> unitFacts,
            Node root) {
        this(
                id,
                version,
                title,
                remark,
                scope,
                validity,
                clauses,
                parameters,
                tables,
                unitFacts,
                Optional.empty(),
                root);
    }

    /** Makes a standard that reads common facts only and declares no budget. */
    public Standard(
            StandardId id,
            StandardVersion version,
            Text title,
            Optional<Text> remark,
            Scope scope,
            Validity validity,
            List<Clause> clauses,
            List<Parameter> parameters,
            List<LookupTable> tables,
            Node root) {
        this(
                id,
                version,
                title,
                remark,
                scope,
                validity,
                clauses,
                parameters,
                tables,
                Optional.empty(),
                Optional.empty(),
                root);
    }

    /**
     * Returns the facts that its leaves may read: the common ones and those of its unit; the same vocabulary if its unit
     * adds none.
     *
     * @param common the common facts of a day
     * @throws IllegalArgumentException if a fact of the unit names a code list that is not there
     */
    public Vocabulary vocabulary(Vocabulary common) {
        return unitFacts.map(own -> own.over(common)).orElse(common);
    }

    /** Returns the same with another tree. */
    public Standard withRoot(Node other) {
        return new Standard(
                id, version, title, remark, scope, validity, clauses, parameters, tables, unitFacts, budget, other);
    }

    private static void requireUnique(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(what + " defined twice: " + name);
            }
        }
    }

    private static List<Node> nodesBelow(Node node, int level) {
        if (level > MOST_LEVELS) {
            throw new IllegalArgumentException("the tree has more than " + MOST_LEVELS + " levels");
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(node);
        for (Node child : node.children()) {
            nodes.addAll(nodesBelow(child, level + 1));
        }
        if (nodes.size() > MOST_NODES) {
            throw new IllegalArgumentException("the tree has more than " + MOST_NODES + " nodes");
        }
        return nodes;
    }

    /** Returns all nodes, parents before children, siblings in their order. */
    public List<Node> nodes() {
        return List.copyOf(nodesBelow(root, 1));
    }

    /** Returns all leaves in the same order. */
    public List<Node.Leaf> leaves() {
        return nodes().stream()
                .filter(Node.Leaf.class::isInstance)
                .map(Node.Leaf.class::cast)
                .toList();
    }

    /** Returns the parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /** Returns the table of that name. */
    public Optional<LookupTable> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
