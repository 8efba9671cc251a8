// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hengping.criteria.Validity;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.Parameter;
import org.hengping.policy.PolicyPack;
import org.hengping.policy.PolicyParameter;
import org.hengping.policy.Series;
import org.hengping.policy.provision.Provision;

/**
 * What some packs hold on one day.
 *
 * @param series title series
 * @param codeLists code lists
 * @param facts facts
 * @param parameters parameters that have a value on that day
 * @param provisions everything else
 */
public record DayCut(
        List<Series> series,
        List<CodeList> codeLists,
        List<FactDefinition> facts,
        List<PolicyParameter> parameters,
        List<Provision> provisions) {
    public DayCut {
        series = List.copyOf(series);
        codeLists = List.copyOf(codeLists);
        facts = List.copyOf(facts);
        parameters = List.copyOf(parameters);
        provisions = List.copyOf(provisions);
    }

    /** Takes what holds on that day. */
    public static DayCut of(List<PolicyPack> packs, LocalDate day) {
        return new DayCut(
                holding(packs, PolicyPack::series, day),
                holding(packs, PolicyPack::codeLists, day),
                holding(packs, PolicyPack::facts, day),
                parameters(packs, day),
                holding(packs, PolicyPack::provisions, day));
    }

    private static <T> List<T> holding(
            List<PolicyPack> packs, Function<PolicyPack, List<PolicyPack.Entry<T>>> kind, LocalDate day) {
        return packs.stream()
                .flatMap(pack -> kind.apply(pack).stream())
                .filter(entry -> entry.validity().contains(day))
                .map(PolicyPack.Entry::content)
                .toList();
    }

    private static List<PolicyParameter> parameters(List<PolicyPack> packs, LocalDate day) {
        List<PolicyParameter> held = new ArrayList<>();
        for (Parameter parameter : holding(packs, PolicyPack::parameters, day)) {
            parameter
                    .on(day)
                    .ifPresent(value -> held.add(new PolicyParameter(
                            parameter.name(), parameter.label(), parameter.type(), value.value(), value.clause())));
        }
        return held;
    }

    /** Returns the days on which something begins to hold or has just ceased to. Between two of them nothing changes. */
    public static TreeSet<LocalDate> changes(List<PolicyPack> packs) {
        TreeSet<LocalDate> days = new TreeSet<>();
        packs.stream().flatMap(DayCut::validities).forEach(validity -> {
            validity.from().ifPresent(days::add);
            validity.to().ifPresent(last -> days.add(last.plusDays(1)));
        });
        return days;
    }

    private static Stream<Validity> validities(PolicyPack pack) {
        Stream<? extends PolicyPack.Entry<?>> entries = Stream.of(
                        pack.series(), pack.codeLists(), pack.facts(), pack.parameters(), pack.provisions())
                .flatMap(List::stream);
        Stream<Validity> values = pack.parameters().stream()
                .flatMap(entry -> entry.content().values().stream())
                .map(DatedValue::validity);
        return Stream.concat(entries.map(PolicyPack.Entry::validity), values);
    }
}
