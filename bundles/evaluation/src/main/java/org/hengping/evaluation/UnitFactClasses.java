// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.unitfact.UnitFactRuling;

/**
 * What the province has decided about facts of units, as far as whoever asks for a proof knows. Where nothing is decided the
 * class that the unit proposes counts, and the report says that it is not confirmed.
 */
@FunctionalInterface
public interface UnitFactClasses {
    /** Nothing is decided: only what units propose is known. */
    UnitFactClasses PROPOSED = definition -> Optional.empty();

    /**
     * Returns the last decision about a definition.
     *
     * @param definition digest of the definition
     */
    Optional<UnitFactRuling> ruling(ContentDigest definition);
}
