// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.evaluation.internal.json.DossierWriter;

/** Writes dossiers in their canonical form {@code hengping-dossier/1} (RFC 8785). Pure and thread-safe. */
public final class DossierJson {
    private DossierJson() {}

    /** Returns the dossier with its canonical bytes and their digest. */
    public static SealedDossier seal(Dossier dossier) {
        byte[] bytes = CanonicalJson.bytes(DossierWriter.of(dossier));
        return new SealedDossier(dossier, bytes, ContentDigest.of(bytes));
    }
}
