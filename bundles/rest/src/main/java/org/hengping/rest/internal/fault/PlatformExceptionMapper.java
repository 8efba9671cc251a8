// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fault;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.hengping.platform.fault.PlatformException;

/** Shows what a service refuses. */
@Provider
public final class PlatformExceptionMapper implements ExceptionMapper<PlatformException> {
    @Override
    public Response toResponse(PlatformException exception) {
        return Responses.of(Problems.of(exception));
    }
}
