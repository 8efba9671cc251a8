// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Objects;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.LeafFailedException;

/**
 * A compiled expression. Thread-safe.
 *
 * @param tree the expression, checked
 * @param program the expression
 * @param readsTables whether it looks anything up
 */
record RuleProgram(CelAbstractSyntaxTree tree, CelRuntime.Program program, boolean readsTables) {
    RuleProgram {
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(program, "program");
    }

    /**
     * Computes the expression.
     *
     * @throws LeafFailedException if it gives an error value
     */
    <T> T evaluate(Class<T> type, Map<String, ?> variables, Standard standard, Facts facts) throws LeafFailedException {
        try {
            Object result = readsTables
                    ? program.eval(variables, TableFunctions.bind(standard, facts))
                    : program.eval(variables);
            if (!type.isInstance(result)) {
                throw RuleFault.failure(RuleFault.Kind.OTHER);
            }
            return type.cast(result);
        } catch (CelEvaluationException error) {
            throw RuleFault.failure(RuleFault.kindOf(error));
        }
    }
}
