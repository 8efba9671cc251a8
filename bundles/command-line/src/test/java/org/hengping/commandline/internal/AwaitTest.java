// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class AwaitTest {
    @Test
    void itWaitsUntilHealthIsGood() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/health", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
        Process alive = new ProcessBuilder("sleep", "60").start();
        try {
            Run run = Run.of(
                    "await",
                    "http://localhost:" + server.getAddress().getPort() + "/",
                    "--timeout",
                    30,
                    "--process",
                    alive.pid());
            assertThat(run.exit()).isZero();
            assertThat(asked).hasValue(3);
        } finally {
            alive.destroy();
            server.stop(0);
        }
    }

    @Test
    void itFailsAsSoonAsTheProcessHasEnded() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        Run run = Run.of("await", "http://localhost:" + freePort(), "--process", process.pid(), "--timeout", 600);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("the process ended before");
    }

    @Test
    void itGivesUpInTime() throws IOException {
        Run run = Run.of("await", "http://localhost:" + freePort(), "--timeout", 1);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("was not ready within 1 seconds");
    }

    @Test
    void itKnowsWhatAnAddressIs() {
        for (String bad : new String[] {"localhost:8181", "ftp://localhost", "http://", "http://a b"}) {
            Run run = Run.of("await", bad, "--timeout", 1);
            assertThat(run.exit()).as(bad).isEqualTo(2);
            assertThat(run.err()).as(bad).contains("not an address");
        }
        assertThat(Run.of("await", "http://localhost:1", "--timeout", 0).exit()).isEqualTo(2);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
