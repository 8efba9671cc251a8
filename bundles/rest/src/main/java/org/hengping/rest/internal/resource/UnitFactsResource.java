// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.rest.internal.fault.Problems;
import org.hengping.rest.internal.http.Answers;
import org.hengping.rest.internal.http.Bodies;
import org.hengping.rest.internal.http.ListRequest;
import org.hengping.rest.internal.http.Parameters;
import org.hengping.rest.internal.platform.Platform;
import org.hengping.rest.internal.view.UnitFactViews;

/** Facts that units add, and the province's decisions about them. */
@Path("/unit-facts")
public final class UnitFactsResource {
    private static final Set<String> RULING = Set.of("decision", "redLine", "fields", "reason", "name", "role");
    private static final Set<String> PROMOTION = Set.of("commonName", "name", "role");
    private static final String PLACE = "path:definition";

    private final Platform platform;

    /** @param platform the services behind */
    public UnitFactsResource(Platform platform) {
        this.platform = platform;
    }

    /** Lists what installed plugins define, by name. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        return UnitFactViews.LISTING.page(ListRequest.of(after, limit), "", platform.unitFacts()::list);
    }

    /** As {@link #list}, for a spreadsheet. */
    @GET
    @Produces(Answers.CSV_OFFERED)
    public Response export(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit) {
        return UnitFactViews.LISTING.export(ListRequest.of(after, limit), "", platform.unitFacts()::list);
    }

    /** Shows a definition and what was decided about it. */
    @GET
    @Path("/{definition}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(@PathParam("definition") String definition) {
        RegisteredUnitFact fact = platform.unitFacts()
                .find(Parameters.plugin(PLACE, definition))
                .orElseThrow(() ->
                        Problems.notFound("unit-fact-not-found", new Text("没有这项定义。", "There is no such definition.")));
        return Answers.json(UnitFactViews.json(fact));
    }

    /** Confirms a class, or refuses the fact; the last decision counts and none is lost. */
    @POST
    @Path("/{definition}/ruling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response rule(
            @PathParam("definition") String definition,
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("") String length) {
        ContentDigest id = Parameters.plugin(PLACE, definition);
        UnitFactRequest request = UnitFactRequest.read(Bodies.read(body, length, Bodies.SMALL_LIMIT), RULING);
        boolean confirms = request.confirms();
        Optional<UnitFactClass> redLine = confirms ? Optional.of(request.redLine()) : Optional.empty();
        Optional<String> reason = request.text("reason");
        Signatory by = request.by();
        request.requireSound();
        RegisteredUnitFact fact = redLine.isPresent()
                ? platform.unitFacts().confirm(id, redLine.get(), reason, by)
                : platform.unitFacts().refuse(id, reason.orElse(""), by);
        return Answers.json(UnitFactViews.json(fact));
    }

    /** Records that the province takes a confirmed fact for common use. */
    @POST
    @Path("/{definition}/promotion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response promote(
            @PathParam("definition") String definition,
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("") String length) {
        ContentDigest id = Parameters.plugin(PLACE, definition);
        UnitFactRequest request = UnitFactRequest.read(Bodies.read(body, length, Bodies.SMALL_LIMIT), PROMOTION);
        String commonName = request.text("commonName").orElse("");
        Signatory by = request.by();
        request.requireSound();
        return Answers.json(UnitFactViews.json(platform.unitFacts().promote(id, commonName, by)));
    }

    /** Gives the YAML that makes a promoted fact common once it stands in a policy pack. */
    @GET
    @Path("/{definition}/promotion")
    @Produces(MediaType.TEXT_PLAIN)
    public Response fragment(@PathParam("definition") String definition) {
        String yaml = platform.unitFacts().policyFragment(Parameters.plugin(PLACE, definition));
        return Response.ok(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, Answers.TEXT)
                .build();
    }
}
