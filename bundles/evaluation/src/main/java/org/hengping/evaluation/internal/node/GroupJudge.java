// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.assessment.RecordRef;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Cap;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.internal.derivation.EffectiveFacts;
import org.hengping.evaluation.internal.matching.Demand;
import org.hengping.evaluation.internal.matching.Limits;
import org.hengping.evaluation.internal.matching.RecordSharing;

/** Judges at-least-N groups, also those that count or share records. */
final class GroupJudge {
    private final Vocabulary vocabulary;
    private final EffectiveFacts facts;

    GroupJudge(Vocabulary vocabulary, EffectiveFacts facts) {
        this.vocabulary = vocabulary;
        this.facts = facts;
    }

    /**
     * What came of a group.
     *
     * @param outcome verdict and mark
     * @param reason why, where the verdict alone does not say it
     * @param records the records counted or used
     */
    record Judged(Outcome outcome, Optional<Reason> reason, SortedSet<RecordRef> records) {}

    Judged judge(Node.AtLeast group, List<NodeResult> children) {
        List<Outcome> outcomes = children.stream().map(NodeResult::outcome).toList();
        Outcome plain = Outcome.atLeast(group.n(), outcomes);
        if (plain.verdict() == Verdict.NOT_APPLICABLE) {
            return new Judged(plain, Optional.empty(), new TreeSet<>());
        }
        if (group.counting() == Node.Counting.RECORDS) {
            return countRecords(group, children, plain.failed());
        }
        long applicable = outcomes.stream()
                .filter(outcome -> outcome.verdict() != Verdict.NOT_APPLICABLE)
                .count();
        if (applicable < group.n()) {
            Reason few = new Reason(
                    Reason.Code.TOO_FEW_APPLY, List.of(Long.toString(applicable), Integer.toString(group.n())));
            return new Judged(plain, Optional.of(few), new TreeSet<>());
        }
        if (!group.distinct()) {
            return new Judged(plain, Optional.empty(), new TreeSet<>());
        }
        return shareRecords(group, children, plain);
    }

    private Judged shareRecords(Node.AtLeast group, List<NodeResult> children, Outcome plain) {
        List<Demand> demands = children.stream()
                .filter(child -> child.outcome().verdict() == Verdict.MET)
                .map(child -> new Demand(child.needed(), new TreeSet<>(child.records())))
                .toList();
        RecordSharing.Shared shared = RecordSharing.shareOut(demands, limits(group, children));
        Outcome outcome = Outcome.between(
                shared.count() >= group.n(), shared.count() + open(children) >= group.n(), plain.failed());
        return new Judged(outcome, shared(outcome, plain.verdict() == Verdict.MET), shared.used());
    }

    private Judged countRecords(Node.AtLeast group, List<NodeResult> children, boolean failed) {
        SortedSet<RecordRef> found = new TreeSet<>();
        children.stream()
                .filter(child -> child.outcome().verdict() == Verdict.MET
                        || child.outcome().verdict() == Verdict.NOT_MET)
                .forEach(child -> found.addAll(child.records()));
        SortedSet<RecordRef> counted = limits(group, children).countable(found);
        boolean enough = counted.size() >= group.n();
        Outcome outcome = Outcome.between(enough, enough || open(children) > 0, failed);
        return new Judged(outcome, shared(outcome, found.size() >= group.n()), counted);
    }

    private static Optional<Reason> shared(Outcome outcome, boolean otherwiseMet) {
        return otherwiseMet && outcome.verdict() != Verdict.MET
                ? Optional.of(new Reason(Reason.Code.RECORDS_SHARED, List.of()))
                : Optional.empty();
    }

    private static int open(List<NodeResult> children) {
        return (int) children.stream()
                .map(child -> child.outcome().verdict())
                .filter(verdict -> verdict == Verdict.UNDECIDED || verdict == Verdict.FAILED)
                .count();
    }

    /** Puts each record of the children under the first cap of the group that names its value. */
    private Limits limits(Node.AtLeast group, List<NodeResult> children) {
        if (group.caps().isEmpty()) {
            return Limits.NONE;
        }
        SortedSet<RecordRef> refs = new TreeSet<>();
        children.forEach(child -> refs.addAll(child.records()));
        Map<RecordRef, Integer> limitOf = new HashMap<>();
        for (RecordRef ref : refs) {
            for (int i = group.caps().size() - 1; i >= 0; i--) {
                if (fallsUnder(ref, group.caps().get(i))) {
                    limitOf.put(ref, i);
                }
            }
        }
        List<Integer> most = new ArrayList<>();
        group.caps().forEach(cap -> most.add(cap.most()));
        return new Limits(most, limitOf);
    }

    private boolean fallsUnder(RecordRef ref, Cap cap) {
        return ref.list().equals(vocabulary.recordsOf(cap.path().fact()))
                && facts.records(ref.list()).stream()
                        .filter(entry -> entry.ref().equals(ref))
                        .flatMap(entry -> cap.path().field().flatMap(entry::field).stream())
                        .anyMatch(value -> cap.oneOf().contains(value.text()));
    }
}
