// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.node;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.assessment.RecordRef;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.LeafComputation;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.PluginBudget;
import org.hengping.evaluation.internal.derivation.CaseView;
import org.hengping.evaluation.internal.derivation.EffectiveFacts;
import org.hengping.evaluation.internal.derivation.HeldRecord;
import org.hengping.platform.fault.PlatformException;

/** Judges leaves: asks who vouches, computes once or twice, and refuses findings that cannot be. Counts its work. */
final class LeafJudge {
    private static final Pattern SHOWN_DETAIL = Pattern.compile("[\\p{Alnum}_$./]{1,200}");

    private final Standard standard;
    private final Supplier<LeafComputation> computations;
    private final Vocabulary vocabulary;
    private final EffectiveFacts facts;
    private final Outlook outlook;
    private final CaseView everything;
    private final CaseView vouchedOnly;
    private long leaves;
    private final PluginBudget budget;
    private long records;
    private Execution.Spent spent = Execution.Spent.NOTHING;

    LeafJudge(
            Standard standard,
            Supplier<LeafComputation> computations,
            Vocabulary vocabulary,
            EffectiveFacts facts,
            Outlook outlook,
            PluginBudget budget) {
        this.budget = budget;
        this.standard = standard;
        this.computations = computations;
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.outlook = outlook;
        this.everything = new CaseView(vocabulary, facts, list -> held -> true);
        this.vouchedOnly = new CaseView(vocabulary, facts, list -> held -> outlook.accepts(list, held.voucher()));
    }

    /** Returns how many looks were taken. */
    long leaves() {
        return leaves;
    }

    /** Returns how many records were shown. */
    long records() {
        return records;
    }

    /** Returns what plugin classes spent. */
    Execution.Spent spent() {
        return spent;
    }

    Look judge(Node.Leaf leaf) {
        List<String> unvouched = paths(leaf)
                .filter(path -> path.field().isEmpty() && outlook.unvouched(path))
                .map(FactPath::toString)
                .toList();
        if (!unvouched.isEmpty()) {
            return new Look(
                    Outcome.UNDECIDED,
                    Optional.of(new Reason(Reason.Code.NOT_VOUCHED, unvouched)),
                    new TreeSet<>(),
                    0,
                    Optional.empty());
        }
        Map<String, List<HeldRecord>> all = new TreeMap<>();
        Map<String, List<HeldRecord>> vouched = new TreeMap<>();
        paths(leaf).filter(path -> path.field().isPresent()).map(FactPath::fact).forEach(list -> {
            all.computeIfAbsent(list, everything::records);
            vouched.computeIfAbsent(list, vouchedOnly::records);
        });
        Look first = look(leaf, everything, all);
        if (all.equals(vouched)) {
            return first;
        }
        List<String> doubtful = paths(leaf)
                .filter(path -> path.field().isPresent()
                        && !all.getOrDefault(path.fact(), List.of())
                                .equals(vouched.getOrDefault(path.fact(), List.of())))
                .map(FactPath::toString)
                .toList();
        return Look.join(first, look(leaf, vouchedOnly, vouched), new Reason(Reason.Code.NOT_VOUCHED, doubtful));
    }

    private static Stream<FactPath> paths(Node.Leaf leaf) {
        return leaf.reads().stream().map(FactRead::path);
    }

    private Look look(Node.Leaf leaf, CaseView view, Map<String, List<HeldRecord>> shown) {
        leaves++;
        records += shown.values().stream().mapToLong(List::size).sum();
        LeafFacts leafFacts = new LeafFacts(standard, vocabulary, facts, view, leaf, shown);
        try {
            // a new computation for each look: nothing that a plugin remembers can reach another leaf
            LeafComputation computation = computations.get();
            computation.grant(budget);
            try {
                return accept(compute(computation, leaf, leafFacts), shown);
            } finally {
                spent = spent.plus(computation.spent());
            }
        } catch (LeafFailedException failed) {
            return Look.failed(shown(failed.reason()));
        } finally {
            leafFacts.close();
        }
    }

    private static Finding compute(LeafComputation computation, Node.Leaf leaf, LeafFacts facts)
            throws LeafFailedException {
        Finding finding;
        try {
            finding = computation.compute(leaf, facts);
        } catch (PlatformException noVerdict) {
            // the machine, not the plugin: ends the evaluation without a result
            throw noVerdict;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError thrown) {
            // Running out of memory or a broken virtual machine is no verdict: it ends the evaluation.
            throw new LeafFailedException(new Reason(
                    Reason.Code.PLUGIN_THREW, List.of(thrown.getClass().getName())));
        }
        if (finding == null) {
            throw new LeafFailedException(new Reason(Reason.Code.BAD_FINDING, List.of("NULL")));
        }
        return finding;
    }

    /** A class file may name its class by almost any characters; only plain names go into results. */
    private static Reason shown(Reason reason) {
        return new Reason(
                reason.code(),
                reason.details().stream()
                        .map(detail -> SHOWN_DETAIL.matcher(detail).matches() ? detail : "?")
                        .toList());
    }

    private static Look accept(Finding finding, Map<String, List<HeldRecord>> shown) throws LeafFailedException {
        SortedSet<RecordRef> satisfying = new TreeSet<>();
        if (finding.list().isPresent()) {
            List<HeldRecord> held = shown.get(finding.list().get());
            if (held == null) {
                throw new LeafFailedException(new Reason(Reason.Code.BAD_FINDING, List.of("LIST")));
            }
            Map<RecordId, RecordRef> known =
                    held.stream().map(HeldRecord::ref).collect(Collectors.toMap(RecordRef::id, ref -> ref));
            for (RecordId id : finding.records()) {
                RecordRef ref = known.get(id);
                if (ref == null) {
                    throw new LeafFailedException(new Reason(Reason.Code.BAD_FINDING, List.of("RECORD")));
                }
                satisfying.add(ref);
            }
        }
        Verdict verdict = finding.verdict();
        Outcome outcome = new Outcome(verdict, false);
        Optional<Reason> reason = verdict == Verdict.UNDECIDED
                ? Optional.of(new Reason(Reason.Code.LEFT_TO_EXPERTS, List.of()))
                : Optional.empty();
        return new Look(outcome, reason, satisfying, finding.needed(), finding.points());
    }
}
