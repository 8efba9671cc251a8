// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Objects;
import org.hengping.criteria.assessment.Reason;

/** A leaf could not be computed; its verdict is FAILED with this reason. */
public final class LeafFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public LeafFailedException(Reason reason) {
        super(reason.code() + " " + reason.details());
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Returns why; it holds no message of the plugin. */
    public Reason reason() {
        return reason;
    }
}
