// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.signing.KeyRevocation;
import org.hengping.platform.signing.SigningKey;

/** The register of certificates that may sign bundles. Nothing is ever removed from it. */
public interface SigningKeyStore {
    /**
     * Adds a key.
     *
     * @throws org.hengping.platform.fault.PlatformException CONFLICT (code {@code signing-key-registered}) if its
     *     certificate is there, also if both are added at the same time
     */
    void add(SigningKey key);

    /**
     * Notes a revocation if the key's record version is still the given one.
     *
     * @return the key as it is now
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND; STALE
     */
    SigningKey revoke(ContentDigest fingerprint, long expectedVersion, KeyRevocation revocation);

    /** Returns a key, whatever its state. */
    Optional<SigningKey> find(ContentDigest fingerprint);

    /** Returns a page of the keys in the order of registration. */
    Page<SigningKey> list(PageRequest page);
}
