// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** PostgreSQL by one file of the configuration; it may come late, go and come back. */
public class DatabaseIT {
    private static final String FILE = "org.ops4j.datasource-hengping.cfg";

    private final int port = Containers.freePort();

    @Test
    public void aDatabaseMayComeLateAndGoAndComeBack() throws Exception {
        try (Server server = Server.fresh("postgres")) {
            configure(server.configuration(FILE));
            Path files = server.data().resolveSibling("postgres");

            Api api = server.api();
            SamplePlugin pack = SamplePlugin.associateProfessor(server.distribution());
            SamplePlugin java = SamplePlugin.seniorEngineer(server.distribution());

            server.start();
            server.awaitHealth(503);
            databaseIsDown(api, pack);

            String first;
            try (EmbeddedPostgres postgres = postgres(files)) {
                assertEquals(port, postgres.getPort());
                server.awaitHealth(200);
                api.install(pack.bytes()).with(201);
                api.install(java.bytes()).with(201);
                first = assess(api, pack, java);
                replayIsIdentical(api, 2);
            }

            server.awaitHealth(503);
            databaseIsDown(api, pack);

            try (EmbeddedPostgres postgres = postgres(files)) {
                assertEquals(port, postgres.getPort());
                server.awaitHealth(200);
                api.get("/assessments/" + first + "?rendering=auditor").with(200);
                assess(api, pack, java);
                replayIsIdentical(api, 4);
                assertTrue(api.lists(pack.id()));
                server.stop();
            }
        }
    }

    private static void databaseIsDown(Api api, SamplePlugin plugin) throws Exception {
        Answer health = api.get("/health").with(503);
        assertEquals("DOWN", health.text("/status"));
        assertEquals("database", health.text("/parts/0/name"));
        assertEquals("DOWN", health.text("/parts/0/status"));
        List<Callable<Answer>> requests = new ArrayList<>();
        for (String path : List.of("/plugins", "/standards", "/assessments", "/replays", "/assessments/tallies")) {
            requests.add(() -> api.get(path));
        }
        requests.add(() -> api.post("/replays", "{}"));
        requests.add(() -> api.install(plugin.bytes()));
        requests.add(() -> api.assess(plugin, Dossiers.lecturer("lecturer"), Optional.empty()));
        // at once, because each may wait some seconds for a connection
        ExecutorService clients = Executors.newFixedThreadPool(requests.size());
        try {
            for (Future<Answer> one : clients.invokeAll(requests)) {
                Answer answer = one.get();
                answer.problem(503, answer.text("/type").replace("urn:hengping:problem:", ""));
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static String assess(Api api, SamplePlugin pack, SamplePlugin java) throws IOException {
        api.assess(java, Dossiers.engineer("engineer"), Optional.empty()).with(201);
        return api.assess(pack, Dossiers.lecturer("lecturer"), Optional.empty())
                .with(201)
                .text("/id");
    }

    private static void replayIsIdentical(Api api, long expected) throws Exception {
        JsonNode job = api.replayAll();
        assertEquals("DONE", job.path("state").asText());
        assertEquals(expected, job.path("total").asLong());
        assertEquals(expected, job.path("identical").asLong());
    }

    private EmbeddedPostgres postgres(Path files) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .start();
    }

    /** Does what the file itself says: four lines are replaced. */
    private void configure(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String changed = text.replaceAll("(?m)^(osgi\\.jdbc\\.driver\\.name|url|user|password)=.*\\R", "")
                + "\nosgi.jdbc.driver.name=PostgreSQL JDBC Driver\nurl=jdbc:postgresql://127.0.0.1:" + port
                + "/postgres\nuser=postgres\npassword=postgres\n";
        Files.writeString(file, changed, StandardCharsets.UTF_8);
    }
}
