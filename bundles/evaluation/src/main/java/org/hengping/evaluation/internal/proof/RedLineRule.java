// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.Basis;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.provision.RedLine;

/**
 * One red line of the policy, as far as a proof needs it.
 *
 * @param code its code
 * @param subject the restricted kind of facts; absent where it is about numbers
 * @param severity what follows
 * @param words what is restricted and what would mend a breach
 * @param kindred codes, by code list, that count as of the restricted kind
 * @param ofSeries whether it is about some series only
 * @param clause where it says so
 */
record RedLineRule(
        String code,
        Optional<RedLineClass> subject,
        RedLine.Severity severity,
        RedLineWords words,
        Map<String, Set<String>> kindred,
        boolean ofSeries,
        Clause clause) {
    RedLineRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(words, "words");
        kindred = Map.copyOf(kindred);
        Objects.requireNonNull(clause, "clause");
    }

    /** Returns the red lines on preconditions that hold on the normal basis for a series, one for each kind. */
    static List<RedLineRule> preconditions(PolicySnapshot policy, String series) {
        return preconditions(policy, series, Set.of(Basis.NORMAL));
    }

    /** Returns the red lines on preconditions that hold on one of these bases for a series, one for each kind. */
    static List<RedLineRule> preconditions(PolicySnapshot policy, String series, Set<Basis> bases) {
        List<RedLineRule> rules = new ArrayList<>();
        for (RedLine line : lines(policy, series, RedLine.Concern.PRECONDITION, bases)) {
            line.subject()
                    .filter(kind ->
                            rules.stream().noneMatch(rule -> rule.subject().equals(Optional.of(kind))))
                    .ifPresent(kind -> rules.add(of(line, RedLineWords.of(kind))));
        }
        return rules;
    }

    /** Returns the red lines on numbers, of works or of a kind of facts. */
    static List<RedLineRule> numbers(PolicySnapshot policy, String series) {
        return lines(policy, series, RedLine.Concern.QUANTITY, Set.of(Basis.NORMAL)).stream()
                .map(line -> of(line, line.subject().map(RedLineWords::of).orElse(RedLineWords.NUMBER)))
                .toList();
    }

    /** Returns the red lines on what may not be the main indicator. */
    static List<RedLineRule> mainIndicators(PolicySnapshot policy, String series) {
        return lines(policy, series, RedLine.Concern.MAIN_INDICATOR, Set.of(Basis.NORMAL)).stream()
                .map(line -> of(line, RedLineWords.of(line.subject().orElseThrow())))
                .toList();
    }

    private static List<RedLine> lines(
            PolicySnapshot policy, String series, RedLine.Concern concern, Set<Basis> bases) {
        return policy.provisions(RedLine.class).stream()
                .filter(line -> line.concern() == concern
                        && line.bases().stream().anyMatch(bases::contains)
                        && (line.series().isEmpty() || line.series().contains(series)))
                .toList();
    }

    private static RedLineRule of(RedLine line, RedLineWords words) {
        return new RedLineRule(
                line.code(),
                line.subject(),
                line.severity(),
                words,
                Map.copyOf(line.kindred()),
                !line.series().isEmpty(),
                line.clauses().get(0));
    }

    Text wording() {
        return words.wording();
    }

    Text suggestion() {
        return words.suggestion();
    }

    /** Tells whether a standard that makes it unavoidable is refused. */
    boolean refuses() {
        return severity == RedLine.Severity.REFUSE || severity == RedLine.Severity.REFUSE_WHEN_UNAVOIDABLE;
    }
}
