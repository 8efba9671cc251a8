// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.signing;

import java.time.Instant;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The register of certificates that may sign criteria bundles. The gate asks it at each admission; a key that is revoked
 * or ends later touches nothing that was admitted before. Thread-safe.
 */
@ProviderType
public interface SigningKeyService {
    /**
     * Registers a certificate.
     *
     * @throws org.hengping.platform.fault.PlatformException INVALID if it is no certificate, its key is too weak, or the
     *     validity asked for lies outside the certificate's; CONFLICT (code {@code signing-key-registered}) if it stands
     *     in the register already
     */
    SigningKey register(KeyRegistration registration);

    /**
     * Revokes a key, for ever.
     *
     * @param at from when it counts; absent means now
     * @param expectedVersion the record version read before; absent to revoke whatever is there
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND; STALE if it was changed since; CONFLICT (code
     *     {@code signing-key-revoked}) if it is revoked already; INVALID
     */
    SigningKey revoke(
            ContentDigest fingerprint,
            Optional<Instant> at,
            String reason,
            Signatory by,
            Optional<Long> expectedVersion);

    /** Returns a registered key, whatever its state. */
    Optional<SigningKey> find(ContentDigest fingerprint);

    /** Returns all keys in the order of registration. */
    Page<SigningKey> list(PageRequest page);

    /** Tells what a key is worth now, by the service's own clock. */
    SigningKey.State stateNow(SigningKey key);
}
