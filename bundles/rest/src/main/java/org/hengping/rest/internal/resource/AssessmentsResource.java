// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.platform.assessment.Rendering;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.rest.internal.fault.ProblemException;
import org.hengping.rest.internal.fault.Problems;
import org.hengping.rest.internal.http.Answers;
import org.hengping.rest.internal.http.ListRequest;
import org.hengping.rest.internal.http.Parameters;
import org.hengping.rest.internal.http.StandardKey;
import org.hengping.rest.internal.http.WholeList;
import org.hengping.rest.internal.platform.Platform;
import org.hengping.rest.internal.view.Assessments;

/** Stored assessments. */
@Path("/assessments")
public final class AssessmentsResource {
    private final Platform platform;

    /** @param platform the services behind */
    public AssessmentsResource(Platform platform) {
        this.platform = platform;
    }

    /** Lists the assessments in the order in which they were made. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("standard") @DefaultValue("") String standard,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("") String limit) {
        Optional<StandardId> only = Parameters.optionalStandard("query:standard", standard);
        return Assessments.LISTING.page(ListRequest.of(after, limit), filter(only), page -> platform.assessments()
                .list(only, page));
    }

    /** As {@link #list}, for a spreadsheet. */
    @GET
    @Produces(Answers.CSV_OFFERED)
    public Response export(
            @QueryParam("standard") @DefaultValue("") String standard,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("") String limit) {
        Optional<StandardId> only = Parameters.optionalStandard("query:standard", standard);
        return Assessments.LISTING.export(ListRequest.of(after, limit), filter(only), page -> platform.assessments()
                .list(only, page));
    }

    /** Lists the counts by standard and version. */
    @GET
    @Path("/tallies")
    @Produces(MediaType.APPLICATION_JSON)
    public Response tallies(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        return Assessments.TALLIES.page(ListRequest.of(after, limit), "", this::talliesPage);
    }

    /** As {@link #tallies}, for a spreadsheet. */
    @GET
    @Path("/tallies")
    @Produces(Answers.CSV_OFFERED)
    public Response exportTallies(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        return Assessments.TALLIES.export(ListRequest.of(after, limit), "", this::talliesPage);
    }

    /** Shows an assessment: without its tree, or as one of the renderings. */
    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, Answers.TEXT_OFFERED})
    public Response find(
            @PathParam("id") String id,
            @QueryParam("rendering") @DefaultValue("") String rendering,
            @Context Request request,
            @Context HttpHeaders headers) {
        Optional<Rendering> shown = RenderingChoice.of(Parameters.rendering(rendering), headers);
        StoredAssessment assessment =
                platform.assessments().find(Parameters.id("path:id", id)).orElseThrow(AssessmentsResource::unknown);
        if (shown.isEmpty()) {
            byte[] body = CanonicalJson.bytes(Assessments.json(assessment));
            return Answers.versioned(request, Answers.tag(assessment.result(), body), MediaType.APPLICATION_JSON, body);
        }
        String body =
                platform.assessments().render(assessment.id(), shown.get()).orElseThrow(AssessmentsResource::unknown);
        return Answers.versioned(
                request, Answers.tag(assessment.result(), body), RenderingChoice.mediaType(shown.get()), body);
    }

    private Page<StandardTally> talliesPage(PageRequest request) {
        return WholeList.page(
                platform.assessments().tallies(),
                tally -> new StandardKey(tally.standard(), tally.version()),
                StandardKey::parse,
                request);
    }

    private static String filter(Optional<StandardId> standard) {
        // The form of an id needs no escaping.
        return standard.map(id -> "&standard=" + id.value()).orElse("");
    }

    private static ProblemException unknown() {
        return Problems.notFound(
                "assessment-unknown", new Text("没有该编号的条件比对结果。", "There is no assessment with this id."));
    }
}
