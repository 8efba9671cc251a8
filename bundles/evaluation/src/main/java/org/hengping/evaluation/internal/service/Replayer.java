// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.Result;
import org.hengping.evaluation.AssessmentJson;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.ResultComparison;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.store.AssessmentStore;
import org.hengping.evaluation.store.AssessmentStore.AssessmentBytes;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayEngine;
import org.hengping.policy.PolicySnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates one stored assessment anew from the archive alone and compares. Thread-safe. */
final class Replayer {
    private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);

    private final AssessmentStore assessments;
    private final Archive archive;
    private final ArchivedPolicies policies;
    private final CompiledStandards compiled;
    private final CompiledStandards interpreted;

    Replayer(
            AssessmentStore assessments,
            Archive archive,
            ArchivedPolicies policies,
            CompiledStandards compiled,
            CompiledStandards interpreted) {
        this.assessments = Objects.requireNonNull(assessments, "assessments");
        this.archive = Objects.requireNonNull(archive, "archive");
        this.policies = Objects.requireNonNull(policies, "policies");
        this.compiled = Objects.requireNonNull(compiled, "compiled");
        this.interpreted = Objects.requireNonNull(interpreted, "interpreted");
    }

    /**
     * What some assessments need of the database, read at once.
     *
     * @param stored their results and executions by id
     * @param archived bundles, policies and dossiers that are there and have their digests
     */
    record Batch(Map<String, AssessmentBytes> stored, Map<ContentDigest, byte[]> archived) {}

    Batch read(List<StoredAssessment> all) {
        Set<ContentDigest> needed = new HashSet<>();
        for (StoredAssessment stored : all) {
            Collections.addAll(needed, stored.plugin(), stored.policy(), stored.dossier());
        }
        return new Batch(
                assessments.bytes(all.stream().map(StoredAssessment::id).toList()), archive.findAll(needed));
    }

    /**
     * Replays one assessment of a batch. Usually everything is there and the same bytes come out; whatever else there is to
     * say of it is found out by doing it again, one step after another.
     *
     * @return what differs, or nothing if it is identical
     * @throws PlatformException UNAVAILABLE if it cannot be replayed now, and may be later
     */
    Optional<ReplayDifference> replay(StoredAssessment stored, Batch batch, ReplayEngine engine) {
        return identical(stored, batch, engine) ? Optional.empty() : replay(stored, engine);
    }

    private boolean identical(StoredAssessment stored, Batch batch, ReplayEngine engine) {
        Optional<AssessmentBytes> bytes = Optional.ofNullable(batch.stored().get(stored.id()));
        Optional<byte[]> dossier = Optional.ofNullable(batch.archived().get(stored.dossier()));
        if (bytes.isEmpty()
                || dossier.isEmpty()
                || !batch.archived().containsKey(stored.plugin())
                || !batch.archived().containsKey(stored.policy())
                || !hasDigests(stored, bytes.get())) {
            return false;
        }
        try {
            PolicySnapshot snapshot = policies.get(stored.policy());
            CompiledStandard standard = standards(engine).get(stored.plugin(), snapshot);
            SealedDossier sealed = DossierReader.readAgain(
                    dossier.get(), stored.dossier(), standard.standard().vocabulary(snapshot.vocabulary()));
            Assessment after = Evaluator.evaluate(standard, snapshot, sealed);
            return after.resultDigest().equals(stored.result())
                    && after.executionDigest().equals(stored.execution())
                    && sameOrigin(stored, after.result());
        } catch (RuntimeException e) {
            LOG.debug("Assessment {} is replayed again, one step after another", stored.id(), e);
            return false;
        }
    }

    private static boolean hasDigests(StoredAssessment stored, AssessmentBytes bytes) {
        return ContentDigest.of(bytes.result()).equals(stored.result())
                && ContentDigest.of(bytes.execution()).equals(stored.execution());
    }

    /**
     * Replays one assessment.
     *
     * @return what differs, or nothing if it is identical
     * @throws PlatformException UNAVAILABLE if it cannot be replayed now, and may be later
     */
    Optional<ReplayDifference> replay(StoredAssessment stored, ReplayEngine engine) {
        Optional<AssessmentBytes> bytes = assessments.bytes(stored.id());
        Optional<Assessment> before = bytes.flatMap(present -> trusted(stored, present));
        if (before.isEmpty()) {
            return differs(
                    stored,
                    ReplayDifference.Kind.STORED_BYTES,
                    "存储的结果与其摘要或登记不符",
                    "the stored result does not have the digest, or the origin, that is registered for it");
        }
        // a bundle that is compiled already was checked before, but may have been lost or changed since
        for (ContentDigest needed : new ContentDigest[] {stored.plugin(), stored.policy(), stored.dossier()}) {
            if (archive.find(needed).isEmpty()) {
                return differs(
                        stored,
                        ReplayDifference.Kind.ARCHIVE,
                        "存档缺失或与摘要不符：" + needed,
                        "the archive lacks this or holds other bytes: " + needed);
            }
        }
        try {
            return compared(stored, before.get(), evaluated(stored, engine));
        } catch (PlatformException e) {
            if (e.kind() == PlatformException.Kind.UNAVAILABLE) {
                throw e;
            }
            return broke(stored, e, e.code());
        } catch (RuntimeException e) {
            return broke(stored, e, e.getClass().getSimpleName());
        }
    }

    private static Optional<ReplayDifference> broke(StoredAssessment stored, RuntimeException e, String what) {
        LOG.error("Assessment {} cannot be replayed", stored.id(), e);
        return differs(
                stored,
                ReplayDifference.Kind.RESULT,
                "复算未得出结果（" + what + "），详情见平台日志",
                "the replay gave no result (" + what + "); the log of the platform has the details");
    }

    private static Optional<Assessment> trusted(StoredAssessment stored, AssessmentBytes bytes) {
        if (!hasDigests(stored, bytes)) {
            return Optional.empty();
        }
        try {
            return Optional.of(AssessmentJson.read(bytes.result(), bytes.execution()))
                    .filter(assessment -> sameOrigin(stored, assessment.result()));
        } catch (IllegalArgumentException e) {
            LOG.warn("Assessment {} is stored in a form that cannot be read", stored.id(), e);
            return Optional.empty();
        }
    }

    private static boolean sameOrigin(StoredAssessment stored, Result result) {
        return result.standard().equals(stored.standard())
                && result.version().equals(stored.version())
                && result.bundle().equals(stored.plugin())
                && result.policy().equals(stored.policy())
                && result.dossier().equals(stored.dossier())
                && result.stage() == stored.stage()
                && result.outcome().equals(stored.outcome());
    }

    private CompiledStandards standards(ReplayEngine engine) {
        return engine == ReplayEngine.EMITTED ? compiled : interpreted;
    }

    private Assessment evaluated(StoredAssessment stored, ReplayEngine engine) {
        PolicySnapshot snapshot = policies.get(stored.policy());
        CompiledStandard standard = standards(engine).get(stored.plugin(), snapshot);
        SealedDossier dossier = DossierReader.read(
                archive.require(stored.dossier()), standard.standard().vocabulary(snapshot.vocabulary()));
        return Evaluator.evaluate(standard, snapshot, dossier);
    }

    private static Optional<ReplayDifference> compared(StoredAssessment stored, Assessment before, Assessment after) {
        if (!after.resultDigest().equals(stored.result())) {
            Optional<ResultComparison.Divergence> divergence =
                    ResultComparison.ofResults(before.result(), after.result());
            return Optional.of(new ReplayDifference(
                    stored.id(),
                    ReplayDifference.Kind.RESULT,
                    divergence.flatMap(ResultComparison.Divergence::node).map(NodeId::value),
                    divergence
                            .map(ResultComparison.Divergence::text)
                            .orElseGet(() -> new Text("结果的字节不同", "the bytes of the results differ"))));
        }
        return ResultComparison.ofExecutions(before.execution(), after.execution())
                .map(text ->
                        new ReplayDifference(stored.id(), ReplayDifference.Kind.EXECUTION, Optional.empty(), text));
    }

    private static Optional<ReplayDifference> differs(
            StoredAssessment stored, ReplayDifference.Kind kind, String zh, String en) {
        return Optional.of(new ReplayDifference(stored.id(), kind, Optional.empty(), new Text(zh, en)));
    }
}
