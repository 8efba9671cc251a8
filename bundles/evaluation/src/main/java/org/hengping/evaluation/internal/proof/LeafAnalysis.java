// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.evaluation.internal.rule.RuleSet;

/** Decides for each leaf what it can still say on empty input. Used by one proof, on one thread. */
final class LeafAnalysis {
    /** Most questions of one expression that are answered consistently; 2 to this power assignments are tried. */
    private static final int MOST_ATOMS = 8;

    private static final Set<ValueType> OF_THE_PERSON = EnumSet.of(ValueType.DATE, ValueType.CODE, ValueType.TEXT);

    private final Standard standard;
    private final Vocabulary vocabulary;
    private final Map<NodeId, Optional<LeafExpressions>> expressions = new TreeMap<>();

    LeafAnalysis(Standard standard, Vocabulary vocabulary) {
        this.standard = standard;
        this.vocabulary = vocabulary;
        try {
            RuleSet rules = RuleSet.compile(standard, vocabulary, Sources.NONE);
            for (Node.Leaf leaf : standard.leaves()) {
                expressions.put(leaf.heading().id(), LeafExpressions.of(leaf, rules));
            }
        } catch (PackException e) {
            throw new IllegalArgumentException("proofs are for standards that compile: " + e.violations(), e);
        }
    }

    /** Returns the checked expressions of a leaf; nothing for one that a class computes. */
    Optional<LeafExpressions> expressions(Node.Leaf leaf) {
        return expressions.getOrDefault(leaf.heading().id(), Optional.empty());
    }

    /** Returns what each leaf needs, by leaf. */
    Map<NodeId, LeafNeed> needs(EmptyInput input) {
        EmptyInput nothing = new EmptyInput(standard, vocabulary, Set.of(), Map.of());
        Map<NodeId, LeafNeed> needs = new TreeMap<>();
        for (Node.Leaf leaf : standard.leaves()) {
            needs.put(leaf.heading().id(), need(leaf, input, nothing));
        }
        return needs;
    }

    private LeafNeed need(Node.Leaf leaf, EmptyInput input, EmptyInput nothing) {
        Optional<LeafExpressions> rules = expressions(leaf);
        if (rules.isEmpty()) {
            return input.touches(leaf) ? LeafNeed.RESTRICTED_AS_A_WHOLE : LeafNeed.FREE;
        }
        if (reach(leaf, rules.get(), nothing) == Reach.NEVER) {
            return LeafNeed.NEVER;
        }
        if (!input.touches(leaf)) {
            return LeafNeed.FREE;
        }
        return switch (reach(leaf, rules.get(), input)) {
            case FOR_ANYBODY -> LeafNeed.FREE;
            case FOR_SOME -> LeafNeed.DEPENDS_ON_PERSON;
            case NEVER -> LeafNeed.RESTRICTED;
        };
    }

    private enum Reach {
        FOR_ANYBODY,
        FOR_SOME,
        NEVER
    }

    private Reach reach(Node.Leaf leaf, LeafExpressions rules, EmptyInput input) {
        Optional<String> list =
                leaf.rule() instanceof LeafRule.CountRecords count ? Optional.of(count.list()) : Optional.empty();
        if (list.filter(input::emptiedWhole).isPresent()) {
            return Reach.NEVER;
        }
        boolean noNumber = rules.atLeast()
                .map(tree -> new RuleAnalysis(tree, input, Optional.empty()).evaluate(new Atoms(Map.of())))
                .filter(number -> number.is(Abstract.Kind.ERROR))
                .isPresent();
        if (noNumber) {
            return Reach.NEVER;
        }
        return rules.main().map(tree -> reach(tree, input, list)).orElse(Reach.FOR_ANYBODY);
    }

    /** Somebody can be met if some answers make it true; anybody, if that holds whatever the answers about the person are. */
    private Reach reach(CelAbstractSyntaxTree tree, EmptyInput input, Optional<String> recordsOf) {
        RuleAnalysis analysis = new RuleAnalysis(tree, input, recordsOf);
        Atoms open = new Atoms(Map.of());
        if (!analysis.evaluate(open).asTruth().yes()) {
            return Reach.NEVER;
        }
        List<Map.Entry<String, CelExpr>> own = new ArrayList<>();
        List<Map.Entry<String, CelExpr>> other = new ArrayList<>();
        open.asked().entrySet().forEach(entry -> (ofThePerson(entry.getValue()) ? own : other).add(entry));
        if (own.size() + other.size() > MOST_ATOMS) {
            return Reach.FOR_SOME;
        }
        boolean somebody = false;
        boolean everybody = true;
        for (int person = 0; person < 1 << own.size(); person++) {
            if (contradicts(own, person)) {
                continue;
            }
            boolean met = false;
            for (int rest = 0; rest < 1 << other.size() && !met; rest++) {
                Map<String, Boolean> answers = new HashMap<>();
                answer(own, person, answers);
                answer(other, rest, answers);
                met = analysis.evaluate(new Atoms(answers)).asTruth().yes();
            }
            somebody |= met;
            everybody &= met;
        }
        return everybody ? Reach.FOR_ANYBODY : somebody ? Reach.FOR_SOME : Reach.NEVER;
    }

    private static void answer(List<Map.Entry<String, CelExpr>> asked, int bits, Map<String, Boolean> answers) {
        for (int i = 0; i < asked.size(); i++) {
            answers.put(asked.get(i).getKey(), (bits >> i & 1) == 1);
        }
    }

    /** One thing cannot equal two different literals. */
    private static boolean contradicts(List<Map.Entry<String, CelExpr>> asked, int bits) {
        Set<String> equal = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            if ((bits >> i & 1) == 1) {
                Optional<Map.Entry<String, String>> equality =
                        Atoms.equality(asked.get(i).getValue());
                if (equality.isPresent() && !equal.add(equality.get().getKey())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells whether a question asks only who somebody is and what rules hold, not what somebody did. */
    private boolean ofThePerson(CelExpr question) {
        List<CelExpr> parts = new ArrayList<>();
        Expressions.walk(question, parts::add);
        for (CelExpr part : parts) {
            if (part.getKind() == CelExpr.ExprKind.Kind.IDENT
                    && part.ident().name().equals("record")) {
                return false;
            }
            Optional<FactPath> plain = Expressions.plainFact(part);
            if (plain.isPresent()
                    && (vocabulary
                                    .fact(plain.get().fact())
                                    .filter(fact -> fact.type() instanceof FactType.Plain)
                                    .isEmpty()
                            || vocabulary
                                    .typeAt(plain.get())
                                    .filter(OF_THE_PERSON::contains)
                                    .isEmpty())) {
                return false;
            }
        }
        return true;
    }
}
