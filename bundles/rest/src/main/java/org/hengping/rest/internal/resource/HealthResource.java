// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.rest.internal.health.Health;
import org.hengping.rest.internal.health.HealthProbe;
import org.hengping.rest.internal.http.Answers;
import org.hengping.rest.internal.text.Texts;

/** Whether the platform can work, for load balancers and people. */
@Path("/health")
public final class HealthResource {
    private final HealthProbe probe;

    /** @param probe looks at the parts */
    public HealthResource(HealthProbe probe) {
        this.probe = probe;
    }

    /** Shows all parts: 200 if none is down, 503 otherwise. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        Health health = probe.look();
        JsonObject body = JsonObject.builder()
                .put("status", health.status().name())
                .put(
                        "parts",
                        JsonArray.of(health.parts().stream()
                                .map(part -> JsonObject.builder()
                                        .put("name", part.name())
                                        .put("status", part.status().name())
                                        .put("text", Texts.json(part.text()))
                                        .build())
                                .toList()))
                .build();
        return Answers.json(health.up() ? 200 : 503, body).build();
    }
}
