// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.signing.SigningKey;
import org.hengping.platform.signing.SigningKeyService;
import org.hengping.rest.internal.fault.ProblemException;
import org.hengping.rest.internal.fault.Problems;
import org.hengping.rest.internal.http.Answers;
import org.hengping.rest.internal.http.Bodies;
import org.hengping.rest.internal.http.IfMatch;
import org.hengping.rest.internal.http.ListRequest;
import org.hengping.rest.internal.http.Parameters;
import org.hengping.rest.internal.platform.Platform;
import org.hengping.rest.internal.view.SigningKeys;

/** The register of certificates that may sign criteria bundles. */
@Path("/signing-keys")
public final class SigningKeysResource {
    private final Platform platform;

    /** @param platform the services behind */
    public SigningKeysResource(Platform platform) {
        this.platform = platform;
    }

    /** Registers a certificate. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response register(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("") String length,
            @Context UriInfo uri) {
        byte[] bytes = Bodies.read(body, length, Bodies.SMALL_LIMIT);
        SigningKeyService keys = platform.signingKeys();
        SigningKey key = keys.register(SigningKeyRequests.registration(bytes));
        return Answers.json(201, view(keys).json(key))
                .location(uri.getBaseUriBuilder()
                        .path("signing-keys")
                        .path(key.fingerprint().toString())
                        .build())
                .tag(tag(key))
                .build();
    }

    /** Lists the keys in the order of registration, revoked and expired ones too. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        SigningKeyService keys = platform.signingKeys();
        return view(keys).listing().page(ListRequest.of(after, limit), "", keys::list);
    }

    /** As {@link #list}, for a spreadsheet. */
    @GET
    @Produces(Answers.CSV_OFFERED)
    public Response export(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        SigningKeyService keys = platform.signingKeys();
        return view(keys).listing().export(ListRequest.of(after, limit), "", keys::list);
    }

    /** Shows a key. */
    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(@PathParam("id") String id) {
        SigningKeyService keys = platform.signingKeys();
        SigningKey key = key(keys, id);
        return Answers.json(200, view(keys).json(key)).tag(tag(key)).build();
    }

    /** Revokes a key that has not changed since it was read. */
    @POST
    @Path("/{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(
            @PathParam("id") String id,
            InputStream body,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("") String length,
            @Context Request request) {
        IfMatch.require(ifMatch);
        byte[] bytes = Bodies.read(body, length, Bodies.SMALL_LIMIT);
        SigningKeyService keys = platform.signingKeys();
        SigningKey key = key(keys, id);
        IfMatch.requireCurrent(request, tag(key));
        SigningKeyRequests.Revocation asked = SigningKeyRequests.revocation(bytes);
        SigningKey revoked = keys.revoke(
                key.fingerprint(), asked.at(), asked.reason(), asked.by(), Optional.of(key.recordVersion()));
        return Answers.json(200, view(keys).json(revoked)).tag(tag(revoked)).build();
    }

    private static SigningKeys view(SigningKeyService keys) {
        return new SigningKeys(keys::stateNow);
    }

    private static SigningKey key(SigningKeyService keys, String id) {
        ContentDigest digest = Parameters.fingerprint("path:id", id);
        return keys.find(digest).orElseThrow(SigningKeysResource::unknown);
    }

    private static EntityTag tag(SigningKey key) {
        return new EntityTag(Long.toString(key.recordVersion()));
    }

    private static ProblemException unknown() {
        return Problems.notFound(
                "signing-key-unknown", new Text("没有登记该指纹的证书。", "No certificate with this fingerprint is registered."));
    }
}
