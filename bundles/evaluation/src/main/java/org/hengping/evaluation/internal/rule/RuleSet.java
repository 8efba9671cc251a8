// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import java.util.Objects;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.Sources;

/** The compiled rules of one standard. Thread-safe. */
public final class RuleSet {
    private final Standard standard;

    private RuleSet(Standard standard) {
        this.standard = standard;
    }

    /**
     * Compiles all rules of a standard.
     *
     * @throws PackException with everything found wrong, each with its place
     */
    public static RuleSet compile(Standard standard, Vocabulary vocabulary, Sources sources) throws PackException {
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(sources, "sources");
        return new RuleSet(standard);
    }

    /** Returns a computation for leaves with conditions and counted records; it refuses computed leaves. */
    public LeafComputation newComputation() {
        return (leaf, facts) -> {
            throw new IllegalArgumentException(
                    standard.id() + ": the plugin computes " + leaf.heading().id());
        };
    }
}
