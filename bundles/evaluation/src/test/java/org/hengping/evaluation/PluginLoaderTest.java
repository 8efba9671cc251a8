// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;

/** How plugin classes are loaded and called; these bundles have not passed the gate, some could not. */
class PluginLoaderTest {
    private static NodeResult leaf(String source) {
        CompiledStandard standard =
                new PluginLoader().load(SampleBundle.javaPlugin(source).bytes(), SamplePolicy.SNAPSHOT.vocabulary());
        return leaf(standard);
    }

    private static NodeResult leaf(CompiledStandard standard) {
        SealedDossier dossier =
                DossierReader.read(SampleBundle.dossier("demo-1", 6), SamplePolicy.SNAPSHOT.vocabulary());
        return Evaluator.evaluate(standard, SamplePolicy.SNAPSHOT, dossier)
                .result()
                .tree()
                .children()
                .get(0);
    }

    private static String evaluating(String statement) {
        return SampleBundle.PLUGIN_SOURCE.replace("return Finding.of(facts.get(YEARS) >= 5);", statement);
    }

    @Test
    void computesLeavesByTheClassOfTheBundle() {
        assertThat(leaf(SampleBundle.PLUGIN_SOURCE).outcome().verdict()).hasToString("MET");
    }

    @Test
    void failsTheLeafWithTheClassNameOfWhateverIsThrown() {
        for (String thrown : new String[] {"java.lang.IllegalStateException", "java.lang.ArithmeticException"}) {
            NodeResult leaf = leaf(evaluating("throw new " + thrown + "();"));
            assertThat(leaf.outcome().failed()).isTrue();
            assertThat(leaf.reason()).contains(new Reason(Reason.Code.PLUGIN_THREW, java.util.List.of(thrown)));
        }
    }

    @Test
    void failsTheLeafBeforeTheStackIsExhausted() {
        NodeResult leaf = leaf(evaluating("return evaluate(leaf, facts);"));
        assertThat(leaf.reason())
                .contains(new Reason(Reason.Code.BUDGET, java.util.List.of("DEPTH", "512", PluginBudget.SCHEDULE)));
    }

    @Test
    void failsTheLeafForNull() {
        assertThat(leaf(evaluating("return null;")).reason())
                .map(Reason::code)
                .isEqualTo(Optional.of(Reason.Code.BAD_FINDING));
    }

    @Test
    void failsTheLeafWhenThePluginReadsWhatItDoesNotDeclare() {
        NodeResult leaf = leaf(evaluating("return Finding.of(facts.get(FactKey.integer(\"publishedPapers\")) > 1);"));
        assertThat(leaf.reason())
                .map(Reason::details)
                .contains(java.util.List.of("org.hengping.criteria.plugin.UndeclaredReadException"));
    }

    @Test
    void makesANewInstanceForEachEvaluation() {
        String counting = evaluating("calls++; return Finding.of(calls == 1);")
                .replace("private static final", "private int calls; private static final");
        CompiledStandard standard =
                new PluginLoader().load(SampleBundle.javaPlugin(counting).bytes(), SamplePolicy.SNAPSHOT.vocabulary());
        assertThat(leaf(standard)).isEqualTo(leaf(standard));
        assertThat(leaf(standard).outcome().verdict()).hasToString("MET");
    }

    @Test
    void doesNotLoadWhatIsNotInTheTableWhetherItPassedTheGateOrNot() {
        for (String foreign : new String[] {
            "java.net.URI.create(\"x\")", "java.io.File.separator", "new OutOfMemoryError()", "System.getenv()"
        }) {
            assertThatThrownBy(() -> leaf(evaluating("Object o = " + foreign + "; return Finding.of(o != null);")))
                    .as(foreign)
                    .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.violations())
                            .extracting(Violation::code)
                            .containsExactly("class-unweavable"));
        }
    }

    @Test
    void saysThatABundleCannotBeLoaded() {
        assertThatThrownBy(() -> new PluginLoader().load(new byte[10], SamplePolicy.SNAPSHOT.vocabulary()))
                .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.kind())
                        .isEqualTo(PlatformException.Kind.INVALID));
    }
}
