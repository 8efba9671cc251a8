// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Request;
import org.hengping.criteria.Text;
import org.hengping.rest.internal.fault.Problem;
import org.hengping.rest.internal.fault.ProblemException;

/** Lets only those change a thing who have read it as it is now. */
public final class IfMatch {
    private IfMatch() {}

    /**
     * Demands the header {@code If-Match}; to be asked before the thing is looked for.
     *
     * @throws ProblemException 428 if it is missing
     */
    public static void require(String ifMatch) {
        if (ifMatch.isBlank()) {
            throw new ProblemException(Problem.of(
                    428,
                    "if-match-required",
                    new Text(
                            "须带 " + HttpHeaders.IF_MATCH + " 请求头，值为读取时得到的 ETag。",
                            "This needs the header " + HttpHeaders.IF_MATCH + " with the ETag that reading gave.")));
        }
    }

    /**
     * Demands that the header names the thing as it is now.
     *
     * @throws ProblemException 412 if it does not
     */
    public static void requireCurrent(Request request, EntityTag tag) {
        if (request.evaluatePreconditions(tag) != null) {
            throw new ProblemException(Problem.of(
                    412,
                    "changed-since",
                    new Text("在读取之后已被修改，请重新读取。", "It was changed since it was read; read it again.")));
        }
    }
}
