// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.hengping.criteria.Text;
import org.hengping.evaluation.store.ReplayStore;
import org.hengping.persistence.internal.paging.Cursors;
import org.hengping.persistence.internal.transaction.JpaUnitOfWork;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Replay jobs in two tables. Every change is one conditional update, so that of two nodes that try the same only one
 * succeeds, whatever the isolation. A holder that is late may still advance as long as nobody has taken over.
 * Thread-safe.
 */
@Component
public final class JpaReplayStore implements ReplayStore {
    private static final Pattern IDS = Pattern.compile("[0-9A-Za-z_-]{1,26}");
    private static final Cursors JOB_CURSORS = new Cursors("replays", IDS);
    private static final Cursors DIFFERENCE_CURSORS = new Cursors("differences", IDS);

    /** After every id: the greatest character that an id may hold, once more than an id is long. */
    private static final String END = "z".repeat(27);

    private static final String KEY_CONSTRAINT = "uq_replay_job_request_key";
    private static final String FREE =
            " j.state = org.hengping.platform.replay.ReplayJob.State.RUNNING and (j.holder is null or j.leasedUntil <= :now)";
    private static final String HELD =
            " where j.id = :id and j.holder = :holder and j.state = org.hengping.platform.replay.ReplayJob.State.RUNNING";

    /** How many waiting jobs are looked at before the caller is told that there is none. */
    private static final int CANDIDATES = 20;

    private final JpaUnitOfWork units;

    /** Joins these units. */
    @Activate
    public JpaReplayStore(@Reference JpaUnitOfWork units) {
        this.units = units;
    }

    @Override
    public void add(ReplayJob job, Optional<String> last, Optional<String> key) {
        if (job.state() != ReplayJob.State.RUNNING) {
            throw new IllegalArgumentException("a new replay is RUNNING, not " + job.state());
        }
        units.access(
                manager -> {
                    manager.persist(ReplayJobEntity.fromRecord(job, last, key));
                    return Boolean.TRUE;
                },
                violated -> violated.contains(KEY_CONSTRAINT) ? keyTaken() : idTaken(job.id()));
    }

    @Override
    public Optional<ReplayJob> find(String id) {
        return units.access(manager -> read(manager, id).map(ReplayJobEntity::toRecord));
    }

    @Override
    public Optional<ReplayJob> findByKey(String key) {
        return units.access(manager -> manager.createQuery(
                        "select j from ReplayJobEntity j where j.requestKey = :key", ReplayJobEntity.class)
                .setParameter("key", key)
                .getResultStream()
                .map(ReplayJobEntity::toRecord)
                .findFirst());
    }

    @Override
    public Page<ReplayJob> list(PageRequest page) {
        String before = JOB_CURSORS.after(page).orElse(END);
        return units.access(manager -> JOB_CURSORS.page(
                page,
                manager.createQuery(
                                "select j from ReplayJobEntity j where j.id < :before order by j.id desc",
                                ReplayJobEntity.class)
                        .setParameter("before", before)
                        .setMaxResults(page.limit() + 1)
                        .getResultList(),
                ReplayJobEntity::id,
                ReplayJobEntity::toRecord));
    }

    @Override
    public Optional<LeasedReplay> lease(String holder, Instant now, Instant until) {
        return units.access((EntityManager manager) -> {
            List<String> candidates = manager.createQuery(
                            "select j.id from ReplayJobEntity j where" + FREE + " order by j.id", String.class)
                    .setParameter("now", now)
                    .setMaxResults(CANDIDATES)
                    .getResultList();
            return candidates.stream()
                    .filter(id -> take(manager, id, holder, now, until))
                    .findFirst()
                    .flatMap(id -> read(manager, id))
                    .map(ReplayJobEntity::toLease);
        });
    }

