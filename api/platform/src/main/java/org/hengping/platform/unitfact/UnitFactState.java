// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.unitfact;

/** How far the red-line class of a fact of a unit is settled. */
public enum UnitFactState {
    /** The unit proposes no class: a standard with it cannot be filed. */
    UNCLASSIFIED,
    /** The unit proposes a class that the province has not ruled upon: a standard with it cannot be filed yet. */
    PROPOSED,
    /** The province has confirmed a class, which may differ from the proposed one. */
    CONFIRMED,
    /** The province has refused the fact: a standard with it cannot be filed. */
    REFUSED
}
