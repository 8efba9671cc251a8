// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The process may be killed at any moment (SIGKILL): what was acknowledged is there, and what was begun goes on. */
public class CrashIT {
    private static final int KILLS = 3;
    private static final int WRITTEN_BEFORE_KILL = 120;
    private static final int PLUGINS_BEFORE_KILL = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Server server;
    private Api api;
    private SamplePlugin pack;
    private SamplePlugin java;
    private Writers writers;

    @Before
    public void boot() throws Exception {
        server = Server.fresh("crash");
        server.boot();
        api = server.api();
        pack = SamplePlugin.associateProfessor(server.distribution());
        java = SamplePlugin.seniorEngineer(server.distribution());
        api.install(pack.bytes()).with(201);
        api.install(java.bytes()).with(201);
        writers = new Writers(api, pack, java);
    }

    @After
    public void end() throws InterruptedException {
        server.kill();
    }

    @Test
    public void nothingAcknowledgedIsLostAndWorkBegunGoesOn() throws Exception {
        for (int i = 1; i < KILLS; i++) {
            writers.writeUntil(WRITTEN_BEFORE_KILL, server::kill);
            server.boot();
            everythingAcknowledgedIsThere();
        }
        Set<String> installed = new HashSet<>(Set.of(pack.id(), java.id()));
        writers.writeUntil(WRITTEN_BEFORE_KILL, () -> installed.addAll(installUntilKilled()));
        server.boot();
        everythingAcknowledgedIsThere();
        everyPluginWorks(installed);
        replayIsComplete(api.replayAll());

        String job = replayUntilKilled();
        server.boot();
        replayIsComplete(api.awaitReplay(job, PATIENCE));
        everythingAcknowledgedIsThere();
    }

    private void everythingAcknowledgedIsThere() throws IOException {
        writers.sendUnansweredAgain();
        Set<String> ids = new HashSet<>();
        for (Map.Entry<String, Writers.Acknowledged> one :
                writers.acknowledged().entrySet()) {
            Writers.Acknowledged known = one.getValue();
            assertTrue(known + " is an id of its own", ids.add(known.id()));
            Answer stored = api.get("/assessments/" + known.id()).with(200);
            assertEquals(known, Writers.Acknowledged.of(stored));
            assertEquals(one.getKey(), stored.text("/subject"));
            assertEquals(
                    known, Writers.Acknowledged.of(writers.send(one.getKey()).with(200)));
        }
        assertEquals("kept, but never asked for", ids.size(), api.assessments());
    }

    /** One version after another is installed; the kill comes while the next is on its way. */
    private Set<String> installUntilKilled() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        ExecutorService client = Executors.newSingleThreadExecutor();
        try {
            for (int i = 1; i <= PLUGINS_BEFORE_KILL; i++) {
                SamplePlugin next = java.inVersion("1.1." + i);
                api.install(next.bytes()).with(201);
                acknowledged.add(next.id());
            }
            SamplePlugin last = java.inVersion("1.2.0");
            Future<Answer> onItsWay = client.submit(() -> api.install(last.bytes()));
            Future<Answer> another =
                    client.submit(() -> api.install(pack.inVersion("1.2.0").bytes()));
            server.kill();
            for (Future<Answer> one : List.of(onItsWay, another)) {
                try {
                    acknowledged.add(one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .with(201)
                            .text("/plugin/id"));
                } catch (ExecutionException e) {
                    assertTrue("no answer came: " + e, e.getCause() instanceof IOException);
                }
            }
        } finally {
            client.shutdownNow();
        }
        return acknowledged;
    }

    private void everyPluginWorks(Set<String> acknowledged) throws IOException {
        List<String> listed = new ArrayList<>();
        for (JsonNode plugin : api.get("/plugins?limit=500").with(200).json().path("items")) {
            listed.add(plugin.path("id").asText());
            String path = "/standards/" + plugin.path("standard").asText() + "/versions/"
                    + plugin.path("version").asText();
            boolean engineers = plugin.path("kind").asText().equals("JAVA");
            api.get(path).with(200);
            api.get("/plugins/" + plugin.path("id").asText() + "/report").with(200);
            api.post(
                            path + "/eligibility-checks",
                            engineers ? Dossiers.engineer("engineer") : Dossiers.lecturer("lecturer"))
                    .with(200);
        }
        assertTrue(listed + " holds " + acknowledged, listed.containsAll(acknowledged));
    }

    /** The kill comes when a part was replayed and a part was not. */
    private String replayUntilKilled() throws Exception {
        String job = api.post("/replays", "{}").with(202).text("/id");
        Await.until(
                "replay " + job + " has begun",
                PATIENCE,
                () -> api.replay(job).path("replayed").asLong() > 0);
        JsonNode seen = api.replay(job);
        server.kill();
        assertEquals(
                "the replay was over too early to be interrupted",
                "RUNNING",
                seen.path("state").asText());
        return job;
    }

    private void replayIsComplete(JsonNode job) throws IOException {
        long kept = api.assessments();
        assertEquals("DONE", job.path("state").asText());
        assertEquals(kept, job.path("total").asLong());
        assertEquals(kept, job.path("replayed").asLong());
        assertEquals(kept, job.path("identical").asLong());
        assertEquals(0, job.path("differing").asLong());
    }
}
