// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.derivation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.criteria.Value;
import org.hengping.criteria.fact.Derivation.AppraisalEffect;
import org.hengping.criteria.fact.Derivation.CountedYears;
import org.hengping.criteria.fact.Voucher;

/** Counts years in post: the meaning of {@link CountedYears}. */
final class YearCount {
    private static final int MONTHS_OF_YEAR = 12;

    private final CountedYears rule;
    private final LocalDate day;
    private Optional<Voucher> weakest = Optional.empty();

    private YearCount(CountedYears rule, LocalDate day) {
        this.rule = rule;
        this.day = day;
    }

    /** Days in a post without a gap, both ends included. */
    private record Stretch(LocalDate from, LocalDate to) {

        boolean hasDayIn(int year) {
            return from.getYear() <= year && to.getYear() >= year;
        }

        long fullMonthsUntil(LocalDate last) {
            LocalDate end = to.isBefore(last) ? to : last;
            return end.isBefore(from) ? 0 : ChronoUnit.MONTHS.between(from, end.plusDays(1));
        }
    }

    static HeldValue of(CountedYears rule, List<HeldRecord> appointments, List<HeldRecord> appraisals, LocalDate day) {
        YearCount count = new YearCount(rule, day);
        long years = count.years(appointments, appraisals);
        return new HeldValue(new Value.IntegerValue(years), count.weakest.orElse(Voucher.SELF));
    }

    private long years(List<HeldRecord> appointments, List<HeldRecord> appraisals) {
        List<Stretch> stretches = merged(appointments);
        SortedMap<Integer, AppraisalEffect> effects = effects(appraisals, stretches);
        Optional<Integer> lastReset = effects.entrySet().stream()
                .filter(entry -> entry.getValue() == AppraisalEffect.RESET)
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
        if (lastReset.isPresent()) {
            stretches = since(LocalDate.of(lastReset.get() + 1, 1, 1), stretches);
        }
        long months = months(stretches, day);
        for (Map.Entry<Integer, AppraisalEffect> entry : effects.entrySet()) {
            if (entry.getValue() == AppraisalEffect.SKIP) {
                int year = entry.getKey();
                months -= months(stretches, LocalDate.of(year, 12, 31))
                        - months(stretches, LocalDate.of(year - 1, 12, 31));
            }
        }
        return months / MONTHS_OF_YEAR;
    }

    private static long months(List<Stretch> stretches, LocalDate last) {
        return stretches.stream()
                .mapToLong(stretch -> stretch.fullMonthsUntil(last))
                .sum();
    }

    /** Returns the appointments that count, cut at the day, without overlap, in their order. */
    private List<Stretch> merged(List<HeldRecord> appointments) {
        List<Stretch> single = new ArrayList<>();
        for (HeldRecord appointment : appointments) {
            stretch(appointment).ifPresent(stretch -> {
                single.add(stretch);
                use(appointment);
            });
        }
        single.sort(Comparator.comparing(Stretch::from).thenComparing(Stretch::to));
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next : single) {
            Stretch last = merged.isEmpty() ? next : merged.get(merged.size() - 1);
            if (merged.isEmpty() || next.from().isAfter(last.to().plusDays(1))) {
                merged.add(next);
            } else if (next.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Stretch(last.from(), next.to()));
            }
        }
        return merged;
    }

    private Optional<Stretch> stretch(HeldRecord appointment) {
        boolean counts = appointment
                .field(rule.codeField())
                .map(code -> rule.codes().contains(code.text()))
                .orElse(false);
        Optional<LocalDate> from = date(appointment, rule.fromField());
        if (!counts || from.isEmpty()) {
            return Optional.empty();
        }
        LocalDate to = date(appointment, rule.toField())
                .filter(end -> end.isBefore(day))
                .orElse(day);
        return from.get().isAfter(to) ? Optional.empty() : Optional.of(new Stretch(from.get(), to));
    }

    private static Optional<LocalDate> date(HeldRecord entry, String field) {
        return entry.field(field).filter(Value.DateValue.class::isInstance).map(value -> ((Value.DateValue) value)
                .value());
    }

    /** Returns what each appraised year in post does; the strictest grade of a year wins. */
    private SortedMap<Integer, AppraisalEffect> effects(List<HeldRecord> appraisals, List<Stretch> stretches) {
        SortedMap<Integer, AppraisalEffect> effects = new TreeMap<>();
        for (HeldRecord appraisal : appraisals) {
            Optional<Integer> year = appraisal
                    .field(rule.yearField())
                    .filter(Value.IntegerValue.class::isInstance)
                    .map(value -> ((Value.IntegerValue) value).value())
                    .filter(number -> number >= Value.FIRST_YEAR && number <= Value.LAST_YEAR)
                    .map(Long::intValue);
            Optional<Value> grade = appraisal.field(rule.gradeField());
            if (year.isPresent()
                    && grade.isPresent()
                    && stretches.stream().anyMatch(stretch -> stretch.hasDayIn(year.get()))) {
                AppraisalEffect effect = rule.effects().getOrDefault(grade.get().text(), AppraisalEffect.COUNT);
                effects.merge(year.get(), effect, YearCount::stricter);
                use(appraisal);
            }
        }
        return effects;
    }

    private static AppraisalEffect stricter(AppraisalEffect one, AppraisalEffect other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<Stretch> since(LocalDate first, List<Stretch> stretches) {
        return stretches.stream()
                .filter(stretch -> !stretch.to().isBefore(first))
                .map(stretch -> new Stretch(stretch.from().isBefore(first) ? first : stretch.from(), stretch.to()))
                .toList();
    }

    private void use(HeldRecord entry) {
        weakest = Optional.of(
                weakest.filter(voucher -> entry.voucher().suffices(voucher)).orElse(entry.voucher()));
    }
}
