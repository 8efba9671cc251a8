// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.commandline.internal.watch.FolderWatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch}: real files, waiting for what it writes and never for time to pass. */
@Timeout(60)
final class WatchTest {
    @TempDir
    Path folder = Path.of("");

    private Path own = Path.of("");

    @BeforeEach
    void begin() {
        own = folder.resolve("own");
        assertThat(Run.of("new", own).exit()).isZero();
    }

    /** Collects whole lines, so that a test can wait for one. */
    private static final class Lines extends OutputStream {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            if (b == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8));
                line = new ByteArrayOutputStream();
            } else {
                line.write(b);
            }
        }

        void await(String part) throws InterruptedException {
            String next;
            do {
                next = lines.poll(30, TimeUnit.SECONDS);
                assertThat(next).as("a line with " + part).isNotNull();
            } while (!next.contains(part));
        }
    }

    private void change(String from, String to) throws IOException {
        Path file = own.resolve("standard.yaml");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    @Test
    void eachSaveIsCheckedAgainUntilTheFolderIsGone()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Lines out = new Lines();
        Lines err = new Lines();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> exit =
                    thread.submit(() -> Main.run(Terminal.of(out, err), "check", "--watch", own.toString()));
            out.await("passes the gate");
            err.await("Ctrl-C ends");
            change("reads: [ethicsPassed]", "reads: [ethicsPast]");
            out.await("does not pass the gate");
            err.await("Ctrl-C ends");
            change("reads: [ethicsPast]", "reads: [ethicsPassed]");
            out.await("可以备案 / may be filed");
            err.await("Ctrl-C ends");
            Files.delete(own.resolve("standard.yaml"));
            err.await("it has no standard.yaml");
            try (Stream<Path> files = Files.walk(own)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            assertThat(exit.get(30, TimeUnit.SECONDS)).isEqualTo(2);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void whatIsSavedInAFolderMadeLaterIsSeen() throws IOException, InterruptedException {
        try (FolderWatch watch = FolderWatch.over(own)) {
            Path later = Files.createDirectory(own.resolve("later"));
            assertThat(watch.next()).isTrue();
            Files.writeString(later.resolve("new.yaml"), "x");
            assertThat(watch.next()).isTrue();
        }
    }

    @Test
    void whatEditorsHideIsNotLookedAt() throws IOException, InterruptedException {
        try (FolderWatch watch = FolderWatch.over(own)) {
            Files.writeString(own.resolve(".standard.yaml.swp"), "x");
            Files.writeString(own.resolve("standard.yaml~"), "x");
            Files.writeString(own.resolve("seen.yaml"), "x");
            assertThat(watch.next()).isTrue();
        }
    }

    @Test
    void onlyAFolderCanBeWatched() {
        Path jar = folder.resolve("own.jar");
        Run.of("pack", own, "-o", jar);
        Run run = Run.of("check", "--watch", jar);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--watch is for folders");
    }
}
