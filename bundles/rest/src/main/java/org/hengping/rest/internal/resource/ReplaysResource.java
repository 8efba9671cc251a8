// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.io.InputStream;
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
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hengping.criteria.Text;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.rest.internal.fault.Problems;
import org.hengping.rest.internal.http.Answers;
import org.hengping.rest.internal.http.Bodies;
import org.hengping.rest.internal.http.ListRequest;
import org.hengping.rest.internal.http.Parameters;
import org.hengping.rest.internal.platform.Platform;
import org.hengping.rest.internal.view.Replays;

/** Replaying stored assessments from the archive. */
@Path("/replays")
public final class ReplaysResource {
    private final Platform platform;

    /** @param platform the services behind */
    public ReplaysResource(Platform platform) {
        this.platform = platform;
    }

    /** Starts a replay of everything, of one standard or of one assessment. The answer to a repeated key is the same job. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response start(
            InputStream body,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("") String length,
            @Context UriInfo uri) {
        var idempotencyKey = Parameters.idempotencyKey(key);
        var selection = SelectionJson.read(Bodies.read(body, length, Bodies.SMALL_LIMIT));
        ReplayJob job = platform.replays().start(selection, idempotencyKey);
        return Answers.json(202, Replays.json(job))
                .location(uri.getBaseUriBuilder().path("replays").path(job.id()).build())
                .build();
    }

    /** Lists the replays, newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        return Replays.LISTING.page(ListRequest.of(after, limit), "", platform.replays()::list);
    }

    /** As {@link #list}, for a spreadsheet. */
    @GET
    @Produces(Answers.CSV_OFFERED)
    public Response export(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        return Replays.LISTING.export(ListRequest.of(after, limit), "", platform.replays()::list);
    }

    /** Shows a replay and how far it is. */
    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(@PathParam("id") String id) {
        ReplayJob job = platform.replays()
                .find(Parameters.id("path:id", id))
                .orElseThrow(() -> Problems.notFound(
                        "replay-unknown", new Text("没有该编号的复算任务。", "There is no replay with this id.")));
        return Answers.json(Replays.json(job));
    }

    /** Asks a replay to stop; one that has ended stays as it is. */
    @POST
    @Path("/{id}/cancellation")
    @Produces(MediaType.APPLICATION_JSON)
    public Response cancel(@PathParam("id") String id) {
        return Answers.json(Replays.json(platform.replays().cancel(Parameters.id("path:id", id))));
    }

    /** Lists what differed, in the order of the assessments. */
    @GET
    @Path("/{id}/differences")
    @Produces(MediaType.APPLICATION_JSON)
    public Response differences(
            @PathParam("id") String id,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("") String limit) {
        String job = Parameters.id("path:id", id);
        return Replays.DIFFERENCES.page(
                ListRequest.of(after, limit), "", page -> platform.replays().differences(job, page));
    }

    /** As {@link #differences}, for a spreadsheet. */
    @GET
    @Path("/{id}/differences")
    @Produces(Answers.CSV_OFFERED)
    public Response exportDifferences(
            @PathParam("id") String id,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("") String limit) {
        String job = Parameters.id("path:id", id);
        return Replays.DIFFERENCES.export(
                ListRequest.of(after, limit), "", page -> platform.replays().differences(job, page));
    }
}
