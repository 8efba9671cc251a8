// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.plugin.UndeclaredReadException;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.platform.fault.Violation;

/** The compiled rules of one standard. Thread-safe. */
public final class RuleSet {
    private final Standard standard;
    private final Map<NodeId, CompiledLeaf> leaves;

    private RuleSet(Standard standard, Map<NodeId, CompiledLeaf> leaves) {
        this.standard = standard;
        this.leaves = Map.copyOf(leaves);
    }

    /**
     * Compiles all rules of a standard; leaves that a plugin computes are left out.
     *
     * @throws PackException with everything found wrong, each with its place
     */
    public static RuleSet compile(Standard standard, Vocabulary vocabulary, Sources sources) throws PackException {
        List<Violation> violations = new ArrayList<>();
        RuleCompiler compiler = new RuleCompiler(standard, vocabulary, sources, violations);
        Map<NodeId, CompiledLeaf> leaves = new HashMap<>();
        for (Node.Leaf leaf : standard.leaves()) {
            compiler.compile(leaf)
                    .ifPresent(compiled -> leaves.put(leaf.heading().id(), compiled));
        }
        if (!violations.isEmpty()) {
            throw new PackException(violations);
        }
        return new RuleSet(standard, leaves);
    }

    /** Returns the checked expressions of a leaf by what they are for; none for a leaf that a plugin computes. */
    public Map<Sources.Part, CelAbstractSyntaxTree> trees(NodeId leaf) {
        CompiledLeaf compiled = leaves.get(leaf);
        return compiled == null ? Map.of() : compiled.trees();
    }

    /**
     * Returns a computation for the leaves with conditions and counted records.
     *
     * <p>It throws {@link IllegalArgumentException} for a leaf that a plugin computes or that is none of this standard.
     */
    public LeafComputation newComputation() {
        return this::compute;
    }

    private Finding compute(Node.Leaf leaf, Facts facts) throws LeafFailedException {
        CompiledLeaf compiled = leaves.get(leaf.heading().id());
        if (compiled == null) {
            throw new IllegalArgumentException(
                    standard.id() + " has no rule for " + leaf.heading().id());
        }
        try {
            return compiled.compute(standard, facts);
        } catch (UndeclaredReadException undeclared) {
            // the policy of that day gives a path another type than the one the rules were compiled for
            throw RuleFault.failure(RuleFault.Kind.OTHER);
        }
    }
}
