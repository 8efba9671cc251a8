// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.fact.FactPath;

/** A node of a standard's tree. There is no negation: more evidence never takes a verdict away by structure alone. */
public sealed interface Node {
    /** Returns what every node has. */
    Heading heading();

    /** Returns the nodes beneath, in their order; empty for leaves. */
    List<Node> children();

    /** All of the children. */
    record AllOf(Heading heading, List<Node> children) implements Node {
        public AllOf {
            Objects.requireNonNull(heading, "heading");
            children = requireChildren(heading, children);
        }
    }

    /** Any of the children. */
    record AnyOf(Heading heading, List<Node> children) implements Node {
        public AnyOf {
            Objects.requireNonNull(heading, "heading");
            children = requireChildren(heading, children);
        }
    }

    /**
     * At least so many of the children, or of the records that they return.
     *
     * @param heading what every node has
     * @param n how many; at least 1, and with {@link Counting#CHILDREN} at most the number of children
     * @param counting what is counted
     * @param distinct whether one record may serve one child only (同一成果不重复使用)
     * @param caps limits on kinds of records, tried in this order: a record falls under the first that names it; only with
     *     {@code distinct} or {@link Counting#RECORDS}, because a limit on records that may be used again says nothing
     * @param children with {@code distinct}, caps or {@link Counting#RECORDS} leaves only, at most 16
     */
    record AtLeast(Heading heading, int n, Counting counting, boolean distinct, List<Cap> caps, List<Node> children)
            implements Node {
        /** Most children of a group whose records are matched. */
        public static final int MOST_MATCHED_CHILDREN = 16;

        public AtLeast {
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(counting, "counting");
            caps = List.copyOf(caps);
            children = requireChildren(heading, children);
            if (n < 1) {
                throw new IllegalArgumentException(heading.id() + ": at least " + n + " asks for nothing");
            }
            if (counting == Counting.CHILDREN && n > children.size()) {
                throw new IllegalArgumentException(
                        heading.id() + ": at least " + n + " of " + children.size() + " can never be met");
            }
            if (!caps.isEmpty() && counting == Counting.CHILDREN && !distinct) {
                throw new IllegalArgumentException(
                        heading.id() + ": caps go with distinct or with the counting of records");
            }
            if ((counting == Counting.RECORDS || distinct)
                    && (children.size() > MOST_MATCHED_CHILDREN
                            || !children.stream().allMatch(Leaf.class::isInstance))) {
                throw new IllegalArgumentException(heading.id()
                        + ": a group that counts or shares records has at most "
                        + MOST_MATCHED_CHILDREN
                        + " children, all leaves");
            }
        }
    }

    /** What {@link AtLeast} counts. */
    enum Counting {
        /** Children that are met. */
        CHILDREN,
        /** Different records returned by the children. */
        RECORDS
    }

    /**
     * Points of the parts that are met against a pass mark.
     *
     * @param heading what every node has
     * @param parts the weighted nodes
     * @param passMark percentage of the points of the applicable parts, above 0 and at most 100
     */
    record WeightedScore(Heading heading, List<Part> parts, Decimal passMark) implements Node {
        public WeightedScore {
            Objects.requireNonNull(heading, "heading");
            parts = List.copyOf(parts);
            requireChildren(heading, parts.stream().map(Part::node).toList());
            if (passMark.signum() <= 0 || passMark.compareTo(Decimal.of(100)) > 0) {
                throw new IllegalArgumentException(heading.id() + ": the pass mark is a percentage above 0 up to 100");
            }
        }

        @Override
        public List<Node> children() {
            return parts.stream().map(Part::node).toList();
        }

        /**
         * One weighted node.
         *
         * @param node the node
         * @param points what it is worth, above 0 and at most 1,000,000
         */
        public record Part(Node node, Decimal points) {
            public Part {
                Objects.requireNonNull(node, "node");
                if (points.signum() <= 0 || points.compareTo(Decimal.of(1_000_000)) > 0) {
                    throw new IllegalArgumentException("points lie above 0 and at most 1000000: " + points);
                }
            }
        }
    }

    /** Experts judge this; the machine leaves it undecided. */
    record LeftToExperts(Heading heading) implements Node {
        public LeftToExperts {
            Objects.requireNonNull(heading, "heading");
        }

        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /**
     * A criterion: the only kind of node that computes.
     *
     * @param heading what every node has; at least one clause
     * @param reads the paths it sees, all different; at least one
     * @param rule how it computes
     */
    record Leaf(Heading heading, List<FactRead> reads, LeafRule rule) implements Node {
        public Leaf {
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(rule, "rule");
            reads = List.copyOf(reads);
            Set<FactPath> paths = new HashSet<>();
            for (FactRead read : reads) {
                if (!paths.add(read.path())) {
                    throw new IllegalArgumentException(heading.id() + " reads twice: " + read.path());
                }
            }
            if (reads.isEmpty()) {
                throw new IllegalArgumentException(heading.id() + ": a leaf declares at least one path it reads");
            }
            if (heading.clauses().isEmpty()) {
                throw new IllegalArgumentException(heading.id() + ": a leaf cites at least one clause");
            }
        }

        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    private static List<Node> requireChildren(Heading heading, List<Node> children) {
        if (children.isEmpty()) {
            throw new IllegalArgumentException(heading.id() + ": a group has at least one child");
        }
        return List.copyOf(children);
    }
}
