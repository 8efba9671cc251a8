// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.standard.Budget;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;

/** What a standard declares to spend. */
class BudgetTest {
    private static final String LOOPING = SampleBundle.PLUGIN_SOURCE.replace(
            "return Finding",
            "long sum = 0; for (int i = 0; i < 2000; i++) { sum += i; } if (sum < 0) return null; return Finding");

    private static SampleBundle declaring(SampleBundle bundle, String rule, String budget) {
        String standard = SampleBundle.standard("1.0.0", rule).replace("tree:\n", "budget: " + budget + "\ntree:\n");
        return bundle.file("standard.yaml", standard);
    }

    private static SampleBundle java(String budget) {
        return declaring(SampleBundle.javaPlugin(LOOPING), "computed: true", budget);
    }

    private static SampleBundle rules(String budget) {
        return declaring(SampleBundle.rulePack(), "condition: facts.yearsInPost >= 5", budget);
    }

    private static List<String> refusals(SampleBundle bundle) {
        return new Gate(GateLimits.USUAL)
                .check(bundle.bytes(), SamplePolicy.POLICY).refusals().stream()
                        .map(Violation::code)
                        .toList();
    }

    private static CompiledStandard load(SampleBundle bundle) {
        return new PluginLoader().load(bundle.bytes(), SamplePolicy.SNAPSHOT.vocabulary());
    }

    private static NodeResult leaf(CompiledStandard standard) {
        return Evaluator.evaluate(
                        standard,
                        SamplePolicy.SNAPSHOT,
                        DossierReader.read(SampleBundle.dossier("demo-1", 6), SamplePolicy.SNAPSHOT.vocabulary()))
                .result()
                .tree()
                .children()
                .get(0);
    }

    @Test
    void whatIsDeclaredHoldsWhereItIsLessThanWhatThePolicyGrants() {
        Budget declared = new Budget(Optional.of(1000L), Optional.empty(), Optional.of(9));
        CompiledStandard standard = load(java("{work: 1000, depth: 9}"));
        assertThat(standard.standard().budget()).contains(declared);
        PluginBudget effective = PluginBudget.of(SamplePolicy.SNAPSHOT, standard.standard());
        assertThat(effective).isEqualTo(new PluginBudget(1000, PluginBudget.USUAL.bytes(), 9));
        NodeResult leaf = leaf(standard);
        assertThat(leaf.outcome().failed()).isTrue();
        assertThat(leaf.reason())
                .contains(new Reason(Reason.Code.BUDGET, List.of("WORK", "1000", PluginBudget.SCHEDULE)));
        assertThat(leaf(load(java("{work: 1000000}"))).outcome().verdict()).hasToString("MET");
    }

    @Test
    void itsAuthorsOwnCasesRunWithinIt() {
        assertThat(refusals(java("{work: 1000000}"))).isEmpty();
        assertThat(refusals(java("{work: 1000}"))).contains("case-failed");
    }

    @Test
    void moreThanCanBeGrantedIsRefused() {
        assertThat(refusals(java("{work: " + (PluginBudget.USUAL.work() + 1) + "}")))
                .contains("budget-too-large");
        assertThat(refusals(java("{bytes: 4294967296}"))).contains("budget-too-large");
        assertThat(refusals(rules("{work: 50000001}"))).containsExactly("budget-too-large");
    }

    @Test
    void aRulePackDeclaresAtLeastWhatItsRulesTake() {
        assertThat(refusals(rules("{work: 1}"))).containsExactly("budget-too-small");
        assertThat(refusals(rules("{work: 1000}"))).isEmpty();
        assertThat(refusals(rules("{work: 1000, depth: 5}"))).containsExactly("budget-without-class");
    }

    @Test
    void whatIsNoBudgetIsRefused() {
        assertThat(refusals(rules("{}"))).isNotEmpty();
        assertThat(refusals(rules("{work: 0}"))).isNotEmpty();
        assertThat(refusals(rules("{work: -1}"))).isNotEmpty();
        assertThat(refusals(rules("{work: 1.5}"))).isNotEmpty();
        assertThat(refusals(rules("{seconds: 1}"))).isNotEmpty();
        assertThat(refusals(java("{depth: 513}"))).isNotEmpty();
    }

    @Test
    void aStandardWithoutItHasTheSameBytesAsEver() {
        String without =
                new String(StandardJson.write(load(SampleBundle.rulePack()).standard()), StandardCharsets.UTF_8);
        String with = new String(StandardJson.write(load(rules("{work: 1000}")).standard()), StandardCharsets.UTF_8);
        assertThat(without).doesNotContain("budget");
        assertThat(with.replace("\"budget\":{\"work\":1000},", "")).isEqualTo(without);
    }
}
