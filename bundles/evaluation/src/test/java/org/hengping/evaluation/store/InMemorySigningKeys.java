// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.signing.KeyRevocation;
import org.hengping.platform.signing.SigningKey;

/** Signing keys in memory. */
public final class InMemorySigningKeys implements SigningKeyStore {
    private final Map<ContentDigest, SigningKey> rows = new LinkedHashMap<>();

    @Override
    public synchronized void add(SigningKey key) {
        if (rows.putIfAbsent(key.fingerprint(), key) != null) {
            throw InMemoryStores.conflict("signing-key-registered");
        }
    }

    @Override
    public synchronized SigningKey revoke(ContentDigest fingerprint, long expectedVersion, KeyRevocation revocation) {
        SigningKey old = find(fingerprint)
                .filter(key -> key.recordVersion() == expectedVersion)
                .orElseThrow(
                        () -> new PlatformException(PlatformException.Kind.STALE, "stale", new Text("旧", "stale")));
        SigningKey revoked = new SigningKey(
                old.fingerprint(),
                old.owner(),
                old.subject(),
                old.algorithm(),
                old.certificate(),
                old.from(),
                old.until(),
                old.registeredBy(),
                old.registeredAt(),
                Optional.of(revocation),
                old.recordVersion() + 1);
        rows.put(fingerprint, revoked);
        return revoked;
    }

    @Override
    public synchronized Optional<SigningKey> find(ContentDigest fingerprint) {
        return Optional.ofNullable(rows.get(fingerprint));
    }

    @Override
    public synchronized Page<SigningKey> list(PageRequest page) {
        return new Page<>(List.copyOf(rows.values()), Optional.empty());
    }
}
