// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is compared does the same on both sides; otherwise its figures would say nothing. */
final class BothSidesTest {
    @Test
    void bothWriteTheSameCanonicalBytesOfADossierOfTheStatedSize() throws Exception {
        CanonicalBenchmark benchmark = new CanonicalBenchmark();
        benchmark.invent();
        assertThat(benchmark.ours()).isEqualTo(benchmark.peer()).hasSizeBetween(11_000, 14_000);
    }

    @Test
    void theResultThatThePeerWritesIsTheOneOfTheAssessment() throws Exception {
        AssessmentBenchmark benchmark = new AssessmentBenchmark();
        benchmark.prepare();
        assertThat(benchmark.ours().result().tree().children()).isNotEmpty();
        assertThat(benchmark.peer()).hasSize(32);
    }

    @Test
    void meteredAndPlainPluginsSayTheSameAsTheLoops() throws Exception {
        MeteringBenchmark benchmark = new MeteringBenchmark();
        benchmark.prepare();
        assertThat(benchmark.leavesMetered()).isPositive();
    }
}
