// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hengping.criteria.ContentDigest;
import org.hengping.policy.PolicySnapshot;

/** Policy snapshots read back from the archive; the last used ones are kept. Thread-safe. */
final class ArchivedPolicies {
    private static final int MOST = 16;

    private final Archive archive;
    private final Map<ContentDigest, PolicySnapshot> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentDigest, PolicySnapshot> eldest) {
            return size() > MOST;
        }
    };

    ArchivedPolicies(Archive archive) {
        this.archive = archive;
    }

    /**
     * Returns a snapshot.
     *
     * @throws org.hengping.platform.fault.PlatformException UNAVAILABLE if the archive lacks it or holds other bytes
     */
    synchronized PolicySnapshot get(ContentDigest digest) {
        PolicySnapshot snapshot = kept.get(digest);
        if (snapshot == null) {
            snapshot = PolicySnapshot.read(archive.require(digest));
            kept.put(digest, snapshot);
        }
        return snapshot;
    }
}
