// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.platform.fault.PlatformException;

/**
 * One evaluation's computation: rules go to the rule set, computed leaves to one new instance of the plugin.
 *
 * <p>Whatever the plugin throws fails the leaf, an exhausted stack included. An exhausted heap and the other errors of the
 * virtual machine do not: they depend on the machine and on what else runs there, and a verdict must not. They end the
 * evaluation without an assessment.
 */
final class PluginComputation implements LeafComputation {
    private final LeafComputation rules;
    private final MethodHandle constructor;
    private Optional<CriteriaPlugin> plugin = Optional.empty();

    PluginComputation(LeafComputation rules, MethodHandle constructor) {
        this.rules = rules;
        this.constructor = constructor;
    }

    @Override
    public Finding compute(Node.Leaf leaf, Facts facts) throws LeafFailedException {
        if (!(leaf.rule() instanceof LeafRule.Computed)) {
            return rules.compute(leaf, facts);
        }
        Finding finding = call(leaf, facts);
        if (finding == null) {
            throw new LeafFailedException(new Reason(Reason.Code.BAD_FINDING, List.of("NULL")));
        }
        return finding;
    }

    static PlatformException exhausted(VirtualMachineError error) {
        String what = error.getClass().getSimpleName();
        PlatformException fault = new PlatformException(
                PlatformException.Kind.UNAVAILABLE,
                "machine-exhausted",
                new Text(
                        "计算时本机资源耗尽（" + what + "），没有得出结果",
                        "the machine was exhausted while computing (" + what + "); there is no result"));
        fault.initCause(error);
        return fault;
    }

    // Only the class name of what was thrown is looked at: its own methods would be the plugin's code again.
    private Finding call(Node.Leaf leaf, Facts facts) throws LeafFailedException {
        try {
            if (plugin.isEmpty()) {
                plugin = Optional.of((CriteriaPlugin) constructor.invoke());
            }
            return plugin.get().evaluate(leaf.heading().id(), facts);
        } catch (Throwable thrown) {
            if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
                throw exhausted(error);
            }
            throw new LeafFailedException(new Reason(
                    Reason.Code.PLUGIN_THREW, List.of(thrown.getClass().getName())));
        }
    }
}
