// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.UndeclaredReadException;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.derivation.CaseView;
import org.hengping.evaluation.internal.derivation.HeldRecord;

/** All facts of a view; the interpreter reads them one by one, emitted code as a whole. */
record ViewFacts(Standard standard, CaseView whole) implements CaseView.Part {
    @Override
    public <T> T get(FactKey<T> key) {
        return find(key).orElseThrow();
    }

    @Override
    public <T> Optional<T> find(FactKey<T> key) {
        return whole.plain(key.name()).flatMap(key::valueOf);
    }

    @Override
    public List<EvidenceRecord> records(String list) {
        return whole.records(list).stream()
                .map(ViewRecord::new)
                .map(EvidenceRecord.class::cast)
                .toList();
    }

    @Override
    public <T> T parameter(FactKey<T> key) {
        return standard.parameter(key.name())
                .orElseThrow(() -> new UndeclaredReadException(key.name()))
                .on(calendar().appliesOn())
                .flatMap(value -> key.valueOf(value.value()))
                .orElseThrow(NoSuchElementException::new);
    }

    @Override
    public <T> Optional<T> lookUp(String table, FactKey<T> value, List<Value> keys) {
        return standard.table(table)
                .orElseThrow(() -> new UndeclaredReadException(table))
                .find(calendar().appliesOn(), keys)
                .flatMap(row -> value.valueOf(row.value()));
    }

    @Override
    public CaseCalendar calendar() {
        return whole.calendar();
    }

    private record ViewRecord(HeldRecord held) implements EvidenceRecord {
        @Override
        public RecordId id() {
            return held.ref().id();
        }

        @Override
        public <T> T get(FactKey<T> key) {
            return find(key).orElseThrow();
        }

        @Override
        public <T> Optional<T> find(FactKey<T> key) {
            return held.field(key.name()).flatMap(key::valueOf);
        }
    }
}
