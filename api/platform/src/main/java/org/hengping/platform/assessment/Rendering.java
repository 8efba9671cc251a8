// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.assessment;

/** For whom an assessment is shown. */
public enum Rendering {
    /** Canonical JSON of result and execution with their digests. */
    MACHINE,
    /** Every node with paths, values, vouchers, clauses and reasons, as JSON with texts. */
    AUDITOR,
    /** What is met, missing, undecided and does not apply, in plain words of both languages. */
    APPLICANT
}
