// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The REST interface as its clients use it, with the administrator's token. Thread-safe. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";
    private static final String JAR = "application/java-archive";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI root;
    private final Path tokenFile;

    /** @param root where the resources answer, without a slash at the end */
    Api(URI root, Path tokenFile) {
        this.root = root;
        this.tokenFile = tokenFile;
    }

    Answer get(String path) throws IOException {
        return send(request(path, token()).GET().build());
    }

    Answer post(String path, String json) throws IOException {
        return post(path, json.getBytes(StandardCharsets.UTF_8), JSON, token(), Map.of());
    }

    Answer post(String path, byte[] body, String type, Optional<String> token, Map<String, String> headers)
            throws IOException {
        HttpRequest.Builder request =
                request(path, token).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** Uploads a plugin. */
    Answer install(byte[] plugin) throws IOException {
        return post("/plugins", plugin, JAR, token(), Map.of());
    }

    /** Removes an installed plugin. */
    void remove(String id) throws IOException {
        String tag = get("/plugins/" + id).with(200).tag().orElseThrow();
        send(request("/plugins/" + id, token()).header("If-Match", tag).DELETE().build())
                .with(204);
    }

    /** Has a dossier assessed and kept. */
    Answer assess(SamplePlugin plugin, String dossier, Optional<String> key) throws IOException {
        Map<String, String> headers = new HashMap<>();
        key.ifPresent(name -> headers.put("Idempotency-Key", name));
        return post(plugin.path() + "/assessments", dossier.getBytes(StandardCharsets.UTF_8), JSON, token(), headers);
    }

    /** Returns how many plugins are installed. */
    int plugins() throws IOException {
        return get("/plugins?limit=500").with(200).json().path("items").size();
    }

    /** Tells whether a plugin is listed. */
    boolean lists(String id) throws IOException {
        return find(id).isPresent();
    }

    /** Returns a plugin as it is listed. */
    Optional<JsonNode> find(String id) throws IOException {
        for (JsonNode item : get("/plugins?limit=500").with(200).json().path("items")) {
            if (item.path("id").asText().equals(id)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** Returns how many assessments are kept. */
    long assessments() throws IOException {
        long sum = 0;
        for (JsonNode tally : get("/assessments/tallies").with(200).json().path("items")) {
            for (String verdict : new String[] {"met", "notMet", "undecided", "failed"}) {
                sum += tally.path(verdict).asLong();
            }
        }
        return sum;
    }

    /** Replays everything that is kept and returns the ended job. */
    JsonNode replayAll() throws Exception {
        String job = post("/replays", "{}").with(202).text("/id");
        return awaitReplay(job, Duration.ofSeconds(60));
    }

    JsonNode awaitReplay(String job, Duration patience) throws Exception {
        Await.until(
                "replay " + job + " ends",
                patience,
                () -> !replay(job).path("state").asText().equals("RUNNING"));
        return replay(job);
    }

    JsonNode replay(String job) throws IOException {
        return get("/replays/" + job).with(200).json();
    }

    /** Tells whether the platform is well; a server that does not even listen is not. */
    boolean isUp() {
        return health() == 200;
    }

    /** Returns the status of the platform's health, 0 if nobody answers. */
    int health() {
        try {
            return get("/health").status();
        } catch (IOException e) {
            return 0;
        }
    }

    Optional<String> token() {
        try {
            return Optional.of(Files.readString(tokenFile).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(String path, Optional<String> token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
        token.ifPresent(known -> request.header("Authorization", "Bearer " + known));
        return request;
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("ETag"),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
