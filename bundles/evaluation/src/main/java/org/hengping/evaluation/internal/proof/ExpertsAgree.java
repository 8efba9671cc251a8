// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Heading;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.PluginBudget;

/**
 * A standard as it is when experts are satisfied with everything that is left to them: no dossier alone could be met
 * otherwise. All else is computed as ever, by the same leaves.
 */
final class ExpertsAgree {
    private static final Clause HOUSE = new Clause("衡评红线证明", "专家判断视为符合", Clause.Standing.UNVERIFIED, Optional.empty());

    private final Set<NodeId> experts = new TreeSet<>();
    private final FactRead anything;

    private ExpertsAgree(FactRead anything) {
        this.anything = anything;
    }

    static CompiledStandard of(CompiledStandard compiled) {
        Standard standard = compiled.standard();
        Optional<FactRead> read = standard.leaves().stream()
                .flatMap(leaf -> leaf.reads().stream())
                .findFirst();
        if (read.isEmpty()) {
            return compiled;
        }
        ExpertsAgree agree = new ExpertsAgree(new FactRead(read.get().path(), true));
        return new CompiledStandard(
                standard.withRoot(agree.satisfied(standard.root())),
                compiled.bundle(),
                compiled.computations().around(agree::computation));
    }

    private LeafComputation computation(LeafComputation computation) {
        return new LeafComputation() {
            @Override
            public Finding compute(Node.Leaf leaf, Facts facts) throws LeafFailedException {
                if (experts.contains(leaf.heading().id())) {
                    return Finding.of(true);
                }
                Finding finding = computation.compute(leaf, facts);
                return finding.verdict() == Verdict.UNDECIDED ? Finding.of(true) : finding;
            }

            @Override
            public void grant(PluginBudget budget) {
                computation.grant(budget);
            }

            @Override
            public Execution.Spent spent() {
                return computation.spent();
            }
        };
    }

    private Node satisfied(Node node) {
        Heading heading = node.heading();
        if (node instanceof Node.LeftToExperts) {
            experts.add(heading.id());
            List<Clause> clauses = heading.clauses().isEmpty() ? List.of(HOUSE) : heading.clauses();
            return new Node.Leaf(
                    new Heading(heading.id(), heading.label(), clauses, heading.appliesTo()),
                    List.of(anything),
                    new LeafRule.Computed());
        }
        if (node instanceof Node.WeightedScore score) {
            List<Node.WeightedScore.Part> parts = new ArrayList<>();
            score.parts()
                    .forEach(part -> parts.add(new Node.WeightedScore.Part(satisfied(part.node()), part.points())));
            return new Node.WeightedScore(heading, parts, score.passMark());
        }
        List<Node> children = node.children().stream().map(this::satisfied).toList();
        if (node instanceof Node.AllOf) {
            return new Node.AllOf(heading, children);
        }
        if (node instanceof Node.AnyOf) {
            return new Node.AnyOf(heading, children);
        }
        return node instanceof Node.AtLeast group
                ? new Node.AtLeast(heading, group.n(), group.counting(), group.distinct(), group.caps(), children)
                : node;
    }
}
