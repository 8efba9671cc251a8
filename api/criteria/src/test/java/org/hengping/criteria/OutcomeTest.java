// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Provide
    Arbitrary<Outcome> outcome() {
        return Arbitraries.of(
                Outcome.MET,
                Outcome.NOT_MET,
                Outcome.UNDECIDED,
                Outcome.FAILED,
                Outcome.NOT_APPLICABLE,
                new Outcome(Verdict.MET, true),
                new Outcome(Verdict.NOT_MET, true),
                new Outcome(Verdict.UNDECIDED, true),
                new Outcome(Verdict.NOT_APPLICABLE, true));
    }

    @Provide
    Arbitrary<List<Outcome>> outcomes() {
        return outcome().list().ofMaxSize(7);
    }

    /** Every way of replacing what is open by met or not met. */
    private static List<List<Outcome>> completions(List<Outcome> parts) {
        List<List<Outcome>> all = List.of(List.of());
        for (Outcome part : parts) {
            List<Outcome> ends =
                    switch (part.verdict()) {
                        case UNDECIDED, FAILED -> List.of(Outcome.MET, Outcome.NOT_MET);
                        case MET, NOT_MET, NOT_APPLICABLE -> List.of(part);
                    };
            List<List<Outcome>> longer = new ArrayList<>();
            for (List<Outcome> begun : all) {
                for (Outcome end : ends) {
                    List<Outcome> next = new ArrayList<>(begun);
                    next.add(end);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private static boolean decided(Outcome outcome) {
        return outcome.verdict() == Verdict.MET || outcome.verdict() == Verdict.NOT_MET;
    }

    @Property
    void aDecidedVerdictHoldsHoweverTheOpenPartsTurnOut(
            @ForAll("outcomes") List<Outcome> parts, @ForAll @IntRange(min = 1, max = 7) int n) {
        Outcome all = Outcome.allOf(parts);
        Outcome any = Outcome.anyOf(parts);
        Outcome some = Outcome.atLeast(n, parts);
        for (List<Outcome> completion : completions(parts)) {
            if (decided(all)) {
                assertThat(Outcome.allOf(completion).verdict()).isEqualTo(all.verdict());
            }
            if (decided(any)) {
                assertThat(Outcome.anyOf(completion).verdict()).isEqualTo(any.verdict());
            }
            if (decided(some)) {
                assertThat(Outcome.atLeast(n, completion).verdict()).isEqualTo(some.verdict());
            }
        }
    }

    @Property
    void whatIsOpenCouldTurnOutEitherWay(
            @ForAll("outcomes") List<Outcome> parts, @ForAll @IntRange(min = 1, max = 7) int n) {
        Outcome some = Outcome.atLeast(n, parts);
        long applicable = parts.stream()
                .filter(part -> part.verdict() != Verdict.NOT_APPLICABLE)
                .count();
        if (some.verdict() == Verdict.UNDECIDED && applicable >= n) {
            assertThat(completions(parts).stream()
                            .map(completion -> Outcome.atLeast(n, completion).verdict()))
                    .contains(Verdict.MET, Verdict.NOT_MET);
        }
    }

    @Property
    void replacingNotMetByOpenOrOpenByMetNeverLowersAVerdict(
            @ForAll("outcomes") List<Outcome> parts,
            @ForAll @IntRange(min = 0, max = 6) int index,
            @ForAll @IntRange(min = 1, max = 7) int n) {
        Assume.that(index < parts.size() && parts.get(index).verdict() != Verdict.NOT_APPLICABLE);
        List<Outcome> better = new ArrayList<>(parts);
        better.set(index, parts.get(index).verdict() == Verdict.NOT_MET ? Outcome.UNDECIDED : Outcome.MET);
        assertThat(rank(Outcome.allOf(better))).isGreaterThanOrEqualTo(rank(Outcome.allOf(parts)));
        assertThat(rank(Outcome.anyOf(better))).isGreaterThanOrEqualTo(rank(Outcome.anyOf(parts)));
        assertThat(rank(Outcome.atLeast(n, better))).isGreaterThanOrEqualTo(rank(Outcome.atLeast(n, parts)));
    }

    private static int rank(Outcome outcome) {
        return switch (outcome.verdict()) {
            case NOT_MET -> 0;
            case UNDECIDED, FAILED, NOT_APPLICABLE -> 1;
            case MET -> 2;
        };
    }

    @Property
    void orderDoesNotCount(
            @ForAll("outcomes") List<Outcome> parts, @ForAll @IntRange(min = 1, max = 7) int n, @ForAll long seed) {
        List<Outcome> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Outcome.allOf(shuffled)).isEqualTo(Outcome.allOf(parts));
        assertThat(Outcome.anyOf(shuffled)).isEqualTo(Outcome.anyOf(parts));
        assertThat(Outcome.atLeast(n, shuffled)).isEqualTo(Outcome.atLeast(n, parts));
    }

    @Property
    void groupingDoesNotCountForAllOfAndAnyOf(
            @ForAll("outcomes") List<Outcome> first,
            @ForAll("outcomes") List<Outcome> second,
            @ForAll("outcomes") List<Outcome> third) {
        List<Outcome> flat = new ArrayList<>(first);
        flat.addAll(second);
        flat.addAll(third);
        assertThat(Outcome.allOf(List.of(
                        Outcome.allOf(first), Outcome.allOf(List.of(Outcome.allOf(second), Outcome.allOf(third))))))
                .isEqualTo(Outcome.allOf(flat));
        assertThat(Outcome.anyOf(List.of(
                        Outcome.anyOf(List.of(Outcome.anyOf(first), Outcome.anyOf(second))), Outcome.anyOf(third))))
                .isEqualTo(Outcome.anyOf(flat));
    }

    @Property
    void whatDoesNotApplyChangesNothing(
            @ForAll("outcomes") List<Outcome> parts, @ForAll @IntRange(min = 1, max = 7) int n) {
        List<Outcome> more = new ArrayList<>(parts);
        more.add(0, Outcome.NOT_APPLICABLE);
        more.add(Outcome.NOT_APPLICABLE);
        assertThat(Outcome.allOf(more)).isEqualTo(Outcome.allOf(parts));
        assertThat(Outcome.anyOf(more)).isEqualTo(Outcome.anyOf(parts));
        assertThat(Outcome.atLeast(n, more)).isEqualTo(Outcome.atLeast(n, parts));
    }

    @Property
    void theMarkOfFailureIsKeptAndNeverMadeUp(
            @ForAll("outcomes") List<Outcome> parts, @ForAll @IntRange(min = 1, max = 7) int n) {
        boolean failed = parts.stream().anyMatch(Outcome::failed);
        assertThat(Outcome.allOf(parts).failed()).isEqualTo(failed);
        assertThat(Outcome.anyOf(parts).failed()).isEqualTo(failed);
        assertThat(Outcome.atLeast(n, parts).failed()).isEqualTo(failed);
    }

    @Property
    void failedCombinesAsUndecided(@ForAll("outcomes") List<Outcome> parts, @ForAll @IntRange(min = 1, max = 7) int n) {
        List<Outcome> undecided = parts.stream()
                .map(part -> part.verdict() == Verdict.FAILED ? Outcome.UNDECIDED : part)
                .toList();
        assertThat(Outcome.allOf(parts).verdict())
                .isEqualTo(Outcome.allOf(undecided).verdict())
                .isNotEqualTo(Verdict.FAILED);
        assertThat(Outcome.atLeast(n, parts).verdict())
                .isEqualTo(Outcome.atLeast(n, undecided).verdict())
                .isNotEqualTo(Verdict.FAILED);
    }

    @Property
    void oneOfIsAnyOfAndAllOfThemIsAllOf(@ForAll("outcomes") List<Outcome> parts) {
        List<Outcome> applicable = parts.stream()
                .filter(part -> part.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        Assume.that(!applicable.isEmpty());
        assertThat(Outcome.atLeast(1, applicable)).isEqualTo(Outcome.anyOf(applicable));
        assertThat(Outcome.atLeast(applicable.size(), applicable)).isEqualTo(Outcome.allOf(applicable));
    }

    @Property
    void notMetOfAllIsMetOfAnyMirrored(@ForAll("outcomes") List<Outcome> parts) {
        List<Outcome> mirrored = parts.stream().map(OutcomeTest::mirror).toList();
        assertThat(Outcome.anyOf(mirrored)).isEqualTo(mirror(Outcome.allOf(parts)));
    }

    private static Outcome mirror(Outcome outcome) {
        return switch (outcome.verdict()) {
            case MET -> new Outcome(Verdict.NOT_MET, outcome.failed());
            case NOT_MET -> new Outcome(Verdict.MET, outcome.failed());
            case UNDECIDED, FAILED, NOT_APPLICABLE -> outcome;
        };
    }

    @Test
    void fewerThanAskedForIsUndecidedAndNothingIsNotApplicable() {
        assertThat(Outcome.atLeast(2, List.of(Outcome.NOT_MET, Outcome.NOT_APPLICABLE)))
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(Outcome.atLeast(2, List.of(Outcome.NOT_APPLICABLE))).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(Outcome.allOf(List.of())).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void impossibleOutcomesAreRefused() {
        assertThatThrownBy(() -> new Outcome(Verdict.FAILED, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Outcome.atLeast(0, List.of(Outcome.MET))).isInstanceOf(IllegalArgumentException.class);
    }
}
