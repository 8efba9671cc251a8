// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.evaluation.internal.rule.RuleSet;

/**
 * The checked expressions of a leaf.
 *
 * @param main the condition, or the condition on each record; absent where every record counts
 * @param atLeast how many records are asked; present exactly for leaves that count
 */
record LeafExpressions(Optional<CelAbstractSyntaxTree> main, Optional<CelAbstractSyntaxTree> atLeast) {
    /** Begins the name of the type of the records of a list. */
    static final String RECORD_PREFIX = "hengping.record.";

    /** Returns the expressions of a leaf; nothing for leaves that a class computes. */
    static Optional<LeafExpressions> of(Node.Leaf leaf, RuleSet rules) {
        if (leaf.rule() instanceof LeafRule.Computed) {
            return Optional.empty();
        }
        Map<Sources.Part, CelAbstractSyntaxTree> trees =
                rules.trees(leaf.heading().id());
        Optional<CelAbstractSyntaxTree> condition = Optional.ofNullable(trees.get(Sources.Part.CONDITION));
        return Optional.of(new LeafExpressions(
                condition.or(() -> Optional.ofNullable(trees.get(Sources.Part.WHERE))),
                Optional.ofNullable(trees.get(Sources.Part.AT_LEAST))));
    }
}
