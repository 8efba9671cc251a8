// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.unitfact;

import java.time.Instant;
import java.util.Objects;
import org.hengping.criteria.fact.FactPath;
import org.hengping.platform.signing.Signatory;

/**
 * The record that the province takes a fact or code list of a unit for common use. It changes no vocabulary: the common one
 * is policy data, and the fact is common from the day on which a policy pack has it.
 *
 * @param commonName its name without namespace, lower camel case
 * @param by who decided
 * @param at when
 */
public record UnitFactPromotion(String commonName, Signatory by, Instant at) {
    public UnitFactPromotion {
        FactPath.requireName(commonName);
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
