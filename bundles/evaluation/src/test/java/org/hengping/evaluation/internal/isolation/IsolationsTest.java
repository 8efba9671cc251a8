// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.hengping.evaluation.internal.service.Contained;
import org.hengping.evaluation.internal.worker.WorkerLaunch;
import org.hengping.platform.containment.IsolationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationsTest {
    private final Path directory;

    IsolationsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private Launcher strongest(List<Path> programs) throws IOException {
        return new Isolations(programs, directory)
                .strongest(path -> WorkerLaunch.options(path, 32), Contained.classPath());
    }

    private Path script(String name, String text) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("bin"));
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    @Test
    void withoutAnyProgramThereIsNone() throws IOException {
        assertThat(strongest(List.of(directory)).level()).isEqualTo(IsolationLevel.NONE);
    }

    @Test
    void aProgramThatIsolatesFromNothingDoesNotCount() throws IOException {
        // runs what stands behind the last option, as bwrap would, but in the open
        Path folder = script("bwrap", "while [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"");
        assertThat(strongest(List.of(folder)).level()).isEqualTo(IsolationLevel.NONE);
    }

    @Test
    void aProgramThatIsNotPermittedDoesNotCount() throws IOException {
        Path folder = script("bwrap", "echo 'No permissions to create new namespace' >&2; exit 1");
        assertThat(strongest(List.of(folder)).level()).isEqualTo(IsolationLevel.NONE);
    }

    @Test
    void unshareHidesFilesAndNetworkWhereTheKernelPermitsIt() throws IOException, InterruptedException {
        assumeTrue(permitted(), "this machine does not let its users make namespaces");
        assertThat(strongest(Isolations.usualPrograms()).level()).isGreaterThanOrEqualTo(IsolationLevel.UNSHARE);
    }

    private boolean permitted() throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(
                                    "unshare",
                                    "--user",
                                    "--map-root-user",
                                    "--net",
                                    "--mount",
                                    "--pid",
                                    "--fork",
                                    "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void bwrapIsGivenNothingButReadableFilesAndNewNamespaces() {
        List<String> command =
                new BwrapLauncher("/usr/bin/bwrap").command(List.of(Path.of("/usr/lib")), List.of("java", "-version"));
        assertThat(command)
                .startsWith("/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session")
                .containsSubsequence("--cap-drop", "ALL")
                .containsSubsequence("--ro-bind", "/usr/lib", "/usr/lib")
                .endsWith("--", "java", "-version")
                .doesNotContain("--bind", "--share-net");
    }
}
