// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.conformance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.Clause;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/**
 * Whether a standard may be filed, and all that was found about it. Immutable; the same bundle and policy give the same
 * report, but for the decisions of the province, which depend on the day they are looked at.
 *
 * @param bundle digest of the bundle
 * @param standard the standard it brings; absent if that could not be read
 * @param version that standard's version; absent if that could not be read
 * @param title that standard's title; absent if that could not be read
 * @param policy digest of the policy snapshot it was judged under
 * @param day the day of application for which it was judged
 * @param aspects what was looked at, each aspect once, in the order of {@link Aspect}
 * @param findings what is to be mended, decided or thought about, by aspect, gravest first
 * @param floor what the baselines of its routes ask, one by one; empty where none is known
 */
public record ConformanceReport(
        ContentDigest bundle,
        Optional<StandardId> standard,
        Optional<StandardVersion> version,
        Optional<Text> title,
        ContentDigest policy,
        LocalDate day,
        List<AspectResult> aspects,
        List<Finding> findings,
        List<FloorLine> floor) {
    private static final Set<Aspect> NECESSARY =
            EnumSet.of(Aspect.STRUCTURE, Aspect.RED_LINES, Aspect.FLOOR, Aspect.CASES, Aspect.DETERMINISM);

    /** How an aspect came out. No state of it says that the law is fulfilled. */
    public enum State {
        /** It was looked at and nothing was found. */
        NOTHING_FOUND,
        /** Something was found that does not keep the standard from being filed. */
        NOTED,
        /** It is open and the province decides. */
        OPEN,
        /** It keeps the standard from being filed. */
        BROKEN,
        /** It was not looked at; the summary says why. */
        NOT_LOOKED_AT
    }

    /**
     * How one aspect came out.
     *
     * @param aspect which
     * @param state how
     * @param summary what was looked at and what came of it, in a sentence or two
     */
    public record AspectResult(Aspect aspect, State state, Text summary) {
        public AspectResult {
            Objects.requireNonNull(aspect, "aspect");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(summary, "summary");
        }
    }

    /**
     * One finding.
     *
     * @param aspect where it belongs
     * @param code its code, e.g. of the red line
     * @param gravity what follows
     * @param clause where the rule says so
     * @param place {@code file:line:column}; empty for the whole
     * @param leaves the leaves it is about, in the order of the tree
     * @param overridable whether the province may decide that it does not keep the standard from being filed. Never what the
     *     law gives nobody leave from: what the gate refuses, cases, ethics and bars
     * @param explanation what is wrong
     * @param suggestion what would mend it
     * @param overrides decisions of the province about it that hold on the day; they mark it and never remove it
     */
    public record Finding(
            Aspect aspect,
            String code,
            Gravity gravity,
            Optional<Clause> clause,
            String place,
            List<NodeId> leaves,
            boolean overridable,
            Text explanation,
            Text suggestion,
            List<FindingOverride> overrides) {
        public Finding {
            Objects.requireNonNull(aspect, "aspect");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(gravity, "gravity");
            Objects.requireNonNull(clause, "clause");
            Objects.requireNonNull(place, "place");
            leaves = List.copyOf(leaves);
            Objects.requireNonNull(explanation, "explanation");
            Objects.requireNonNull(suggestion, "suggestion");
            overrides = List.copyOf(overrides);
            if (!overridable && !overrides.isEmpty()) {
                throw new IllegalArgumentException("the province cannot decide about this finding: " + code);
            }
        }

        /** Tells whether it keeps the standard from being filed. */
        public boolean keepsFromFiling() {
            return gravity.keepsFromFiling() && overrides.isEmpty();
        }

        /** Returns the same finding with these decisions of the province. */
        public Finding with(List<FindingOverride> decisions) {
            return new Finding(
                    aspect, code, gravity, clause, place, leaves, overridable, explanation, suggestion, decisions);
        }
    }

    public ConformanceReport {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(day, "day");
        aspects = List.copyOf(aspects);
        findings = List.copyOf(findings);
        floor = List.copyOf(floor);
        if (!aspects.stream().map(AspectResult::aspect).toList().equals(Arrays.asList(Aspect.values()))) {
            throw new IllegalArgumentException("a report tells every aspect once, in order");
        }
    }

    /**
     * Tells whether the standard may be filed: the gate admits it, structure, red lines, floor, cases and determinism were
     * looked at, and each finding that would keep it back is decided by the province.
     */
    public boolean mayBeFiled() {
        return aspect(Aspect.GATE).state() != State.BROKEN
                && NECESSARY.stream().allMatch(aspect -> aspect(aspect).state() != State.NOT_LOOKED_AT)
                && findings.stream().noneMatch(Finding::keepsFromFiling);
    }

    /** Returns how an aspect came out. */
    public AspectResult aspect(Aspect aspect) {
        return aspects.stream()
                .filter(result -> result.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the findings of an aspect, gravest first. */
    public List<Finding> findings(Aspect aspect) {
        return findings.stream().filter(finding -> finding.aspect() == aspect).toList();
    }

    /** Returns the same report with decisions of the province, each at the finding that it is about. */
    public ConformanceReport with(List<FindingOverride> decisions) {
        return new ConformanceReport(
                bundle,
                standard,
                version,
                title,
                policy,
                day,
                aspects,
                findings.stream()
                        .map(finding -> finding.overridable()
                                ? finding.with(decisions.stream()
                                        .filter(decision -> decision.plugin().equals(bundle)
                                                && decision.code().equals(finding.code())
                                                && decision.leaves().equals(finding.leaves()))
                                        .toList())
                                : finding)
                        .toList(),
                floor);
    }
}
