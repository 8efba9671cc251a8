// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.signing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;

/**
 * A registered certificate. It is never removed and changes only by being revoked.
 *
 * @param fingerprint SHA-256 of the certificate's DER bytes
 * @param owner in whose name it signs
 * @param subject the certificate's subject (RFC 2253)
 * @param algorithm the kind and size of its key, e.g. {@code RSA 3072}
 * @param certificate the certificate as PEM
 * @param from from when it may sign
 * @param until until when it may sign; this instant excluded
 * @param registeredBy who registered it
 * @param registeredAt when it was registered
 * @param revocation that it was revoked; absent if it was not
 * @param recordVersion counts its changes, for optimistic locking
 */
public record SigningKey(
        ContentDigest fingerprint,
        KeyOwner owner,
        String subject,
        String algorithm,
        String certificate,
        Instant from,
        Instant until,
        Signatory registeredBy,
        Instant registeredAt,
        Optional<KeyRevocation> revocation,
        long recordVersion) {
    /** What a key is worth at an instant. */
    public enum State {
        /** It may sign. */
        VALID,
        /** Not yet. */
        NOT_YET_VALID,
        /** No more. */
        EXPIRED,
        /** It was revoked. */
        REVOKED
    }

    public SigningKey {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(registeredBy, "registeredBy");
        Objects.requireNonNull(registeredAt, "registeredAt");
        Objects.requireNonNull(revocation, "revocation");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a key is valid from before it ends");
        }
    }

    /** Tells what the key is worth at that instant; a revocation counts before an end. */
    public State state(Instant at) {
        if (revocation.isPresent() && !at.isBefore(revocation.get().at())) {
            return State.REVOKED;
        }
        if (at.isBefore(from)) {
            return State.NOT_YET_VALID;
        }
        return at.isBefore(until) ? State.VALID : State.EXPIRED;
    }
}
