// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.unitfact;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hengping.platform.signing.Signatory;

/**
 * What the province decided about a fact or code list of a unit. It is about one definition: a definition that changes in
 * anything needs a new ruling.
 *
 * @param confirmed the class that was confirmed; absent if the fact was refused
 * @param reason why; always there where it was refused
 * @param by who decided
 * @param at when
 */
public record UnitFactRuling(Optional<UnitFactClass> confirmed, Optional<String> reason, Signatory by, Instant at) {
    public UnitFactRuling {
        Objects.requireNonNull(confirmed, "confirmed");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (confirmed.isEmpty() && reason.isEmpty()) {
            throw new IllegalArgumentException("a refusal has a reason");
        }
    }
}
