// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.evaluation.HostilePlugins.Hostile;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile plugin is refused or contained, and a good one is served as before. */
class HostilePluginsTest {
    private static final CompiledStandard GOOD =
            new PluginLoader().load(SampleBundle.javaPlugin().bytes(), SamplePolicy.SNAPSHOT.vocabulary());

    static Stream<Hostile> hostile() {
        return HostilePlugins.all().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedOrContained(Hostile plugin) {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> meet(plugin));
        assertThat(leaf(GOOD, 6).outcome().verdict()).hasToString("MET");
    }

    private static void meet(Hostile plugin) {
        List<Violation> refusals = new Gate(GateLimits.USUAL)
                .check(plugin.bundle().bytes(), SamplePolicy.POLICY)
                .refusals();
        boolean contained =
                plugin.expected().startsWith("BUDGET") || plugin.expected().equals("THREW");
        if (!contained) {
            assertThat(refusals).extracting(Violation::code).contains(plugin.expected());
            return;
        }
        assertThat(refusals).isEmpty();
        CompiledStandard standard =
                new PluginLoader().load(plugin.bundle().bytes(), SamplePolicy.SNAPSHOT.vocabulary());
        NodeResult leaf = leaf(standard, 6);
        assertThat(leaf.outcome().failed()).isTrue();
        Reason reason = leaf.reason().orElseThrow();
        if (plugin.expected().equals("THREW")) {
            assertThat(reason.code()).isEqualTo(Reason.Code.PLUGIN_THREW);
            assertThat(reason.details()).hasSize(1);
        } else {
            assertThat(reason.code()).isEqualTo(Reason.Code.BUDGET);
            assertThat(reason.details().get(0)).isEqualTo(plugin.expected().substring("BUDGET ".length()));
            assertThat(reason.details().get(2)).isEqualTo(PluginBudget.SCHEDULE);
        }
        // the same again, and the same plugin goes on serving other cases
        assertThat(leaf(standard, 6)).isEqualTo(leaf);
        assertThat(leaf(standard, 5).outcome().verdict()).hasToString("MET");
    }

    private static NodeResult leaf(CompiledStandard standard, long years) {
        SealedDossier dossier =
                DossierReader.read(SampleBundle.dossier("demo-1", years), SamplePolicy.SNAPSHOT.vocabulary());
        return Evaluator.evaluate(standard, SamplePolicy.SNAPSHOT, dossier)
                .result()
                .tree()
                .children()
                .get(0);
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(HostilePlugins.all()).hasSizeGreaterThanOrEqualTo(100);
    }
}
