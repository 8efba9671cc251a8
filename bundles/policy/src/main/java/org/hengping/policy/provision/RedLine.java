// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.Basis;

/**
 * What a standard may not ask, or may not ask without thought.
 *
 * @param code its code
 * @param wording what people read, close to the words of the clause
 * @param concern in which way the subject is restricted
 * @param subject the restricted kind of facts; absent if the concern is not about one kind
 * @param severity what follows
 * @param bases bases on which it applies; at least one
 * @param series codes of the series to which it applies; empty means all
 * @param kindred codes, by code list, that count as of the restricted kind where it is proved to be avoidable
 * @param exception what the clause excepts, in its words
 * @param clauses where it says so; at least one
 */
public record RedLine(
        String code,
        Text wording,
        Concern concern,
        Optional<RedLineClass> subject,
        Severity severity,
        SortedSet<Basis> bases,
        SortedSet<String> series,
        SortedMap<String, SortedSet<String>> kindred,
        Optional<Text> exception,
        List<Clause> clauses)
        implements Provision {
    /** Makes a red line without kindred codes. */
    public RedLine(
            String code,
            Text wording,
            Concern concern,
            Optional<RedLineClass> subject,
            Severity severity,
            SortedSet<Basis> bases,
            SortedSet<String> series,
            Optional<Text> exception,
            List<Clause> clauses) {
        this(code, wording, concern, subject, severity, bases, series, new TreeMap<>(), exception, clauses);
    }

    public RedLine {
        Codes.require(code);
        Objects.requireNonNull(wording, "wording");
        Objects.requireNonNull(concern, "concern");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(exception, "exception");
        bases = Codes.sorted(bases);
        series = Codes.sorted(series);
        SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
        kindred.forEach((list, codes) -> sorted.put(list, Codes.sorted(codes)));
        kindred = Collections.unmodifiableSortedMap(sorted);
        if (!kindred.isEmpty() && subject.isEmpty()) {
            throw new IllegalArgumentException("kindred codes are of a kind, so a subject is named: " + code);
        }
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("a red line applies on at least one basis: " + code);
        }
        if (subject.isEmpty() && (concern == Concern.PRECONDITION || concern == Concern.MAIN_INDICATOR)) {
            throw new IllegalArgumentException("a red line on a " + concern + " names the kind of facts: " + code);
        }
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.RED_LINE;
    }

    @Override
    public Text label() {
        return wording;
    }

    /** In which way something is restricted. */
    public enum Concern {
        /** It may not be a precondition or restriction (前置条件、限制性条件). */
        PRECONDITION,
        /** It may not be the main indicator (主要指标). */
        MAIN_INDICATOR,
        /** Its number may not decide (数量). */
        QUANTITY,
        /** The standard may not be weaker than the baseline (通用条件). */
        BELOW_FLOOR
    }

    /** What follows from a finding. */
    public enum Severity {
        /** Refused as a precondition; where it is one option among several, people are warned. */
        REFUSE,
        /** Refused only where no way to MET avoids it; as one option among several it is free. */
        REFUSE_WHEN_UNAVOIDABLE,
        /** Reported as a warning; never refused. */
        WARN,
        /** Put as a question to whoever decides about the filing. */
        ASK
    }
}
