// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/** What the command line asks of a running platform, in its own terms. Thread-safe. */
public final class RemotePlatform {
    private final ApiClient client;

    public RemotePlatform(ApiClient client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    /**
     * Counts over the assessments of one version of a standard.
     *
     * @param standard its id
     * @param version its version
     * @param met met
     * @param notMet not met
     * @param undecided undecided
     * @param failed in which something broke
     * @param mostMissing label and clause of the criterion most often not met, with how often
     */
    public record Tally(
            String standard,
            String version,
            long met,
            long notMet,
            long undecided,
            long failed,
            Optional<String> mostMissing) {}

    /**
     * How far a replay is.
     *
     * @param id its name
     * @param state RUNNING, DONE or CANCELLED
     * @param total how many there are to replay
     * @param replayed how many are done
     * @param identical how many of those came out the same
     */
    public record Replay(String id, String state, long total, long replayed, long identical) {}

    /** Installs a plugin; returns its id. */
    public String install(byte[] bundle) {
        JsonObject answer = client.postBytes("/api/plugins", bundle);
        return answer.get("plugin")
                .filter(JsonObject.class::isInstance)
                .map(plugin -> required((JsonObject) plugin, "id"))
                .orElseThrow(() -> CommandFault.unreadable("服务器应答中缺少 plugin", "the answer of the server lacks plugin"));
    }

    /**
     * Has a dossier assessed and stored.
     *
     * @param key idempotency key
     */
    public void assess(StandardId standard, StandardVersion version, byte[] dossier, String key) {
        client.postJson(
                "/api/standards/" + standard + "/versions/" + version + "/assessments", dossier, Optional.of(key));
    }

    /** Returns the counts of all stored assessments. */
    public List<Tally> tallies() {
        Json items = client.get("/api/assessments/tallies")
                .get("items")
                .orElseThrow(() -> CommandFault.unreadable("服务器应答中缺少 items", "the answer of the server lacks items"));
        return items instanceof JsonArray list
                ? list.items().stream()
                        .filter(JsonObject.class::isInstance)
                        .map(item -> tally((JsonObject) item))
                        .toList()
                : List.of();
    }

    /** Starts a replay of all stored assessments. */
    public Replay startReplay() {
        return replay(client.postJson("/api/replays", "{}".getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    /** Asks how far a replay is. */
    public Replay replay(String id) {
        return replay(client.get("/api/replays/" + id));
    }

    /** Returns the first differences of a replay, one line each. */
    public List<String> differences(String id) {
        JsonObject answer = client.get("/api/replays/" + id + "/differences?limit=5");
        return answer.get("items").filter(JsonArray.class::isInstance).stream()
                .flatMap(list -> ((JsonArray) list).items().stream())
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(item -> required(item, "assessment") + " "
                        + ApiClient.text(item, "node").orElse("") + " "
                        + ApiClient.texts(item).map(Object::toString).orElse(""))
                .toList();
    }

    private static Replay replay(JsonObject json) {
        return new Replay(
                required(json, "id"),
                required(json, "state"),
                ApiClient.number(json, "total"),
                ApiClient.number(json, "replayed"),
                ApiClient.number(json, "identical"));
    }

    private static Tally tally(JsonObject json) {
        return new Tally(
                required(json, "standard"),
                required(json, "version"),
                ApiClient.number(json, "met"),
                ApiClient.number(json, "notMet"),
                ApiClient.number(json, "undecided"),
                ApiClient.number(json, "failed"),
                json.get("mostMissing")
                        .filter(JsonObject.class::isInstance)
                        .map(missing -> missing((JsonObject) missing)));
    }

    private static String missing(JsonObject missing) {
        return required(missing, "label") + " ×" + ApiClient.number(missing, "times") + "（"
                + required(missing, "clause") + "）";
    }

    private static String required(JsonObject json, String name) {
        return ApiClient.text(json, name)
                .orElseThrow(
                        () -> CommandFault.unreadable("服务器应答中缺少 " + name, "the answer of the server lacks " + name));
    }
}
