// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ReportForm;
import org.hengping.platform.plugin.Installation;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.rest.internal.fault.ProblemException;
import org.hengping.rest.internal.fault.Problems;
import org.hengping.rest.internal.http.Answers;
import org.hengping.rest.internal.http.Bodies;
import org.hengping.rest.internal.http.DigestFields;
import org.hengping.rest.internal.http.IfMatch;
import org.hengping.rest.internal.http.ListRequest;
import org.hengping.rest.internal.http.Parameters;
import org.hengping.rest.internal.platform.Platform;
import org.hengping.rest.internal.view.Plugins;

/** Criteria plugins: through the gate, installed, removed. */
@Path("/plugins")
public final class PluginsResource {
    private static final String ARCHIVE = "application/java-archive";
    private static final String ZIP = "application/zip";
    private static final String PAGE = "text/html;charset=UTF-8";

    /** Whoever names no type gets JSON. */
    private static final String PAGE_OFFERED = "text/html;qs=0.4";

    private final Platform platform;

    /** @param platform the services behind */
    public PluginsResource(Platform platform) {
        this.platform = platform;
    }

    /**
     * Installs a plugin: 201 if it was not there, 200 if these very bytes are installed already. The body is read once; what
     * the client says about its digest is compared before the gate sees it.
     */
    @POST
    @Consumes({ARCHIVE, ZIP, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public Response install(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("") String length,
            @HeaderParam(DigestFields.CONTENT_DIGEST) @DefaultValue("") String contentDigest,
            @HeaderParam(DigestFields.REPR_DIGEST) @DefaultValue("") String reprDigest,
            @QueryParam("expect") @DefaultValue("") String expect,
            @Context UriInfo uri) {
        byte[] bundle = bundle(body, length, contentDigest, reprDigest);
        DigestFields.requireExpected(expect, bundle);
        Installation installation = platform.plugins().install(bundle, InstallationSource.REST);
        Plugin plugin = installation.plugin();
        return Answers.json(installation.changed() ? 201 : 200, Plugins.json(installation))
                .location(uri.getBaseUriBuilder()
                        .path("plugins")
                        .path(plugin.id().toString())
                        .build())
                .tag(tag(plugin))
                .build();
    }

    /** Passes a plugin through the gate and changes nothing; the report says whether it would be admitted. */
    @POST
    @Path("/check")
    @Consumes({ARCHIVE, ZIP, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public Response check(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("") String length,
            @HeaderParam(DigestFields.CONTENT_DIGEST) @DefaultValue("") String contentDigest,
            @HeaderParam(DigestFields.REPR_DIGEST) @DefaultValue("") String reprDigest) {
        byte[] bundle = bundle(body, length, contentDigest, reprDigest);
        return Answers.json(Plugins.json(platform.plugins().check(bundle)));
    }

    /** Lists the installed plugins in the order of installation. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        return Plugins.LISTING.page(ListRequest.of(after, limit), "", platform.plugins()::list);
    }

    /** As {@link #list}, for a spreadsheet. */
    @GET
    @Produces(Answers.CSV_OFFERED)
    public Response export(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        return Plugins.LISTING.export(ListRequest.of(after, limit), "", platform.plugins()::list);
    }

    /** Shows an installed or removed plugin. */
    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(@PathParam("id") String id, @Context Request request) {
        Plugin plugin = plugin(Parameters.plugin("path:id", id));
        return Answers.versioned(
                request, tag(plugin), MediaType.APPLICATION_JSON, CanonicalJson.bytes(Plugins.json(plugin)));
    }

    /** Shows the report with which a plugin passed the gate. */
    @GET
    @Path("/{id}/report")
    @Produces(MediaType.APPLICATION_JSON)
    public Response report(@PathParam("id") String id, @Context Request request) {
        ContentDigest digest = Parameters.plugin("path:id", id);
        byte[] body = CanonicalJson.bytes(
                Plugins.json(platform.plugins().report(digest).orElseThrow(PluginsResource::unknown)));
        return Answers.versioned(request, Answers.tag(digest, body), MediaType.APPLICATION_JSON, body);
    }

    /** The report as a page: what the gate found, who signed, and everything else that keeps a standard from being filed. */
    @GET
    @Path("/{id}/report")
    @Produces(PAGE_OFFERED)
    public Response reportPage(@PathParam("id") String id, @Context Request request) {
        return conformance(id, request, ReportForm.HTML, PAGE);
    }

    /** Shows whether its standard may be filed. */
    @GET
    @Path("/{id}/conformance")
    @Produces(MediaType.APPLICATION_JSON)
    public Response conformance(@PathParam("id") String id, @Context Request request) {
        return conformance(id, request, ReportForm.JSON, MediaType.APPLICATION_JSON);
    }

    /** As {@link #conformance(String, Request)}, as text in both languages. */
    @GET
    @Path("/{id}/conformance")
    @Produces(Answers.TEXT_OFFERED)
    public Response conformanceText(@PathParam("id") String id, @Context Request request) {
        return conformance(id, request, ReportForm.TEXT, Answers.TEXT);
    }

    /** As {@link #conformance(String, Request)}, as a page for a person who reads law. */
    @GET
    @Path("/{id}/conformance")
    @Produces(PAGE_OFFERED)
    public Response conformancePage(@PathParam("id") String id, @Context Request request) {
        return conformance(id, request, ReportForm.HTML, PAGE);
    }

    private Response conformance(String id, Request request, ReportForm form, String mediaType) {
        ContentDigest digest = Parameters.plugin("path:id", id);
        ConformanceReport report = platform.conformance().report(digest).orElseThrow(PluginsResource::unknown);
        byte[] body = platform.conformance().render(report, form).getBytes(StandardCharsets.UTF_8);
        return Answers.versioned(request, Answers.tag(digest, body), mediaType, body);
    }

    /** Removes a plugin that has not changed since it was read; its assessments can still be replayed. */
    @DELETE
    @Path("/{id}")
    public Response remove(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") String ifMatch,
            @Context Request request) {
        ContentDigest digest = Parameters.plugin("path:id", id);
        IfMatch.require(ifMatch);
        Plugin plugin = plugin(digest);
        IfMatch.requireCurrent(request, tag(plugin));
        platform.plugins().remove(digest, Optional.of(plugin.recordVersion()));
        return Response.noContent().build();
    }

    private static byte[] bundle(InputStream body, String length, String contentDigest, String reprDigest) {
        byte[] bundle = Bodies.read(body, length, Bodies.PLUGIN_LIMIT);
        DigestFields.require(DigestFields.CONTENT_DIGEST, contentDigest, bundle);
        DigestFields.require(DigestFields.REPR_DIGEST, reprDigest, bundle);
        return bundle;
    }

    private Plugin plugin(ContentDigest id) {
        return platform.plugins().find(id).orElseThrow(PluginsResource::unknown);
    }

    private static EntityTag tag(Plugin plugin) {
        return new EntityTag(Long.toString(plugin.recordVersion()));
    }

    private static ProblemException unknown() {
        return Problems.notFound("plugin-unknown", new Text("没有该编号的插件。", "There is no plugin with this id."));
    }
}
