// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.internal.conformance.Judgement;
import org.hengping.evaluation.internal.conformance.ReportJson;
import org.hengping.evaluation.internal.conformance.ReportPage;
import org.hengping.evaluation.internal.conformance.ReportText;
import org.hengping.evaluation.internal.conformance.Surroundings;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ReportForm;
import org.hengping.policy.Policy;

/**
 * Judges whether a standard may be filed: gate, structure, red lines, floor, the author's cases, determinism, probes and cost.
 * Pure: the same bundle and policy give the same report, in Karaf, command line and test kit alike. Thread-safe.
 */
public final class Conformance {
    private Conformance() {}

    /**
     * Judges the standard of a bundle. Never throws for what is wrong with the bundle: the report says it. Decisions of the
     * province are not asked for; see {@link org.hengping.platform.conformance.ConformanceService}.
     *
     * @throws IllegalStateException if no policy pack is present
     */
    public static ConformanceReport of(byte[] bundle, Policy policy) {
        return of(bundle, new Gate(GateLimits.USUAL).inspect(bundle, policy), policy);
    }

    /**
     * As the other; facts of the unit are of the classes that the province has confirmed.
     *
     * @param classes what is decided about facts of units
     * @throws IllegalStateException if no policy pack is present
     */
    public static ConformanceReport of(byte[] bundle, Policy policy, UnitFactClasses classes) {
        return of(bundle, policy, classes, JavaHost.HERE);
    }

    /** As the other; classes of a Java plugin run where the host says. */
    public static ConformanceReport of(byte[] bundle, Policy policy, UnitFactClasses classes, JavaHost host) {
        Inspection seen = new Gate(GateLimits.USUAL).on(host).inspect(bundle, policy);
        boolean decided = seen.redLines().isPresent()
                && seen.contents()
                        .flatMap(contents -> contents.standard().unitFacts())
                        .isPresent();
        Inspection known = decided
                ? new Inspection(
                        seen.report(), seen.contents(), Optional.of(RedLineProof.prove(bundle, policy, classes, host)))
                : seen;
        return of(bundle, known, policy, Surroundings.SHARED, host);
    }

    /**
     * Judges the standard of a bundle that has been at the gate.
     *
     * @param inspection what the gate found in these bytes under this policy
     */
    public static ConformanceReport of(byte[] bundle, Inspection inspection, Policy policy) {
        return of(bundle, inspection, policy, Surroundings.SHARED, JavaHost.HERE);
    }

    /** Shows a report. The same report gives the same characters. */
    public static String render(ConformanceReport report, ReportForm form) {
        return switch (form) {
            case JSON -> ReportJson.write(report);
            case TEXT -> ReportText.write(report);
            case HTML -> ReportPage.write(report);
        };
    }

    /**
     * Judges the standard of a bundle in a process in which nobody else works: it is also computed under another locale and time
     * zone, which are the process's own for a moment.
     */
    public static ConformanceReport inOwnProcess(byte[] bundle, Inspection inspection, Policy policy) {
        return of(bundle, inspection, policy, Surroundings.OWN, JavaHost.HERE);
    }

    private static ConformanceReport of(
            byte[] bundle, Inspection inspection, Policy policy, Surroundings surroundings, JavaHost host) {
        if (!ContentDigest.of(bundle).equals(inspection.report().bundle())) {
            throw new IllegalArgumentException("the gate inspected another bundle");
        }
        return new Judgement(bundle, inspection, policy, surroundings, host).report();
    }
}
