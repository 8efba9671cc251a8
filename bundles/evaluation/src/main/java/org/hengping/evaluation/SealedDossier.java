// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Objects;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.dossier.Dossier;

/**
 * A dossier stage with its canonical bytes, which are made once and kept.
 *
 * @param dossier the dossier
 * @param bytes its canonical JSON (RFC 8785); not to be changed
 * @param digest digest of those bytes
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are archived as they are; equality is that of the digest
public record SealedDossier(Dossier dossier, byte[] bytes, ContentDigest digest) {
    public SealedDossier {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(digest, "digest");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedDossier sealed && sealed.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
