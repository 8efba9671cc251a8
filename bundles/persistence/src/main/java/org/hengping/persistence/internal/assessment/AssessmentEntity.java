// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Verdict;
import org.hengping.evaluation.store.AssessmentStore.KeyedAssessment;
import org.hengping.evaluation.store.AssessmentStore.NewAssessment;
import org.hengping.persistence.internal.mapping.StandardColumns;
import org.hengping.platform.assessment.StoredAssessment;
import org.jspecify.annotations.Nullable;

/** An assessment as a row, with the leaves it found not met as rows beneath it. Written once, never changed. */
@Entity
@Table(name = "assessment")
public class AssessmentEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "subject")
    private String subject;

    @Embedded
    private StandardColumns standard;

    @Column(name = "plugin")
    private String plugin;

    @Column(name = "policy")
    private String policy;

    @Column(name = "dossier")
    private String dossier;

    @Column(name = "stage")
    @Enumerated(EnumType.STRING)
    private DossierStage stage;

    @Column(name = "verdict")
    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "failed")
    private boolean failed;

    @Column(name = "result")
    private String result;

    @Column(name = "execution")
    private String execution;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "request_key")
    private @Nullable String requestKey;

    @Column(name = "request_digest")
    private String requestDigest;

    /** Read by queries only, therefore lazy. */
    @ElementCollection
    @CollectionTable(name = "missing_leaf", joinColumns = @JoinColumn(name = "assessment_id"))
    private List<MissingLeafColumns> missing = new ArrayList<>();

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected AssessmentEntity() {}

    private AssessmentEntity(NewAssessment added) {
        StoredAssessment assessment = added.assessment();
        this.id = assessment.id();
        this.subject = assessment.subject();
        this.standard = new StandardColumns(assessment.standard(), assessment.version());
        this.plugin = assessment.plugin().hex();
        this.policy = assessment.policy().hex();
        this.dossier = assessment.dossier().hex();
        this.stage = assessment.stage();
        this.verdict = assessment.outcome().verdict();
        this.failed = assessment.outcome().failed();
        this.result = assessment.result().hex();
        this.execution = assessment.execution().hex();
        this.createdAt = assessment.createdAt();
        this.requestKey = added.key().orElse(null);
        this.requestDigest = added.requestDigest();
        added.missing().stream().map(MissingLeafColumns::new).forEach(this.missing::add);
    }

    static AssessmentEntity fromRecord(NewAssessment added) {
        return new AssessmentEntity(added);
    }

    StoredAssessment toRecord() {
        return new StoredAssessment(
                id,
                subject,
                standard.standard(),
                standard.version(),
                new ContentDigest(plugin),
                new ContentDigest(policy),
                new ContentDigest(dossier),
                stage,
                new Outcome(verdict, failed),
                new ContentDigest(result),
                new ContentDigest(execution),
                createdAt);
    }

    KeyedAssessment toKeyedRecord() {
        return new KeyedAssessment(toRecord(), requestDigest);
    }

    String id() {
        return id;
    }

    @Override
    public String toString() {
        return "assessment " + id + " with " + missing.size() + " leaves not met, key " + requestKey;
    }
}
