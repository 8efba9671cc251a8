// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonNumber;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;

/**
 * The REST interface of a running platform. What the platform refuses becomes a {@link CommandFault} with the platform's
 * own words. Thread-safe.
 */
public final class ApiClient {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonLimits LIMITS = JsonLimits.of(32 << 20, 64, 1_000_000, 1_000_000);
    private static final String JSON = "application/json";

    private final HttpClient http;
    private final URI base;
    private final Optional<String> token;

    private ApiClient(URI base, Optional<String> token) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.base = base;
        this.token = token;
    }

    /**
     * A client that only reads.
     *
     * @param url address of the platform, without {@code /api}
     */
    public static ApiClient reading(String url) {
        return new ApiClient(base(url), Optional.empty());
    }

    /**
     * A client that may write.
     *
     * @param tokenFile file whose only line is the bearer token
     */
    public static ApiClient writing(String url, Path tokenFile) {
        URI base = base(url);
        String token;
        try {
            token = Files.readString(tokenFile).strip();
        } catch (IOException e) {
            throw CommandFault.unreadable("无法读取令牌文件 " + tokenFile, "cannot read the token file " + tokenFile);
        }
        if (!token.matches("[A-Za-z0-9._~+/=-]{1,4096}")) {
            throw CommandFault.unreadable("令牌文件中没有令牌：" + tokenFile, "the token file holds no token: " + tokenFile);
        }
        return new ApiClient(base, Optional.of(token));
    }

    private static URI base(String url) {
        try {
            URI uri = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw notAnAddress(url);
        }
        throw notAnAddress(url);
    }

    private static CommandFault notAnAddress(String url) {
        return CommandFault.unreadable(
                "不是网址：" + url + "（例：http://localhost:8181）",
                "not an address: " + url + " (such as http://localhost:8181)");
    }

    /** Tells whether {@code /api/health} answers 200 now. */
    public boolean healthy() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/health"))
                .timeout(Duration.ofSeconds(5))
                .GET()
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Gets a JSON object. */
    public JsonObject get(String path) {
        return send(request(path).GET());
    }

    /**
     * Posts JSON.
     *
     * @param key idempotency key, so that a repeated request gives the first answer
     */
    public JsonObject postJson(String path, byte[] body, Optional<String> key) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", JSON).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        key.ifPresent(value -> request.header("Idempotency-Key", value));
        return send(request);
    }

    /** Posts bytes with their digest (RFC 9530), so that the server refuses what was changed on the way. */
    public JsonObject postBytes(String path, byte[] body) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Digest", contentDigest(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static String contentDigest(byte[] body) {
        byte[] digest = HexFormat.of().parseHex(ContentDigest.of(body).hex());
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", JSON + ", application/problem+json;q=0.9");
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    private JsonObject send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<byte[]> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw CommandFault.unreadable(base + " 没有应答", base + " does not answer");
        } catch (InterruptedException e) {
            throw interrupted();
        }
        Optional<JsonObject> body = object(response.body());
        if (response.statusCode() / 100 == 2) {
            return body.orElseThrow(() -> CommandFault.unreadable(
                    base + " 的应答不是衡评的 JSON", base + " answers with something that is not Hengping's JSON"));
        }
        throw problem(response.statusCode(), request.uri(), body);
    }

    private static Optional<JsonObject> object(byte[] body) {
        try {
            return StrictJsonReader.read(body, LIMITS) instanceof JsonObject object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    private static CommandFault problem(int status, URI uri, Optional<JsonObject> body) {
        Text text = new Text(
                "HTTP " + status + "（" + uri.getPath() + "）"
                        + body.flatMap(problem -> text(problem, "detailZh")).orElse(""),
                "HTTP " + status + " (" + uri.getPath() + ") "
                        + body.flatMap(problem -> text(problem, "detail")).orElse(""));
        List<Violation> violations = new ArrayList<>();
        body.flatMap(problem -> problem.get("violations"))
                .filter(JsonArray.class::isInstance)
                .ifPresent(list -> ((JsonArray) list).items().forEach(item -> violation(item, violations)));
        // Refused for what was sent; anything else (token, path, server) is no answer to the question.
        return status == 409 || status == 413 || status == 422
                ? CommandFault.refused(text, violations)
                : CommandFault.unreadable(text, violations);
    }

    private static void violation(Json item, List<Violation> violations) {
        if (item instanceof JsonObject object) {
            String code = text(object, "code").orElse("violation");
            violations.add(new Violation(
                    text(object, "place").orElse(""), code, texts(object).orElse(new Text(code, code))));
        }
    }

    /** Returns the text of a member, if it is one. */
    public static Optional<String> text(JsonObject object, String name) {
        return object.get(name)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value())
                .filter(value -> !value.isBlank());
    }

    /** Returns the text in both languages that stands in the member {@code text}. */
    static Optional<Text> texts(JsonObject object) {
        return object.get("text")
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .flatMap(text -> text(text, "zh").flatMap(zh -> text(text, "en").map(en -> new Text(zh, en))));
    }

    /**
     * Returns the whole number of a member.
     *
     * @throws CommandFault if there is none
     */
    public static long number(JsonObject object, String name) {
        return object.get(name)
                .filter(value -> value instanceof JsonNumber number && number.isInteger())
                .map(value -> ((JsonNumber) value).longValue())
                .orElseThrow(
                        () -> CommandFault.unreadable("服务器应答中缺少 " + name, "the answer of the server lacks " + name));
    }

    private static CommandFault interrupted() {
        Thread.currentThread().interrupt();
        return CommandFault.unreadable("请求被中断", "the request was interrupted");
    }
}
