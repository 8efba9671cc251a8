// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import org.hengping.criteria.assessment.Assessment;
import org.hengping.policy.PolicySnapshot;

/**
 * Evaluates a standard over a dossier: a pure function. The same standard bytes, policy snapshot and dossier bytes give
 * the same result bytes, on any machine, years later. Thread-safe.
 */
public final class Evaluator {
    private Evaluator() {}

    /**
     * Assesses a dossier.
     *
     * @param snapshot what holds on the dossier's day of application
     * @throws org.hengping.platform.fault.PlatformException INVALID: {@code standard-not-valid-then}, {@code
     *     route-not-covered}, or {@code dossier-invalid} where it lacks what the standard needs
     */
    public static Assessment evaluate(CompiledStandard standard, PolicySnapshot snapshot, SealedDossier dossier) {
        throw new UnsupportedOperationException();
    }
}
