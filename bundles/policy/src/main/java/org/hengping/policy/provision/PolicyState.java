// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import org.hengping.criteria.Clause;

/** How far an entry of the policy can be relied on. */
public enum PolicyState {
    /** Read in the document itself and in force. */
    IN_FORCE,
    /** A later rule overrides it (以往规定与本通知不一致的，以本通知规定为准). */
    SUPERSEDED,
    /** Not read in the official document; shown to people with this mark. */
    UNVERIFIED,
    /** Known to exist, but its text is not here. */
    NOT_PUBLISHED_HERE;

    /** Returns the state of something that rests on these clauses: that of the weakest; without clause {@link #UNVERIFIED}. */
    public static PolicyState of(List<Clause> clauses) {
        if (clauses.stream().anyMatch(clause -> clause.standing() == Clause.Standing.SUPERSEDED)) {
            return SUPERSEDED;
        }
        boolean inForce = !clauses.isEmpty()
                && clauses.stream().allMatch(clause -> clause.standing() == Clause.Standing.IN_FORCE);
        return inForce ? IN_FORCE : UNVERIFIED;
    }
}
