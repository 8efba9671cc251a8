// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.conformance;

/** How a standard stands to one thing that the provincial baseline asks. */
public enum FloorRelation {
    /** It asks for more. */
    STRICTER,
    /** It asks for the same. */
    EQUAL,
    /** It says nothing of it; the baseline itself is evaluated with it and asks for it. */
    ADDED_BY_FLOOR,
    /** Every route of the standard waives it. */
    WAIVED,
    /** A later rule overrides it. */
    SUPERSEDED,
    /** It could not be compared, and no person has signed how it stands. */
    OPEN,
    /** It asks for less. */
    WEAKER,
    /** Nobody can meet both. */
    CONTRADICTS
}
