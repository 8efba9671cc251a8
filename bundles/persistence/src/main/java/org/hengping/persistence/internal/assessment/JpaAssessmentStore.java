// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.assessment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import javax.persistence.TypedQuery;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.evaluation.store.AssessmentStore;
import org.hengping.persistence.internal.paging.Cursors;
import org.hengping.persistence.internal.transaction.JpaUnitOfWork;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Assessments in three tables. Thread-safe. */
@Component
public final class JpaAssessmentStore implements AssessmentStore {
    private static final Cursors CURSORS = new Cursors("assessments", Pattern.compile("[0-9A-Za-z_-]{1,26}"));
    private static final String KEY_CONSTRAINT = "uq_assessment_request_key";

    /** Before every id. */
    private static final String START = "";

    private final JpaUnitOfWork units;

    /** Joins these units. */
    @Activate
    public JpaAssessmentStore(@Reference JpaUnitOfWork units) {
        this.units = units;
    }

    @Override
    public void add(NewAssessment assessment) {
        units.access(
                manager -> {
                    manager.persist(AssessmentEntity.fromRecord(assessment));
                    manager.flush();
                    manager.persist(AssessmentContentEntity.fromRecord(
                            assessment.assessment().id(), assessment.bytes()));
                    return Boolean.TRUE;
                },
                violated -> violated.contains(KEY_CONSTRAINT)
                        ? keyTaken()
                        : idTaken(assessment.assessment().id()));
    }

    @Override
    public Optional<StoredAssessment> find(String id) {
        return units.access((EntityManager manager) ->
                Optional.ofNullable(manager.find(AssessmentEntity.class, id)).map(AssessmentEntity::toRecord));
    }

    @Override
    public Optional<AssessmentBytes> bytes(String id) {
        return units.access(
                (EntityManager manager) -> Optional.ofNullable(manager.find(AssessmentContentEntity.class, id))
                        .map(AssessmentContentEntity::toRecord));
    }

    @Override
    public Map<String, AssessmentBytes> bytes(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String sql = "select assessment_id, result, execution from assessment_content where assessment_id in ("
                + String.join(",", Collections.nCopies(ids.size(), "?")) + ")";
        return units.access(manager -> {
            Map<String, AssessmentBytes> found = new HashMap<>();
            try (PreparedStatement query = manager.unwrap(Connection.class).prepareStatement(sql)) {
                for (int i = 0; i < ids.size(); i++) {
                    query.setString(i + 1, ids.get(i));
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), new AssessmentBytes(rows.getBytes(2), rows.getBytes(3)));
                    }
                }
            } catch (SQLException fault) {
                throw new PersistenceException("cannot read the content of " + ids.size() + " assessments", fault);
            }
            return found;
        });
    }

    @Override
    public Optional<KeyedAssessment> findByKey(String key) {
        return units.access(manager -> manager.createQuery(
                        "select a from AssessmentEntity a where a.requestKey = :key", AssessmentEntity.class)
                .setParameter("key", key)
                .getResultStream()
                .map(AssessmentEntity::toKeyedRecord)
                .findFirst());
    }

    @Override
    public Page<StoredAssessment> list(Optional<StandardId> standard, PageRequest page) {
        String after = CURSORS.after(page).orElse(START);
        return units.access(manager -> CURSORS.page(
                page,
                query(
                                manager,
                                "select a from AssessmentEntity a where a.id > :after",
                                " order by a.id",
                                standard,
                                AssessmentEntity.class)
                        .setParameter("after", after)
                        .setMaxResults(page.limit() + 1)
                        .getResultList(),
                AssessmentEntity::id,
                AssessmentEntity::toRecord));
    }

    @Override
    public List<StoredAssessment> range(Optional<StandardId> standard, Optional<String> after, String last, int limit) {
        return units.access(manager -> query(
                        manager,
                        "select a from AssessmentEntity a where a.id > :after and a.id <= :last",
                        " order by a.id",
                        standard,
                        AssessmentEntity.class)
                .setParameter("after", after.orElse(START))
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultStream()
                .map(AssessmentEntity::toRecord)
                .toList());
    }

    @Override
    public long count(Optional<StandardId> standard, String last) {
        return units.access(manager -> query(
                        manager,
                        "select count(a.id) from AssessmentEntity a where a.id <= :last",
                        "",
                        standard,
                        Long.class)
                .setParameter("last", last)
                .getSingleResult());
    }

    @Override
    public List<StandardTally> tallies() {
        return units.access(manager -> new Tallies(manager).read());
    }

    private static <R> TypedQuery<R> query(
            EntityManager manager, String selection, String order, Optional<StandardId> standard, Class<R> type) {
        if (standard.isEmpty()) {
            return manager.createQuery(selection + order, type);
        }
        return manager.createQuery(selection + " and a.standard.standardId = :standard" + order, type)
                .setParameter("standard", standard.get().value());
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
                "assessment-id-taken",
                new Text("编号 " + id + " 的条件比对结果已存在。", "There already is an assessment " + id + "."));
    }
}
