// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.assessment;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.hengping.evaluation.store.AssessmentStore.MissingLeaf;

/** A leaf that an assessment found not met, as a row of its own. */
@Embeddable
public class MissingLeafColumns {
    @Column(name = "node")
    private String node;

    @Column(name = "label")
    private String label;

    @Column(name = "clause")
    private String clause;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected MissingLeafColumns() {}

    MissingLeafColumns(MissingLeaf leaf) {
        this.node = leaf.node().value();
        this.label = leaf.label();
        this.clause = leaf.clause();
    }

    String node() {
        return node;
    }

    String label() {
        return label;
    }

    String clause() {
        return clause;
    }
}
