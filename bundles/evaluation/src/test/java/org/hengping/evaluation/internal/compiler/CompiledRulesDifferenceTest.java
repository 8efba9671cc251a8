// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.evaluation.internal.rule.RuleSet;
import org.junit.jupiter.api.Test;

/**
 * Emitted code and interpreter give the same finding or the same error for invented rules over invented dossiers. {@code
 * -Dhengping.rules.pairs} asks for more pairs, {@code -Dhengping.rules.seed} for others.
 */
class CompiledRulesDifferenceTest {
    private static final int LEAVES = 16;
    private static final int DOSSIERS = 5;
    private static final int PAIRS = Integer.getInteger("hengping.rules.pairs", 10_000);
    private static final long SEED = Long.getLong("hengping.rules.seed", 20_241_031L);

    @Test
    void emittedCodeSaysWhatTheInterpreterSays() throws PackException {
        Random random = new Random(SEED);
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        int pairs = 0;
        while (pairs < PAIRS) {
            Standard standard = RuleCases.standard(leaves(random));
            RuleSet interpreter = RuleSet.compile(standard, RuleCases.VOCABULARY, Sources.NONE);
            CompiledRules compiled = CompiledRules.compile(interpreter, standard, RuleCases.VOCABULARY, Sources.NONE);
            for (int i = 0; i < DOSSIERS; i++) {
                ViewFacts facts = new ViewFacts(standard, RuleCases.view(random));
                assertThat(compiled.bind(facts.whole())).isPresent();
                for (Node.Leaf leaf : standard.leaves()) {
                    String expected = outcome(interpreter.newComputation(), leaf, facts);
                    String actual = outcome(compiled.newComputation(), leaf, facts);
                    outcomes.merge(expected.replaceAll("\\[.*", ""), 1, Integer::sum);
                    pairs++;
                    if (!expected.equals(actual)) {
                        differences.add(leaf.rule() + "\n  interpreter " + expected + "\n  compiled    " + actual);
                    }
                }
            }
        }
        assertThat(differences)
                .as("seed %d, %d pairs, %s", SEED, pairs, outcomes)
                .isEmpty();
        // a source of rules that always err or never do would prove little
        assertThat(outcomes)
                .containsKeys(
                        "MET",
                        "NOT_MET",
                        "ABSENT_FACT",
                        "OVERFLOW",
                        "NO_TABLE_ROW",
                        "NO_PARAMETER_VALUE",
                        "DIVIDE_BY_ZERO",
                        "NO_SUCH_ELEMENT",
                        "BAD_TEXT",
                        "BELOW_ONE");
        assertThat(outcomes.getOrDefault("MET", 0) + outcomes.getOrDefault("NOT_MET", 0))
                .isGreaterThan(pairs / 3);
    }

    /** Invents leaves that both accept; what one of them refuses is told by other tests. */
    private static List<Node> leaves(Random random) {
        RuleExpressions expressions = new RuleExpressions(random);
        List<Node> leaves = new ArrayList<>();
        while (leaves.size() < LEAVES) {
            Node.Leaf leaf = RuleCases.leaf(leaves.size(), RuleCases.rule(expressions, random));
            Standard alone = RuleCases.standard(List.of(leaf));
            try {
                RuleSet rules = RuleSet.compile(alone, RuleCases.VOCABULARY, Sources.NONE);
                CompiledRules.compile(rules, alone, RuleCases.VOCABULARY, Sources.NONE);
                leaves.add(leaf);
            } catch (PackException refused) {
                assertThat(refused.violations()).as(leaf.rule().toString()).allMatch(violation -> List.of(
                                "too-much-work",
                                "bad-date",
                                "bad-decimal",
                                "loops-too-deep",
                                "rule-too-large",
                                "cel-syntax",
                                "below-one",
                                "unknown-code")
                        .contains(violation.code()));
            }
        }
        return leaves;
    }

    private static String outcome(LeafComputation computation, Node.Leaf leaf, Facts facts) {
        try {
            return computation.compute(leaf, facts).toString().replaceAll("^Finding.verdict=([A-Z_]+)", "$1[");
        } catch (LeafFailedException failed) {
            return failed.reason().details().get(0);
        }
    }
}
