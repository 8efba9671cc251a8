// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.platform.assessment.StandardTally.MissingCriterion;

/**
 * Counts over all assessments, made by the database. Of criteria that are missing equally often, the one whose id comes
 * first is told; its label and clause are those of the newest assessment that misses it.
 */
final class Tallies {
    private static final String BY_OUTCOME =
            """
            select a.standard.standardId, a.standard.major, a.standard.minor, a.standard.micro, a.verdict, a.failed, count(a.id)
            from AssessmentEntity a
            group by a.standard.standardId, a.standard.major, a.standard.minor, a.standard.micro, a.verdict, a.failed
            """;
    private static final String BY_MISSING_LEAF =
            """
            select a.standard.standardId, a.standard.major, a.standard.minor, a.standard.micro, m.node, count(a.id), max(a.id)
            from AssessmentEntity a join a.missing m
            group by a.standard.standardId, a.standard.major, a.standard.minor, a.standard.micro, m.node
            """;
    private static final String LEAF =
            "select m.label, m.clause from AssessmentEntity a join a.missing m where a.id = :assessment and m.node = :node";

    private final EntityManager manager;

    Tallies(EntityManager manager) {
        this.manager = manager;
    }

    List<StandardTally> read() {
        Map<Subject, Missing> mostMissing = mostMissing();
        return counts().entrySet().stream()
                .map(entry -> entry.getValue()
                        .tally(
                                entry.getKey(),
                                Optional.ofNullable(mostMissing.get(entry.getKey()))
                                        .map(this::told)))
                .toList();
    }

    private Map<Subject, Counts> counts() {
        Map<Subject, Counts> counts =
                new TreeMap<>(Comparator.comparing(Subject::standard).thenComparing(Subject::version));
        for (Object[] row : manager.createQuery(BY_OUTCOME, Object[].class).getResultList()) {
            counts.merge(Subject.of(row), Counts.of((Verdict) row[4], (Boolean) row[5], (Long) row[6]), Counts::plus);
        }
        return counts;
    }

    private Map<Subject, Missing> mostMissing() {
        Map<Subject, Missing> most = new HashMap<>();
        for (Object[] row : manager.createQuery(BY_MISSING_LEAF, Object[].class).getResultList()) {
            most.merge(Subject.of(row), new Missing((String) row[4], (Long) row[5], (String) row[6]), Missing::more);
        }
        return most;
    }

    private MissingCriterion told(Missing missing) {
        Object[] leaf = manager.createQuery(LEAF, Object[].class)
                .setParameter("assessment", missing.newest())
                .setParameter("node", missing.node())
                .getSingleResult();
        return new MissingCriterion(missing.node(), (String) leaf[0], (String) leaf[1], missing.times());
    }

    private record Subject(StandardId standard, StandardVersion version) {
        static Subject of(Object[] row) {
            return new Subject(
                    new StandardId((String) row[0]),
                    new StandardVersion((Integer) row[1], (Integer) row[2], (Integer) row[3]));
        }
    }

    private record Missing(String node, long times, String newest) {
        Missing more(Missing other) {
            if (times != other.times) {
                return times > other.times ? this : other;
            }
            return node.compareTo(other.node) <= 0 ? this : other;
        }
    }

    private record Counts(long met, long notMet, long undecided, long failed) {
        static Counts of(Verdict verdict, boolean failed, long count) {
            if (failed) {
                return new Counts(0, 0, 0, count);
            }
            return switch (verdict) {
                case MET -> new Counts(count, 0, 0, 0);
                case NOT_MET -> new Counts(0, count, 0, 0);
                case UNDECIDED -> new Counts(0, 0, count, 0);
                case FAILED -> new Counts(0, 0, 0, count);
                case NOT_APPLICABLE -> new Counts(0, 0, 0, 0);
            };
        }

        Counts plus(Counts other) {
            return new Counts(
                    met + other.met, notMet + other.notMet, undecided + other.undecided, failed + other.failed);
        }

        StandardTally tally(Subject subject, Optional<MissingCriterion> mostMissing) {
            return new StandardTally(
                    subject.standard(), subject.version(), met, notMet, undecided, failed, mostMissing);
        }
    }
}
