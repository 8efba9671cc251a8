// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.criteria.NodeId;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ConformanceReport.State;
import org.hengping.platform.conformance.Gravity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specimens in terms of the conformance report. */
final class SpecimenConformanceTest {
    private static final Path SPECIMENS = Path.of("..", "..", "plugins-sample", "specimens");

    private static ConformanceReport report(String specimen) {
        return LocalEvaluation.of(BundleJar.read(SPECIMENS.resolve(specimen)).bytes())
                .conformance();
    }

    private static List<String> keeping(ConformanceReport report) {
        return report.findings().stream()
                .filter(finding -> finding.gravity() == Gravity.REFUSED)
                .map(finding -> finding.code() + " "
                        + String.join(
                                " ",
                                finding.leaves().stream().map(NodeId::value).toList()))
                .toList();
    }

    @Test
    void theCollegesStandardIsRefusedForEveryRuleItBreaks() {
        ConformanceReport report = report("06-college-associate-sci");
        assertThat(keeping(report))
                .contains("R1 impact-eight two-one-impact-five two-zone-two", "R4+R5 national-project funds");
        assertThat(report.aspect(Aspect.RED_LINES).state()).isEqualTo(State.BROKEN);
        assertThat(report.aspect(Aspect.GATE).state()).isNotEqualTo(State.BROKEN);
        assertThat(report.mayBeFiled()).isFalse();
        assertThat(report.findings(Aspect.RED_LINES))
                .filteredOn(finding -> finding.gravity() == Gravity.REFUSED)
                .allSatisfy(finding -> {
                    assertThat(finding.clause()).isPresent();
                    assertThat(finding.place()).matches("standard\\.yaml:[0-9]+:[0-9]+");
                    assertThat(finding.suggestion().zh()).isNotBlank();
                    assertThat(finding.overridable()).isTrue();
                });
    }

    @Test
    void theEngineersStandardMayBeFiled() {
        ConformanceReport report = report("10-senior-engineer");
        assertThat(report.mayBeFiled()).as(report.findings().toString()).isTrue();
        assertThat(report.findings(Aspect.RED_LINES))
                .extracting(ConformanceReport.Finding::code)
                .contains("R8")
                .doesNotContain("R4", "R5", "R6");
    }

    @ParameterizedTest
    @CsvSource({"02-henan-older-associate, R10", "12-henan-engineering-intermediate, ''"})
    void theAgeGateIsWarnedAboutAndTheMixedListIsNot(String specimen, String code) {
        ConformanceReport report = report(specimen);
        assertThat(report.findings(Aspect.RED_LINES))
                .extracting(ConformanceReport.Finding::code)
                .containsOnly(code.isEmpty() ? new String[0] : new String[] {code});
    }

    @ParameterizedTest
    @CsvSource({"06-college-associate-sci, 1", "10-senior-engineer, 0", "12-henan-engineering-intermediate, 0"})
    void theReportIsWrittenInTheFormThatTheFileNames(String specimen, int exit, @TempDir Path folder)
            throws IOException, JsonSyntaxException {
        for (String name : List.of("report.html", "report.json", "report.txt")) {
            Path file = folder.resolve(name);
            Run run = Run.of("check", SPECIMENS.resolve(specimen), "--report", file);
            assertThat(run.exit()).isEqualTo(exit);
            String written = Files.readString(file, StandardCharsets.UTF_8);
            assertThat(written).isNotBlank();
            if (name.endsWith(".json")) {
                JsonObject json = (JsonObject)
                        StrictJsonReader.read(written.getBytes(StandardCharsets.UTF_8), JsonLimits.DOSSIER);
                assertThat(json.get("mayBeFiled")).map(Object::toString).hasValueSatisfying(told -> assertThat(told)
                        .contains(Boolean.toString(exit == 0)));
            } else if (name.endsWith(".html")) {
                assertThat(written).startsWith("<!DOCTYPE html>").doesNotContain("<script", "http://", "https://");
            }
        }
    }

    @Test
    void aFileOfAnotherKindIsRefusedBeforeAnythingIsDone(@TempDir Path folder) {
        Run run = Run.of("check", SPECIMENS.resolve("10-senior-engineer"), "--report", folder.resolve("report.doc"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(".html");
    }
}
