// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.isolation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the strongest isolation that works here, by running {@link IsolationProof} in each. */
public final class Isolations {
    private static final Logger LOG = LoggerFactory.getLogger(Isolations.class);
    private static final long PATIENCE_SECONDS = 20;
    private static final int LONGEST = 500;

    private final List<Path> programs;
    private final Path directory;

    /**
     * @param programs directories in which to look for {@code bwrap} and {@code unshare}
     * @param directory an existing directory of this node, in which an empty one is made
     */
    public Isolations(List<Path> programs, Path directory) {
        this.programs = List.copyOf(programs);
        this.directory = Objects.requireNonNull(directory, "directory");
    }

    /** Where programs usually are. */
    public static List<Path> usualPrograms() {
        return List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"));
    }

    /**
     * Returns the strongest launcher that proves itself.
     *
     * @param options gives the options of a small virtual machine for a class path
     * @param classPath where {@link IsolationProof} is
     */
    public Launcher strongest(Function<List<Path>, List<String>> options, List<Path> classPath) throws IOException {
        Path marker = Files.createTempFile(directory, "outside", ".txt");
        try {
            for (Launcher launcher : candidates()) {
                if (proves(launcher, options, classPath, marker)) {
                    LOG.info(
                            "Worker processes are isolated by {}",
                            launcher.level().word());
                    return launcher;
                }
            }
        } finally {
            Files.delete(marker);
        }
        LOG.warn("Nothing here isolates worker processes; they keep the files and the network of their user");
        return Launcher.BARE;
    }

    private List<Launcher> candidates() throws IOException {
        List<Launcher> candidates = new ArrayList<>();
        program("bwrap").ifPresent(bwrap -> candidates.add(new BwrapLauncher(bwrap)));
        Optional<String> unshare = program("unshare");
        if (unshare.isPresent()) {
            Path root = Files.createDirectories(directory.resolve("root"));
            List<String> prefix = program("setpriv")
                    .map(setpriv -> List.of(setpriv, "--pdeathsig", "KILL", "--"))
                    .orElse(List.of());
            candidates.add(new UnshareLauncher(unshare.get(), prefix, root));
        }
        return candidates;
    }

    private Optional<String> program(String name) {
        return programs.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private boolean proves(
            Launcher launcher, Function<List<Path>, List<String>> options, List<Path> classPath, Path marker)
            throws IOException {
        List<String> program = new ArrayList<>(List.of(JavaRuntime.CURRENT.program()));
        program.addAll(options.apply(classPath));
        program.addAll(List.of(IsolationProof.class.getName(), marker.toString()));
        List<Path> readable = new ArrayList<>(JavaRuntime.CURRENT.files());
        readable.addAll(classPath);
        Path said = Files.createTempFile(directory, "proof", ".txt");
        ProcessBuilder builder = new ProcessBuilder(launcher.command(readable, program))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().clear();
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                LOG.info(
                        "Isolation by {} does not work here ({}): {}",
                        launcher.level().word(),
                        ended ? process.exitValue() : "no end",
                        head(said));
            }
            return ended && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(said);
        }
    }

    private static String head(Path said) throws IOException {
        String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
