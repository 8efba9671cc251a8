// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.evaluation.RedLineReport;
import org.hengping.evaluation.RedLineReport.Gravity;
import org.hengping.evaluation.RedLineReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outcomes that {@code docs/red-lines.md} states. */
final class SpecimensTest {
    private static final Path SPECIMENS = Path.of("..", "..", "plugins-sample", "specimens");

    private static RedLineReport prove(String specimen) {
        return LocalEvaluation.of(BundleJar.read(SPECIMENS.resolve(specimen)).bytes())
                .redLines()
                .orElseThrow();
    }

    private static List<String> told(RedLineReport report) {
        return report.findings().stream()
                .map(finding -> finding.code() + " " + finding.gravity() + " "
                        + String.join(
                                " ",
                                finding.leaves().stream().map(NodeId::value).toList()))
                .toList();
    }

    @Test
    void theCollegesStandardIsRefusedForEveryRuleItBreaks() {
        RedLineReport report = prove("06-college-associate-sci");
        assertThat(told(report))
                .contains(
                        "R1 REFUSED impact-eight two-one-impact-five two-zone-two",
                        "R4+R5 REFUSED national-project funds",
                        "R8 WARN impact-eight two-one-impact-five two-zone-two");
        assertThat(report.judgement(Set.of(RedLineClass.RESEARCH_PROJECT))
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.PROVED);
        assertThat(report.judgement(Set.of(RedLineClass.FUNDING)).orElseThrow().outcome())
                .isEqualTo(Outcome.PROVED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.gravity() == Gravity.REFUSED)
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.place()).matches("standard\\.yaml:[0-9]+:[0-9]+");
                    assertThat(finding.clause()).isPresent();
                });
    }

    @Test
    void theEngineersStandardMayBeFiledAndIsWarnedAboutItsPapersOnly() {
        RedLineReport report = prove("10-senior-engineer");
        assertThat(told(report))
                .containsExactlyInAnyOrder(
                        "R8 WARN papers book", "R10 ASK doctor master bachelor junior-college secondary");
        assertThat(report.judgement(Set.of(RedLineClass.AWARD)).orElseThrow().outcome())
                .isEqualTo(Outcome.PROVED);
        assertThat(report.judgements()).last().satisfies(together -> assertThat(together.witnesses())
                .hasSize(1));
    }

    @Test
    void theAgeGateIsWarnedAboutAndTheDegreesAskedFor() {
        assertThat(told(prove("02-henan-older-associate")))
                .containsExactly("R10 WARN age-and-degree", "R10 ASK degree-and-years");
    }

    @Test
    void aMixedListWithFreeOptionsHasNoFinding() {
        RedLineReport report = prove("12-henan-engineering-intermediate");
        assertThat(report.findings()).isEmpty();
        assertThat(report.judgements())
                .allSatisfy(judgement -> assertThat(judgement.outcome()).isEqualTo(Outcome.PROVED));
    }

    @ParameterizedTest
    @CsvSource({
        "06-college-associate-sci, 1",
        "10-senior-engineer, 0",
        "02-henan-older-associate, 0",
        "12-henan-engineering-intermediate, 0"
    })
    void theExitCodeSaysWhetherItMayBeFiledAndTheGateLetsAllIn(String specimen, int exit) {
        Run run = Run.of("check", SPECIMENS.resolve(specimen));
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out()).contains("passes the gate", exit == 0 ? "/ may be filed" : "may not be filed");
        Run json = Run.of("check", SPECIMENS.resolve(specimen), "--json");
        assertThat(json.exit()).isEqualTo(exit);
        assertThat(json.out()).contains("\"admitted\":true", "\"fileable\":" + (exit == 0));
    }

    @Test
    void everySpecimenSaysThatItIsNone() throws IOException {
        try (Stream<Path> packs = Files.list(SPECIMENS)) {
            assertThat(packs.filter(Files::isDirectory)).isNotEmpty().allSatisfy(pack -> assertThat(
                            Files.readString(pack.resolve("standard.yaml"), StandardCharsets.UTF_8))
                    .contains("示例，依据公开片段，非官方标准"));
        }
    }
}
