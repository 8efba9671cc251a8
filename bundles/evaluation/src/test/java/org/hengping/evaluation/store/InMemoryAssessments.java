// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.criteria.standard.StandardId;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;

/** Assessments in memory whose bytes a test can change. */
public final class InMemoryAssessments implements AssessmentStore {
    private final InMemoryStores stores;
    private final TreeMap<String, NewAssessment> rows = new TreeMap<>();

    InMemoryAssessments(InMemoryStores stores) {
        this.stores = stores;
    }

    Runnable memento() {
        Map<String, NewAssessment> before = new TreeMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(before);
        };
    }

    @Override
    public void add(NewAssessment assessment) {
        stores.locked(() -> {
            if (assessment.key().flatMap(this::findByKey).isPresent()) {
                throw InMemoryStores.conflict("idempotency-key-taken");
            }
            return rows.put(assessment.assessment().id(), assessment);
        });
    }

    public void tamper(String id, AssessmentBytes bytes) {
        stores.locked(() -> rows.computeIfPresent(
                id,
                (name, row) ->
                        new NewAssessment(row.assessment(), bytes, row.missing(), row.key(), row.requestDigest())));
    }

    @Override
    public Optional<StoredAssessment> find(String id) {
        return row(id).map(NewAssessment::assessment);
    }

    @Override
    public Optional<AssessmentBytes> bytes(String id) {
        return row(id).map(NewAssessment::bytes);
    }

    public Optional<NewAssessment> row(String id) {
        return stores.locked(() -> Optional.ofNullable(rows.get(id)));
    }

    @Override
    public Optional<KeyedAssessment> findByKey(String key) {
        return stores.locked(() -> rows.values().stream()
                .filter(row -> row.key().equals(Optional.of(key)))
                .map(row -> new KeyedAssessment(row.assessment(), row.requestDigest()))
                .findFirst());
    }

    @Override
    public Page<StoredAssessment> list(Optional<StandardId> standard, PageRequest page) {
        return InMemoryStores.page(all(standard), page, StoredAssessment::id);
    }

    private List<StoredAssessment> all(Optional<StandardId> standard) {
        return stores.locked(() -> rows.values().stream()
                .map(NewAssessment::assessment)
                .filter(row -> standard.isEmpty() || standard.get().equals(row.standard()))
                .toList());
    }

    @Override
    public List<StoredAssessment> range(Optional<StandardId> standard, Optional<String> after, String last, int limit) {
        return all(standard).stream()
                .filter(row -> after.isEmpty() || row.id().compareTo(after.get()) > 0)
                .filter(row -> row.id().compareTo(last) <= 0)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(Optional<StandardId> standard, String last) {
        return range(standard, Optional.empty(), last, Integer.MAX_VALUE).size();
    }

    @Override
    public List<StandardTally> tallies() {
        return new ArrayList<>();
    }
}
