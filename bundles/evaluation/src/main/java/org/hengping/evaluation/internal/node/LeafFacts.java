// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.node;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.UndeclaredReadException;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Parameter;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.derivation.CaseView;
import org.hengping.evaluation.internal.derivation.EffectiveFacts;
import org.hengping.evaluation.internal.derivation.HeldRecord;

/**
 * What one look at a leaf shows: the declared paths only, and only until the look is {@linkplain #close() over}, so that
 * nothing read for one leaf can serve another.
 */
public final class LeafFacts implements CaseView.Part {
    private final Standard standard;
    private final Vocabulary vocabulary;
    private final EffectiveFacts facts;
    private final CaseView whole;
    private final Node.Leaf leaf;
    /** Made when first asked for: rules, which are computed for the whole case, never do. */
    private Optional<Set<FactPath>> declared = Optional.empty();

    private final Map<String, List<HeldRecord>> records;
    private boolean open = true;

    /**
     * @param whole the view that these facts are part of
     * @param records the records to show of each list that the leaf reads
     */
    public LeafFacts(
            Standard standard,
            Vocabulary vocabulary,
            EffectiveFacts facts,
            CaseView whole,
            Node.Leaf leaf,
            Map<String, List<HeldRecord>> records) {
        this.standard = standard;
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.whole = whole;
        this.leaf = leaf;
        this.records = new LinkedHashMap<>(records);
    }

    /** Ends the look; whoever kept these facts or a record of them can read nothing more. */
    public void close() {
        open = false;
    }

    @Override
    public CaseView whole() {
        return whole;
    }

    @Override
    public <T> T get(FactKey<T> key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("the dossier lacks " + key.name()));
    }

    @Override
    public <T> Optional<T> find(FactKey<T> key) {
        requireDeclared(FactPath.of(key.name()), key.type());
        return facts.plain(key.name()).flatMap(held -> key.valueOf(held.value()));
    }

    @Override
    public List<EvidenceRecord> records(String list) {
        requireOpen();
        List<HeldRecord> held = records.get(list);
        if (held == null) {
            throw new UndeclaredReadException("the leaf declares no field of " + list);
        }
        return held.stream()
                .map(entry -> (EvidenceRecord) new LeafRecord(list, entry))
                .toList();
    }

    @Override
    public <T> T parameter(FactKey<T> key) {
        requireOpen();
        Optional<Parameter> parameter = standard.parameter(key.name()).filter(found -> found.type() == key.type());
        if (parameter.isEmpty()) {
            throw new UndeclaredReadException("the standard has no parameter " + key.name() + " of type " + key.type());
        }
        return parameter
                .get()
                .on(day())
                .map(DatedValue::value)
                .flatMap(key::valueOf)
                .orElseThrow(() -> new NoSuchElementException(key.name() + " has no value on " + day()));
    }

    @Override
    public <T> Optional<T> lookUp(String table, FactKey<T> value, List<Value> keys) {
        requireOpen();
        Optional<LookupTable> found = standard.table(table).filter(candidate -> candidate.valueType() == value.type());
        if (found.isEmpty()) {
            throw new UndeclaredReadException("the standard has no table " + table + " of type " + value.type());
        }
        return found.get().find(day(), keys).map(LookupTable.Row::value).flatMap(value::valueOf);
    }

    @Override
    public CaseCalendar calendar() {
        requireOpen();
        return facts.calendar();
    }

    private LocalDate day() {
        return facts.calendar().appliesOn();
    }

    private void requireDeclared(FactPath path, ValueType type) {
        requireOpen();
        if (declared.isEmpty()) {
            declared = Optional.of(leaf.reads().stream().map(FactRead::path).collect(Collectors.toUnmodifiableSet()));
        }
        if (!declared.get().contains(path)
                || !vocabulary.typeAt(path).filter(type::equals).isPresent()) {
            throw new UndeclaredReadException("the leaf does not declare " + path + " of type " + type);
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new UndeclaredReadException("facts are read during the call only");
        }
    }

    /** A record that shows the declared fields. */
    private final class LeafRecord implements EvidenceRecord {
        private final String list;
        private final HeldRecord held;

        LeafRecord(String list, HeldRecord held) {
            this.list = list;
            this.held = held;
        }

        @Override
        public RecordId id() {
            return held.ref().id();
        }

        @Override
        public <T> T get(FactKey<T> key) {
            return find(key).orElseThrow(() -> new NoSuchElementException("record " + id() + " lacks " + key.name()));
        }

        @Override
        public <T> Optional<T> find(FactKey<T> key) {
            requireDeclared(FactPath.of(list, key.name()), key.type());
            return held.field(key.name()).flatMap(key::valueOf);
        }
    }
}
