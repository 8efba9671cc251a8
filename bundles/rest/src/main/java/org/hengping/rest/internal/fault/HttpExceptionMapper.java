// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fault;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.hengping.criteria.Text;

/** Shows what JAX-RS itself refuses before a resource is reached: unknown paths, methods, content types. */
@Provider
public final class HttpExceptionMapper implements ExceptionMapper<WebApplicationException> {
    private final ExceptionMapper<Throwable> unexpected;

    /** @param unexpected shows what has no meaning for the caller */
    public HttpExceptionMapper(ExceptionMapper<Throwable> unexpected) {
        this.unexpected = unexpected;
    }

    @Override
    public Response toResponse(WebApplicationException exception) {
        int status = exception.getResponse().getStatus();
        if (status >= 500) {
            return unexpected.toResponse(exception);
        }
        Problem problem =
                switch (status) {
                    case 404 ->
                        Problem.of(
                                404,
                                "no-such-path",
                                new Text(
                                        "没有这个路径，请参见 /api/openapi.json。",
                                        "There is no such path; see /api/openapi.json."));
                    case 405 ->
                        Problem.of(
                                405,
                                "method-not-allowed",
                                new Text(
                                        "该路径不支持此方法，参见响应头 Allow。",
                                        "The path does not know this method; the header Allow names those it knows."));
                    case 406 -> Problems.notAcceptable();
                    case 415 ->
                        Problem.of(
                                415,
                                "unsupported-media-type",
                                new Text(
                                        "不接受该 Content-Type，请参见 /api/openapi.json。",
                                        "This Content-Type is not accepted here; see /api/openapi.json."));
                    default ->
                        Problem.of(
                                status < 400 ? 400 : status,
                                "malformed-request",
                                new Text("请求格式不正确。", "The request is malformed."));
                };
        String allow = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return Responses.of(allow == null ? problem : problem.with(HttpHeaders.ALLOW, allow));
    }
}
