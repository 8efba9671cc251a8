// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hengping.rest.internal.http.Answers;
import org.hengping.rest.internal.platform.Platform;
import org.hengping.rest.internal.view.Containment;

/** How Java plugins run on this node. */
@Path("/isolation")
public final class IsolationResource {
    private final Platform platform;

    /** @param platform the services behind */
    public IsolationResource(Platform platform) {
        this.platform = platform;
    }

    /** Shows the level of isolation, what is asked for, and the worker processes. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response isolation() {
        return Answers.json(Containment.json(platform.containment().isolation()));
    }
}
