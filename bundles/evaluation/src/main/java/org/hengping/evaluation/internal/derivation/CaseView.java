// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.derivation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hengping.criteria.Value;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.plugin.Facts;

/**
 * One view of a whole case: with all of its records, or with those alone that are sufficiently vouched for. It is for
 * computations of the host, which may compute all leaves of a standard at once. Not thread-safe.
 */
public final class CaseView {
    /** Facts shown to one leaf that are part of a view. */
    public interface Part extends Facts {
        /** Returns the view. */
        CaseView whole();
    }

    private final Vocabulary vocabulary;
    private final EffectiveFacts facts;
    private final Function<String, Predicate<HeldRecord>> shown;
    private final Map<String, List<HeldRecord>> lists = new HashMap<>();
    private final IdentityHashMap<Object, Object> computed = new IdentityHashMap<>();

    /**
     * Makes a view.
     *
     * @param vocabulary the one of the day of application
     * @param shown which records of a list are seen
     */
    public CaseView(Vocabulary vocabulary, EffectiveFacts facts, Function<String, Predicate<HeldRecord>> shown) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.shown = shown;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public CaseCalendar calendar() {
        return facts.calendar();
    }

    /** Returns a plain fact in force. */
    public Optional<Value> plain(String fact) {
        return facts.plain(fact).map(HeldValue::value);
    }

    /** Returns the records of a list that are seen, in the order of the dossier. */
    public List<HeldRecord> records(String list) {
        List<HeldRecord> known = lists.get(list);
        if (known == null) {
            known = facts.records(list).stream().filter(shown.apply(list)).toList();
            lists.put(list, known);
        }
        return known;
    }

    /**
     * Returns what was computed of this view for a key, computing it the first time.
     *
     * @param key compared by identity
     */
    public <T> T once(Object key, Class<T> type, Function<CaseView, T> computation) {
        Object known = computed.get(key);
        if (known == null) {
            known = computation.apply(this);
            computed.put(key, known);
        }
        return type.cast(known);
    }
}
