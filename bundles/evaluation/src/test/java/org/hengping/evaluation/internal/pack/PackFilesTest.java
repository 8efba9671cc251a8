// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackFilesTest {
    private static final PackFiles.Limits SMALL = new PackFiles.Limits(3, 10_000, 1_000, 1_500);

    @Test
    void anArchiveGivesItsFilesInOrder() throws PackException, IOException {
        PackFiles files = PackFiles.ofArchive(zip("cases/b.yaml", "x", "standard.yaml", "y"), SMALL);

        assertThat(files.paths()).containsExactly("cases/b.yaml", "standard.yaml");
        assertThat(files.content("standard.yaml")).contains("y".getBytes(StandardCharsets.UTF_8));
        assertThat(files.content("other")).isEmpty();
    }

    @Test
    void aTextFileIsNoArchive() {
        refuses("no-archive", "this is a text".getBytes(StandardCharsets.UTF_8));
        refuses("no-archive", new byte[0]);
    }

    @Test
    void aZipBombIsRefusedWhileItIsUnpacked() throws IOException {
        byte[] bomb = zip("standard.yaml", "\0".repeat(5_000_000));

        assertThat(bomb.length).isLessThan(10_000);
        refuses("file-too-large", bomb);
    }

    @Test
    void manySmallFilesDoNotGetPastTheTotal() throws IOException {
        refuses("unpacked-too-large", zip("a", "x".repeat(900), "b", "x".repeat(900)));
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        refuses("too-many-entries", zip("a", "", "b", "", "c", "", "d", ""));
    }

    @Test
    void tooLargeAnArchiveIsRefused() {
        refuses("archive-too-large", new byte[10_001]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../x", "/x", "a//x", "./x", "a\\x", "c:x", "a/..", "a\u0007", "x\u202e/\u0000"})
    void aPathThatLeavesThePackIsRefused(String path) throws IOException {
        refuses("bad-path", zip(path, "x"));
    }

    @Test
    void aPathThatStandsTwiceIsRefusedAlsoInAnotherCase() throws IOException {
        refuses("duplicate-entry", zip("a.yaml", "x", "A.yaml", "y"));
    }

    @Test
    void aNameThatIsNotUtf8IsRefused() throws IOException {
        byte[] archive = zip("\u00e9", "x");
        byte[] utf8 = "\u00e9".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + 1 < archive.length; i++) {
            if (archive[i] == utf8[0] && archive[i + 1] == utf8[1]) {
                archive[i + 1] = 'x';
            }
        }
        refuses("archive-damaged", archive);
    }

    @Test
    void aCutArchiveIsRefused() throws IOException {
        byte[] archive = zip("standard.yaml", "format: x");

        refuses("archive-damaged", Arrays.copyOf(archive, archive.length - 30));
        refuses("archive-damaged", Arrays.copyOf(archive, 45));
    }

    @Test
    void anArchiveWhoseDirectoryHidesAFileIsRefused() throws IOException {
        byte[] archive = zip("a", "x", "b", "y");
        archive[archive.length - 22 + 10] = 1;

        refuses("archive-damaged", archive);
    }

    @Test
    void aFolderGivesItsFilesWithoutHiddenOnes(@TempDir Path folder) throws PackException, IOException {
        Files.createDirectories(folder.resolve("cases"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("standard.yaml"), "x");
        Files.writeString(folder.resolve("cases/a.yaml"), "y");
        for (int i = 0; i < 10; i++) {
            Files.writeString(folder.resolve(".git/" + i), "z");
        }

        assertThat(PackFiles.ofFolder(folder, SMALL).paths()).containsExactly("cases/a.yaml", "standard.yaml");
    }

    @Test
    void aFolderWithTooManyFilesIsRefused(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 10; i++) {
            Files.writeString(folder.resolve("file" + i), "z");
        }

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackFiles.ofFolder(folder, SMALL))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .containsExactly("too-many-entries"));
    }

    @Test
    void aFolderWithALinkIsRefused(@TempDir Path folder, @TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "x");
        Files.createSymbolicLink(folder.resolve("standard.yaml"), secret);

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackFiles.ofFolder(folder, SMALL))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .containsExactly("no-plain-file"));
    }

    @Test
    void filesFromElsewhereAreHeldToTheSameLimits() {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackFiles.of(Map.of("a", new byte[2_000]), SMALL));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackFiles.of(Map.of("../a", new byte[1]), SMALL));
    }

    private static void refuses(String code, byte[] archive) {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackFiles.ofArchive(archive, SMALL))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .containsExactly(code));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
