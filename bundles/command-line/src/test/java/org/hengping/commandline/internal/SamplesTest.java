// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.RedLineReport.Gravity;
import org.hengping.platform.plugin.CaseOutcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule pack among the samples promises, wherever its conditions were read. */
final class SamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "plugins-sample");
    private static final String STANDARD = "standard.yaml";
    /** Every number that decides: values of parameters and table rows, how many are asked, how many count, and what passes. */
    private static final Pattern LIMIT =
            Pattern.compile("((?:\\{|\\], )value: |atLeast: |[{ ]n: |most: |passMark: \")([0-9]+)");

    /** The packs without classes: those with classes have tests of their own. */
    static Stream<Path> packs() throws IOException {
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            List<Path> packs = samples.filter(sample -> !Files.exists(sample.resolve("src/main/java")))
                    .map(sample -> sample.resolve("src/main/resources"))
                    .filter(pack -> Files.exists(pack.resolve(STANDARD)))
                    .sorted()
                    .toList();
            return packs.stream();
        }
    }

    private static LocalEvaluation check(Path pack) {
        return LocalEvaluation.of(BundleJar.read(pack).bytes());
    }

    private static void copy(Path pack, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(pack.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void isAdmittedWithAllItsCasesAndMayBeFiled(Path pack) {
        LocalEvaluation evaluation = check(pack);
        assertThat(evaluation.report().refusals()).isEmpty();
        assertThat(evaluation.report().cases()).isNotEmpty().allSatisfy(outcome -> assertThat(outcome.deviations())
                .isEmpty());
        assertThat(evaluation.redLines().orElseThrow().findings())
                .noneMatch(finding -> finding.gravity() == Gravity.REFUSED || finding.gravity() == Gravity.UNPROVEN);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void saysThatItIsAnExampleAndCitesASourceForEachLeaf(Path pack) {
        Standard standard = check(pack).standard();
        assertThat(standard.title().zh()).contains("示例，依据").endsWith("非官方标准");
        assertThat(standard.title().en()).endsWith("not an official standard");
        assertThat(standard.remark().orElseThrow().zh()).startsWith("示例，依据");
        assertThat(standard.leaves()).isNotEmpty().allSatisfy(leaf -> assertThat(
                        leaf.heading().clauses())
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(clause.source()).isPresent()));
    }

    /** Moves each number of the standard by one, down and up, and expects a case to notice it. */
    @ParameterizedTest
    @MethodSource("packs")
    void theCasesNoticeAnyLimitThatMoves(Path pack, @TempDir Path folder) throws IOException {
        copy(pack, folder);
        String text = Files.readString(pack.resolve(STANDARD));
        Matcher limit = LIMIT.matcher(text);
        while (limit.find()) {
            for (int step : new int[] {-1, 1}) {
                int number = Integer.parseInt(limit.group(2)) + step;
                if (number > 0) {
                    String moved = text.substring(0, limit.start(2)) + number + text.substring(limit.end(2));
                    Files.writeString(folder.resolve(STANDARD), moved);
                    assertThat(check(folder).report().cases())
                            .as("%s with %s%d", pack, limit.group(1), number)
                            .flatExtracting(CaseOutcome::deviations)
                            .isNotEmpty();
                }
            }
        }
    }
}
