// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** What was assessed stays, and can be shown and replayed, whatever becomes of plugins and processes. */
public class ArchiveIT {
    private static final int DOSSIERS = 5;

    private Server server;
    private Api api;
    private SamplePlugin pack;
    private SamplePlugin java;

    @Before
    public void find() throws IOException {
        server = SharedServer.running();
        api = server.api();
        pack = SamplePlugin.associateProfessor(server.distribution());
        java = SamplePlugin.seniorEngineer(server.distribution());
    }

    @Test
    public void assessmentsAreReplayedAndShownAfterTheirPluginsWereRemoved() throws Exception {
        install();
        List<String> ids = assess();
        List<String> before = rendered(ids);
        api.remove(pack.id());
        api.remove(java.id());
        api.assess(pack, Dossiers.lecturer("late"), Optional.empty()).problem(404, "standard-not-installed");
        api.assess(java, Dossiers.engineer("late"), Optional.empty()).problem(404, "standard-not-installed");

        replayIsIdentical();
        assertEquals(before, rendered(ids));
    }

    @Test
    public void aSecondStartKeepsPluginsAndAssessments() throws Exception {
        install();
        List<String> ids = assess();
        List<String> before = rendered(ids);
        String token = api.token().orElseThrow();
        api.remove(java.id());

        server.stop();
        server.boot();

        assertEquals(token, api.token().orElseThrow());
        assertTrue("what was installed", api.lists(pack.id()));
        assertFalse("what was removed", api.lists(java.id()));
        assertEquals(before, rendered(ids));
        api.assess(pack, Dossiers.lecturer("after"), Optional.empty()).with(201);
        api.assess(java, Dossiers.engineer("after"), Optional.empty()).problem(404, "standard-not-installed");
        replayIsIdentical();
        api.remove(pack.id());
    }

    private void install() throws IOException {
        api.install(pack.bytes()).with(201, 200);
        api.install(java.bytes()).with(201, 200);
    }

    private List<String> assess() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < DOSSIERS; i++) {
            ids.add(api.assess(pack, Dossiers.lecturer("lecturer-" + i), Optional.empty())
                    .with(201)
                    .text("/id"));
            ids.add(api.assess(java, Dossiers.engineer("engineer-" + i), Optional.empty())
                    .with(201)
                    .text("/id"));
        }
        return ids;
    }

    private List<String> rendered(List<String> ids) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String id : ids) {
            for (String rendering : List.of("machine", "auditor", "applicant")) {
                Answer answer = api.get("/assessments/" + id + "?rendering=" + rendering)
                        .with(200);
                assertFalse(rendering + " of " + id, answer.body().isBlank());
                texts.add(answer.body());
            }
        }
        return texts;
    }

    private void replayIsIdentical() throws Exception {
        JsonNode job = api.replayAll();
        assertEquals("DONE", job.path("state").asText());
        assertEquals(api.assessments(), job.path("total").asLong());
        assertEquals(job.path("total").asLong(), job.path("replayed").asLong());
        assertEquals(job.path("total").asLong(), job.path("identical").asLong());
        assertEquals(0, job.path("differing").asLong());
    }
}
