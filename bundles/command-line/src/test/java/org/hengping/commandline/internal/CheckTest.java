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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        "mayBeFiled",
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

    /** What the guide for authors says of each mistake. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "standard.yaml | , en: The ethics examination was passed} | } | standard.yaml:30:14  missing-key | 缺少“en”；应为 | \"en\" is missing; expected is an English text",
                "standard.yaml | reads: [yearsAsLecturer] | reads: [yearAsLecturer] | standard.yaml:38:15  unknown-fact | 是否指“yearsAsLecturer”？ | did you mean \"yearsAsLecturer\"?",
                "standard.yaml | {value: 5, | {value: \"5\", | standard.yaml:23:17  wrong-type | 应为整数，实为文本“5” | expected is a whole number, found the text \"5\"",
                "standard.yaml | >= parameters.yearsAsked | >= 'five' | standard.yaml:39:41  cel-type | 不能用于 (int, string) | cannot be applied to (int, string)",
                "cases/cases.yaml | nodes: {ethics: NOT_MET} | nodes: {etics: NOT_MET} | cases/cases.yaml:24:40  unknown-node | 是否指“ethics”？ | did you mean \"ethics\"?",
                "cases/cases.yaml | {ethicsPassed: false} | {ethicsPassed: 3} | cases/cases.yaml:23:27  wrong-type | 应为true 或 false | expected is true or false",
                "cases/cases.yaml | nodes: {ethics: NOT_MET} | nodes: {ethics: NOT_APPLICABLE} | cases/cases.yaml:22:5 | ethics (standard.yaml:29:11): 应为 expected NOT_APPLICABLE，实为 but was NOT_MET | a node without appliesTo applies to everybody",
                "standard.yaml | condition: \"facts.ethicsPassed\" | condition: \"facts.ethicsPassed | standard.yaml: | 引号、括号是否成对 | quotes and brackets without their other half"
            })
    void whatAnAuthorMistakesIsToldWithItsPlaceAndWhatToDo(
            String file, String from, String to, String place, String zh, String en) throws IOException {
        change(file, from, to);
        Run run = Run.of("check", own);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains(place, zh, en);
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
                .contains("cases 5/7", "does not pass the gate", "five full years and one work", "may not be filed")
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
