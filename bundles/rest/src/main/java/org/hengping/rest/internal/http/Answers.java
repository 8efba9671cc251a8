// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.Json;
import org.hengping.criteria.ContentDigest;

/** Makes responses whose bodies are complete before the first byte goes out. */
public final class Answers {
    /** Plain text in UTF-8. */
    public static final String TEXT = "text/plain;charset=UTF-8";

    /** Comma-separated values in UTF-8 with a header line. */
    public static final String CSV = "text/csv;charset=UTF-8;header=present";

    /** As what CSV is offered: JSON comes first where the client has no preference. */
    public static final String CSV_OFFERED = "text/csv;qs=0.5";

    /** As what text is offered: JSON comes first where the client has no preference. */
    public static final String TEXT_OFFERED = "text/plain;qs=0.5";

    private Answers() {}

    /** Returns 200 with a JSON body. */
    public static Response json(Json json) {
        return json(200, json).build();
    }

    /** Begins a response with a JSON body. */
    public static Response.ResponseBuilder json(int status, Json json) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .entity(CanonicalJson.bytes(json));
    }

    /** Returns 200 with the body, or 304 if the client has that version. */
    public static Response versioned(Request request, EntityTag tag, String mediaType, byte[] body) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .tag(tag)
                .build();
    }

    /** As the other, with text. */
    public static Response versioned(Request request, EntityTag tag, String mediaType, String body) {
        return versioned(request, tag, mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns a strong tag for one representation of a thing known by its digest: what the thing is comes first, then how
     * it is shown, so that another way of showing it never has the same tag.
     */
    public static EntityTag tag(ContentDigest thing, byte[] body) {
        return new EntityTag(thing.hex() + "-" + ContentDigest.of(body).hex().substring(0, 16));
    }

    /** As the other, for text. */
    public static EntityTag tag(ContentDigest thing, String body) {
        return tag(thing, body.getBytes(StandardCharsets.UTF_8));
    }
}
