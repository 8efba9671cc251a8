// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.dossier.DossierParser;
import org.hengping.evaluation.internal.dossier.RequiredFacts;
import org.hengping.platform.fault.Violation;

/**
 * Reads dossiers of the format {@code hengping-dossier/1} strictly against a vocabulary. Pure and thread-safe.
 */
public final class DossierReader {
    /** Most violations that are told of one dossier. */
    public static final int MOST_VIOLATIONS = 50;

    private DossierReader() {}

    /**
     * Reads a dossier against the vocabulary that holds on its day of application.
     *
     * @param json the dossier in UTF-8
     * @param vocabularyOn gives the vocabulary of a day
     * @throws org.hengping.platform.fault.PlatformException INVALID (code {@code dossier-invalid}) with every place that
     *     is wrong, at most {@link #MOST_VIOLATIONS}; TOO_LARGE (code {@code dossier-too-large})
     */
    public static SealedDossier read(byte[] json, Function<LocalDate, Vocabulary> vocabularyOn) {
        return DossierJson.seal(new DossierParser(vocabularyOn, MOST_VIOLATIONS).parse(json));
    }

    /** As the other, against one vocabulary whatever the day. */
    public static SealedDossier read(byte[] json, Vocabulary vocabulary) {
        return read(json, day -> vocabulary);
    }

    /**
     * Reads canonical bytes that were made by sealing before; they are not made again.
     *
     * @param canonical the bytes of a {@link SealedDossier}
     * @param digest their digest, which the caller has seen to be theirs
     */
    public static SealedDossier readAgain(byte[] canonical, ContentDigest digest, Vocabulary vocabulary) {
        return new SealedDossier(
                new DossierParser(day -> vocabulary, MOST_VIOLATIONS).parse(canonical), canonical, digest);
    }

    /**
     * Returns what a dossier lacks for a standard: plain facts that a leaf reads as required or that say to whom a node
     * applies, and what a required derived fact is derived from.
     */
    public static List<Violation> missing(Standard standard, SealedDossier dossier, Vocabulary vocabulary) {
        return RequiredFacts.missing(standard, dossier.dossier(), vocabulary);
    }
}
