// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.criteria.Clause;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.policy.PolicyParameter;
import org.hengping.policy.Series;
import org.hengping.policy.provision.Baseline;
import org.hengping.policy.provision.Equivalence;
import org.hengping.policy.provision.Exam;
import org.hengping.policy.provision.Gap;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.PolicyState;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.Qualification;
import org.hengping.policy.provision.RedLine;
import org.hengping.policy.provision.Requirement;
import org.hengping.policy.provision.RouteRule;
import org.hengping.policy.provision.SkillCorrespondence;
import org.hengping.policy.provision.Specialty;
import org.hengping.policy.provision.Supersession;
import org.hengping.policy.provision.TitleRef;

/** Checks what a provision names against everything else that holds on one day. */
final class ProvisionCheck {
    private final DayCut cut;

    ProvisionCheck(DayCut cut) {
        this.cut = cut;
    }

    /** Returns what is missing when something rests on a superseded clause and nothing says what overrides it. */
    Optional<String> supersededByNothing(PolicyKind kind, String code, List<Clause> clauses) {
        boolean told = all(Supersession.class)
                .anyMatch(supersession ->
                        supersession.of() == kind && supersession.name().equals(code));
        return PolicyState.of(clauses) == PolicyState.SUPERSEDED && !told
                ? Optional.of(kind + " " + code
                        + ": it rests on a superseded clause, so a supersession that says by what is expected")
                : Optional.empty();
    }

    /** Returns what is wrong with the provision, if anything. */
    Optional<String> fault(Provision provision) {
        Optional<String> superseded = supersededByNothing(provision.kind(), provision.code(), provision.clauses());
        return superseded.isPresent() ? superseded : named(provision);
    }

    private Optional<String> named(Provision provision) {
        return faults(provision)
                .findFirst()
                .map(expected -> provision.kind() + " " + provision.code() + ": " + expected);
    }

    private Stream<String> faults(Provision provision) {
        if (provision instanceof Specialty specialty) {
            return specialty.series().stream()
                    .flatMap(series -> specialty.titles().isEmpty()
                            ? knownSeries(series)
                            : specialty.titles().keySet().stream()
                                    .flatMap(level -> knownTitle(new TitleRef(series, level))));
        }
        if (provision instanceof RouteRule rule) {
            return rule.waives().stream().flatMap(this::waivable);
        }
        if (provision instanceof RedLine line) {
            return Stream.concat(
                    line.series().stream().flatMap(this::knownSeries),
                    line.kindred().entrySet().stream()
                            .flatMap(kindred -> knownCodes(kindred.getKey(), kindred.getValue())));
        }
        if (provision instanceof Equivalence equivalence) {
            return Stream.concat(knownCodes(equivalence), circle(equivalence));
        }
        if (provision instanceof SkillCorrespondence skill) {
            return knownTitle(skill.title());
        }
        if (provision instanceof Qualification qualification) {
            return qualification.titles().stream().flatMap(this::knownTitle);
        }
        if (provision instanceof Exam exam) {
            return exam.levels().stream().flatMap(level -> knownTitle(new TitleRef(exam.series(), level)));
        }
        if (provision instanceof Baseline baseline) {
            return Stream.of(
                            knownTitle(new TitleRef(baseline.series(), baseline.level())),
                            onlyBaseline(baseline),
                            baseline.requirements().values().stream().flatMap(this::knownRequirement))
                    .flatMap(faults -> faults);
        }
        if (provision instanceof Gap gap) {
            return !gap.name().equals(Gap.ANY) && codes(gap.of()).contains(gap.name())
                    ? Stream.of("the policy has " + gap.of() + " " + gap.name()
                            + " on the same days; either the gap or the entry is expected")
                    : Stream.empty();
        }
        if (provision instanceof Supersession supersession) {
            return codes(supersession.of()).contains(entry(supersession))
                    ? Stream.empty()
                    : Stream.of("an entry " + supersession.of() + " " + supersession.name()
                            + " that holds on the same days is expected");
        }
        return Stream.empty();
    }

    private Stream<String> knownSeries(String code) {
        return cut.series().stream().anyMatch(series -> series.code().equals(code))
                ? Stream.empty()
                : Stream.of("a series \"" + code + "\" that holds on the same days is expected");
    }

