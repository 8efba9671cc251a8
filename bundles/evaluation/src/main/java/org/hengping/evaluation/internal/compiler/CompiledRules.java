// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.internal.derivation.CaseView;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.evaluation.internal.rule.RuleSet;
import org.hengping.platform.fault.Violation;

/**
 * The rules of one standard as bytecode. All leaves are computed at once, the first time that one of them is asked for of a
 * view; an error is a value that fails the leaf it belongs to and no other. Thread-safe.
 *
 * <p>What the code was not emitted for goes to the interpreter, which gives the same findings: facts that are no
 * {@linkplain CaseView.Part part of a whole case}, and cases that the {@linkplain Binder} does not take.
 */
public final class CompiledRules {
    private final RuleSet interpreter;
    private final Map<NodeId, Plan> plans;
    private final int cells;
    private final Binder binder;
    private final List<EmittedRules> code;
    private final CostBound cost;

    private CompiledRules(
            RuleSet interpreter,
            Map<NodeId, Plan> plans,
            int cells,
            Binder binder,
            List<EmittedRules> code,
            CostBound cost) {
        this.interpreter = interpreter;
        this.plans = Map.copyOf(plans);
        this.cells = cells;
        this.binder = binder;
        this.code = code;
        this.cost = cost;
    }

    /**
     * Where the outcome of a leaf stands.
     *
     * @param condition the cell of a condition, or of the number of records that it takes
     * @param matches the cell of the records that match, -1 for conditions
     * @param list the list they are of
     */
    private record Plan(int condition, int matches, int list) {}

    /** What was computed of one view; nothing where the interpreter must. */
    private record Computed(Optional<Bound> bound, Results results) {}

    /**
     * Compiles rules that the interpreter's checks let through.
     *
     * @throws PackException with everything that CEL has and that is not compiled, or that may take too much work, each with
     *     its place
     */
    public static CompiledRules compile(RuleSet rules, Standard standard, Vocabulary vocabulary, Sources sources)
            throws PackException {
        return new Compilation(rules, standard, vocabulary, sources).run();
    }

    private static final class Compilation {
        private final RuleSet rules;
        private final Standard standard;
        private final Sources sources;
        private final Layout layout;
        private final CellPlan cells = new CellPlan();
        private final Map<NodeId, Plan> plans = new HashMap<>();
        private final Map<Expr, Place> places = new HashMap<>();
        private final List<Violation> violations = new ArrayList<>();

        private record Place(NodeId leaf, Sources.Part part) {}

        Compilation(RuleSet rules, Standard standard, Vocabulary vocabulary, Sources sources) {
            this.rules = rules;
            this.standard = standard;
            this.sources = sources;
            this.layout = new Layout(standard, vocabulary);
        }

        CompiledRules run() throws PackException {
            for (Node.Leaf leaf : standard.leaves()) {
                plan(leaf);
            }
            CostBound cost = CostBound.of(cells, layout.lists());
            if (cost.at(CostBound.MOST_RECORDS) > CostBound.MOST_OPERATIONS) {
                violations.add(new Violation(
                        standard.root().heading().id().value(),
                        "too-much-work",
                        new Text(
                                "规则的运算量上限（" + cost + "）在每个列表" + CostBound.MOST_RECORDS + "条时超过"
                                        + CostBound.MOST_OPERATIONS,
                                "the bound on the work of the rules, " + cost + ", exceeds " + CostBound.MOST_OPERATIONS
                                        + " at " + CostBound.MOST_RECORDS + " records a list")));
            }
            refuseIfWrong();
            List<byte[]> classes = assemble();
            refuseIfWrong();
            return new CompiledRules(
                    rules, plans, cells.cells().size(), new Binder(layout), ClassAssembler.define(classes), cost);
        }

        private void refuseIfWrong() throws PackException {
            if (!violations.isEmpty()) {
                throw new PackException(violations);
            }
        }

        private List<byte[]> assemble() {
            try {
                return ClassAssembler.assemble(cells);
            } catch (ClassAssembler.TooLargeException tooLarge) {
                Place place = places.getOrDefault(
                        tooLarge.expr(), new Place(standard.root().heading().id(), Sources.Part.CONDITION));
                refuse(
                        place,
                        0,
                        "rule-too-large",
                        "表达式太长，请拆成几个条件",
                        "the expression is too large; split it into several conditions");
                return List.of();
            }
        }

        private void plan(Node.Leaf leaf) {
            Map<Sources.Part, CelAbstractSyntaxTree> trees =
                    rules.trees(leaf.heading().id());
            NodeId id = leaf.heading().id();
            if (leaf.rule() instanceof LeafRule.Condition) {
                CelAbstractSyntaxTree tree = tree(trees, Sources.Part.CONDITION);
                int cell = cell(new Place(id, Sources.Part.CONDITION), tree, CostBound.MOST_TURNS);
                plans.put(id, new Plan(cell, -1, -1));
            } else if (leaf.rule() instanceof LeafRule.CountRecords count) {
                int needed = cell(
                        new Place(id, Sources.Part.AT_LEAST), tree(trees, Sources.Part.AT_LEAST), CostBound.MOST_TURNS);
                Place place = new Place(id, Sources.Part.WHERE);
                Optional<CelAbstractSyntaxTree> where = Optional.ofNullable(trees.get(Sources.Part.WHERE));
                try {
                    Expr.Fold matches = Lowering.matches(count.list(), where, layout);
                    refuseIfTooManyTurns(place, matches.body().orElseThrow(), CostBound.MOST_TURNS_PER_RECORD);
                    plans.put(id, new Plan(needed, add(place, matches), layout.list(count.list())));
                } catch (UnsupportedRuleException unsupported) {
                    refuse(place, where, unsupported);
                }
            }
        }

