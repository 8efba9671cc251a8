// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.Result;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.standard.Standard;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.AssessmentJson;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Renderings;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.evaluation.store.AssessmentStore;
import org.hengping.evaluation.store.AssessmentStore.AssessmentBytes;
import org.hengping.evaluation.store.AssessmentStore.KeyedAssessment;
import org.hengping.evaluation.store.AssessmentStore.NewAssessment;
import org.hengping.platform.assessment.Assessed;
import org.hengping.platform.assessment.AssessmentService;
import org.hengping.platform.assessment.Rendering;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.transaction.UnitOfWork;
import org.hengping.policy.PolicySnapshot;

/** Assesses outside any unit of work, and keeps dossier, policy and assessment in one. Thread-safe. */
public final class StoredAssessmentService implements AssessmentService {
    private final AssessmentStore assessments;
    private final ArchiveStore archiveStore;
    private final UnitOfWork unitOfWork;
    private final Assessor assessor;
    private final Archive archive;
    private final ArchivedPolicies policies;
    private final CompiledStandards compiled;
    private final StoringGuard guard;
    private final SpentSoFar spent;
    private final IdSource ids;
    private final InstantSource clock;

    StoredAssessmentService(
            AssessmentStore assessments,
            ArchiveStore archiveStore,
            UnitOfWork unitOfWork,
            Assessor assessor,
            ArchivedPolicies policies,
            CompiledStandards compiled,
            StoringGuard guard,
            SpentSoFar spent,
            IdSource ids,
            InstantSource clock) {
        this.assessments = Objects.requireNonNull(assessments, "assessments");
        this.archiveStore = Objects.requireNonNull(archiveStore, "archiveStore");
        this.unitOfWork = Objects.requireNonNull(unitOfWork, "unitOfWork");
        this.assessor = assessor;
        this.archive = new Archive(archiveStore);
        this.policies = policies;
        this.compiled = compiled;
        this.guard = guard;
        this.spent = spent;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Assessed assess(StandardId standard, StandardVersion version, byte[] dossier, Optional<String> key) {
        Faults.requireKey(key);
        String request = key.isPresent() ? RequestDigest.of(standard, version, dossier) : "";
        Optional<Assessed> earlier = key.flatMap(name -> earlier(name, request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Assessor.Work work = assessor.assess(standard, version, dossier);
        try {
            return new Assessed(guard.storing(() -> store(work, key, request)), true);
        } catch (PlatformException e) {
            if (key.isEmpty() || !e.code().equals(Faults.KEY_TAKEN)) {
                throw e;
            }
            // the same key came in twice at the same time, and the other one was first
            return earlier(key.get(), request).orElseThrow(() -> e);
        }
    }

    private Optional<Assessed> earlier(String key, String request) {
        Optional<KeyedAssessment> found = assessments.findByKey(key);
        if (found.isPresent() && !found.get().requestDigest().equals(request)) {
            throw Faults.keyReused();
        }
        return found.map(keyed -> new Assessed(keyed.assessment(), false));
    }

    private StoredAssessment store(Assessor.Work work, Optional<String> key, String request) {
        Assessment assessment = work.assessment();
        Result result = assessment.result();
        Instant now = Instants.now(clock);
        StoredAssessment stored = new StoredAssessment(
                ids.next(),
                work.dossier().dossier().subject(),
                result.standard(),
                result.version(),
                result.bundle(),
                result.policy(),
                result.dossier(),
                result.stage(),
                result.outcome(),
                assessment.resultDigest(),
                assessment.executionDigest(),
                now);
        NewAssessment row = new NewAssessment(
                stored,
                new AssessmentBytes(AssessmentJson.write(result), AssessmentJson.write(assessment.execution())),
                MissingLeaves.of(work.standard().standard(), result.tree()),
                key,
                request);
        unitOfWork.run(() -> {
            archiveStore.keep(
                    ArchiveStore.Kind.POLICY,
                    work.snapshot().digest(),
                    work.snapshot().bytes());
            archiveStore.keep(
                    ArchiveStore.Kind.DOSSIER,
                    work.dossier().digest(),
                    work.dossier().bytes());
            assessments.add(row);
        });
        spent.add(stored.plugin(), assessment.execution());
        return stored;
    }

    @Override
    public String check(StandardId standard, StandardVersion version, byte[] dossier, Rendering rendering) {
        Assessor.Work work = assessor.assess(standard, version, dossier);
        return rendered(
                rendering,
                work.assessment(),
                work.standard().standard(),
                work.dossier().dossier(),
                work.snapshot());
    }

    @Override
    public Optional<StoredAssessment> find(String id) {
        return assessments.find(id);
    }

    @Override
    public Optional<String> render(String id, Rendering rendering) {
        Optional<StoredAssessment> found = assessments.find(id);
        Optional<AssessmentBytes> bytes = found.flatMap(stored -> assessments.bytes(id));
        if (found.isEmpty() || bytes.isEmpty()) {
            return Optional.empty();
        }
        StoredAssessment stored = found.get();
        Assessment assessment;
        try {
            assessment = AssessmentJson.read(bytes.get().result(), bytes.get().execution());
        } catch (IllegalArgumentException e) {
            PlatformException fault = Faults.archiveDamaged(id);
            fault.initCause(e);
            throw fault;
        }
        PolicySnapshot snapshot = policies.get(stored.policy());
        Standard standard = compiled.get(stored.plugin(), snapshot).standard();
        Dossier dossier = DossierReader.read(
                        archive.require(stored.dossier()), standard.vocabulary(snapshot.vocabulary()))
                .dossier();
        return Optional.of(rendered(rendering, assessment, standard, dossier, snapshot));
    }

    private static String rendered(
            Rendering rendering, Assessment assessment, Standard standard, Dossier dossier, PolicySnapshot snapshot) {
        return switch (rendering) {
            case MACHINE -> Renderings.machine(assessment);
            case AUDITOR -> Renderings.auditor(assessment, standard, dossier, snapshot);
            case APPLICANT -> Renderings.applicant(assessment, standard, snapshot);
        };
    }

    @Override
    public Page<StoredAssessment> list(Optional<StandardId> standard, PageRequest page) {
        return assessments.list(standard, page);
    }

    @Override
    public List<StandardTally> tallies() {
        return assessments.tallies();
    }
}
