// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.access;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.hengping.rest.internal.request.RequestId;

/**
 * The headers of every response. Nothing here is a page, so a browser may load nothing for it and no page of another origin
 * may read it; what needs a token is kept in no cache.
 */
@Provider
public final class ResponseHeaders implements ContainerResponseFilter {
    private final AccessTable table;

    /** @param table says what is private */
    public ResponseHeaders(AccessTable table) {
        this.table = table;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(RequestId.HEADER, RequestId.current());
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
        headers.putSingle(HttpHeaders.VARY, "Accept");
        if (response.getEntity() instanceof byte[] body) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, open(response) ? "no-cache" : "no-store");
    }

    private boolean open(ContainerResponseContext response) {
        OperationResourceInfo matched = Operation.matched();
        return response.getStatus() < 400
                && matched != null
                && table.allowed(Operation.of(matched))
                        .filter(Caller.ANYONE::equals)
                        .isPresent();
    }
}
