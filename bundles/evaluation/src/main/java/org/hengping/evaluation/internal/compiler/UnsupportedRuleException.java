// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import org.hengping.criteria.Text;

/** CEL has it, and it is not compiled. */
final class UnsupportedRuleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long node;
    private final String code;
    private final transient Text text;

    /** @param node the node of the syntax tree that is not compiled, 0 for the expression as a whole */
    UnsupportedRuleException(long node, String code, String zh, String en) {
        super(en);
        this.node = node;
        this.code = code;
        this.text = new Text(zh, en);
    }

    long node() {
        return node;
    }

    String code() {
        return code;
    }

    Text text() {
        return text;
    }
}
