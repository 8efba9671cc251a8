// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import org.hengping.criteria.standard.Budget;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.PluginBudget;
import org.hengping.evaluation.internal.compiler.CostBound;
import org.hengping.policy.PolicySnapshot;

/** Checks what a standard declares to spend: no more than is granted, and no less than its rules can take. */
final class BudgetCheck {
    private final String place;
    private final Findings findings;

    private BudgetCheck(String file, Findings findings) {
        this.place = file + " budget";
        this.findings = findings;
    }

    static void check(
            Standard standard, boolean java, CostBound rules, String file, PolicySnapshot policy, Findings findings) {
        standard.budget().ifPresent(declared -> {
            BudgetCheck check = new BudgetCheck(file, findings);
            if (java) {
                check.ofClasses(declared, PluginBudget.of(policy));
            } else {
                check.ofRules(declared, rules.at(CostBound.MOST_RECORDS));
            }
        });
    }

    private void ofClasses(Budget declared, PluginBudget granted) {
        declared.work().ifPresent(work -> within("work", work, granted.work()));
        declared.bytes().ifPresent(bytes -> within("bytes", bytes, granted.bytes()));
        declared.depth().ifPresent(depth -> within("depth", depth, granted.depth()));
    }

    private void ofRules(Budget declared, long most) {
        declared.work().ifPresent(work -> {
            within("work", work, CostBound.MOST_OPERATIONS);
            if (work < most) {
                findings.refuse(
                        place,
                        "budget-too-small",
                        "budget.work 声明 " + work + "，但规则在列表最长时最多要 " + most + " 次运算；请改大或简化规则",
                        "budget.work declares " + work + ", but with the longest lists the rules take up to " + most
                                + " operations; declare more, or make the rules simpler");
            }
        });
        if (declared.bytes().isPresent() || declared.depth().isPresent()) {
            findings.refuse(
                    place,
                    "budget-without-class",
                    "规则包没有类，budget 只能声明 work",
                    "a rule pack has no class, its budget declares work only");
        }
    }

    private void within(String what, long declared, long granted) {
        if (declared > granted) {
            findings.refuse(
                    place,
                    "budget-too-large",
                    "budget." + what + " 声明 " + declared + "，超过可给的 " + granted + "；请改小或删去此项",
                    "budget." + what + " declares " + declared + ", more than the " + granted
                            + " that can be granted; declare less, or leave it out");
        }
    }
}
