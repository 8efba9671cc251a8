// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import org.hengping.criteria.dossier.Dossier;

/** Writes dossiers in their canonical form {@code hengping-dossier/1} (RFC 8785). Pure and thread-safe. */
public final class DossierJson {
    private DossierJson() {}

    /** Returns the dossier with its canonical bytes and their digest. */
    public static SealedDossier seal(Dossier dossier) {
        throw new UnsupportedOperationException();
    }
}
