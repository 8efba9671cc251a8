// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.rest.internal.http.Answers;
import org.hengping.rest.internal.platform.Platform;
import org.hengping.rest.internal.view.Containment;

/** What keeps plugins of this node in their place, and what it saw. */
@Path("/")
public final class ContainmentResource {
    private final Platform platform;

    /** @param platform the services behind */
    public ContainmentResource(Platform platform) {
        this.platform = platform;
    }

    /** Shows how Java plugins run on this node. */
    @GET
    @Path("/isolation")
    @Produces(MediaType.APPLICATION_JSON)
    public Response isolation() {
        return Answers.json(Containment.json(platform.containment().isolation()));
    }

    /** Lists the alarms of this node, newest first; they are few and come all at once. */
    @GET
    @Path("/alarms")
    @Produces(MediaType.APPLICATION_JSON)
    public Response alarms() {
        return Answers.json(Containment.json(platform.containment().alarms()));
    }

    /** Forgets all alarms; blocked plugins may be called again. */
    @POST
    @Path("/alarms/clearance")
    @Produces(MediaType.APPLICATION_JSON)
    public Response clear() {
        return Answers.json(JsonObject.builder()
                .put("cleared", platform.containment().clearAlarms())
                .build());
    }
}
