// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hengping.criteria.Validity;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.policy.PolicyPack.Entry;

/** Finds the days on which an entry of the packs holds, for whoever asks what held on one of them. */
final class PackDays {
    private PackDays() {}

    static Optional<Validity> of(List<PolicyPack> packs, LocalDate day, Holding holding) {
        return packs.stream()
                .flatMap(pack -> days(pack, holding))
                .filter(days -> days.contains(day))
                .findFirst();
    }

    private static Stream<Validity> days(PolicyPack pack, Holding holding) {
        String code = holding.code();
        if (holding.provision().isPresent()) {
            return of(pack.provisions(), holding.provision().get()::equals);
        }
        return switch (holding.kind()) {
            case SERIES -> of(pack.series(), series -> series.code().equals(code));
            case CODE_LIST -> of(pack.codeLists(), list -> list.name().equals(code));
            case FACT -> of(pack.facts(), fact -> fact.name().equals(code));
            case PARAMETER ->
                pack.parameters().stream()
                        .filter(entry -> entry.content().name().equals(code))
                        .flatMap(entry -> entry.content().values().stream())
                        .map(DatedValue::validity);
            default -> Stream.empty();
        };
    }

    private static <T> Stream<Validity> of(List<Entry<T>> entries, Predicate<T> wanted) {
        return entries.stream().filter(entry -> wanted.test(entry.content())).map(Entry::validity);
    }
}
