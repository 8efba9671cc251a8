// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.assessment;

import java.util.Objects;

/**
 * What came of a request to assess.
 *
 * @param assessment the stored assessment
 * @param created whether this request made it, rather than an earlier one with the same key
 */
public record Assessed(StoredAssessment assessment, boolean created) {
    public Assessed {
        Objects.requireNonNull(assessment, "assessment");
    }
}
