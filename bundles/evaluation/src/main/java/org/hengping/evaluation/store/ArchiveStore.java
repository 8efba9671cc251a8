// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;

/** Bytes by their SHA-256 digest; nothing is ever changed or removed. */
public interface ArchiveStore {
    /** What the bytes are. */
    enum Kind {
        /** A plugin bundle. */
        BUNDLE,
        /** A policy snapshot. */
        POLICY,
        /** A dossier stage. */
        DOSSIER
    }

    /** Keeps bytes; keeping the same ones again, also at the same time on another thread or node, changes nothing. */
    void keep(Kind kind, ContentDigest digest, byte[] bytes);

    /** Returns the bytes as they are stored; whoever reads them checks the digest. */
    Optional<byte[]> find(ContentDigest digest);

    /** Returns the bytes stored under several digests; those that are not there are left out. */
    default Map<ContentDigest, byte[]> findAll(Collection<ContentDigest> digests) {
        Map<ContentDigest, byte[]> found = new HashMap<>();
        digests.forEach(digest -> find(digest).ifPresent(bytes -> found.put(digest, bytes)));
        return found;
    }
}
