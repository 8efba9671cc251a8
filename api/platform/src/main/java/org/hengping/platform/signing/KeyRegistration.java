// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.signing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for a certificate to be registered.
 *
 * @param owner in whose name it signs
 * @param certificate one X.509 certificate as PEM
 * @param from from when it may sign, if later than the certificate says
 * @param until until when it may sign, if earlier than the certificate says
 * @param by who asks
 */
public record KeyRegistration(
        KeyOwner owner, String certificate, Optional<Instant> from, Optional<Instant> until, Signatory by) {
    public KeyRegistration {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(by, "by");
    }
}
