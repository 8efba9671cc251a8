// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.replay;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Names a difference: one for each job and assessment. */
@Embeddable
public class ReplayDifferenceKey implements Serializable {
    @Column(name = "job_id")
    private String jobId;

    @Column(name = "assessment_id")
    private String assessmentId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected ReplayDifferenceKey() {}

    ReplayDifferenceKey(String jobId, String assessmentId) {
        this.jobId = jobId;
        this.assessmentId = assessmentId;
    }

    String assessmentId() {
        return assessmentId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReplayDifferenceKey key
                && jobId.equals(key.jobId)
                && assessmentId.equals(key.assessmentId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(jobId, assessmentId);
    }
}
