// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

/** A plugin used up its budget. No handler of the plugin keeps it; the host reads from the meter what was used up. */
public final class BudgetExhausted extends Error {
    private static final long serialVersionUID = 1L;

    /** Made by the meter of each image, which is another class of the same name to the virtual machine. */
    public BudgetExhausted() {
        super("", null, false, false);
    }
}
