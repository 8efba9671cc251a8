// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.nio.charset.StandardCharsets;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ReportForm;
import org.hengping.rest.internal.fault.Problems;
import org.hengping.rest.internal.http.Answers;
import org.hengping.rest.internal.http.Parameters;
import org.hengping.rest.internal.platform.Platform;

/** Whether the standard of a plugin may be filed, for programs and for people. */
@Path("/plugins/{id}")
public final class ConformanceResource {
    private static final String PAGE = "text/html;charset=UTF-8";

    private final Platform platform;

    /** @param platform the services behind */
    public ConformanceResource(Platform platform) {
        this.platform = platform;
    }

    /** Shows the conformance report as JSON. */
    @GET
    @Path("/conformance")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@PathParam("id") String id, @Context Request request) {
        return shown(id, request, ReportForm.JSON, MediaType.APPLICATION_JSON);
    }

    /** As {@link #json}, as text in both languages. */
    @GET
    @Path("/conformance")
    @Produces(Answers.TEXT_OFFERED)
    public Response text(@PathParam("id") String id, @Context Request request) {
        return shown(id, request, ReportForm.TEXT, Answers.TEXT);
    }

    /** As {@link #json}, as a page for a person who reads law. */
    @GET
    @Path("/conformance")
    @Produces(OFFERED_PAGE)
    public Response page(@PathParam("id") String id, @Context Request request) {
        return shown(id, request, ReportForm.HTML, PAGE);
    }

    /** The gate's report as a page: what the gate found, who signed, and everything else that keeps a standard from being filed. */
    @GET
    @Path("/report")
    @Produces(OFFERED_PAGE)
    public Response gatePage(@PathParam("id") String id, @Context Request request) {
        return page(id, request);
    }

    /** Whoever names no type gets JSON. */
    private static final String OFFERED_PAGE = "text/html;qs=0.4";

    private Response shown(String id, Request request, ReportForm form, String mediaType) {
        ContentDigest digest = Parameters.plugin("path:id", id);
        ConformanceReport report = platform.conformance()
                .report(digest)
                .orElseThrow(() ->
                        Problems.notFound("plugin-unknown", new Text("没有该编号的插件。", "There is no plugin with this id.")));
        byte[] body = platform.conformance().render(report, form).getBytes(StandardCharsets.UTF_8);
        return Answers.versioned(request, Answers.tag(digest, body), mediaType, body);
    }
}
