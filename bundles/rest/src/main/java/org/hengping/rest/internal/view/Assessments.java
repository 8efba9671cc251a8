// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.view;

import java.util.List;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.platform.assessment.StandardTally.MissingCriterion;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.rest.internal.http.Listing;

/** Stored assessments without their trees, and their counts. */
public final class Assessments {
    /** How assessments are listed. */
    public static final Listing<StoredAssessment> LISTING = new Listing<>(
            Assessments::json,
            List.of(
                    new Listing.Column<>("id", StoredAssessment::id),
                    new Listing.Column<>("subject", StoredAssessment::subject),
                    new Listing.Column<>("standard", item -> item.standard().value()),
                    new Listing.Column<>("version", item -> item.version().toString()),
                    new Listing.Column<>("stage", item -> item.stage().name()),
                    new Listing.Column<>(
                            "verdict", item -> item.outcome().verdict().name()),
                    new Listing.Column<>(
                            "failed", item -> Boolean.toString(item.outcome().failed())),
                    new Listing.Column<>("createdAt", item -> item.createdAt().toString()),
                    new Listing.Column<>("plugin", item -> item.plugin().toString()),
                    new Listing.Column<>("policy", item -> item.policy().toString()),
                    new Listing.Column<>("dossier", item -> item.dossier().toString()),
                    new Listing.Column<>("result", item -> item.result().toString()),
                    new Listing.Column<>("execution", item -> item.execution().toString())));

    /** How the counts are listed. */
    public static final Listing<StandardTally> TALLIES = new Listing<>(
            Assessments::json,
            List.of(
                    new Listing.Column<>("standard", tally -> tally.standard().value()),
                    new Listing.Column<>("version", tally -> tally.version().toString()),
                    new Listing.Column<>("met", tally -> Long.toString(tally.met())),
                    new Listing.Column<>("notMet", tally -> Long.toString(tally.notMet())),
                    new Listing.Column<>("undecided", tally -> Long.toString(tally.undecided())),
                    new Listing.Column<>("failed", tally -> Long.toString(tally.failed())),
                    new Listing.Column<>("mostMissing", tally -> tally.mostMissing()
                            .map(MissingCriterion::label)
                            .orElse("")),
                    new Listing.Column<>("mostMissingClause", tally -> tally.mostMissing()
                            .map(MissingCriterion::clause)
                            .orElse("")),
                    new Listing.Column<>("mostMissingTimes", tally -> tally.mostMissing()
                            .map(missing -> Long.toString(missing.times()))
                            .orElse(""))));

    private Assessments() {}

    /** Shows a stored assessment without its tree. */
    public static JsonObject json(StoredAssessment assessment) {
        return JsonObject.builder()
                .put("id", assessment.id())
                .put("subject", assessment.subject())
                .put("standard", assessment.standard().value())
                .put("version", assessment.version().toString())
                .put("plugin", assessment.plugin().toString())
                .put("policy", assessment.policy().toString())
                .put("dossier", assessment.dossier().toString())
                .put("stage", assessment.stage().name())
                .put("verdict", assessment.outcome().verdict().name())
                .put("failed", assessment.outcome().failed())
                .put("result", assessment.result().toString())
                .put("execution", assessment.execution().toString())
                .put("createdAt", assessment.createdAt().toString())
                .build();
    }

    private static JsonObject json(StandardTally tally) {
        return JsonObject.builder()
                .put("standard", tally.standard().value())
                .put("version", tally.version().toString())
                .put("met", tally.met())
                .put("notMet", tally.notMet())
                .put("undecided", tally.undecided())
                .put("failed", tally.failed())
                .putIfPresent("mostMissing", tally.mostMissing().map(Assessments::json))
                .build();
    }

    private static JsonObject json(MissingCriterion missing) {
        return JsonObject.builder()
                .put("node", missing.node())
                .put("label", missing.label())
                .put("clause", missing.clause())
                .put("times", missing.times())
                .build();
    }
}
