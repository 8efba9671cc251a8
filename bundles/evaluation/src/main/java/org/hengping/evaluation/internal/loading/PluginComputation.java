// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.util.List;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.PluginBudget;
import org.hengping.platform.fault.PlatformException;

/**
 * One evaluation's computation: rules go to the rule set, computed leaves to one new instance of the plugin.
 *
 * <p>Whatever the plugin throws fails the leaf, and so does a budget that is used up. An exhausted heap or stack and the
 * other errors of the virtual machine do not: they depend on the machine and on what else runs there, and a verdict must
 * not. They end the evaluation without an assessment.
 */
final class PluginComputation implements LeafComputation {
    private final LeafComputation rules;
    private final PluginImages images;
    private PluginBudget budget = PluginBudget.USUAL;
    private Execution.Spent spent = Execution.Spent.NOTHING;

    PluginComputation(LeafComputation rules, PluginImages images) {
        this.rules = rules;
        this.images = images;
    }

    @Override
    public void grant(PluginBudget granted) {
        budget = granted;
    }

    @Override
    public Execution.Spent spent() {
        return spent;
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

    /** What the meter says comes first: a plugin that kept the error from leaving did not escape it. */
    private Finding call(Node.Leaf leaf, Facts facts) throws LeafFailedException {
        PluginImage image = images.take();
        image.start(budget, images.lookUp());
        try {
            Finding finding = image.newPlugin().evaluate(leaf.heading().id(), facts);
            requireWithin(image);
            return finding;
        } catch (LeafFailedException exhausted) {
            throw exhausted;
        } catch (Throwable thrown) {
            requireWithin(image);
            // only the class name of what was thrown is looked at: its own methods would be the plugin's code again
            if (thrown instanceof VirtualMachineError error) {
                throw exhausted(error);
            }
            throw new LeafFailedException(new Reason(
                    Reason.Code.PLUGIN_THREW, List.of(thrown.getClass().getName())));
        } finally {
            spent = spent.plus(image.spent());
            images.giveBack(image);
        }
    }

    private static void requireWithin(PluginImage image) throws LeafFailedException {
        List<String> overdrawn = image.overdrawn();
        if (!overdrawn.isEmpty()) {
            throw new LeafFailedException(new Reason(Reason.Code.BUDGET, overdrawn));
        }
    }
}
