// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.Result;
import org.hengping.evaluation.internal.json.ResultBytes;
import org.hengping.evaluation.internal.json.ResultParser;

/**
 * Canonical JSON (RFC 8785) of assessments, in the formats {@code hengping-result/1} and {@code hengping-execution/1}.
 * Pure and thread-safe.
 */
public final class AssessmentJson {
    private AssessmentJson() {}

    /** Returns the canonical bytes of a result. */
    public static byte[] write(Result result) {
        return ResultBytes.of(result);
    }

    /** Returns the canonical bytes of an execution. */
    public static byte[] write(Execution execution) {
        return ResultBytes.of(execution);
    }

    /**
     * Reads a result back.
     *
     * @throws IllegalArgumentException if these are not the canonical bytes of a result
     */
    public static Result readResult(byte[] bytes) {
        return ResultParser.result(bytes);
    }

    /**
     * Reads an execution back.
     *
     * @throws IllegalArgumentException if these are not the canonical bytes of an execution
     */
    public static Execution readExecution(byte[] bytes) {
        return ResultParser.execution(bytes);
    }

    /** Returns both parts with the digests of their canonical bytes. */
    public static Assessment seal(Result result, Execution execution) {
        return new Assessment(result, ContentDigest.of(write(result)), execution, ContentDigest.of(write(execution)));
    }

    /**
     * Reads both parts back.
     *
     * @throws IllegalArgumentException if one of them is not canonical
     */
    public static Assessment read(byte[] result, byte[] execution) {
        return seal(readResult(result), readExecution(execution));
    }
}
