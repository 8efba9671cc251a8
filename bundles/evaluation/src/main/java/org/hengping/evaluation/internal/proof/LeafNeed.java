// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

/** What a leaf can still say on empty input. */
enum LeafNeed {
    /** It can be met without anything restricted. */
    FREE,
    /** Whether it can depends on who the person is: on facts such as a day of birth that nobody can earn. */
    DEPENDS_ON_PERSON,
    /** It cannot be met without something restricted. */
    RESTRICTED,
    /** A class computes it and may read something restricted, so it counts whole. */
    RESTRICTED_AS_A_WHOLE,
    /** It can never be met, whatever the dossier says. */
    NEVER
}
