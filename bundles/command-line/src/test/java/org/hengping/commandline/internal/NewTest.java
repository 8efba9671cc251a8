// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hengping.evaluation.PackSchemas;
import org.hengping.testkit.Coverage;
import org.hengping.testkit.PluginUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code new} writes, to the letter, as {@code src/test/resources/golden} keeps it. A difference that is meant is accepted by
 * {@code -Dhengping.golden.accept=true}.
 */
final class NewTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aRulePackIsWrittenToTheLetter() throws IOException {
        Path own = folder.resolve("my-standard");
        assertThat(Run.of("new", own).exit()).isZero();
        assertGolden(own, "rule-pack.txt");
    }

    @Test
    void aJavaPluginIsWrittenToTheLetter() throws IOException {
        Path own = folder.resolve("my-plugin");
        assertThat(Run.of("new", "--java", own, "--group", "cn.edu.example").exit())
                .isZero();
        assertGolden(own, "java-plugin.txt");
    }

    /** All that an archetype needs is that its descriptor names these very files. */
    @Test
    void theArchetypeOffersTheSameFiles() throws IOException {
        String descriptor = new String(
                NewTest.class
                        .getClassLoader()
                        .getResourceAsStream("META-INF/maven/archetype-metadata.xml")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        for (String part : List.of(
                "<directory>src/main/java</directory>",
                "<directory>src/test/java</directory>",
                "<directory>src/main/resources</directory>",
                "<directory>src/main/resources/cases</directory>",
                "<directory>.hengping</directory>",
                "<include>bnd.bnd</include><include>README.md</include>")) {
            assertThat(descriptor).contains(part);
        }
    }

    @Test
    void aNewPackLeavesNothingThatItsCasesDoNotSee() {
        Path own = folder.resolve("own");
        Run.of("new", own);
        PluginUnderTest plugin = PluginUnderTest.at(own);
        Coverage coverage = plugin.coverage();
        assertThat(Coverage.unseen(coverage.leaves())).isEmpty();
        assertThat(Coverage.unseen(coverage.branches())).isEmpty();
        assertThat(plugin.moves()).hasSizeGreaterThan(8).allSatisfy(move -> assertThat(plugin.notices(move))
                .as(move.limit().place() + " to " + move.to())
                .isTrue());
        assertThat(plugin.differences()).isEmpty();
    }

    @Test
    void editorsFindTheSchemasThatTheFilesName() throws IOException {
        for (List<String> arguments : List.of(List.of("new", "a"), List.of("new", "--java", "b"))) {
            Path own = folder.resolve(arguments.get(arguments.size() - 1));
            Object[] all = arguments.toArray();
            all[all.length - 1] = own;
            assertThat(Run.of(all).exit()).isZero();
            try (Stream<Path> files = Files.walk(own)) {
                for (Path yaml :
                        files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                    String first = Files.readAllLines(yaml).get(0);
                    assertThat(first).startsWith("# yaml-language-server: $schema=");
                    Path schema = yaml.resolveSibling(first.substring(first.indexOf('=') + 1));
                    assertThat(schema.normalize())
                            .hasContent(yaml.endsWith("standard.yaml") ? PackSchemas.standard() : PackSchemas.cases());
                }
            }
        }
    }

    @Test
    void theSchemasCanBePrinted() {
        assertThat(Run.of("schema", "standard").out()).contains("hengping-standard/1");
        assertThat(Run.of("schema", "cases").out()).contains("hengping-cases/1");
        assertThat(Run.of("schema", "dossiers").exit()).isEqualTo(2);
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "x");
        for (Run run : List.of(Run.of("new", folder), Run.of("new", "--java", folder))) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("the folder is not empty");
        }
    }

    @Test
    void aGroupThatIsNoPackageNameIsRefused() {
        Run run = Run.of("new", "--java", folder.resolve("own"), "--group", "1 bad");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--group is lower-case words joined by dots");
    }

    private void assertGolden(Path own, String name) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = own.relativize(file).toString().replace('\\', '/');
                all.append("=== ").append(path).append('\n');
                if (path.startsWith(".hengping/")) {
                    // the schemas as they stand, which another test compares
                    continue;
                }
                // versions are those of the root pom, and change with it
                all.append(Files.readString(file)
                        .replace(folder.toString(), "FOLDER")
                        .replaceAll("<version>[0-9][^<]*</version>", "<version>VERSION</version>")
                        .replaceAll("(<hengping.version>)[^<]*", "$1VERSION"));
            }
        }
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("hengping.golden.accept")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, all);
        }
        assertThat(all.toString()).isEqualTo(Files.readString(golden));
    }
}
