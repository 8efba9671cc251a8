// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/**
 * Something that is asked of applicants in general. A route may waive it only if it is waivable: ethics and bars never are.
 *
 * @param code its code
 * @param label what people read
 * @param waivable whether a route may waive it
 * @param clauses where it says so; at least one
 */
public record Requirement(String code, Text label, boolean waivable, List<Clause> clauses) implements Provision {
    public Requirement {
        Codes.require(code);
        Objects.requireNonNull(label, "label");
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.REQUIREMENT;
    }
}
