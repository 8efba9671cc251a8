// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

import java.util.List;
import java.util.Objects;

/**
 * Why a node has its verdict, where the verdict alone does not say it.
 *
 * @param code what is the case
 * @param details what it concerns, by the meaning that the code gives
 */
public record Reason(Code code, List<String> details) {
    /** The reasons. */
    public enum Code {
        /** 专家评议: experts must judge. No details. */
        LEFT_TO_EXPERTS,
        /** 未核实: facts are not vouched for as the policy asks. Details: their paths. */
        NOT_VOUCHED,
        /** Fewer children apply than are asked for. Details: applicable, asked. */
        TOO_FEW_APPLY,
        /** The rule met an error value. Details: the kind of error, one word. */
        RULE_ERROR,
        /** The plugin's class threw. Details: class name of what it threw; never its message. */
        PLUGIN_THREW,
        /** The plugin's finding was refused. Details: what was wrong, one word. */
        BAD_FINDING,
        /** The records that satisfy the children cannot be shared out so that the verdict would be met. No details. */
        RECORDS_SHARED,
        /**
         * The plugin used up its budget. Details: which ({@code WORK}, {@code BYTES} or {@code DEPTH}), the figure, the name of
         * the metering schedule.
         */
        BUDGET,
        /** 按途径免除: the route waives this part of the baseline. Details: the code of the requirement. */
        WAIVED,
        /** 已被取代: a later rule overrides this part of the baseline. No details; the policy says by what. */
        OVERRIDDEN
    }

    public Reason {
        Objects.requireNonNull(code, "code");
        details = List.copyOf(details);
    }
}
