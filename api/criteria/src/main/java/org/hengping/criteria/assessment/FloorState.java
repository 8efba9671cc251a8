// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

/** How the provincial floor (全省通用条件) of the route stands to this assessment (40号令). */
public enum FloorState {
    /** No baseline is known for series, level and route; that is never a pass. */
    NO_BASELINE,
    /** A later rule overrides the whole baseline; it was not evaluated, and nothing takes its place. */
    SUPERSEDED,
    /** The baseline was evaluated; its verdict is part of the whole. */
    EVALUATED
}
