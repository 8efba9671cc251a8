// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import org.hengping.platform.containment.IsolationLevel;
import org.hengping.rest.internal.fakes.FakeContainment;
import org.junit.jupiter.api.Test;

final class ContainmentApiTest extends ApiTest {
    private JsonNode get(String path) {
        return OpenApiDocument.json(api.get(path));
    }

    @Test
    void theLevelOfIsolationIsShownAlsoInHealth() {
        assertThat(get("/isolation").path("level").asText()).isEqualTo("unshare");
        assertThat(get("/isolation").path("sufficient").asBoolean()).isTrue();
        assertThat(get("/health").path("status").asText()).isEqualTo("UP");
        assertThat(get("/health").toString()).contains("isolation of Java plugins: unshare, asked for none");
    }

    @Test
    void aNodeBelowTheMinimumIsDegradedAndNotDown() {
        api.platform.containment.minimum = IsolationLevel.BWRAP;
        assertThat(api.get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/health").path("status").asText()).isEqualTo("DEGRADED");
        assertThat(get("/isolation").path("sufficient").asBoolean()).isFalse();
    }

    @Test
    void alarmsAreListedDegradeWhileTheyBlockAndAreCleared() {
        assertThat(get("/alarms").path("items")).isEmpty();
        api.platform.containment.raised.add(FakeContainment.alarm(true));
        JsonNode alarm = get("/alarms").path("items").path(0);
        assertThat(alarm.path("kind").asText()).isEqualTo("TIME");
        assertThat(alarm.path("blocked").asBoolean()).isTrue();
        assertThat(alarm.path("times").asInt()).isEqualTo(2);
        assertThat(get("/health").path("status").asText()).isEqualTo("DEGRADED");
        JsonNode cleared = OpenApiDocument.json(
                api.send(api.request("/alarms/clearance").POST(HttpRequest.BodyPublishers.noBody())));
        assertThat(cleared.path("cleared").asInt()).isEqualTo(1);
        assertThat(get("/alarms").path("items")).isEmpty();
    }

    @Test
    void theCostOfAStandardIsShown() {
        JsonNode cost = get("/standards/sample.a/versions/1.0.0/cost");
        assertThat(cost.path("bound").asText()).isEqualTo("3 + 2·works");
        assertThat(cost.at("/effective/work").asLong()).isEqualTo(500);
        assertThat(cost.at("/declared/work").asLong()).isEqualTo(500);
        assertThat(cost.at("/observed/workMost").asLong()).isEqualTo(50);
        requireProblem(api.get("/standards/sample.none/versions/1.0.0/cost"), 404, "standard-not-installed");
    }
}
