// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.canonicaljson.JsonBoolean;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckTest {
    @TempDir
    Path folder = Path.of("");

    private Path own = Path.of("");

    @BeforeEach
    void begin() {
        own = folder.resolve("own");
        assertThat(Run.of("new", own).exit()).isZero();
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = own.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void aNewPackPassesAtOnce() {
        Run run = Run.of("check", own);
        assertThat(run.out()).contains("own.own 1.0.0", "cases 7/7", "passes the gate");
        assertThat(run.exit()).isZero();
    }

    @Test
    void theBundleOfThePackPassesToo() {
        Path jar = folder.resolve("own.jar");
        Run.of("pack", own, "-o", jar);
        assertThat(Run.of("check", jar).exit()).isZero();
    }

    @Test
    void theReportCanBeReadByAProgram() throws JsonSyntaxException {
        Run run = Run.of("check", own, "--json");
        JsonObject report = (JsonObject) StrictJsonReader.read(Archives.text(run.out()), JsonLimits.DOSSIER);
        assertThat(report.get("admitted")).contains(new JsonBoolean(true));
        assertThat(report.names())
                .containsExactlyInAnyOrder(
                        "admitted",
                        "bundle",
                        "cases",
                        "redLines",
                        "refusals",
                        "remarks",
                        "signature",
                        "standard",
                        "version");
    }

    @Test
    void brokenYamlIsNamedWithFileAndLine() throws IOException {
        change("standard.yaml", "  allOf:", "  allOf: [");
        Run run = Run.of("check", own);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).containsPattern("standard\\.yaml:\\d+:\\d+");
    }

    @Test
    void aWrongKeyIsNamedWithItsLine() throws IOException {
        change("standard.yaml", "condition: \"facts.ethicsPassed\"", "conditoin: \"facts.ethicsPassed\"");
        Run run = Run.of("check", own);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).containsPattern("standard\\.yaml:\\d+:\\d+").contains("conditoin");
    }

    @Test
    void anUnknownFactIsNamed() throws IOException {
        change("standard.yaml", "reads: [ethicsPassed]", "reads: [ethicsPast]");
        Run run = Run.of("check", own);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).containsPattern("standard\\.yaml:\\d+:\\d+").contains("ethicsPast");
    }

    @Test
    void aTypeErrorInARuleIsNamed() throws IOException {
        change("standard.yaml", "facts.yearsAsLecturer >= parameters.yearsAsked", "facts.yearsAsLecturer >= 'five'");
        Run run = Run.of("check", own);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).containsPattern("standard\\.yaml:\\d+:\\d+");
    }

    @Test
    void aCaseThatComesOutOtherwiseIsNamed() throws IOException {
        change("standard.yaml", "{value: 5, clause", "{value: 6, clause");
        Run run = Run.of("check", own);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("cases 5/7", "does not pass the gate", "five full years and one work")
                .containsPattern("cases/cases\\.yaml:\\d+");
    }

    @Test
    void aBundleThatUnpacksToTooMuchIsRefusedByTheGate() throws IOException {
        Path jar = folder.resolve("own.jar");
        Run.of("pack", own, "-o", jar);
        Map<String, byte[]> entries = new TreeMap<>(Archives.files(own, ""));
        entries.put(
                "META-INF/MANIFEST.MF",
                Archives.text(
                        """
                        Manifest-Version: 1.0
                        Bundle-ManifestVersion: 2
                        Bundle-SymbolicName: bomb
                        Bundle-Version: 1.0.0
                        Hengping-Standard: standard.yaml

                        """));
        entries.put("zeros.bin", new byte[5 << 20]);
        Run run = Run.of("check", Archives.zip(folder.resolve("bomb.jar"), entries));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("zeros.bin", "does not pass the gate");
    }
}
