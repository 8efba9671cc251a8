// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import java.util.Objects;
import java.util.Optional;

/**
 * The place in a rule on which a criterion, value or definition rests.
 *
 * @param document name or number of the document, e.g. {@code 豫人社办〔2024〕27号}
 * @param place clause, article or part within it, e.g. {@code （五）}
 * @param standing how far the place has been checked
 * @param source where the text was read, for those who want to check it
 */
public record Clause(String document, String place, Standing standing, Optional<String> source) {
    /** How far a clause can be relied on. */
    public enum Standing {
        /** Read in the document itself and in force. */
        IN_FORCE,
        /** Read, but a later rule overrides it (27号: 以往规定与本通知不一致的，以本通知规定为准). */
        SUPERSEDED,
        /** Not read in the official document; shown to people with this mark. */
        UNVERIFIED
    }

    public Clause {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(source, "source");
        if (document.isBlank() || document.length() > 400) {
            throw new IllegalArgumentException("clause.document must have 1 to 400 characters");
        }
        if (place.isBlank() || place.length() > 200) {
            throw new IllegalArgumentException("clause.place must have 1 to 200 characters");
        }
    }

    /** Returns document and place in one line, with a mark unless the clause is in force. */
    @Override
    public String toString() {
        String mark =
                switch (standing) {
                    case IN_FORCE -> "";
                    case SUPERSEDED -> "［已被取代 superseded］";
                    case UNVERIFIED -> "［未核实 unverified］";
                };
        return document + " " + place + mark;
    }
}
