// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.criteria.Text;
import org.hengping.platform.assessment.Assessed;
import org.hengping.platform.assessment.Rendering;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.standard.InstalledStandard;
import org.hengping.rest.internal.fault.Problems;
import org.hengping.rest.internal.http.Answers;
import org.hengping.rest.internal.http.Bodies;
import org.hengping.rest.internal.http.ListRequest;
import org.hengping.rest.internal.http.Parameters;
import org.hengping.rest.internal.http.StandardKey;
import org.hengping.rest.internal.http.WholeList;
import org.hengping.rest.internal.platform.Platform;
import org.hengping.rest.internal.view.Assessments;
import org.hengping.rest.internal.view.Costs;
import org.hengping.rest.internal.view.Standards;

/** The installed standards, and assessing against them. */
@Path("/standards")
public final class StandardsResource {
    private final Platform platform;

    /** @param platform the services behind */
    public StandardsResource(Platform platform) {
        this.platform = platform;
    }

    /** Lists the installed versions by id and version. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        return Standards.LISTING.page(ListRequest.of(after, limit), "", this::page);
    }

    /** As {@link #list}, for a spreadsheet. */
    @GET
    @Produces(Answers.CSV_OFFERED)
    public Response export(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        return Standards.LISTING.export(ListRequest.of(after, limit), "", this::page);
    }

    /** Shows one version as canonical JSON. */
    @GET
    @Path("/{id}/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(@PathParam("id") String id, @PathParam("version") String version, @Context Request request) {
        InstalledStandard installed = installed(id, version);
        String body = platform.standards().json(installed.standard());
        return Answers.versioned(request, Answers.tag(installed.plugin(), body), MediaType.APPLICATION_JSON, body);
    }

    /** Shows one version as text that a person can read, in both languages. */
    @GET
    @Path("/{id}/versions/{version}")
    @Produces(Answers.TEXT_OFFERED)
    public Response read(@PathParam("id") String id, @PathParam("version") String version, @Context Request request) {
        InstalledStandard installed = installed(id, version);
        String body = platform.standards().text(installed.standard());
        return Answers.versioned(request, Answers.tag(installed.plugin(), body), Answers.TEXT, body);
    }

    /** Shows what assessing by one version may cost, and has cost. */
    @GET
    @Path("/{id}/versions/{version}/cost")
    @Produces(MediaType.APPLICATION_JSON)
    public Response cost(@PathParam("id") String id, @PathParam("version") String version) {
        return Answers.json(Costs.json(platform.standards()
                .cost(Parameters.standard("path:id", id), Parameters.version("path:version", version))
                .orElseThrow(StandardsResource::unknown)));
    }

    /** Assesses a dossier and keeps the assessment: 201, or 200 if the same key and dossier came before. */
    @POST
    @Path("/{id}/versions/{version}/assessments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response assess(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("") String length,
            InputStream body,
            @Context UriInfo uri) {
        var standard = Parameters.standard("path:id", id);
        var number = Parameters.version("path:version", version);
        var idempotencyKey = Parameters.idempotencyKey(key);
        byte[] dossier = Bodies.read(body, length, Bodies.DOSSIER_LIMIT);
        Assessed assessed = platform.assessments().assess(standard, number, dossier, idempotencyKey);
        StoredAssessment stored = assessed.assessment();
        var json = Assessments.json(stored);
        return Answers.json(assessed.created() ? 201 : 200, json)
                .location(uri.getBaseUriBuilder()
                        .path("assessments")
                        .path(stored.id())
                        .build())
                .tag(Answers.tag(stored.result(), CanonicalJson.bytes(json)))
                .build();
    }

    /** Assesses a dossier and keeps nothing. */
    @POST
    @Path("/{id}/versions/{version}/eligibility-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Answers.TEXT_OFFERED})
    public Response check(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @QueryParam("rendering") @DefaultValue("") String rendering,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("") String length,
            InputStream body,
            @Context HttpHeaders headers) {
        var standard = Parameters.standard("path:id", id);
        var number = Parameters.version("path:version", version);
        Rendering shown =
                RenderingChoice.of(Parameters.rendering(rendering), headers).orElse(Rendering.MACHINE);
        byte[] dossier = Bodies.read(body, length, Bodies.DOSSIER_LIMIT);
        String text = platform.assessments().check(standard, number, dossier, shown);
        return Response.ok(text.getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, RenderingChoice.mediaType(shown))
                .build();
    }

    private Page<InstalledStandard> page(PageRequest request) {
        return WholeList.page(
                platform.standards().list(),
                item -> new StandardKey(item.standard().id(), item.standard().version()),
                StandardKey::parse,
                request);
    }

    private InstalledStandard installed(String id, String version) {
        return platform.standards()
                .find(Parameters.standard("path:id", id), Parameters.version("path:version", version))
                .orElseThrow(StandardsResource::unknown);
    }

    private static RuntimeException unknown() {
        return Problems.notFound(
                "standard-not-installed",
                new Text("未安装该标准或该版本。", "This standard or this version of it is not installed."));
    }
}
