// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.signing.KeyOwner;

/** Which certificates may sign bundles, as the gate asks it at each admission. Implementations are thread-safe. */
@FunctionalInterface
public interface SigningKeys {
    /**
     * What is registered about a certificate.
     *
     * @param owner in whose name it signs
     * @param from from when it may sign
     * @param until until when it may sign; this instant excluded
     * @param revokedAt from when it is revoked; absent if it is not
     */
    record Registered(KeyOwner owner, Instant from, Instant until, Optional<Instant> revokedAt) {
        public Registered {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(revokedAt, "revokedAt");
        }
    }

    /**
     * Returns what is registered about a certificate.
     *
     * @param fingerprint SHA-256 of its DER bytes
     */
    Optional<Registered> find(ContentDigest fingerprint);
}
