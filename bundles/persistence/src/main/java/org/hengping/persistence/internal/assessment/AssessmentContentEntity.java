// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.assessment;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hengping.evaluation.store.AssessmentStore.AssessmentBytes;

/** Result and execution of an assessment, apart from it, so that lists need not carry them. */
@Entity
@Table(name = "assessment_content")
public class AssessmentContentEntity {
    @Id
    @Column(name = "assessment_id")
    private String assessmentId;

    // Not @Lob: PostgreSQL would then look for large objects beside the table.
    @Column(name = "result")
    private byte[] result;

    @Column(name = "execution")
    private byte[] execution;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected AssessmentContentEntity() {}

    private AssessmentContentEntity(String assessmentId, AssessmentBytes bytes) {
        this.assessmentId = assessmentId;
        this.result = bytes.result();
        this.execution = bytes.execution();
    }

    static AssessmentContentEntity fromRecord(String assessmentId, AssessmentBytes bytes) {
        return new AssessmentContentEntity(assessmentId, bytes);
    }

    AssessmentBytes toRecord() {
        return new AssessmentBytes(result, execution);
    }

    @Override
    public String toString() {
        return "content of assessment " + assessmentId;
    }
}
