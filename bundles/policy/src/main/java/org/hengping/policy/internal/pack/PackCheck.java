// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.standard.Parameter;
import org.hengping.policy.PolicyPack;
import org.hengping.policy.PolicyPack.Entry;
import org.hengping.policy.PolicyPackException.Fault;
import org.hengping.policy.Series;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.Provision;

/** Checks that packs fit together on every day. */
public final class PackCheck {
    private final List<PolicyPack> packs;
    private final List<Fault> faults = new ArrayList<>();

    private PackCheck(List<PolicyPack> packs) {
        this.packs = packs;
    }

    /** Returns what is wrong with these packs together; nothing if they fit. */
    public static List<Fault> faults(List<PolicyPack> packs) {
        PackCheck check = new PackCheck(packs);
        check.packNames();
        check.names("series", PolicyPack::series, Series::code);
        check.names("code list", PolicyPack::codeLists, CodeList::name);
        check.names("fact", PolicyPack::facts, FactDefinition::name);
        check.names("parameter", PolicyPack::parameters, parameter -> parameter.name());
        check.names("entry", PolicyPack::provisions, provision -> provision.kind() + " " + provision.code());
        // What a fact names can only be looked up when names are unique.
        if (check.faults.isEmpty()) {
            check.references();
        }
        return List.copyOf(check.faults);
    }

    private void packNames() {
        Set<String> seen = new HashSet<>();
        for (PolicyPack pack : packs) {
            if (!seen.add(pack.name())) {
                faults.add(new Fault(
                        pack.name(), "two packs have the name " + pack.name() + "; each pack has a name of its own"));
            }
        }
    }

    private <T> void names(String kind, Function<PolicyPack, List<Entry<T>>> entries, Function<T, String> nameOf) {
        Map<String, String> owner = new HashMap<>();
        Map<String, List<Entry<T>>> earlier = new HashMap<>();
        for (PolicyPack pack : packs) {
            for (Entry<T> entry : entries.apply(pack)) {
                String name = nameOf.apply(entry.content());
                String first = owner.computeIfAbsent(name, key -> pack.name());
                boolean ours = first.equals(pack.name());
                List<Entry<T>> others = earlier.computeIfAbsent(name, key -> new ArrayList<>());
                Optional<Entry<T>> clash = others.stream()
                        .filter(other -> !ours || other.validity().overlaps(entry.validity()))
                        .findFirst();
                clash.ifPresent(other -> faults.add(new Fault(
                        entry.place(),
                        ours
                                ? kind + " " + name + " is already defined for some of these days at " + other.place()
                                        + "; the days of two definitions do not overlap"
                                : kind + " " + name + " is already defined by the pack " + first + " at "
                                        + other.place() + "; names are unique over all packs")));
                others.add(entry);
            }
        }
    }

    private void references() {
        TreeSet<LocalDate> days = DayCut.changes(packs);
        // The time before the first change is a period of its own.
        days.add(LocalDate.MIN);
        Set<String> reported = new HashSet<>();
        for (LocalDate day : days) {
            DayCut cut = DayCut.of(packs, day);
            ReferenceCheck check = new ReferenceCheck(
                    cut.facts().stream().collect(Collectors.toMap(FactDefinition::name, Function.identity())),
                    cut.codeLists().stream().collect(Collectors.toMap(CodeList::name, Function.identity())));
            ProvisionCheck provisions = new ProvisionCheck(cut);
            for (PolicyPack pack : packs) {
                superseded(pack, day, provisions, reported);
                for (Entry<Provision> entry : pack.provisions()) {
                    if (entry.validity().contains(day)) {
                        provisions.fault(entry.content()).ifPresent(expected -> report(reported, entry, expected, day));
                    }
                }
                for (Entry<FactDefinition> entry : pack.facts()) {
                    if (entry.validity().contains(day)) {
                        check.fault(entry.content())
                                .map(expected -> "fact " + entry.content().name() + ": " + expected)
                                .ifPresent(expected -> report(reported, entry, expected, day));
                    }
                }
            }
        }
    }

    private void superseded(PolicyPack pack, LocalDate day, ProvisionCheck check, Set<String> reported) {
        for (Entry<Series> entry : pack.series()) {
            Series series = entry.content();
            if (entry.validity().contains(day)) {
                check.supersededByNothing(PolicyKind.SERIES, series.code(), series.clauses())
                        .ifPresent(expected -> report(reported, entry, expected, day));
            }
        }
        for (Entry<Parameter> entry : pack.parameters()) {
            entry.content()
                    .on(day)
                    .flatMap(value -> check.supersededByNothing(
                            PolicyKind.PARAMETER, entry.content().name(), List.of(value.clause())))
                    .ifPresent(expected -> report(reported, entry, expected, day));
        }
    }

    private void report(Set<String> reported, Entry<?> entry, String expected, LocalDate day) {
        if (reported.add(entry.place())) {
            String since = day.equals(LocalDate.MIN) ? "" : " (from " + day + ")";
            faults.add(new Fault(entry.place(), expected + since));
        }
    }
}