    @Override
    public boolean advance(String id, String holder, ReplayProgress progress, Instant until) {
        long differing = progress.differences().size();
        return units.access(manager -> {
            // The total grows with assessments that were being stored while they were counted.
            int advanced = manager.createQuery("update ReplayJobEntity j set j.doneTo = :after, j.leasedUntil = :until,"
                            + " j.total = case when j.replayed + :done > j.total then j.replayed + :done else j.total end,"
                            + " j.replayed = j.replayed + :done, j.identical = j.identical + :identical,"
                            + " j.differing = j.differing + :differing, j.recordVersion = j.recordVersion + 1" + HELD)
                    .setParameter("after", progress.after())
                    .setParameter("until", until)
                    .setParameter("done", progress.identical() + differing)
                    .setParameter("identical", progress.identical())
                    .setParameter("differing", differing)
                    .setParameter("id", id)
                    .setParameter("holder", holder)
                    .executeUpdate();
            if (advanced == 1) {
                progress.differences().stream()
                        .map(difference -> ReplayDifferenceEntity.fromRecord(id, difference))
                        .forEach(manager::persist);
            }
            return advanced == 1;
        });
    }

    @Override
    public boolean finish(String id, String holder, Instant endedAt) {
        return units.access(manager -> manager.createQuery(
                                "update ReplayJobEntity j set j.state = :state, j.endedAt = :endedAt, j.holder = null,"
                                        + " j.leasedUntil = null, j.recordVersion = j.recordVersion + 1" + HELD)
                        .setParameter("state", ReplayJob.State.DONE)
                        .setParameter("endedAt", endedAt)
                        .setParameter("id", id)
                        .setParameter("holder", holder)
                        .executeUpdate()
                == 1);
    }

    @Override
    public Optional<ReplayJob> cancel(String id, Instant endedAt) {
        return units.access(manager -> {
            manager.createQuery("update ReplayJobEntity j set j.state = :state, j.endedAt = :endedAt, j.holder = null,"
                            + " j.leasedUntil = null, j.recordVersion = j.recordVersion + 1 where j.id = :id"
                            + " and j.state = org.hengping.platform.replay.ReplayJob.State.RUNNING")
                    .setParameter("state", ReplayJob.State.CANCELLED)
                    .setParameter("endedAt", endedAt)
                    .setParameter("id", id)
                    .executeUpdate();
            return read(manager, id).map(ReplayJobEntity::toRecord);
        });
    }

    @Override
    public Page<ReplayDifference> differences(String id, PageRequest page) {
        String after = DIFFERENCE_CURSORS.after(page).orElse("");
        return units.access(manager -> DIFFERENCE_CURSORS.page(
                page,
                manager.createQuery(
                                "select d from ReplayDifferenceEntity d where d.key.jobId = :id"
                                        + " and d.key.assessmentId > :after order by d.key.assessmentId",
                                ReplayDifferenceEntity.class)
                        .setParameter("id", id)
                        .setParameter("after", after)
                        .setMaxResults(page.limit() + 1)
                        .getResultList(),
                ReplayDifferenceEntity::assessmentId,
                ReplayDifferenceEntity::toRecord));
    }

    private static boolean take(EntityManager manager, String id, String holder, Instant now, Instant until) {
        return manager.createQuery(
                                "update ReplayJobEntity j set j.holder = :holder, j.leasedUntil = :until where j.id = :id and"
                                        + FREE)
                        .setParameter("holder", holder)
                        .setParameter("until", until)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private static Optional<ReplayJobEntity> read(EntityManager manager, String id) {
        return Optional.ofNullable(manager.find(ReplayJobEntity.class, id));
    }

    private static PlatformException keyTaken() {
        return new PlatformException(
                PlatformException.Kind.CONFLICT,
                "idempotency-key-taken",
                new Text("该幂等键已用于另一个请求。", "The idempotency key was used for another request."));
    }

    private static PlatformException idTaken(String id) {
        return new PlatformException(
                PlatformException.Kind.CONFLICT,
                "replay-id-taken",
                new Text("编号 " + id + " 的复算任务已存在。", "There already is a replay " + id + "."));
    }
}
