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

/** What the watch and the worker processes of this node saw. */
@Path("/alarms")
public final class AlarmsResource {
    private final Platform platform;

    /** @param platform the services behind */
    public AlarmsResource(Platform platform) {
        this.platform = platform;
    }

    /** Lists the alarms, newest first; they are few and come all at once. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response alarms() {
        return Answers.json(Containment.json(platform.containment().alarms()));
    }

    /** Forgets all alarms; blocked plugins may be called again. */
    @POST
    @Path("/clearance")
    @Produces(MediaType.APPLICATION_JSON)
    public Response clear() {
        return Answers.json(JsonObject.builder()
                .put("cleared", platform.containment().clearAlarms())
                .build());
    }
}
