// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/**
 * Two things that count alike. Following equivalences that are not mutual never leads back.
 *
 * @param code its code
 * @param label what people read
 * @param codeList code list of both codes, if they are codes of facts
 * @param given code of what a person has
 * @param counts code of what it counts as
 * @param mutual whether each counts as the other
 * @param clauses where it says so; at least one
 */
public record Equivalence(
        String code,
        Text label,
        Optional<String> codeList,
        String given,
        String counts,
        boolean mutual,
        List<Clause> clauses)
        implements Provision {
    public Equivalence {
        Codes.require(code);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(codeList, "codeList");
        Codes.require(given);
        Codes.require(counts);
        if (given.equals(counts)) {
            throw new IllegalArgumentException(given + " cannot be equivalent to itself");
        }
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.EQUIVALENCE;
    }
}
