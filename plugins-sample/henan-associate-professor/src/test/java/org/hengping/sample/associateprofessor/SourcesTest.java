// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.associateprofessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hengping.criteria.Clause;
import org.hengping.criteria.standard.Standard;
import org.hengping.testkit.PluginUnderTest;
import org.junit.jupiter.api.Test;

class SourcesTest {
    @Test
    void saysThatItIsAnExampleAndCitesUnverifiedClausesWithTheirSource() {
        Standard standard = PluginUnderTest.at(Path.of("target/classes")).standard();
        assertThat(standard.title().zh()).endsWith("示例，依据公开片段，非官方标准");
        assertThat(standard.remark().orElseThrow().zh()).startsWith("示例，依据公开片段，非官方标准");
        assertThat(standard.leaves()).isNotEmpty().allSatisfy(leaf -> assertThat(
                        leaf.heading().clauses())
                .isNotEmpty()
                .allSatisfy(clause -> {
                    assertThat(clause.standing()).isEqualTo(Clause.Standing.UNVERIFIED);
                    assertThat(clause.source()).isPresent();
                }));
    }
}
