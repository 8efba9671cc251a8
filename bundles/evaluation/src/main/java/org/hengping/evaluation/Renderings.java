// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Optional;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.Result;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.floor.Floors;
import org.hengping.evaluation.internal.json.ResultWriter;
import org.hengping.evaluation.internal.rendering.ApplicantRendering;
import org.hengping.evaluation.internal.rendering.AuditRendering;
import org.hengping.evaluation.internal.rendering.Language;
import org.hengping.policy.PolicySnapshot;

/** The three renderings of an assessment. Pure and thread-safe; every one ends in a line feed or a closing brace. */
public final class Renderings {
    private Renderings() {}

    /** Returns result and execution with their digests as canonical JSON, format {@code hengping-assessment/1}. */
    public static String machine(Assessment assessment) {
        return CanonicalJson.text(JsonObject.builder()
                .put("format", "hengping-assessment/1")
                .put("result", ResultWriter.of(assessment.result()))
                .put("resultDigest", assessment.resultDigest().toString())
                .put("execution", ResultWriter.of(assessment.execution()))
                .put("executionDigest", assessment.executionDigest().toString())
                .build());
    }

    /**
     * Returns every node with texts, verdict, paths, values, vouchers, records, clauses and reasons as JSON, format {@code
     * hengping-audit/1}.
     *
     * @param standard the standard that was assessed
     * @param dossier the dossier that was assessed
     * @param vocabulary the vocabulary it was assessed with
     */
    public static String auditor(Assessment assessment, Standard standard, Dossier dossier, Vocabulary vocabulary) {
        return CanonicalJson.text(
                new AuditRendering(assessment, standard, dossier, standard.vocabulary(vocabulary)).render());
    }

    /** Returns the same as {@link #auditor(Assessment, Standard, Dossier, Vocabulary)} with the texts of an evaluated baseline. */
    public static String auditor(Assessment assessment, Standard standard, Dossier dossier, PolicySnapshot snapshot) {
        return CanonicalJson.text(new AuditRendering(
                        assessment, standard, dossier, snapshot.vocabulary(), floor(assessment, standard, snapshot))
                .render());
    }

    /** Returns the same as {@link #applicant(Assessment, Standard, Vocabulary)} with what an evaluated baseline says. */
    public static String applicant(Assessment assessment, Standard standard, PolicySnapshot snapshot) {
        return applicant(assessment, standard, snapshot, Language.CHINESE)
                + "\n----\n\n"
                + applicant(assessment, standard, snapshot, Language.ENGLISH);
    }

    private static String applicant(
            Assessment assessment, Standard standard, PolicySnapshot snapshot, Language language) {
        Result result = assessment.result();
        String own = new ApplicantRendering(result, standard, snapshot.vocabulary(), language).render();
        return floor(assessment, standard, snapshot)
                .flatMap(floor -> result.baseline().map(baseline -> new ApplicantRendering(
                                result.withTree(baseline.tree()), floor, snapshot.vocabulary(), language)
                        .renderBaseline()))
                .map(baseline -> own + baseline)
                .orElse(own);
    }

    /** The standard that the evaluated baseline is. */
    private static Optional<Standard> floor(Assessment assessment, Standard standard, PolicySnapshot snapshot) {
        Route route = assessment.result().route();
        return Floors.baseline(snapshot, standard.scope(), route)
                .filter(baseline -> assessment.result().baseline().isPresent())
                .map(baseline ->
                        Floors.floor(snapshot, baseline, route).compiled().standard());
    }

    /** Returns what is met, missing, undecided and does not apply as plain text, first zh-CN, then English. */
    public static String applicant(Assessment assessment, Standard standard, Vocabulary vocabulary) {
        Vocabulary known = standard.vocabulary(vocabulary);
        return new ApplicantRendering(assessment.result(), standard, known, Language.CHINESE).render()
                + "\n----\n\n"
                + new ApplicantRendering(assessment.result(), standard, known, Language.ENGLISH).render();
    }
}
