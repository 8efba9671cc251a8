// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Standard;

/** The three renderings of an assessment. Pure and thread-safe; every one ends in a line feed or a closing brace. */
public final class Renderings {
    private Renderings() {}

    /** Returns result and execution with their digests as canonical JSON, format {@code hengping-assessment/1}. */
    public static String machine(Assessment assessment) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    /** Returns what is met, missing, undecided and does not apply as plain text, first zh-CN, then English. */
    public static String applicant(Assessment assessment, Standard standard, Vocabulary vocabulary) {
        throw new UnsupportedOperationException();
    }
}
