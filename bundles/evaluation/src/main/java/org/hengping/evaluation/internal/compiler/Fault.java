// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.List;
import org.hengping.criteria.assessment.Reason;
import org.hengping.evaluation.LeafFailedException;

/** Kinds of error values, in the words in which results name them. Emitted code holds an error as its number. */
enum Fault {
    /** No error. */
    NONE(0),
    ABSENT_FACT(1),
    NO_TABLE_ROW(2),
    NO_PARAMETER_VALUE(3),
    OVERFLOW(4),
    DIVIDE_BY_ZERO(5),
    NO_SUCH_ELEMENT(6),
    BAD_TEXT(7),
    BELOW_ONE(8),
    OTHER(9);

    private final int number;

    Fault(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static LeafFailedException failure(int number) {
        for (Fault fault : values()) {
            if (fault.number == number) {
                return new LeafFailedException(new Reason(Reason.Code.RULE_ERROR, List.of(fault.name())));
            }
        }
        throw new IllegalArgumentException("no error has the number " + number);
    }
}
