// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.Optional;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.PluginBudget;
import org.hengping.evaluation.internal.compiler.CostBound;
import org.hengping.platform.standard.StandardCost;
import org.hengping.policy.PolicySnapshot;

/** Puts the costs of a standard together. */
final class Costs {
    private Costs() {}

    static StandardCost of(
            Standard standard, CostBound bound, PolicySnapshot policy, Optional<StandardCost.Observed> observed) {
        return new StandardCost(
                bound.toString(),
                bound.at(CostBound.MOST_RECORDS),
                granted(PluginBudget.of(policy)),
                standard.budget(),
                granted(PluginBudget.of(policy, standard)),
                observed);
    }

    private static StandardCost.Granted granted(PluginBudget budget) {
        return new StandardCost.Granted(budget.work(), budget.bytes(), budget.depth());
    }
}
