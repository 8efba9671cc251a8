// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.criteria.standard.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule pack among the samples says of itself; that it conforms, its own module tests. */
final class SamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "plugins-sample");
    private static final String STANDARD = "standard.yaml";

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

    @ParameterizedTest
    @MethodSource("packs")
    void saysThatItIsAnExampleAndCitesASourceForEachLeaf(Path pack) {
        Standard standard = LocalEvaluation.of(BundleJar.read(pack).bytes()).standard();
        assertThat(standard.title().zh()).contains("示例，依据").endsWith("非官方标准");
        assertThat(standard.title().en()).endsWith("not an official standard");
        assertThat(standard.remark().orElseThrow().zh()).startsWith("示例，依据");
        assertThat(standard.leaves()).isNotEmpty().allSatisfy(leaf -> assertThat(
                        leaf.heading().clauses())
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(clause.source()).isPresent()));
    }
}
