// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Value;
import org.hengping.policy.provision.Gap;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.PolicyState;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.Supersession;

/** Looks things up in a snapshot by kind and code. What is held goes before what is said to be missing. */
final class Lookup {
    private final PolicySnapshot snapshot;
    private final PolicyKind kind;
    private final String code;

    private Lookup(PolicySnapshot snapshot, PolicyKind kind, String code) {
        this.snapshot = snapshot;
        this.kind = kind;
        this.code = code;
    }

    static Optional<Holding> find(PolicySnapshot snapshot, PolicyKind kind, String code) {
        Lookup lookup = new Lookup(snapshot, kind, code);
        Optional<Holding> held = lookup.held();
        return held.isPresent() ? held : lookup.missing();
    }

    private Optional<Holding> held() {
        return switch (kind) {
            case SERIES -> snapshot.series(code).map(series -> plain(series.label(), series.clauses()));
            case PARAMETER ->
                snapshot.parameter(code)
                        .map(parameter -> holding(
                                parameter.label(),
                                List.of(parameter.clause()),
                                Optional.of(parameter.value()),
                                Optional.empty()));
            case FACT -> snapshot.vocabulary().fact(code).map(fact -> plain(fact.label(), fact.clauses()));
            case CODE_LIST -> snapshot.vocabulary().codeList(code).map(list -> plain(list.label(), List.of()));
            default ->
                snapshot.provisions().stream()
                        .filter(provision ->
                                provision.kind() == kind && provision.code().equals(code))
                        .findFirst()
                        .map(provision -> holding(
                                provision.label(), provision.clauses(), Optional.empty(), Optional.of(provision)));
        };
    }

    private Holding plain(Text label, List<Clause> clauses) {
        return holding(label, clauses, Optional.empty(), Optional.empty());
    }

    private Holding holding(Text label, List<Clause> clauses, Optional<Value> value, Optional<Provision> provision) {
        List<Clause> by = snapshot.provisions(Supersession.class).stream()
                .filter(supersession ->
                        supersession.of() == kind && supersession.name().equals(code))
                .flatMap(supersession -> supersession.clauses().stream())
                .toList();
        PolicyState state = by.isEmpty() ? PolicyState.of(clauses) : PolicyState.SUPERSEDED;
        return new Holding(kind, code, label, state, clauses, by, value, provision, Optional.empty());
    }

    private Optional<Holding> missing() {
        return snapshot.provisions(Gap.class).stream()
                .filter(gap -> gap.covers(kind, code))
                // The gap that names the code goes before the one for all codes of the kind.
                .reduce((one, other) -> one.name().equals(Gap.ANY) ? other : one)
                .map(gap -> new Holding(
                        kind,
                        code,
                        gap.label(),
                        PolicyState.NOT_PUBLISHED_HERE,
                        gap.clauses(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(gap),
                        Optional.empty()));
    }
}
