// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The unpacked distribution as a process of its own, on a free port, with configuration and data in a folder of its own. */
final class Server implements AutoCloseable {
    private static final Duration TO_BOOT = Duration.ofSeconds(90);
    private static final Duration TO_END = Duration.ofSeconds(30);

    private final Path distribution;
    private final Path folder;
    private final int port;
    private final Api api;
    private Optional<Process> process = Optional.empty();

    private Server(Path distribution, Path folder, int port) {
        this.distribution = distribution;
        this.folder = folder;
        this.port = port;
        this.api = new Api(URI.create("http://127.0.0.1:" + port + "/api"), data().resolve("administrator.token"));
    }

    /** A server on empty data that is not started yet. */
    static Server fresh(String name) throws IOException, InterruptedException {
        Path work = Path.of(Containers.required("hengping.unpack")).resolve("servers");
        Path distribution = Unpacked.HOME;
        Path folder = work.resolve(name);
        delete(folder);
        Files.createDirectories(folder.resolve("data"));
        copy(distribution.resolve("etc"), folder.resolve("etc"));
        Server server = new Server(distribution, folder, Containers.freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        return server;
    }

    /** Starts it as bin/run does, on an empty cache, and returns when the process is there. */
    void start() throws IOException {
        Path karaf = folder.resolve("karaf");
        delete(karaf);
        Files.createDirectories(karaf);
        Files.createDirectories(logs());
        ProcessBuilder builder =
                new ProcessBuilder(distribution.resolve("bin/karaf").toString(), "daemon", "clean");
        builder.environment()
                .putAll(Map.of(
                        // as in bin/run: one distribution may serve several data directories
                        "CHECK_ROOT_INSTANCE_RUNNING", "false",
                        "JAVA_HOME", System.getProperty("java.home"),
                        "HENGPING_DATA", data().toString(),
                        "HENGPING_PORT", Integer.toString(port),
                        "KARAF_ETC", folder.resolve("etc").toString(),
                        "KARAF_DATA", karaf.toString(),
                        "KARAF_LOG", logs().toString(),
                        "EXTRA_JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        process = Optional.of(builder.start());
    }

    /** Starts it and returns when it is well. */
    void boot() throws Exception {
        start();
        awaitHealth(200);
    }

    /** Returns when its health has this status; if it never has, console.log gets to know what every thread is at. */
    void awaitHealth(int status) throws Exception {
        try {
            Await.until("health of " + folder.getFileName() + " is " + status, TO_BOOT, () -> {
                if (!isRunning()) {
                    throw new AssertionError("the server ended by itself, see " + folder);
                }
                return api.health() == status;
            });
        } catch (AssertionError e) {
            if (process.isPresent() && isRunning()) {
                new ProcessBuilder("kill", "-QUIT", Long.toString(process.get().pid()))
                        .start()
                        .waitFor();
            }
            throw e;
        }
    }

    boolean isRunning() {
        return process.map(Process::isAlive).orElse(false);
    }

    /** Returns the Java processes that run the classes of plugins. */
    List<ProcessHandle> workers() {
        return process.stream()
                .flatMap(running -> running.toHandle().descendants())
                .filter(child -> child.info()
                        .commandLine()
                        .filter(line -> line.contains("/bin/java ") && line.contains("WorkerMain"))
                        .isPresent())
                .filter(child -> child.info()
                        .command()
                        .filter(name -> name.endsWith("/java"))
                        .isPresent())
                .toList();
    }

    /** Ends it as nobody can prevent, with no chance to save anything (SIGKILL). */
    void kill() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            try {
                running.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        process = Optional.empty();
    }

    /** Asks it to end, as Ctrl-C does. */
    void stop() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroy();
            boolean ended = process.get().waitFor(TO_END.toSeconds(), TimeUnit.SECONDS);
            kill();
            if (!ended) {
                throw new AssertionError("it did not end within " + TO_END.toSeconds() + " s, see " + folder);
            }
        }
    }

    @Override
    public void close() {
        kill();
    }

    Api api() {
        return api;
    }

    Path distribution() {
        return distribution;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path configuration(String file) {
        return folder.resolve("etc").resolve(file);
    }

    private Path logs() {
        return folder.resolve("log");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException fault) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** The distribution, unpacked once. */
    private static final class Unpacked {
        static final Path HOME = unpack();

        private static Path unpack() {
            Path folder = Path.of(Containers.required("hengping.unpack")).resolve("unpacked");
            try {
                delete(folder);
                Files.createDirectories(folder);
                Process tar = new ProcessBuilder(
                                "tar",
                                "-xzf",
                                Containers.required("hengping.distribution"),
                                "-C",
                                folder.toString(),
                                "--strip-components=1")
                        .inheritIO()
                        .start();
                if (tar.waitFor() != 0) {
                    throw new IOException("the distribution cannot be unpacked");
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
