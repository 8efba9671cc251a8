// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.Result;

/**
 * Canonical JSON (RFC 8785) of assessments, in the formats {@code hengping-result/1} and {@code hengping-execution/1}.
 * Pure and thread-safe.
 */
public final class AssessmentJson {
    private AssessmentJson() {}

    /** Returns the canonical bytes of a result. */
    public static byte[] write(Result result) {
        throw new UnsupportedOperationException();
    }

    /** Returns the canonical bytes of an execution. */
    public static byte[] write(Execution execution) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a result back.
     *
     * @throws IllegalArgumentException if these are not the canonical bytes of a result
     */
    public static Result readResult(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads an execution back.
     *
     * @throws IllegalArgumentException if these are not the canonical bytes of an execution
     */
    public static Execution readExecution(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /** Returns both parts with the digests of their canonical bytes. */
    public static Assessment seal(Result result, Execution execution) {
        throw new UnsupportedOperationException();
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
