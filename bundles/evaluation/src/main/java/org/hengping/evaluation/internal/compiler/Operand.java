// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

/**
 * Where emitted code finds a value it has computed: a constant, or local variables.
 *
 * @param constant the number, where both locals are -1 and {@code text} is empty
 * @param text the constant text, empty for numbers and locals
 * @param isText whether it is a text
 * @param local the local that holds number or text, -1 for constants and for texts known by their number alone
 * @param id the local that holds the number of a text, -1 where it is not known; for a constant text the number itself
 */
record Operand(long constant, String text, boolean isText, int local, int id) {
    static Operand number(long constant) {
        return new Operand(constant, "", false, -1, -1);
    }

    static Operand text(String text, int id) {
        return new Operand(1, text, true, -1, id);
    }

    static Operand local(int local) {
        return new Operand(0, "", false, local, -1);
    }

    static Operand localText(int local, int id) {
        return new Operand(0, "", true, local, id);
    }

    boolean isConstant() {
        return isText ? constant == 1 : local < 0;
    }

    /** Tells whether it is a text in locals whose number is known. */
    boolean hasId() {
        return isText && constant == 0 && id >= 0;
    }
}
