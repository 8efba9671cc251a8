// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code new} and {@code pack}. */
final class PackTest {
    @TempDir
    Path folder = Path.of("");

    private Path own() {
        Path own = folder.resolve("My Unit 2024");
        assertThat(Run.of("new", own).exit()).isZero();
        return own;
    }

    @Test
    void aNewPackHasStandardCasesAndReadme() throws IOException {
        Path own = own();
        assertThat(own.resolve("standard.yaml")).content().contains("id: own.my-unit-2024");
        assertThat(own.resolve("cases/cases.yaml")).exists();
        assertThat(own.resolve("README.md")).content().doesNotContain("@id@");
    }

    @Test
    void newLeavesAFolderWithFilesAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "mine");
        Run run = Run.of("new", folder);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("the folder is not empty");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(Archives.files(folder, "")).containsOnlyKeys("mine.txt");
    }

    @Test
    void newDoesNotReplaceAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        assertThat(Run.of("new", file).exit()).isEqualTo(2);
        assertThat(file).hasContent("mine");
    }

    @Test
    void theSameFilesGiveTheSameBytesWheneverTheyWereWritten() throws IOException {
        Path own = own();
        Path one = folder.resolve("one.jar");
        Path two = folder.resolve("two.jar");
        Run first = Run.of("pack", own, "-o", one);
        Files.setLastModifiedTime(own.resolve("standard.yaml"), FileTime.fromMillis(1_000_000_000_000L));
        Run second = Run.of("pack", own, "-o", two);
        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(first.firstWord()).startsWith("sha256:").isEqualTo(second.firstWord());
    }

    @Test
    void theBundleIsNamedAfterTheStandard() throws IOException {
        Path jar = folder.resolve("one.jar");
        Run.of("pack", own(), "-o", jar);
        try (JarFile opened = new JarFile(jar.toFile())) {
            Attributes manifest = opened.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("org.hengping.pack.own.my-unit-2024");
            assertThat(manifest.getValue("Bundle-Version")).isEqualTo("1.0.0");
            assertThat(manifest.getValue("Hengping-Standard")).isEqualTo("standard.yaml");
            assertThat(opened.stream().map(entry -> entry.getName()).toList())
                    .containsExactly("META-INF/MANIFEST.MF", "README.md", "cases/cases.yaml", "standard.yaml");
        }
    }

    @Test
    void aZipOfAFolderGivesTheSameBundleAsTheFolder() throws IOException {
        Path own = own();
        Path jar = folder.resolve("one.jar");
        Path zipped = folder.resolve("two.jar");
        Run.of("pack", own, "-o", jar);
        Path zip = Archives.zip(folder.resolve("own.zip"), Archives.files(own, "top/"));
        assertThat(Run.of("pack", zip, "-o", zipped).exit()).isZero();
        assertThat(zipped).hasSameBinaryContentAs(jar);
    }

    @Test
    void aJarIsTakenAsItIs() throws IOException {
        Path jar = folder.resolve("one.jar");
        Path again = folder.resolve("again.jar");
        Run.of("pack", own(), "-o", jar);
        Run.of("pack", jar, "-o", again);
        assertThat(again).hasSameBinaryContentAs(jar);
    }

    @Test
    void hiddenFilesStayOutside() throws IOException {
        Path own = own();
        Files.createDirectories(own.resolve(".git"));
        Files.writeString(own.resolve(".git/config"), "x");
        Path jar = folder.resolve("one.jar");
        Run.of("pack", own, "-o", jar);
        assertThat(Archives.files(own, "")).containsKey(".git/config");
        try (JarFile opened = new JarFile(jar.toFile())) {
            assertThat(opened.stream().map(entry -> entry.getName())).noneMatch(name -> name.contains(".git"));
        }
    }

    @Test
    void whatIsNoPackIsNamed() throws IOException {
        Files.writeString(folder.resolve("text.txt"), "no pack");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path truncated = Files.write(folder.resolve("truncated.zip"), new byte[] {'P', 'K', 3, 4, 20, 0});
        for (Map.Entry<Path, String> bad : Map.of(
                        folder.resolve("missing"),
                        "there is no such file or folder",
                        folder.resolve("text.txt"),
                        "is neither a folder nor a zip or jar",
                        empty,
                        "it has no standard.yaml",
                        truncated,
                        "is damaged")
                .entrySet()) {
            for (String command : List.of("check", "pack")) {
                Run run = Run.of(command, bad.getKey());
                assertThat(run.err()).as(command + " " + bad.getKey()).contains(bad.getValue());
                assertThat(run.exit()).isEqualTo(2);
                assertThat(run.err()).doesNotContain("\tat ");
            }
        }
    }

    @Test
    void aZipThatUnpacksToTooMuchIsRefusedBeforeItFillsTheMemory() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Archives.files(own(), ""));
        entries.put("zeros.bin", new byte[5 << 20]);
        Path bomb = Archives.zip(folder.resolve("bomb.zip"), entries);
        assertThat(Files.size(bomb)).isLessThan(50_000);
        Run run = Run.of("check", bomb);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("zeros.bin is larger than");
    }

    @Test
    void aZipWithTooManyFilesIsRefused() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Archives.files(own(), ""));
        for (int i = 0; i < 1_001; i++) {
            entries.put("cases/" + i + ".txt", new byte[0]);
        }
        Run run = Run.of("check", Archives.zip(folder.resolve("many.zip"), entries));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("more than 1000 files");
    }

    @Test
    void aZipDoesNotReachOutOfItself() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Archives.files(own(), ""));
        entries.put("../outside.yaml", Archives.text("x"));
        Run run = Run.of("pack", Archives.zip(folder.resolve("evil.zip"), entries));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("a path that is not allowed");
    }

    @Test
    void aLinkInAPackIsRefused() throws IOException {
        Path own = own();
        Files.createSymbolicLink(own.resolve("link.yaml"), Files.writeString(folder.resolve("secret"), "x"));
        Run run = Run.of("pack", own);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("link.yaml is no plain file");
    }
}
