// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.store.ArchiveStore;

/** Reads the archive and believes nothing that does not have its digest. Thread-safe. */
final class Archive {
    private final ArchiveStore store;

    Archive(ArchiveStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /** Returns the bytes, or nothing if they are missing or have another digest. */
    Optional<byte[]> find(ContentDigest digest) {
        return store.find(digest).filter(bytes -> ContentDigest.of(bytes).equals(digest));
    }

    /** Returns those bytes of several that are there and have their digests. */
    Map<ContentDigest, byte[]> findAll(Collection<ContentDigest> digests) {
        Map<ContentDigest, byte[]> found = new HashMap<>(store.findAll(digests));
        found.entrySet().removeIf(entry -> !ContentDigest.of(entry.getValue()).equals(entry.getKey()));
        return found;
    }

    /** Returns the bytes; a fault of kind UNAVAILABLE says that the archive is damaged. */
    byte[] require(ContentDigest digest) {
        return find(digest).orElseThrow(() -> Faults.archiveDamaged(digest.toString()));
    }
}
