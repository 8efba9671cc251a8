// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Unsigned Java plugins run in processes of their own; whatever becomes of these, the platform serves. */
public class WorkerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService caller = Executors.newSingleThreadExecutor();
    private Server server;
    private Api api;
    private SamplePlugin java;
    private SamplePlugin pack;

    @Before
    public void boot() throws Exception {
        server = Server.fresh("worker");
        server.boot();
        api = server.api();
        java = SamplePlugin.seniorEngineer(server.distribution());
        pack = SamplePlugin.associateProfessor(server.distribution());
        api.install(pack.bytes()).with(201);
    }

    @After
    public void end() {
        server.kill();
        caller.shutdownNow();
    }

    private Answer engineer(String key) throws IOException {
        return api.assess(java, Dossiers.engineer("demo-0001"), Optional.of(key));
    }

    private void rulePacksAreServed(String key) throws IOException {
        api.assess(pack, Dossiers.lecturer("demo-0002"), Optional.of(key)).with(201);
    }

    private static void signal(List<ProcessHandle> processes, String signal) throws Exception {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    public void theEndOfAWorkerIsNotTheEndOfThePlatform() throws Exception {
        assertTrue("none before one is needed", server.workers().isEmpty());
        api.install(java.bytes()).with(201);
        assertFalse(server.workers().isEmpty());
        String level = api.get("/isolation").with(200).text("/level");
        assertTrue(
                "health shows the level",
                api.get("/health").with(200).json().toString().contains("isolation of Java plugins: " + level));
        Answer first = engineer("first").with(201);

        List<ProcessHandle> idle = server.workers();
        signal(idle, "KILL");
        awaitEnd(idle);
        Answer second = engineer("second").with(201);
        assertEquals(first.text("/result"), second.text("/result"));
        assertEquals(first.text("/execution"), second.text("/execution"));

        List<ProcessHandle> stopped = server.workers();
        signal(stopped, "STOP");
        Future<Answer> hanging = caller.submit(() -> engineer("third"));
        Await.until("a worker is at work", PATIENCE, () -> {
            var isolation = api.get("/isolation").with(200).json();
            return isolation.path("idle").asInt() < isolation.path("workers").asInt();
        });
        rulePacksAreServed("while-a-worker-hangs");
        signal(stopped, "KILL");
        hanging.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).problem(503, "worker-failed");
        assertEquals(
                "CRASH", api.get("/alarms").with(200).json().at("/items/0/kind").asText());
        Answer third = engineer("third").with(201);
        assertEquals(first.text("/result"), third.text("/result"));
        rulePacksAreServed("after-a-worker-was-killed");

        assertEquals(
                1,
                api.post("/alarms/clearance", "")
                        .with(200)
                        .json()
                        .path("cleared")
                        .asInt());
        var replay = api.awaitReplay(
                api.post("/replays", "{\"engine\":\"INTERPRETED\"}").with(202).text("/id"), PATIENCE);
        assertEquals(5, replay.path("identical").asInt());
        assertEquals("INTERPRETED", replay.at("/selection/engine").asText());

        List<ProcessHandle> left = server.workers();
        server.kill();
        awaitEnd(left);
    }

    @Test
    public void belowTheIsolationAskedForJavaPluginsAreRefusedAndAllElseIsServed() throws Exception {
        api.install(java.bytes()).with(201);
        engineer("before").with(201);
        String level = api.get("/isolation").with(200).text("/level");
        server.stop();
        var settings = server.configuration("org.hengping.evaluation.cfg");
        Files.writeString(
                settings, Files.readString(settings).replace("isolation.minimum=none", "isolation.minimum=bwrap"));
        server.boot();
        Await.until(
                "the isolation is found out",
                PATIENCE,
                () -> api.get("/isolation").with(200).json().path("settled").asBoolean());
        rulePacksAreServed("below-the-minimum");
        if (level.equals("bwrap")) {
            engineer("after").with(201);
        } else {
            engineer("after").problem(503, "isolation-insufficient");
            Await.until(
                    "health says so",
                    PATIENCE,
                    () -> api.get("/health").with(200).text("/status").equals("DEGRADED"));
        }
    }
}
