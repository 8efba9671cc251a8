// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.RedLineClass;

/**
 * What the red-line proof says of a standard (豫人社办〔2024〕27号（五）（六）). Immutable.
 *
 * @param day the day of application for which witnesses were built
 * @param judgements one for each restricted kind that may be no precondition, then one for all of them together
 * @param findings what is to be mended, decided or thought about, gravest first
 * @param probes pairs of dossiers that differ in one restricted fact and in the outcome of a gate that a class computes
 */
public record RedLineReport(LocalDate day, List<Judgement> judgements, List<Finding> findings, List<Probe> probes) {
    /** What is known of a restricted kind. */
    public enum Outcome {
        /** It can be avoided: no leaf reads it, or a witness shows how. */
        PROVED,
        /** It cannot be avoided. */
        REFUSED,
        /** Neither could be shown; the province decides. */
        UNPROVEN
    }

    /** What follows from a finding. */
    public enum Gravity {
        /** The standard cannot be filed. */
        REFUSED,
        /** The standard cannot be filed unless the province decides so. */
        UNPROVEN,
        /** People should know; it can be filed. */
        WARN,
        /** A question to whoever decides about the filing. */
        ASK
    }

    /**
     * What was shown of one kind, or of all together.
     *
     * @param kinds the kinds that had to be avoided at once
     * @param outcome what was shown
     * @param weaker whether it rests on leaves that a class computes, into which the proof cannot see
     * @param basis why, for people
     * @param witnesses dossiers without these kinds that the evaluator finds met, one for each group of people told apart by
     *     the standard; empty unless a witness was needed and found
     */
    public record Judgement(
            SortedSet<RedLineClass> kinds, Outcome outcome, boolean weaker, Text basis, List<SealedDossier> witnesses) {
        public Judgement {
            kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(basis, "basis");
            witnesses = List.copyOf(witnesses);
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("a judgement is about at least one kind");
            }
        }
    }

    /**
     * A pair of dossiers that differ in one restricted fact, and in the outcome of a leaf that a class computes and that
     * nobody can do without.
     *
     * @param leaf the leaf
     * @param path the path whose value was changed
     * @param record the record in which it was changed; absent for plain facts
     * @param valueBefore the value in the first dossier; absent where there was none
     * @param valueAfter the value in the second; absent where it was taken away
     * @param before the first dossier
     * @param after the second
     * @param verdictBefore what the leaf says of the first
     * @param verdictAfter what it says of the second
     */
    public record Probe(
            NodeId leaf,
            FactPath path,
            Optional<RecordId> record,
            Optional<String> valueBefore,
            Optional<String> valueAfter,
            SealedDossier before,
            SealedDossier after,
            Verdict verdictBefore,
            Verdict verdictAfter) {
        public Probe {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(valueBefore, "valueBefore");
            Objects.requireNonNull(valueAfter, "valueAfter");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(verdictBefore, "verdictBefore");
            Objects.requireNonNull(verdictAfter, "verdictAfter");
        }
    }

    /**
     * One finding.
     *
     * @param code of the red line
     * @param gravity what follows
     * @param kinds the kinds it is about
     * @param clause where the rule says so
     * @param place {@code file:line:column} of the first leaf; empty for the whole
     * @param leaves the leaves it is about, in the order of the tree
     * @param weaker whether it rests on leaves that a class computes
     * @param explanation what is wrong
     * @param suggestion what would mend it
     */
    public record Finding(
            String code,
            Gravity gravity,
            SortedSet<RedLineClass> kinds,
            Optional<Clause> clause,
            String place,
            List<NodeId> leaves,
            boolean weaker,
            Text explanation,
            Text suggestion) {
        public Finding {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(gravity, "gravity");
            kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
            Objects.requireNonNull(clause, "clause");
            Objects.requireNonNull(place, "place");
            leaves = List.copyOf(leaves);
            Objects.requireNonNull(explanation, "explanation");
            Objects.requireNonNull(suggestion, "suggestion");
        }
    }

    public RedLineReport {
        Objects.requireNonNull(day, "day");
        judgements = List.copyOf(judgements);
        findings = List.copyOf(findings);
        probes = List.copyOf(probes);
    }

    /** Makes a report for which nothing was probed. */
    public RedLineReport(LocalDate day, List<Judgement> judgements, List<Finding> findings) {
        this(day, judgements, findings, List.of());
    }

    /** Tells whether nothing found keeps the standard from being filed. */
    public boolean fileable() {
        return findings.stream()
                .noneMatch(finding -> finding.gravity() == Gravity.REFUSED || finding.gravity() == Gravity.UNPROVEN);
    }

    /** Returns the judgement about exactly these kinds. */
    public Optional<Judgement> judgement(Set<RedLineClass> kinds) {
        return judgements.stream()
                .filter(judgement -> judgement.kinds().equals(kinds))
                .findFirst();
    }
}
