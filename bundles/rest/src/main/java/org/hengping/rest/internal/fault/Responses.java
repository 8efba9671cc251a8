// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fault;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.hengping.rest.internal.request.RequestId;

/** Makes responses of problems. */
public final class Responses {
    private Responses() {}

    /** Returns the response that tells that problem of the request being served. */
    public static Response of(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(problem.body(RequestId.current()));
        problem.headers().forEach(response::header);
        return response.build();
    }
}
