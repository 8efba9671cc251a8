// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.unitfact;

/** What a unit has defined. */
public enum UnitFactKind {
    /** A fact. */
    FACT,
    /** A code list for facts. */
    CODE_LIST
}
