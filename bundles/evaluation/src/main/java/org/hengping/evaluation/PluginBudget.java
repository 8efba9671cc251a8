// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Optional;
import org.hengping.criteria.Value;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.metering.ClassWeaver;
import org.hengping.policy.PolicyParameter;
import org.hengping.policy.PolicySnapshot;

/**
 * What a plugin class may spend on one look at a leaf. A leaf that exceeds it is {@code FAILED} with reason {@code BUDGET}.
 *
 * @param work units of work; from policy parameter {@code pluginWorkBudget}
 * @param bytes bytes allocated, whether still in use or not; from {@code pluginBytesBudget}
 * @param depth steps of calls within calls, one for each usual frame, at most {@link #DEEPEST}; from {@code
 *     pluginDepthBudget}
 */
public record PluginBudget(long work, long bytes, int depth) {
    /** Name of the schedule by which plugin classes are charged. */
    public static final String SCHEDULE = ClassWeaver.SCHEDULE;

    /** The greatest depth: it fits the stack of a usual thread, so that no stack ends before the budget does. */
    public static final int DEEPEST = 512;

    /** The greatest work. */
    public static final long MOST_WORK = 1_000_000_000_000L;

    /** The most bytes. */
    public static final long MOST_BYTES = 1L << 32;

    /** What holds where the policy names none. */
    public static final PluginBudget USUAL = new PluginBudget(20_000_000, 32L << 20, DEEPEST);

    public PluginBudget {
        if (work < 1 || work > MOST_WORK || bytes < 1 || bytes > MOST_BYTES || depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("a budget is positive and within its limits");
        }
    }

    /** Returns what a policy grants; more than the limits of this build counts as those limits. */
    public static PluginBudget of(PolicySnapshot policy) {
        return new PluginBudget(
                amount(policy, "pluginWorkBudget", USUAL.work, MOST_WORK),
                amount(policy, "pluginBytesBudget", USUAL.bytes, MOST_BYTES),
                (int) amount(policy, "pluginDepthBudget", USUAL.depth, DEEPEST));
    }

    /** Returns what holds for a standard: the smaller of what a policy grants and what the standard declares. */
    public static PluginBudget of(PolicySnapshot policy, Standard standard) {
        PluginBudget granted = of(policy);
        return standard.budget()
                .map(declared -> new PluginBudget(
                        Math.min(granted.work, declared.work().orElse(granted.work)),
                        Math.min(granted.bytes, declared.bytes().orElse(granted.bytes)),
                        Math.min(granted.depth, declared.depth().orElse(granted.depth))))
                .orElse(granted);
    }

    private static long amount(PolicySnapshot policy, String name, long usual, long most) {
        Optional<Value> value = policy.parameter(name).map(PolicyParameter::value);
        if (value.isPresent() && value.get() instanceof Value.IntegerValue amount) {
            return Math.max(1, Math.min(most, amount.value()));
        }
        return usual;
    }
}
