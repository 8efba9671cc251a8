// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.hengping.criteria.ContentDigest;
import org.hengping.rest.internal.http.Answers;

/** The description of this interface (OpenAPI 3.1). */
@Path("/openapi.json")
public final class OpenApiResource {
    /** Where the document lies beside this class. */
    public static final String DOCUMENT = "openapi.json";

    private final byte[] document;

    /** Reads the document of this bundle. */
    public OpenApiResource() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + DOCUMENT);
            }
            document = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + DOCUMENT, e);
        }
    }

    /** Shows the document. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response document(@Context Request request) {
        return Answers.versioned(
                request, Answers.tag(ContentDigest.of(document), document), MediaType.APPLICATION_JSON, document);
    }
}
