// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hengping.criteria.ContentDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code install} and {@code demonstrate} against a platform that answers by the book. */
final class PlatformTest {
    private static final String TOKEN = "demo-token";

    @TempDir
    Path folder = Path.of("");

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicInteger polls = new AtomicInteger();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server = unbound();
    private Path own = Path.of("");
    private Path token = Path.of("");
    private String url = "";

    private static HttpServer unbound() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void begin() throws IOException {
        own = folder.resolve("own");
        Run.of("new", own);
        token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        url = "http://localhost:" + server.getAddress().getPort();
        answers.put("identical", "200");
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        boolean mayWrite =
                ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (exchange.getRequestMethod().equals("POST") && !mayWrite) {
            send(exchange, 401, "{\"detail\":\"no token\",\"detailZh\":\"没有令牌\",\"status\":401}");
        } else if (call.equals("POST /api/plugins") && answers.containsKey("refuse")) {
            send(
                    exchange,
                    422,
                    "{\"detail\":\"the gate refuses it\",\"detailZh\":\"不予准入\",\"violations\":[{\"place\":\"standard.yaml:3:1\","
                            + "\"code\":\"unknown-key\",\"text\":{\"zh\":\"多余\",\"en\":\"not known\"}}]}");
        } else if (call.equals("POST /api/plugins")) {
            send(exchange, 201, "{\"plugin\":{\"id\":\"" + ContentDigest.of(body) + "\"},\"changed\":true}");
        } else if (call.matches("POST /api/standards/own\\.own/versions/1\\.0\\.0/assessments")) {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            send(exchange, 201, "{\"id\":\"x\"}");
        } else if (call.equals("GET /api/assessments/tallies")) {
            send(
                    exchange,
                    200,
                    "{\"items\":[{\"standard\":\"own.own\",\"version\":\"1.0.0\",\"met\":90,\"notMet\":70,\"undecided\":40,"
                            + "\"failed\":0,\"mostMissing\":{\"node\":\"years\",\"label\":\"任讲师满规定年限 / Enough years\","
                            + "\"clause\":\"草案 第一条\",\"times\":31}}]}");
        } else if (call.equals("POST /api/replays")) {
            send(exchange, 202, replay("RUNNING", 0, 0));
        } else if (call.equals("GET /api/replays/r1")) {
            int identical = Integer.parseInt(answers.get("identical"));
            send(
                    exchange,
                    200,
                    polls.incrementAndGet() < 3 ? replay("RUNNING", 80, 80) : replay("DONE", 200, identical));
        } else if (call.equals("GET /api/replays/r1/differences")) {
            send(
                    exchange,
                    200,
                    "{\"items\":[{\"assessment\":\"a7\",\"kind\":\"RESULT\",\"node\":\"years\","
                            + "\"text\":{\"zh\":\"不同\",\"en\":\"differs\"}}]}");
        } else {
            send(exchange, 404, "not JSON at all");
        }
    }

    private static String replay(String state, int replayed, int identical) {
        return "{\"id\":\"r1\",\"state\":\"" + state + "\",\"total\":200,\"replayed\":" + replayed + ",\"identical\":"
                + identical + "}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = Archives.text(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void installSendsTheBundleAndPrintsItsDigest() {
        String digest = Run.of("pack", own, "-o", folder.resolve("own.jar")).firstWord();
        Run run = Run.of("install", own, "--to", url, "--token-file", token);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains(digest);
    }

    @Test
    void whatTheGateRefusesIsShownWithItsPlaces() {
        answers.put("refuse", "yes");
        Run run = Run.of("install", own, "--to", url, "--token-file", token);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("the gate refuses it", "不予准入", "standard.yaml:3:1", "unknown-key", "not known");
    }

    @Test
    void aWrongTokenIsSaid() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "other-token");
        Run run = Run.of("install", own, "--to", url, "--token-file", wrong);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("HTTP 401", "没有令牌");
        assertThat(Run.of("install", own, "--to", url, "--token-file", folder.resolve("none"))
                        .err())
                .contains("cannot read the token file");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        assertThat(Run.of("install", own, "--to", url, "--token-file", empty).err())
                .contains("the token file holds no token");
    }

    @Test
    void anAddressWithoutAPlatformIsSaid() {
        server.stop(0);
        Run gone = Run.of("install", own, "--to", url, "--token-file", token);
        assertThat(gone.exit()).isEqualTo(2);
        assertThat(gone.err()).contains("does not answer");
    }

    @Test
    void theDemonstrationAssessesCountsAndReplays() {
        Run run = Run.of("demonstrate", url, "--token-file", token, "--count", 20, own);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(keys).hasSize(20);
        assertThat(run.out()).endsWith("\nreplayed 200, identical 200\n");
        assertThat(run.out())
                .containsPattern("own\\.own +1\\.0\\.0 +90 +70 +40 +0 +任讲师满规定年限 / Enough years ×31（草案 第一条）\n");
    }

    @Test
    void theSameDemonstrationAgainIsTheSameRequests() {
        Run.of("demonstrate", url, "--token-file", token, "--count", 5, own);
        Run.of("demonstrate", url, "--token-file", token, "--count", 5, own);
        assertThat(keys).hasSize(5);
    }

    @Test
    void aDifferenceInTheReplayEndsTheDemonstrationWithOne() {
        answers.put("identical", "199");
        Run run = Run.of("demonstrate", url, "--token-file", token, "--count", 1, own);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).endsWith("replayed 200, identical 199\n");
        assertThat(run.err()).contains("a7 years 不同 / differs");
    }
}
