// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayJob;

/** Replay jobs in memory. */
public final class InMemoryReplays implements ReplayStore {
    private final InMemoryStores stores;
    private final TreeMap<String, Row> rows = new TreeMap<>();

    private record Row(
            ReplayJob job,
            Optional<String> after,
            Optional<String> last,
            Optional<String> key,
            String holder,
            Instant until,
            List<ReplayDifference> differences) {
        Row leased(String newHolder, Instant newUntil) {
            return new Row(job, after, last, key, newHolder, newUntil, differences);
        }

        Row ended(ReplayJob.State state, Instant at) {
            return new Row(
                    changed(state, job.replayed(), job.identical(), job.differing(), Optional.of(at)),
                    after,
                    last,
                    key,
                    holder,
                    until,
                    differences);
        }

        Row advanced(ReplayProgress progress, Instant newUntil) {
            List<ReplayDifference> all = new ArrayList<>(differences);
            all.addAll(progress.differences());
            long more = progress.differences().size();
            ReplayJob next = changed(
                    job.state(),
                    job.replayed() + progress.identical() + more,
                    job.identical() + progress.identical(),
                    job.differing() + more,
                    Optional.empty());
            return new Row(next, Optional.of(progress.after()), last, key, holder, newUntil, List.copyOf(all));
        }

        private ReplayJob changed(
                ReplayJob.State state, long replayed, long identical, long differing, Optional<Instant> at) {
            return new ReplayJob(
                    job.id(),
                    job.selection(),
                    state,
                    job.total(),
                    replayed,
                    identical,
                    differing,
                    job.startedAt(),
                    at,
                    job.recordVersion() + 1);
        }
    }

    InMemoryReplays(InMemoryStores stores) {
        this.stores = stores;
    }

    Runnable memento() {
        Map<String, Row> before = new TreeMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(before);
        };
    }

    @Override
    public void add(ReplayJob job, Optional<String> last, Optional<String> key) {
        stores.locked(() -> {
            if (key.flatMap(this::findByKey).isPresent()) {
                throw InMemoryStores.conflict("idempotency-key-taken");
            }
            return rows.put(job.id(), new Row(job, Optional.empty(), last, key, "", Instant.MIN, List.of()));
        });
    }

    @Override
    public Optional<ReplayJob> find(String id) {
        return row(id).map(Row::job);
    }

    private Optional<Row> row(String id) {
        return stores.locked(() -> Optional.ofNullable(rows.get(id)));
    }

    @Override
    public Optional<ReplayJob> findByKey(String key) {
        return stores.locked(() -> rows.values().stream()
                .filter(row -> row.key().equals(Optional.of(key)))
                .map(Row::job)
                .findFirst());
    }

    @Override
    public Page<ReplayJob> list(PageRequest page) {
        return stores.locked(() -> InMemoryStores.page(
                rows.descendingMap().values().stream().map(Row::job).toList(), page, ReplayJob::id));
    }

    @Override
    public Optional<LeasedReplay> lease(String holder, Instant now, Instant until) {
        return stores.locked(() -> rows.values().stream()
                .filter(row -> row.job().state() == ReplayJob.State.RUNNING)
                .filter(row -> row.until().isBefore(now))
                .findFirst()
                .map(row -> {
                    rows.put(row.job().id(), row.leased(holder, until));
                    return new LeasedReplay(row.job(), row.after(), row.last());
                }));
    }

    private Optional<Row> held(String id, String holder) {
        return row(id).filter(row -> row.holder().equals(holder) && row.job().state() == ReplayJob.State.RUNNING);
    }

    @Override
    public boolean advance(String id, String holder, ReplayProgress progress, Instant until) {
        return stores.locked(() -> {
            Optional<Row> held = held(id, holder);
            held.ifPresent(row -> rows.put(id, row.advanced(progress, until)));
            return held.isPresent();
        });
    }

    @Override
    public boolean finish(String id, String holder, Instant endedAt) {
        return stores.locked(() -> {
            Optional<Row> held = held(id, holder);
            held.ifPresent(row -> rows.put(id, row.ended(ReplayJob.State.DONE, endedAt)));
            return held.isPresent();
        });
    }

    @Override
    public Optional<ReplayJob> cancel(String id, Instant endedAt) {
        return stores.locked(() -> {
            row(id).filter(row -> row.job().state() == ReplayJob.State.RUNNING)
                    .ifPresent(row -> rows.put(id, row.ended(ReplayJob.State.CANCELLED, endedAt)));
            return find(id);
        });
    }

    @Override
    public Page<ReplayDifference> differences(String id, PageRequest page) {
        return InMemoryStores.page(
                row(id).map(Row::differences).orElse(List.of()).stream()
                        .sorted(Comparator.comparing(ReplayDifference::assessment))
                        .toList(),
                page,
                ReplayDifference::assessment);
    }
}
