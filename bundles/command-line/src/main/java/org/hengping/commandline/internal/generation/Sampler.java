// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.generation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.Vocabulary;

/** Draws facts whose values lie around the limits of a standard. Immutable. */
final class Sampler {
    private static final int MOST_RECORDS = 12;

    private final Vocabulary vocabulary;
    private final Limits limits;

    Sampler(Vocabulary vocabulary, Limits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    /** Draws a fact from nothing. */
    Fact fact(String name, CaseCalendar calendar, Chance chance) {
        FactDefinition fact = definition(name);
        if (fact.type() instanceof FactType.Plain plain) {
            Value value = value(new FactPath(name, Optional.empty()), plain.type(), plain.codeList(), calendar, chance);
            return new Fact.PlainFact(value, Optional.empty(), fact.vouching().by(), Optional.empty());
        }
        List<Fact.EvidenceEntry> records = new ArrayList<>();
        int wanted = chance.between(0, 4);
        while (records.size() < wanted) {
            records.add(record(fact, records, calendar, chance));
        }
        return new Fact.RecordsFact(records);
    }

    /** Draws a fact that differs: another value; or one record more, less or changed, or another list. */
    Fact changed(String name, Fact before, CaseCalendar calendar, Chance chance) {
        if (!(before instanceof Fact.RecordsFact list)) {
            return fact(name, calendar, chance);
        }
        List<Fact.EvidenceEntry> records = new ArrayList<>(list.records());
        int what = chance.between(0, 9);
        if (records.isEmpty() || (what < 4 && records.size() < MOST_RECORDS)) {
            records.add(record(definition(name), records, calendar, chance));
        } else if (what < 6) {
            records.remove(chance.between(0, records.size() - 1));
        } else if (what < 7) {
            return fact(name, calendar, chance);
        } else {
            int index = chance.between(0, records.size() - 1);
            records.remove(index);
            records.add(index, record(definition(name), records, calendar, chance));
        }
        return new Fact.RecordsFact(records);
    }

    private FactDefinition definition(String name) {
        return vocabulary.fact(name).orElseThrow(() -> new IllegalArgumentException("not in the vocabulary: " + name));
    }

    private Fact.EvidenceEntry record(
            FactDefinition list, List<Fact.EvidenceEntry> others, CaseCalendar calendar, Chance chance) {
        Map<String, Value> values = new TreeMap<>();
        for (FieldDefinition field : ((FactType.RecordList) list.type()).fields()) {
            if (field.required() || chance.percent(75)) {
                FactPath path = new FactPath(list.name(), Optional.of(field.name()));
                values.put(
                        field.name(),
                        isYear(field)
                                ? freeYear(field.name(), others, calendar)
                                : value(path, field.type(), field.codeList(), calendar, chance));
            }
        }
        derivationsFrom(list.name()).forEach(derived -> shape(derived, list.name(), values, calendar, chance));
        int number = 1;
        while (taken(others, "r" + number)) {
            number++;
        }
        return new Fact.EvidenceEntry(
                new RecordId("r" + number),
                values,
                Optional.empty(),
                false,
                list.vouching().by(),
                Optional.empty());
    }

    private static boolean isYear(FieldDefinition field) {
        return field.type() == ValueType.INTEGER
                && field.name().toLowerCase(Locale.ROOT).endsWith("year");
    }

    /** The last year before the application of which the list has no record yet. */
    private static Value freeYear(String field, List<Fact.EvidenceEntry> others, CaseCalendar calendar) {
        long year = calendar.appliesOn().getYear() - 1L;
        while (others.stream()
                .map(other -> other.claimed().get(field))
                .anyMatch(new Value.IntegerValue(year)::equals)) {
            year--;
        }
        return new Value.IntegerValue(year);
    }

    private static boolean taken(List<Fact.EvidenceEntry> others, String id) {
        return others.stream().anyMatch(other -> other.id().value().equals(id));
    }

    /** Lists from which years are counted must make sense together, or hardly any dossier would have years at all. */
    private void shape(
            FactDefinition derived, String list, Map<String, Value> values, CaseCalendar calendar, Chance chance) {
        LocalDate end = calendar.yearsCountTo();
        if (derived.derivation().orElseThrow() instanceof Derivation.CountedYears years) {
            if (list.equals(years.appointments())) {
                List<Long> asked = limits.integers(new FactPath(derived.name(), Optional.empty()));
                long full = asked.isEmpty() ? chance.between(1L, 8L) : chance.of(asked) + chance.between(-1L, 2L);
                if (chance.percent(80)) {
                    values.put(
                            years.codeField(),
                            new Value.TextValue(
                                    chance.of(years.codes().stream().sorted().toList())));
                }
                values.put(
                        years.fromField(),
                        new Value.DateValue(end.minusYears(Math.max(0, full)).plusDays(chance.between(-40L, 20L))));
                values.remove(years.toField());
            } else if (list.equals(years.appraisals())) {
                if (chance.percent(90)) {
                    codes(list, years.gradeField())
                            .filter(code -> !years.effects().containsKey(code)
                                    || years.effects().get(code) == Derivation.AppraisalEffect.COUNT)
                            .findFirst()
                            .ifPresent(code -> values.put(years.gradeField(), new Value.TextValue(code)));
                }
            }
        } else if (derived.derivation().orElseThrow() instanceof Derivation.RecordsInWindow window
                && chance.percent(85)) {
            LocalDate last = calendar.evidenceUntil();
            values.put(
                    window.dateField(),
                    new Value.DateValue(
                            chance.between(last.minusYears(window.years()).plusDays(1), last)));
        }
    }

    private Stream<String> codes(String list, String field) {
        return ((FactType.RecordList) definition(list).type())
                .field(field).flatMap(FieldDefinition::codeList).flatMap(vocabulary::codeList).stream()
                        .flatMap(codes -> codes.codes().stream())
                        .map(CodeList.Code::code);
    }

    private List<FactDefinition> derivationsFrom(String list) {
        return vocabulary.facts().stream()
                .filter(fact -> fact.derivation().map(rule -> uses(rule, list)).orElse(false))
                .toList();
    }

    private static boolean uses(Derivation rule, String name) {
        if (rule instanceof Derivation.CountedYears years) {
            return name.equals(years.appointments()) || name.equals(years.appraisals());
        }
        if (rule instanceof Derivation.RecordsInWindow window) {
            return name.equals(window.list());
        }
        return rule instanceof Derivation.Equivalent equivalent && name.equals(equivalent.fact());
    }

    private Value value(
            FactPath path, ValueType type, Optional<String> codeList, CaseCalendar calendar, Chance chance) {
        return switch (type) {
            case BOOLEAN -> new Value.BooleanValue(chance.percent(75));
            case INTEGER -> new Value.IntegerValue(integer(path, chance));
            case DECIMAL -> new Value.DecimalValue(decimal(path, chance));
            case DATE -> new Value.DateValue(date(path, calendar, chance));
            case TEXT ->
                new Value.TextValue(
                        chance.percent(60)
                                ? any(path, limits::texts, chance).orElse("演示 invented")
                                : "演示 invented " + chance.between(1, 99));
            case CODE -> new Value.TextValue(code(path, codeList.orElseThrow(), chance));
        };
    }

    /** A day of a career; of a birth, a day that makes the person about as old as the standard asks somewhere. */
    private LocalDate date(FactPath path, CaseCalendar calendar, Chance chance) {
        if (path.field().isEmpty() && path.fact().startsWith("birth")) {
            List<Long> ages = limits.integers(path).stream()
                    .filter(age -> age >= 18 && age <= 65)
                    .toList();
            long age = ages.isEmpty() || chance.percent(40) ? chance.between(26L, 58L) : chance.of(ages);
            return calendar.yearsCountTo().minusYears(age).plusDays(chance.between(-200L, 200L));
        }
        LocalDate last = calendar.evidenceUntil();
        return chance.between(last.minusYears(path.field().isPresent() ? 6 : 20), last.plusMonths(1));
    }

    private long integer(FactPath path, Chance chance) {
        Optional<Long> limit = any(path, limits::integers, chance);
        if (limit.isEmpty()) {
            return chance.between(0L, 12L);
        }
        long around = limit.get() + chance.between(-2L, 2L);
        return Math.max(0, chance.percent(30) ? around + limit.get() / 4 : around);
    }

    private Decimal decimal(FactPath path, Chance chance) {
        Optional<Decimal> limit = any(path, limits::decimals, chance);
        if (limit.isEmpty()) {
            return Decimal.ofMillionths(chance.between(0L, 200L) * 500_000);
        }
        // Half a percent below, exactly on, half a percent and a quarter above: both sides of the limit and the limit
        // itself.
        long millionths = limit.get().millionths();
        long shifted = millionths + millionths / 200 * chance.of(List.of(-10L, -1L, 0L, 1L, 50L));
        return Decimal.ofMillionths(Math.max(0, shifted / 10_000 * 10_000));
    }

    private String code(FactPath path, String codeList, Chance chance) {
        CodeList list = vocabulary.codeList(codeList).orElseThrow();
        List<String> compared = Stream.concat(
                        paths(path).flatMap(each -> limits.texts(each).stream()), equivalents(path.fact()))
                .filter(list::contains)
                .distinct()
                .toList();
        if (!compared.isEmpty() && chance.percent(65)) {
            return chance.of(compared);
        }
        return chance.of(list.codes()).code();
    }

    private Stream<String> equivalents(String fact) {
        return derivationsFrom(fact).stream()
                .map(derived -> derived.derivation().orElseThrow())
                .filter(Derivation.Equivalent.class::isInstance)
                .flatMap(rule -> ((Derivation.Equivalent) rule)
                        .equivalents().keySet().stream().sorted());
    }

    private <T> Optional<T> any(FactPath path, Function<FactPath, List<T>> of, Chance chance) {
        List<T> found =
                paths(path).flatMap(each -> of.apply(each).stream()).distinct().toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(chance.of(found));
    }

    /** The path itself and the same place in facts derived from it without counting. */
    private Stream<FactPath> paths(FactPath path) {
        return Stream.concat(
                Stream.of(path),
                derivationsFrom(path.fact()).stream()
                        .filter(derived -> !(derived.derivation().orElseThrow() instanceof Derivation.CountedYears))
                        .map(derived -> new FactPath(derived.name(), path.field())));
    }
}
