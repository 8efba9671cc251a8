// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.platform.plugin.CaseOutcome;

/**
 * What became of a case.
 *
 * @param authorCase the case
 * @param outcome how it differs from what its author expects
 * @param assessment what the evaluator said; absent if the dossier could not be assessed, which the outcome explains
 */
public record CaseRun(AuthorCase authorCase, CaseOutcome outcome, Optional<Assessment> assessment) {
    public CaseRun {
        Objects.requireNonNull(authorCase, "authorCase");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(assessment, "assessment");
    }
}
