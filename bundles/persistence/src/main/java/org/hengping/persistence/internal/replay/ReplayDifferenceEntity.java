// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.replay;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.hengping.criteria.Text;
import org.hengping.platform.replay.ReplayDifference;
import org.jspecify.annotations.Nullable;

/** A difference that a replay found, as a row. Written once, never changed. */
@Entity
@Table(name = "replay_difference")
public class ReplayDifferenceEntity {
    @EmbeddedId
    private ReplayDifferenceKey key;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private ReplayDifference.Kind kind;

    @Column(name = "node")
    private @Nullable String node;

    @Column(name = "text_zh")
    private String textZh;

    @Column(name = "text_en")
    private String textEn;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected ReplayDifferenceEntity() {}

    private ReplayDifferenceEntity(String jobId, ReplayDifference difference) {
        this.key = new ReplayDifferenceKey(jobId, difference.assessment());
        this.kind = difference.kind();
        this.node = difference.node().orElse(null);
        this.textZh = difference.text().zh();
        this.textEn = difference.text().en();
    }

    static ReplayDifferenceEntity fromRecord(String jobId, ReplayDifference difference) {
        return new ReplayDifferenceEntity(jobId, difference);
    }

    ReplayDifference toRecord() {
        return new ReplayDifference(key.assessmentId(), kind, Optional.ofNullable(node), new Text(textZh, textEn));
    }

    String assessmentId() {
        return key.assessmentId();
    }
}
