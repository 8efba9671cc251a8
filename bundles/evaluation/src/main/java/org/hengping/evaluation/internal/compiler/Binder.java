// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.evaluation.internal.derivation.CaseView;
import org.hengping.evaluation.internal.derivation.HeldRecord;

/** Puts a case into the form that emitted code reads. Thread-safe. */
final class Binder {
    private final Layout layout;
    private final List<Layout.FactSlot> facts;
    private final List<Layout.ParameterSlot> parameters;
    private final List<String> lists;
    private final List<Layout.FieldColumn> columns;
    private final AtomicReference<DayValues> lastDay = new AtomicReference<>();
    private final AtomicReference<Vocabulary> fitting = new AtomicReference<>();

    Binder(Layout layout) {
        this.layout = layout;
        this.facts = layout.factSlots();
        this.parameters = layout.parameterSlots();
        this.lists = layout.lists();
        this.columns = layout.columns();
    }

    /**
     * Binds a case.
     *
     * @return nothing where the case is not what the code was emitted for: another vocabulary, more records than a dossier
     *     may have, or a record without a field that every record has
     */
    Optional<Bound> bind(CaseView view) {
        if (!fits(view.vocabulary())) {
            return Optional.empty();
        }
        DayValues day = day(view.calendar().appliesOn());
        Bound bound = new Bound(layout.slots(), lists.size(), columns.size(), day.tables());
        bindCalendar(bound, view.calendar());
        for (Layout.FactSlot slot : facts) {
            bind(bound, slot.index(), slot.type(), view.plain(slot.fact()));
        }
        for (int i = 0; i < parameters.size(); i++) {
            bind(
                    bound,
                    parameters.get(i).index(),
                    parameters.get(i).type(),
                    day.parameters().get(i));
        }
        for (int list = 0; list < lists.size(); list++) {
            List<HeldRecord> records = view.records(lists.get(list));
            if (records.size() > CostBound.MOST_RECORDS) {
                return Optional.empty();
            }
            bound.counts[list] = records.size();
            bound.records[list] =
                    records.stream().map(entry -> entry.ref().id()).toArray(RecordId[]::new);
        }
        for (Layout.FieldColumn column : columns) {
            if (!bind(bound, column, view.records(lists.get(column.list())))) {
                return Optional.empty();
            }
        }
        return Optional.of(bound);
    }

    private boolean fits(Vocabulary vocabulary) {
        if (vocabulary == layout.vocabulary() || vocabulary == fitting.get()) {
            return true;
        }
        boolean fits = facts.stream().allMatch(slot -> isOfType(vocabulary, FactPath.of(slot.fact()), slot.type()))
                && columns.stream()
                        .allMatch(column -> isOfType(
                                vocabulary, FactPath.of(lists.get(column.list()), column.field()), column.type()));
        if (fits) {
            fitting.set(vocabulary);
        }
        return fits;
    }

    private static boolean isOfType(Vocabulary vocabulary, FactPath path, ValueType type) {
        return vocabulary.typeAt(path).filter(type::equals).isPresent();
    }

    private DayValues day(LocalDate day) {
        DayValues last = lastDay.get();
        if (last == null || !last.day().equals(day)) {
            last = new DayValues(layout, day);
            lastDay.set(last);
        }
        return last;
    }

    private static void bindCalendar(Bound bound, CaseCalendar calendar) {
        List<LocalDate> days = List.of(calendar.appliesOn(), calendar.yearsCountTo(), calendar.evidenceUntil());
        for (int i = 0; i < days.size(); i++) {
            bound.slots[i] = days.get(i).toEpochDay();
            bound.slotPresent[i] = true;
        }
    }

    private void bind(Bound bound, int slot, ValueType type, Optional<Value> found) {
        Optional<Value> value = found.filter(type::accepts);
        bound.slotPresent[slot] = value.isPresent();
        if (Type.of(type) == Type.TEXT) {
            bound.slotTexts[slot] = value.map(Value::text).orElse("");
            bound.slotIds[slot] = value.map(text -> layout.idOf(text.text())).orElse(Bound.ABSENT);
        } else {
            bound.slots[slot] = value.map(DayValues::number).orElse(0L);
        }
    }

    /** Returns false where a record lacks a field that every record has. */
    private boolean bind(Bound bound, Layout.FieldColumn column, List<HeldRecord> records) {
        int size = records.size();
        boolean text = Type.of(column.type()) == Type.TEXT;
        long[] longs = new long[text ? 0 : size];
        String[] texts = new String[text ? size : 0];
        int[] ids = new int[text ? size : 0];
        boolean[] present = new boolean[size];
        for (int row = 0; row < size; row++) {
            Optional<Value> value = records.get(row).field(column.field()).filter(column.type()::accepts);
            if (value.isEmpty() && column.required()) {
                return false;
            }
            present[row] = value.isPresent();
            if (text) {
                texts[row] = value.map(Value::text).orElse("");
                ids[row] = value.map(known -> layout.idOf(known.text())).orElse(Bound.ABSENT);
            } else {
                longs[row] = value.map(DayValues::number).orElse(0L);
            }
        }
        bound.longs[column.index()] = longs;
        bound.texts[column.index()] = texts;
        bound.ids[column.index()] = ids;
        bound.present[column.index()] = present;
        return true;
    }
}
