// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.UndeclaredReadException;
import org.hengping.criteria.standard.Standard;

/** Facts out of maps of Java values; records have an {@code id}. */
record MapFacts(
        Standard standard, LocalDate day, Map<String, Object> plain, Map<String, List<Map<String, Object>>> lists)
        implements Facts {
    @Override
    public <T> T get(FactKey<T> key) {
        return find(key).orElseThrow();
    }

    @Override
    public <T> Optional<T> find(FactKey<T> key) {
        return Optional.ofNullable(plain.get(key.name())).map(key.javaType()::cast);
    }

    @Override
    public List<EvidenceRecord> records(String list) {
        return lists.getOrDefault(list, List.of()).stream()
                .map(MapRecord::new)
                .map(EvidenceRecord.class::cast)
                .toList();
    }

    @Override
    public <T> T parameter(FactKey<T> key) {
        return standard.parameter(key.name())
                .orElseThrow(() -> new UndeclaredReadException(key.name()))
                .on(day)
                .flatMap(value -> key.valueOf(value.value()))
                .orElseThrow(NoSuchElementException::new);
    }

    @Override
    public <T> Optional<T> lookUp(String table, FactKey<T> value, List<Value> keys) {
        return standard.table(table)
                .orElseThrow(() -> new UndeclaredReadException(table))
                .find(day, keys)
                .flatMap(row -> value.valueOf(row.value()));
    }

    @Override
    public CaseCalendar calendar() {
        return new CaseCalendar(day, LocalDate.of(2024, 12, 31), LocalDate.of(2024, 10, 31));
    }

    private record MapRecord(Map<String, Object> fields) implements EvidenceRecord {
        @Override
        public RecordId id() {
            return new RecordId(String.valueOf(fields.get("id")));
        }

        @Override
        public <T> T get(FactKey<T> key) {
            return find(key).orElseThrow();
        }

        @Override
        public <T> Optional<T> find(FactKey<T> key) {
            return Optional.ofNullable(fields.get(key.name())).map(key.javaType()::cast);
        }
    }
}
