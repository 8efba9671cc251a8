// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

import java.util.Objects;
import org.hengping.criteria.ContentDigest;

/**
 * 条件比对结果（供参考）: what the evaluator returns. It advises; it never blocks or grants anything.
 *
 * @param result the replayable part
 * @param resultDigest digest of its canonical bytes (RFC 8785)
 * @param execution how it was reached
 * @param executionDigest digest of its canonical bytes
 */
public record Assessment(
        Result result, ContentDigest resultDigest, Execution execution, ContentDigest executionDigest) {
    public Assessment {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(resultDigest, "resultDigest");
        Objects.requireNonNull(execution, "execution");
        Objects.requireNonNull(executionDigest, "executionDigest");
    }
}
