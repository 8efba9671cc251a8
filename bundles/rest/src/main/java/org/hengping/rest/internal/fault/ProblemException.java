// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fault;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.text().en());
        this.problem = problem;
    }

    /** Returns what goes into the response. */
    public Problem problem() {
        return problem;
    }
}
