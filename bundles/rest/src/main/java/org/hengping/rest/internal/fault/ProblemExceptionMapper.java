// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fault;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

/** Shows what our own resources and filters refuse. */
@Provider
public final class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {
    @Override
    public Response toResponse(ProblemException exception) {
        return Responses.of(exception.problem());
    }
}
