// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.util.Comparator;
import java.util.List;
import org.hengping.criteria.Text;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ConformanceReport.Finding;
import org.hengping.platform.conformance.ConformanceReport.State;
import org.hengping.platform.conformance.Gravity;

/**
 * One aspect with its findings.
 *
 * @param result how it came out
 * @param findings what was found, gravest first
 */
record AspectFindings(ConformanceReport.AspectResult result, List<Finding> findings) {
    AspectFindings {
        findings =
                findings.stream().sorted(Comparator.comparing(Finding::gravity)).toList();
    }

    /** What was looked at: the state follows from the gravest finding. */
    static AspectFindings of(Aspect aspect, Text summary, List<Finding> findings) {
        State state = findings.stream()
                .map(Finding::gravity)
                .min(Comparator.naturalOrder())
                .map(AspectFindings::state)
                .orElse(State.NOTHING_FOUND);
        return new AspectFindings(new ConformanceReport.AspectResult(aspect, state, summary), findings);
    }

    /** What was not looked at, and why. */
    static AspectFindings notLookedAt(Aspect aspect, String zh, String en) {
        return new AspectFindings(
                new ConformanceReport.AspectResult(aspect, State.NOT_LOOKED_AT, new Text(zh, en)), List.of());
    }

    private static State state(Gravity gravity) {
        return switch (gravity) {
            case REFUSED -> State.BROKEN;
            case UNPROVEN -> State.OPEN;
            case WARN, ASK -> State.NOTED;
        };
    }
}
