// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.PolicyState;
import org.hengping.policy.provision.Provision;

/**
 * What the policy says on some day about one thing.
 *
 * @param kind kind of the thing
 * @param code its code, as it was asked for
 * @param label what people read
 * @param state how far it can be relied on
 * @param clauses where it says so; empty only for code lists, which name their source themselves
 * @param supersededBy what overrides it, if it is superseded
 * @param value the value of a parameter; otherwise absent
 * @param provision the entry in full, for kinds that are provisions; the gap where nothing is published here
 * @param validity first and last day on which it holds; absent if told by a snapshot, which names no days
 */
public record Holding(
        PolicyKind kind,
        String code,
        Text label,
        PolicyState state,
        List<Clause> clauses,
        List<Clause> supersededBy,
        Optional<Value> value,
        Optional<Provision> provision,
        Optional<Validity> validity) {
    public Holding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(state, "state");
        clauses = List.copyOf(clauses);
        supersededBy = List.copyOf(supersededBy);
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(validity, "validity");
    }

    Holding during(Optional<Validity> days) {
        return new Holding(kind, code, label, state, clauses, supersededBy, value, provision, days);
    }
}