        private static CelAbstractSyntaxTree tree(Map<Sources.Part, CelAbstractSyntaxTree> trees, Sources.Part part) {
            CelAbstractSyntaxTree tree = trees.get(part);
            if (tree == null) {
                throw new IllegalStateException("the rules are those of another standard");
            }
            return tree;
        }

        private int cell(Place place, CelAbstractSyntaxTree tree, long mostTurns) {
            try {
                Expr expr = Lowering.lower(tree, layout);
                refuseIfTooManyTurns(place, expr, mostTurns);
                return add(place, expr);
            } catch (UnsupportedRuleException unsupported) {
                refuse(place, Optional.of(tree), unsupported);
                return -1;
            }
        }

        private int add(Place place, Expr expr) {
            remember(place, expr);
            return cells.add(expr);
        }

        private void remember(Place place, Expr expr) {
            places.putIfAbsent(expr, place);
            expr.parts().stream().filter(part -> part.size() > 1).forEach(part -> remember(place, part));
        }

        private void refuseIfTooManyTurns(Place place, Expr expr, long most) {
            long turns = CostBound.turns(expr);
            if (turns > most) {
                refuse(
                        place,
                        0,
                        "too-much-work",
                        "每个列表" + CostBound.MOST_RECORDS + "条时，循环次数可达" + turns + "，超过" + most,
                        "at " + CostBound.MOST_RECORDS + " records a list the loops take up to " + turns
                                + " turns, more than " + most);
            }
        }

        private void refuse(Place place, Optional<CelAbstractSyntaxTree> tree, UnsupportedRuleException unsupported) {
            int offset = tree.map(known -> known.getSource().getPositionsMap().getOrDefault(unsupported.node(), 0))
                    .orElse(0);
            refuse(
                    place,
                    offset,
                    unsupported.code(),
                    unsupported.text().zh(),
                    unsupported.text().en());
        }

        private void refuse(Place place, int offset, String code, String zh, String en) {
            violations.add(new Violation(sources.place(place.leaf(), place.part(), offset), code, new Text(zh, en)));
        }
    }

    /** Returns the bound on the work of these rules. */
    public CostBound cost() {
        return cost;
    }

    /** Returns a computation for the leaves with conditions and counted records. */
    public LeafComputation newComputation() {
        return this::compute;
    }

    private Finding compute(Node.Leaf leaf, Facts facts) throws LeafFailedException {
        Plan plan = plans.get(leaf.heading().id());
        if (plan != null && facts instanceof CaseView.Part part) {
            Computed computed = part.whole().once(this, Computed.class, this::computeAll);
            if (computed.bound().isPresent()) {
                return finding(leaf, plan, computed.bound().get(), computed.results());
            }
        }
        return interpreter.newComputation().compute(leaf, facts);
    }

    private Computed computeAll(CaseView view) {
        Optional<Bound> bound = binder.bind(view);
        return new Computed(bound, bound.map(this::run).orElseGet(() -> new Results(0)));
    }

    /**
     * Binds a view once, to compute it any number of times.
     *
     * @return nothing where the interpreter must compute the leaves of this case one by one
     */
    public Optional<Bound> bind(CaseView view) {
        return binder.bind(view);
    }

    /** Computes all leaves. An error is a value among the results. */
    public Results run(Bound bound) {
        Results results = new Results(cells);
        for (EmittedRules part : code) {
            part.run(bound, results);
        }
        return results;
    }

    /**
     * Returns the cell in which the outcome of a condition stands.
     *
     * @throws IllegalArgumentException if the leaf is no condition of this standard
     */
    public int cell(NodeId condition) {
        Plan plan = plans.get(condition);
        if (plan == null || plan.matches() >= 0) {
            throw new IllegalArgumentException("no condition: " + condition);
        }
        return plan.condition();
    }

    private static Finding finding(Node.Leaf leaf, Plan plan, Bound bound, Results results) throws LeafFailedException {
        failIfSet(results.faults[plan.condition()]);
        long value = results.values[plan.condition()];
        if (plan.matches() < 0) {
            return Finding.of(results.isTrue(plan.condition()));
        }
        if (value < 1) {
            failIfSet(Fault.BELOW_ONE.number());
        }
        if (value > Integer.MAX_VALUE) {
            failIfSet(Fault.OVERFLOW.number());
        }
        failIfSet(results.faults[plan.matches()]);
        List<RecordId> counted = new ArrayList<>();
        RecordId[] records = bound.records[plan.list()];
        for (int row = 0; row < records.length; row++) {
            if (results.matched(plan.matches(), row)) {
                counted.add(records[row]);
            }
        }
        String list = ((LeafRule.CountRecords) leaf.rule()).list();
        return Finding.ofRecords(list, counted, (int) value);
    }

    private static void failIfSet(int fault) throws LeafFailedException {
        if (fault != Fault.NONE.number()) {
            throw Fault.failure(fault);
        }
    }
}
