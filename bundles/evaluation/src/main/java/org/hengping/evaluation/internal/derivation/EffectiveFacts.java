// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.derivation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.Value;
import org.hengping.criteria.assessment.RecordRef;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.Vocabulary;

/**
 * The facts of a dossier as they are in force: the examined value before the claimed one, struck records left out, and
 * those that the host derives. Each derived fact is computed once, when it is first asked for. Not thread-safe.
 */
public final class EffectiveFacts {
    private final Dossier dossier;
    private final Vocabulary vocabulary;
    private final Map<String, Optional<HeldValue>> plain = new HashMap<>();
    private final Map<String, List<HeldRecord>> lists = new HashMap<>();

    /** The vocabulary is the one of the dossier's day of application. */
    public EffectiveFacts(Dossier dossier, Vocabulary vocabulary) {
        this.dossier = dossier;
        this.vocabulary = vocabulary;
    }

    /** Returns the days that rule the case. */
    public CaseCalendar calendar() {
        return dossier.calendar();
    }

    /** Returns a plain fact in force, or nothing where the dossier lacks it. */
    public Optional<HeldValue> plain(String fact) {
        Optional<HeldValue> known = plain.get(fact);
        if (known != null) {
            return known;
        }
        Optional<HeldValue> found = derivation(fact).map(this::derivePlain).orElseGet(() -> claimedPlain(fact));
        plain.put(fact, found);
        return found;
    }

    /** Returns the records of a list in force, in the order of the dossier. */
    public List<HeldRecord> records(String list) {
        List<HeldRecord> known = lists.get(list);
        if (known != null) {
            return known;
        }
        List<HeldRecord> found = derivation(list).map(this::deriveRecords).orElseGet(() -> claimedRecords(list));
        lists.put(list, found);
        return found;
    }

    private Optional<Derivation> derivation(String fact) {
        return vocabulary.fact(fact).flatMap(FactDefinition::derivation);
    }

    private Optional<HeldValue> claimedPlain(String fact) {
        if (dossier.fact(fact).orElse(null) instanceof Fact.PlainFact held) {
            return Optional.of(new HeldValue(held.value(), held.vouchedBy()));
        }
        return Optional.empty();
    }

    private List<HeldRecord> claimedRecords(String list) {
        if (dossier.fact(list).orElse(null) instanceof Fact.RecordsFact held) {
            return held.records().stream()
                    .filter(entry -> !entry.rejected())
                    .map(entry -> new HeldRecord(new RecordRef(list, entry.id()), entry.values(), entry.vouchedBy()))
                    .toList();
        }
        return List.of();
    }

    private Optional<HeldValue> derivePlain(Derivation derivation) {
        if (derivation instanceof Derivation.CountedYears years) {
            return Optional.of(YearCount.of(
                    years,
                    records(years.appointments()),
                    records(years.appraisals()),
                    dossier.calendar().yearsCountTo()));
        }
        if (derivation instanceof Derivation.Equivalent equivalent) {
            return plain(equivalent.fact()).map(held -> {
                Value kept = held.value();
                Value value = equivalent.equivalents().getOrDefault(kept.text(), kept);
                return new HeldValue(value, held.voucher());
            });
        }
        return Optional.empty();
    }

    private List<HeldRecord> deriveRecords(Derivation derivation) {
        if (derivation instanceof Derivation.RecordsInWindow window) {
            LocalDate last = dossier.calendar().evidenceUntil();
            LocalDate first = last.minusYears(window.years()).plusDays(1);
            return records(window.list()).stream()
                    .filter(entry -> lies(entry, window.dateField(), first, last))
                    .toList();
        }
        return List.of();
    }

    private static boolean lies(HeldRecord entry, String field, LocalDate first, LocalDate last) {
        return entry.field(field).orElse(null) instanceof Value.DateValue date
                && !date.value().isBefore(first)
                && !date.value().isAfter(last);
    }
}
