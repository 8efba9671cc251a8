// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/**
 * An entry of the policy that a later rule overrides, on the days on which this holds.
 *
 * @param of kind of the entry
 * @param name code of the entry
 * @param label in which way it is overridden
 * @param clauses what overrides it; at least one
 */
public record Supersession(PolicyKind of, String name, Text label, List<Clause> clauses) implements Provision {
    public Supersession {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.SUPERSESSION;
    }

    @Override
    public String code() {
        return of + ":" + name;
    }
}