    private Stream<String> knownTitle(TitleRef title) {
        Optional<Series> series = cut.series().stream()
                .filter(entry -> entry.code().equals(title.series()))
                .findFirst();
        if (series.isEmpty()) {
            return knownSeries(title.series());
        }
        if (series.get().level(title.level()).isPresent()) {
            return Stream.empty();
        }
        String ladder = series.get().ladder().stream().map(Series.Level::code).collect(Collectors.joining(", "));
        return Stream.of(
                "a level of " + title.series() + " is expected, not \"" + title.level() + "\"; it has " + ladder);
    }

    private <T extends Provision> Stream<T> all(Class<T> type) {
        return cut.provisions().stream().filter(type::isInstance).map(type::cast);
    }

    /** A supersession of a baseline may name a node of it after a stroke. */
    private static String entry(Supersession supersession) {
        int stroke = supersession.name().indexOf('/');
        return supersession.of() == PolicyKind.BASELINE && stroke > 0
                ? supersession.name().substring(0, stroke)
                : supersession.name();
    }

    private Stream<String> knownRequirement(String code) {
        return all(Requirement.class).anyMatch(entry -> entry.code().equals(code))
                ? Stream.empty()
                : Stream.of("a requirement \"" + code + "\" that holds on the same days is expected");
    }

    private Stream<String> waivable(String code) {
        Optional<Requirement> requirement = all(Requirement.class)
                .filter(entry -> entry.code().equals(code))
                .findFirst();
        if (requirement.isEmpty()) {
            return Stream.of("a requirement \"" + code + "\" that holds on the same days is expected");
        }
        return requirement.get().waivable()
                ? Stream.empty()
                : Stream.of("the requirement " + code + " may never be waived");
    }

    private Stream<String> knownCodes(Equivalence equivalence) {
        if (equivalence.codeList().isEmpty()) {
            return Stream.empty();
        }
        return knownCodes(equivalence.codeList().get(), List.of(equivalence.given(), equivalence.counts()));
    }

    private Stream<String> knownCodes(String name, Collection<String> codes) {
        Optional<CodeList> list = cut.codeLists().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
        if (list.isEmpty()) {
            return Stream.of("a code list \"" + name + "\" that holds on the same days is expected");
        }
        return codes.stream()
                .filter(code -> !list.get().contains(code))
                .map(code -> "a code of " + name + " is expected, not \"" + code + "\"");
    }

    /** Equivalences that are not mutual have a direction; following them may not lead back to where it began. */
    private Stream<String> circle(Equivalence start) {
        if (start.mutual()) {
            return Stream.empty();
        }
        List<Equivalence> directed = all(Equivalence.class)
                .filter(other -> !other.mutual() && other.codeList().equals(start.codeList()))
                .toList();
        Set<String> reached = new HashSet<>(Set.of(start.counts()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Equivalence other : directed) {
                grown |= reached.contains(other.given()) && reached.add(other.counts());
            }
        }
        return reached.contains(start.given())
                ? Stream.of("equivalences that do not lead in a circle are expected; from " + start.counts()
                        + " one comes back to " + start.given())
                : Stream.empty();
    }

    private Stream<String> onlyBaseline(Baseline baseline) {
        return all(Baseline.class)
                .filter(other -> !other.code().equals(baseline.code())
                        && other.series().equals(baseline.series())
                        && other.level().equals(baseline.level())
                        && other.routes().stream()
                                .anyMatch(route -> baseline.routes().contains(route)))
                .map(other -> "one baseline for a series, level and route is expected; another is " + other.code());
    }

    private Set<String> codes(PolicyKind kind) {
        Stream<String> codes =
                switch (kind) {
                    case SERIES -> cut.series().stream().map(Series::code);
                    case PARAMETER -> cut.parameters().stream().map(PolicyParameter::name);
                    case CODE_LIST -> cut.codeLists().stream().map(CodeList::name);
                    case FACT -> cut.facts().stream().map(FactDefinition::name);
                    default ->
                        cut.provisions().stream()
                                .filter(provision -> provision.kind() == kind)
                                .map(Provision::code);
                };
        return codes.collect(Collectors.toSet());
    }
}
