// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin spends is the same interpreted and compiled, on any JDK, under any locale, zone and kind of hash codes. */
class SpentAnywhereTest {
    private static final Path HOME = Path.of(System.getProperty("java.home"));
    private static final byte[] BUNDLE =
            SampleBundle.javaPlugin(SpentAnywhere.SOURCE).bytes();

    private static final String HERE = SpentAnywhere.spent(BUNDLE, 1);

    @Test
    void sameInterpretedAndCompiled(@TempDir Path folder) throws Exception {
        assertThat(HERE).contains("work=").contains("sha256:");
        assertThat(SpentAnywhere.spent(BUNDLE, 3_000)).isEqualTo(HERE);
        assertThat(started(HOME, folder, List.of("-Xint"), 3)).isEqualTo(HERE);
    }

    @Test
    void sameUnderAnotherLocaleZoneAndKindOfHashCodes(@TempDir Path folder) throws Exception {
        List<String> options = List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kolkata",
                "-Dfile.encoding=ISO-8859-1",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2");
        assertThat(started(HOME, folder, options, 10)).isEqualTo(HERE);
    }

    /** Looks for a JDK 25 beside the one that runs the tests. */
    @Test
    void sameOnANewerJdk(@TempDir Path folder) throws Exception {
        Optional<Path> newer;
        try (Stream<Path> beside = Files.list(HOME.getParent())) {
            newer = beside.filter(home -> home.getFileName().toString().contains("-25-")
                            && Files.isExecutable(home.resolve("bin/java")))
                    .findFirst();
        }
        assumeThat(newer).as("no JDK 25 beside " + HOME + ": not compared").isPresent();
        assertThat(started(newer.orElseThrow(), folder, List.of(), 500)).isEqualTo(HERE);
        assertThat(started(newer.orElseThrow(), folder, List.of("-Xint"), 3)).isEqualTo(HERE);
    }

    @Test
    void sameOnManyThreadsAtOnce() throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> SpentAnywhere.spent(BUNDLE, 50)));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(HERE);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String started(Path home, Path folder, List<String> options, int times)
            throws IOException, InterruptedException {
        Path bundle = Files.write(folder.resolve("bundle.jar"), BUNDLE);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/java").toString());
        command.add("-Xmx256m");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, SpentAnywhere.class.getName(), bundle.toString(), "" + times));
        Path errors = folder.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return out.strip();
    }
}
