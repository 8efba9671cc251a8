// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.util.Objects;
import org.hengping.platform.fault.Violation;

/** The bytes of a bundle are no archive that can be read in one way only, within the limits. */
public final class ArchiveRefusedException extends Exception {
    private final transient Violation violation;

    ArchiveRefusedException(Violation violation) {
        super(violation.code() + ": " + violation.text().en());
        this.violation = Objects.requireNonNull(violation, "violation");
    }

    /** Returns what is wrong. */
    public Violation violation() {
        return violation;
    }
}
