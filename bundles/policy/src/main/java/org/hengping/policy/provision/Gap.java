// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/**
 * Something that is known to exist, or that a clause leaves to others, and whose text is not here. Whoever asks for it is told so.
 *
 * @param of kind of what is missing
 * @param name code of what is missing; {@value #ANY} stands for every code of that kind which is not held
 * @param label what people read
 * @param note what is missing and what a user must do until it is here
 * @param clauses where it says so; at least one
 */
public record Gap(PolicyKind of, String name, Text label, Text note, List<Clause> clauses) implements Provision {
    public Gap {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(note, "note");
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.GAP;
    }

    /** Name that stands for every code of a kind. */
    public static final String ANY = "*";

    @Override
    public String code() {
        return of + ":" + name;
    }

    /** Tells whether this says that something is missing. */
    public boolean covers(PolicyKind wantedKind, String wantedCode) {
        return of == wantedKind && (name.equals(ANY) || name.equals(wantedCode));
    }
}
