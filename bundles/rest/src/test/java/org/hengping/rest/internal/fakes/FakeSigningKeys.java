// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.signing.KeyRegistration;
import org.hengping.platform.signing.KeyRevocation;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.signing.SigningKey;
import org.hengping.platform.signing.SigningKeyService;

/** A register in memory that takes any text for a certificate. */
public final class FakeSigningKeys implements SigningKeyService {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final List<SigningKey> keys = new ArrayList<>();

    @Override
    public synchronized SigningKey register(KeyRegistration registration) {
        ContentDigest fingerprint =
                ContentDigest.of(registration.certificate().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (find(fingerprint).isPresent()) {
            throw new PlatformException(
                    PlatformException.Kind.CONFLICT, "signing-key-registered", new Text("已登记。", "It is registered."));
        }
        SigningKey key = new SigningKey(
                fingerprint,
                registration.owner(),
                "CN=Invented",
                "RSA 3072",
                registration.certificate(),
                registration.from().orElse(NOW.minusSeconds(60)),
                registration.until().orElse(NOW.plusSeconds(60)),
                registration.by(),
                NOW,
                Optional.empty(),
                0);
        keys.add(key);
        return key;
    }

    @Override
    public synchronized SigningKey revoke(
            ContentDigest fingerprint,
            Optional<Instant> at,
            String reason,
            Signatory by,
            Optional<Long> expectedVersion) {
        SigningKey old = find(fingerprint).orElseThrow();
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
                Optional.of(new KeyRevocation(at.orElse(NOW), reason, by, NOW)),
                old.recordVersion() + 1);
        keys.set(keys.indexOf(old), revoked);
        return revoked;
    }

    @Override
    public synchronized Optional<SigningKey> find(ContentDigest fingerprint) {
        return keys.stream()
                .filter(key -> key.fingerprint().equals(fingerprint))
                .findFirst();
    }

    @Override
    public synchronized Page<SigningKey> list(PageRequest page) {
        return new Page<>(List.copyOf(keys), Optional.empty());
    }

    @Override
    public SigningKey.State stateNow(SigningKey key) {
        return key.state(NOW);
    }
}
