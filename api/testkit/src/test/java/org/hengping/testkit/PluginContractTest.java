// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract holds for a good pack, and each of its tests fails for the fault that it is there for, saying where. */
class PluginContractTest {
    private static Path pack = Path.of("");

    @TempDir
    Path folder = Path.of("");

    /** What an author writes, but for the place. */
    static final class Own extends PluginContract {
        @Override
        protected Path plugin() {
            return pack;
        }

        @Override
        protected LocalDate appliesOn() {
            return LocalDate.of(2024, 10, 31);
        }

        @Override
        protected Thresholds thresholds() {
            return new Thresholds(100, 100, 80);
        }
    }

    /** An author who wants every limit watched, on a day before the standard began. */
    static final class Strict extends PluginContract {
        @Override
        protected Path plugin() {
            return pack;
        }

        @Override
        protected LocalDate appliesOn() {
            return LocalDate.of(2023, 10, 31);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        pack = folder.resolve("own");
        Files.createDirectories(pack.resolve("cases"));
        for (String file : List.of("standard.yaml", "cases/cases.yaml")) {
            Files.copy(Path.of("src/test/resources/pack", file), pack.resolve(file));
        }
    }

    private static void change(String file, String from, String to) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(pack.resolve(file), text.replace(from, to));
    }

    /** Runs a contract and returns the messages of what failed by the name of its test. */
    private static Map<String, String> failures(Class<?> contract) {
        Map<String, String> failed = new LinkedHashMap<>();
        List<String> ran = new ArrayList<>();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(contract))
                        .build(),
                new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        if (test.isTest()) {
                            ran.add(test.getDisplayName());
                        }
                        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                            failed.put(
                                    test.getDisplayName(),
                                    String.valueOf(result.getThrowable()
                                            .map(Throwable::getMessage)
                                            .orElse("")));
                        }
                    }
                });
        assertThat(ran).as("tests run").hasSizeGreaterThanOrEqualTo(5);
        return failed;
    }

    @Test
    void aGoodPackPasses() {
        assertThat(failures(Own.class)).isEmpty();
    }

    @Test
    void whatTheGateRefusesIsToldOnceWithItsPlaceInBothLanguages() throws IOException {
        change("standard.yaml", "reads: [yearsAsLecturer]", "reads: [yearsAsLecturers]");
        Map<String, String> failed = failures(Own.class);
        assertThat(failed).containsOnlyKeys("通过准入检查 / passes the gate");
        assertThat(failed.values().iterator().next())
                .contains("standard.yaml:24:15  unknown-fact", "是否指", "did you mean \"yearsAsLecturer\"");
    }

    @Test
    void aCaseThatExpectsTheImpossibleIsNamed() throws IOException {
        change(
                "cases/cases.yaml",
                "{verdict: MET, nodes: {years: MET, works",
                "{verdict: NOT_MET, nodes: {years: MET, works");
        assertThat(failures(Own.class)).hasEntrySatisfying("five full years and two works", told -> assertThat(told)
                .contains("cases/cases.yaml:", "verdict: 应为 expected NOT_MET", "mend"));
    }

    @Test
    void aLeafThatNoCaseSeesNotMetIsNamed() throws IOException {
        String text = Files.readString(pack.resolve("cases/cases.yaml"));
        Files.writeString(
                pack.resolve("cases/cases.yaml"), text.substring(0, text.indexOf("  - name: five months of practice")));
        assertThat(failures(Own.class))
                .hasEntrySatisfying("每个叶子都有符合和不符合的案例 / cases see every leaf met and not met", told -> assertThat(told)
                        .contains("leaves covered 83 %, asked 100 %", "vocational", "no case makes it NOT_MET")
                        .containsPattern("standard\\.yaml:\\d+:\\d+"));
    }

    @Test
    void aLimitThatNoCaseSitsAtIsNamedWithItsPlace() throws IOException {
        change("cases/cases.yaml", "from: 2020-02-01", "from: 2021-02-01");
        assertThat(failures(Own.class))
                .hasEntrySatisfying("界限一动就有案例察觉 / cases notice every limit that moves", told -> assertThat(told)
                        .contains("standard.yaml:16:17  parameters.yearsAsked：5 → 4"));
    }

    @Test
    void aPreconditionThatTheLawForbidsIsNamedWithItsClause() throws IOException {
        change("standard.yaml", "reads: [yearsAsLecturer]", "reads: [yearsAsLecturer, overseasStudyMonths]");
        change(
                "standard.yaml",
                ">= parameters.yearsAsked\"",
                ">= parameters.yearsAsked && facts.overseasStudyMonths >= 12\"");
        change("cases/cases.yaml", "    appraisals: []", "    appraisals: []\n    overseasStudyMonths: 12");
        assertThat(failures(Own.class)).hasEntrySatisfying("RED_LINES", told -> assertThat(told)
                .contains("standard.yaml:", "（五）")
                .contains("→"));
    }

    @Test
    void aVerdictThatHangsOnTheOrderOfRecordsIsFound() throws IOException {
        change("standard.yaml", "reads: [yearsAsLecturer]", "reads: [yearsAsLecturer, \"works[].authorRank\"]");
        change(
                "standard.yaml",
                ">= parameters.yearsAsked\"",
                ">= parameters.yearsAsked && facts.works[0].authorRank == 1\"");
        assertThat(failures(Own.class))
                .hasEntrySatisfying(
                        "结果只取决于标准、政策和档案 / results depend on standard, policy and dossier alone",
                        told -> assertThat(told).contains("another verdict when the records stand in another order"));
    }

    @Test
    void aDayOnWhichTheStandardDoesNotHoldIsTold() {
        Map<String, String> failed = failures(Strict.class);
        assertThat(failed.get("仍然有效 / still holds")).contains("standard-not-valid-then", "2023-10-31");
    }

    @Test
    void everyLimitIsWatchedUnlessTheAuthorSaysOtherwise() {
        assertThat(failures(Strict.class).get("界限一动就有案例察觉 / cases notice every limit that moves"))
                .contains("standard.yaml:42:36  works：1 → 0", "standard.yaml:42:36  works：1 → 2");
    }
}
