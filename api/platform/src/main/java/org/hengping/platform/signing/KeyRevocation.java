// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.signing;

import java.time.Instant;
import java.util.Objects;

/**
 * Says that a key no longer signs.
 *
 * @param at from when it counts; may lie before the revocation was recorded
 * @param reason why, 1 to 1,000 characters
 * @param by who revoked it
 * @param recordedAt when it was recorded
 */
public record KeyRevocation(Instant at, String reason, Signatory by, Instant recordedAt) {
    private static final int LONGEST = 1_000;

    public KeyRevocation {
        Objects.requireNonNull(at, "at");
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("the reason of a revocation has 1 to " + LONGEST + " characters");
        }
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}
