// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import org.hengping.criteria.Outcome;
import org.hengping.shell.internal.output.Language;

/** Verdicts in words. An assessment advises and never rules. */
final class Verdicts {
    private Verdicts() {}

    static String of(Outcome outcome, Language language) {
        String verdict =
                switch (outcome.verdict()) {
                    case MET -> language.of("符合", "MET");
                    case NOT_MET -> language.of("不符合", "NOT_MET");
                    case UNDECIDED -> language.of("待定", "UNDECIDED");
                    case FAILED -> language.of("未能计算", "FAILED");
                    case NOT_APPLICABLE -> language.of("不适用", "NOT_APPLICABLE");
                };
        return outcome.failed() ? verdict + language.of("（有条件未能计算）", " (something failed)") : verdict;
    }
}
