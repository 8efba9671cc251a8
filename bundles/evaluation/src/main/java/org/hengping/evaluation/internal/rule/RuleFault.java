// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import org.hengping.criteria.assessment.Reason;
import org.hengping.evaluation.LeafFailedException;

/** Thrown by our own functions where CEL speaks of an error value; the runtime absorbs it in {@code &&} and {@code ||}. */
final class RuleFault extends RuntimeException {
    /** The kinds of errors, as results name them. */
    enum Kind {
        /** A fact or field that the dossier lacks was read. */
        ABSENT_FACT,
        /** A table has no row for these keys on that day. */
        NO_TABLE_ROW,
        /** A parameter has no value on that day. */
        NO_PARAMETER_VALUE,
        /** A number or date left its range. */
        OVERFLOW,
        /** Division or remainder by zero. */
        DIVIDE_BY_ZERO,
        /** A list has no element of that index. */
        NO_SUCH_ELEMENT,
        /** A text is no date or decimal. */
        BAD_TEXT,
        /** {@code atLeast} gave a number below 1. */
        BELOW_ONE,
        /** The loops ran too often. */
        TOO_MUCH_WORK,
        /** Anything else. */
        OTHER
    }

    private static final int MOST_CAUSES = 8;

    private final Kind kind;

    RuleFault(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Makes the failure of a leaf. */
    static LeafFailedException failure(Kind kind) {
        return new LeafFailedException(new Reason(Reason.Code.RULE_ERROR, List.of(kind.name())));
    }

    /** Finds the kind of what the runtime threw. */
    static Kind kindOf(CelEvaluationException thrown) {
        Throwable cause = thrown.getCause();
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof RuleFault fault) {
                return fault.kind;
            }
            if (cause instanceof ArithmeticException && thrown.getErrorCode() == CelErrorCode.INTERNAL_ERROR) {
                return Kind.OVERFLOW;
            }
            cause = cause.getCause();
        }
        return switch (thrown.getErrorCode()) {
            case ATTRIBUTE_NOT_FOUND -> Kind.ABSENT_FACT;
            case INDEX_OUT_OF_BOUNDS -> Kind.NO_SUCH_ELEMENT;
            case DIVIDE_BY_ZERO -> Kind.DIVIDE_BY_ZERO;
            case NUMERIC_OVERFLOW -> Kind.OVERFLOW;
            case ITERATION_BUDGET_EXCEEDED -> Kind.TOO_MUCH_WORK;
            default -> Kind.OTHER;
        };
    }
}
