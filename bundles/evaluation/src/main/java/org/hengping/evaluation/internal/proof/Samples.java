// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.Voucher;

/** Draws facts without anything restricted, around what a standard compares them with. Not thread-safe. */
final class Samples {
    private static final int MOST_RECORDS = 24;

    private final EmptyInput input;
    private final Candidates candidates;
    private final CaseCalendar calendar;
    private final Random chance;

    Samples(EmptyInput input, Candidates candidates, CaseCalendar calendar, Random chance) {
        this.input = input;
        this.candidates = candidates;
        this.calendar = calendar;
        this.chance = chance;
    }

    /** Draws a fact anew; nothing where it is absent or cannot be without the restricted. */
    Optional<Fact> fact(String name) {
        FactDefinition fact = input.vocabulary().fact(name).orElseThrow();
        if (fact.type() instanceof FactType.Plain plain) {
            FactPath path = FactPath.of(name);
            Optional<Value> value = input.emptied(path)
                    ? input.neutral(path)
                    : Optional.of(value(path, plain.type(), plain.codeList()));
            return value.map(Samples::plain);
        }
        return input.emptiedWhole(name) ? Optional.empty() : Optional.of(new Fact.RecordsFact(List.of()));
    }

    static Fact plain(Value value) {
        return new Fact.PlainFact(value, Optional.empty(), Voucher.REGISTRY, Optional.empty());
    }

    /** Changes a fact: another value; or a record more, once more, less or with another field. */
    Optional<Fact> changed(String name, Optional<Fact> before) {
        FactDefinition fact = input.vocabulary().fact(name).orElseThrow();
        if (!(fact.type() instanceof FactType.RecordList list) || input.emptiedWhole(name)) {
            return fact(name);
        }
        List<Fact.EvidenceEntry> records =
                new ArrayList<>(before.orElse(null) instanceof Fact.RecordsFact held ? held.records() : List.of());
        int what = chance.nextInt(10);
        if (records.isEmpty() || (what < 3 && records.size() < MOST_RECORDS)) {
            record(name, list, Map.of()).ifPresent(values -> records.add(entry(records, values)));
        } else if (what < 6 && records.size() < MOST_RECORDS) {
            records.add(entry(records, again(pick(records).claimed(), records.size())));
        } else if (what < 7) {
            records.remove(chance.nextInt(records.size()));
        } else {
            int index = chance.nextInt(records.size());
            Fact.EvidenceEntry old = records.get(index);
            Map<String, Value> kept = new TreeMap<>(old.claimed());
            kept.remove(pick(list.fields()).name());
            record(name, list, kept)
                    .ifPresent(values -> records.set(
                            index,
                            new Fact.EvidenceEntry(
                                    old.id(), values, Optional.empty(), false, Voucher.REGISTRY, Optional.empty())));
        }
        return Optional.of(new Fact.RecordsFact(records));
    }

    /** The same once more, of another year where a field tells the year. */
    private static Map<String, Value> again(Map<String, Value> record, int back) {
        Map<String, Value> copy = new TreeMap<>(record);
        copy.replaceAll((field, value) ->
                value instanceof Value.IntegerValue whole && whole.value() > 1990 && whole.value() < 2100
                        ? new Value.IntegerValue(whole.value() - back)
                        : value);
        return copy;
    }

    private static Fact.EvidenceEntry entry(List<Fact.EvidenceEntry> others, Map<String, Value> values) {
        int number = 1;
        while (taken(others, "r" + number)) {
            number++;
        }
        return new Fact.EvidenceEntry(
                new RecordId("r" + number), values, Optional.empty(), false, Voucher.REGISTRY, Optional.empty());
    }

    private static boolean taken(List<Fact.EvidenceEntry> others, String id) {
        return others.stream().anyMatch(other -> other.id().value().equals(id));
    }

    /** Nothing where a required field cannot be without the restricted. */
    private Optional<Map<String, Value>> record(String list, FactType.RecordList type, Map<String, Value> kept) {
        Map<String, Value> values = new TreeMap<>(kept);
        for (FieldDefinition field : type.fields()) {
            FactPath path = FactPath.of(list, field.name());
            if (input.emptied(path)) {
                values.remove(field.name());
                Optional<Value> neutral = input.neutral(path);
                if (field.required() && neutral.isEmpty()) {
                    return Optional.empty();
                }
                neutral.ifPresent(value -> values.put(field.name(), value));
            } else if (!values.containsKey(field.name()) && (field.required() || chance.nextBoolean())) {
                values.put(field.name(), value(path, field.type(), field.codeList()));
            }
        }
        return Optional.of(values);
    }

    private Value value(FactPath path, ValueType type, Optional<String> codeList) {
        List<Value> asked = candidates.at(path).stream()
                .filter(value -> codeList.isEmpty() || known(codeList.get(), value))
                .toList();
        if (!asked.isEmpty() && chance.nextInt(5) > 0) {
            return pick(asked);
        }
        LocalDate last = calendar.evidenceUntil();
        return switch (type) {
            case BOOLEAN -> new Value.BooleanValue(chance.nextInt(4) > 0);
            case INTEGER -> new Value.IntegerValue(pick(List.of(0, 1, 2, 5, 10, last.getYear() - 1)));
            case DECIMAL -> new Value.DecimalValue(Decimal.of(pick(List.of(0, 1, 10, 100))));
            case DATE -> new Value.DateValue(last.minusYears(pick(List.of(0, 1, 2, 5, 10, 20, 40))));
            case TEXT -> new Value.TextValue("演示 invented");
            case CODE ->
                new Value.TextValue(pick(input.vocabulary()
                                .codeList(codeList.orElseThrow())
                                .orElseThrow()
                                .codes())
                        .code());
        };
    }

    private boolean known(String codeList, Value value) {
        return input.vocabulary()
                .codeList(codeList)
                .map(list -> list.codes().stream().map(CodeList.Code::code).anyMatch(value.text()::equals))
                .orElse(false);
    }

    private <T> T pick(List<T> items) {
        return items.get(chance.nextInt(items.size()));
    }
}
