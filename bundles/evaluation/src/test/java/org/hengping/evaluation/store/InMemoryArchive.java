// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;

/** An archive in memory whose bytes a test can lose or change. */
public final class InMemoryArchive implements ArchiveStore {
    private volatile Runnable beforeFinding = () -> {};
    private final InMemoryStores stores;
    private final Map<ContentDigest, byte[]> kept = new HashMap<>();

    InMemoryArchive(InMemoryStores stores) {
        this.stores = stores;
    }

    Runnable memento() {
        Map<ContentDigest, byte[]> before = new HashMap<>(kept);
        return () -> {
            kept.clear();
            kept.putAll(before);
        };
    }

    @Override
    public void keep(Kind kind, ContentDigest digest, byte[] bytes) {
        stores.locked(() -> kept.putIfAbsent(digest, bytes.clone()));
    }

    /** Has something happen before each look. */
    public void beforeFinding(Runnable before) {
        beforeFinding = before;
    }

    @Override
    public Optional<byte[]> find(ContentDigest digest) {
        beforeFinding.run();
        return stores.locked(() -> Optional.ofNullable(kept.get(digest)).map(byte[]::clone));
    }

    public void tamper(ContentDigest digest, byte[] bytes) {
        stores.locked(() -> kept.put(digest, bytes));
    }

    public void lose(ContentDigest digest) {
        stores.locked(() -> kept.remove(digest));
    }
}
