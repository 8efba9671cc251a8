// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.signing;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.SigningKeys;
import org.hengping.evaluation.store.SigningKeyStore;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.signing.KeyRegistration;
import org.hengping.platform.signing.KeyRevocation;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.signing.SigningKey;
import org.hengping.platform.signing.SigningKeyService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The register of signing keys in the database. Thread-safe. */
public final class StoredSigningKeyService implements SigningKeyService {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSigningKeyService.class);

    private final SigningKeyStore store;
    private final InstantSource clock;

    public StoredSigningKeyService(SigningKeyStore store, InstantSource clock) {
        this.store = Objects.requireNonNull(store, "store");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public SigningKey register(KeyRegistration registration) {
        X509Certificate certificate = certificate(registration.certificate());
        Instant first = Certificates.from(certificate);
        Instant end = Certificates.until(certificate);
        Instant from = registration.from().map(StoredSigningKeyService::rounded).orElse(first);
        Instant until =
                registration.until().map(StoredSigningKeyService::rounded).orElse(end);
        if (from.isBefore(first) || until.isAfter(end) || !from.isBefore(until)) {
            throw KeyFaults.validity(first, end);
        }
        SigningKey key = new SigningKey(
                Certificates.fingerprint(certificate),
                registration.owner(),
                Certificates.subject(certificate),
                Certificates.algorithm(certificate),
                Certificates.pem(certificate),
                from,
                until,
                registration.by(),
                now(),
                Optional.empty(),
                0);
        store.add(key);
        LOG.info(
                "Signing key {} registered for {} \"{}\" by {} ({}), valid from {} until {}",
                key.fingerprint(),
                key.owner().kind(),
                key.owner().name(),
                key.registeredBy().name(),
                key.registeredBy().role(),
                key.from(),
                key.until());
        return key;
    }

    private static X509Certificate certificate(String pem) {
        try {
            X509Certificate certificate = Certificates.parse(pem);
            if (!Certificates.isStrong(certificate)) {
                throw KeyFaults.weak(Certificates.algorithm(certificate));
            }
            if (!Certificates.maySign(certificate)) {
                throw KeyFaults.usage();
            }
            return certificate;
        } catch (CertificateException e) {
            throw KeyFaults.noCertificate(e);
        }
    }

    @Override
    public SigningKey revoke(
            ContentDigest fingerprint,
            Optional<Instant> at,
            String reason,
            Signatory by,
            Optional<Long> expectedVersion) {
        SigningKey key = store.find(fingerprint).orElseThrow(KeyFaults::unknown);
        if (expectedVersion.isPresent() && expectedVersion.get() != key.recordVersion()) {
            throw KeyFaults.stale();
        }
        if (key.revocation().isPresent()) {
            throw KeyFaults.revokedAlready();
        }
        Instant now = now();
        KeyRevocation revocation =
                revocation(at.map(StoredSigningKeyService::rounded).orElse(now), reason, by, now);
        SigningKey revoked = store.revoke(fingerprint, key.recordVersion(), revocation);
        LOG.info(
                "Signing key {} of \"{}\" revoked as of {} by {} ({}): {}",
                fingerprint,
                key.owner().name(),
                revocation.at(),
                by.name(),
                by.role(),
                revocation.reason());
        return revoked;
    }

    private static KeyRevocation revocation(Instant at, String reason, Signatory by, Instant now) {
        try {
            return new KeyRevocation(at, reason, by, now);
        } catch (IllegalArgumentException e) {
            throw KeyFaults.reason(e);
        }
    }

    @Override
    public Optional<SigningKey> find(ContentDigest fingerprint) {
        return store.find(fingerprint);
    }

    @Override
    public Page<SigningKey> list(PageRequest page) {
        return store.list(page);
    }

    @Override
    public SigningKey.State stateNow(SigningKey key) {
        return key.state(clock.instant());
    }

    /** Returns the register as the gate asks it. */
    public SigningKeys registered() {
        return fingerprint -> store.find(fingerprint)
                .map(key -> new SigningKeys.Registered(
                        key.owner(), key.from(), key.until(), key.revocation().map(KeyRevocation::at)));
    }

    private Instant now() {
        return rounded(clock.instant());
    }

    /** As every database keeps it. */
    private static Instant rounded(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
