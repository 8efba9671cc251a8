// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.generation;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.ReadValue;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Standard;

/**
 * Invents dossiers for a standard: people who pass, who miss it by a little, and whose facts nobody vouches for. The same
 * standard, policy and seed give the same dossiers. Nobody real is in them: subjects are {@code demo-000001} and so on.
 */
public final class DossierGenerator {
    private static final int MOST_STEPS = 150;
    private static final int FIRST_YEAR = 2012;
    private static final int LAST_YEAR = 2026;
    private static final LocalDate USUAL_DAY = LocalDate.of(2024, Month.OCTOBER, 31);

    private final Standard standard;
    private final Function<LocalDate, Vocabulary> vocabularyOn;
    private final Function<Dossier, NodeResult> judge;
    private final Limits limits;
    private final List<LocalDate> days;

    /**
     * @param standard the standard
     * @param vocabularyOn gives the vocabulary of a day
     * @param judge evaluates a dossier; lets the generator find its way to each verdict
     * @throws IllegalArgumentException if there is no day on which the standard and the facts it reads hold
     */
    public DossierGenerator(
            Standard standard, Function<LocalDate, Vocabulary> vocabularyOn, Function<Dossier, NodeResult> judge) {
        this.standard = standard;
        this.vocabularyOn = vocabularyOn;
        this.judge = judge;
        this.limits = Limits.of(standard);
        this.days = days();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day on which " + standard.id() + " and the facts it reads hold");
        }
    }

    /** Invents so many dossiers, all different in their subjects. */
    public List<Dossier> generate(int count, long seed) {
        Chance chance = new Chance(seed);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> invent(String.format(Locale.ROOT, "demo-%06d", number), chance.split()))
                .toList();
    }

    /** The end of October, the usual last day to apply, in the years around every change of a threshold. */
    private List<LocalDate> days() {
        SortedSet<Integer> years = new TreeSet<>();
        years.add(USUAL_DAY.getYear());
        for (LocalDate change : limits.changes()) {
            years.add(change.getYear());
            years.add(change.getYear() + 1);
        }
        List<LocalDate> usable = new ArrayList<>();
        for (int year : years) {
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                addIfUsable(USUAL_DAY.withYear(year), usable);
            }
        }
        standard.validity().to().ifPresent(last -> addIfUsable(last, usable));
        if (usable.isEmpty()) {
            standard.validity().from().ifPresent(first -> addIfUsable(first, usable));
        }
        return List.copyOf(usable);
    }

    private void addIfUsable(LocalDate day, List<LocalDate> usable) {
        if (!standard.validity().contains(day) || usable.contains(day)) {
            return;
        }
        try {
            Wanted.facts(standard, vocabularyOn.apply(day));
            usable.add(day);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // On that day the policy has not all the facts that the standard reads: nobody could apply by it.
            return;
        }
    }

    private Dossier invent(String subject, Chance chance) {
        int lot = chance.between(1, 100);
        Verdict target = lot <= 45 ? Verdict.MET : lot <= 80 ? Verdict.NOT_MET : Verdict.UNDECIDED;
        Draft draft = begun(subject, target, chance);
        Judged judged = climb(draft, chance);
        if (target == Verdict.NOT_MET) {
            judged = spoil(judged, chance);
        } else if (target == Verdict.UNDECIDED) {
            judged = unvouch(judged, chance);
        }
        return judged.draft.examined(chance).dossier();
    }

    private Draft begun(String subject, Verdict target, Chance chance) {
        LocalDate day = chance.of(days);
        CaseCalendar calendar = new CaseCalendar(day, LocalDate.of(day.getYear(), Month.DECEMBER, 31), day);
        Vocabulary vocabulary = vocabularyOn.apply(day);
        Sampler sampler = new Sampler(vocabulary, limits);
        Route route = chance.of(List.copyOf(standard.scope().routes()));
        SortedSet<String> optional = Wanted.optional(standard, vocabulary);
        Map<String, Fact> facts = new TreeMap<>();
        for (String name : Wanted.facts(standard, vocabulary)) {
            if (!optional.contains(name) || chance.percent(70)) {
                facts.put(name, sampler.fact(name, calendar, chance));
            }
        }
        DossierStage stage =
                target == Verdict.UNDECIDED || chance.percent(50) ? DossierStage.EXAMINED : DossierStage.SUBMITTED;
        return new Draft(subject, stage, route, calendar, facts, sampler);
    }

    /** Changes one fact after the other, mostly one that a criterion not met reads, and keeps what does not make it worse. */
    private Judged climb(Draft begun, Chance chance) {
        Judged best = judged(begun);
        for (int step = 0; step < MOST_STEPS && best.result.outcome().verdict() != Verdict.MET; step++) {
            List<String> weak = new ArrayList<>();
            weakFacts(best.result, best.draft.facts, weak);
            List<String> all = List.copyOf(best.draft.facts.keySet());
            String name = !weak.isEmpty() && chance.percent(80) ? chance.of(weak) : chance.of(all);
            Judged next = judged(best.draft.with(name, chance));
            if (next.score >= best.score) {
                best = next;
            }
        }
        return best;
    }

    /** Changes facts until it is not met any more, so that what is missing is little. */
    private Judged spoil(Judged from, Chance chance) {
        Judged now = from;
        for (int step = 0; step < MOST_STEPS && now.result.outcome().verdict() != Verdict.NOT_MET; step++) {
            String name = chance.of(List.copyOf(now.draft.facts.keySet()));
            Judged next = judged(now.draft.with(name, chance));
            if (!next.result.outcome().failed()) {
                now = next;
            }
        }
        return now;
    }

    /** Takes vouchers away until the verdict is open. */
    private Judged unvouch(Judged from, Chance chance) {
        Judged now = from;
        for (int step = 0; step < MOST_STEPS && now.result.outcome().verdict() != Verdict.UNDECIDED; step++) {
            now = judged(now.draft.claimedOnly(chance.of(List.copyOf(now.draft.facts.keySet()))));
        }
        return now;
    }

    private Judged judged(Draft draft) {
        NodeResult result = judge.apply(draft.dossier());
        return new Judged(draft, result, Nearness.of(standard.root(), result));
    }

    /** The facts that criteria not met read, leaving out what another option has made up for. */
    private void weakFacts(NodeResult result, Map<String, Fact> present, List<String> names) {
        if (result.outcome().verdict() == Verdict.MET) {
            return;
        }
        if (result.outcome().verdict() == Verdict.NOT_MET) {
            for (ReadValue read : result.reads()) {
                String name = read.path().fact();
                if (present.containsKey(name)) {
                    names.add(name);
                } else {
                    sources(name).filter(present::containsKey).forEach(names::add);
                }
            }
        }
        result.children().forEach(child -> weakFacts(child, present, names));
    }

    private Stream<String> sources(String derived) {
        Optional<Derivation> rule =
                vocabularyOn.apply(days.get(0)).fact(derived).flatMap(fact -> fact.derivation());
        if (rule.isPresent() && rule.get() instanceof Derivation.CountedYears years) {
            return Stream.of(years.appointments(), years.appraisals());
        }
        if (rule.isPresent() && rule.get() instanceof Derivation.RecordsInWindow window) {
            return Stream.of(window.list());
        }
        return rule.stream().filter(Derivation.Equivalent.class::isInstance).map(each -> ((Derivation.Equivalent) each)
                .fact());
    }

    private record Judged(Draft draft, NodeResult result, double score) {}

    /** A dossier in the making. */
    private record Draft(
            String subject,
            DossierStage stage,
            Route route,
            CaseCalendar calendar,
            Map<String, Fact> facts,
            Sampler sampler) {

        Dossier dossier() {
            return new Dossier(subject, stage, route, calendar, facts);
        }

        Draft with(String name, Chance chance) {
            return replaced(name, sampler.changed(name, fact(name), calendar, chance));
        }

        Draft claimedOnly(String name) {
            Fact fact = fact(name);
            if (fact instanceof Fact.PlainFact plain) {
                return replaced(
                        name, new Fact.PlainFact(plain.claimed(), Optional.empty(), Voucher.SELF, plain.evidence()));
            }
            return replaced(
                    name,
                    new Fact.RecordsFact(((Fact.RecordsFact) fact)
                            .records().stream()
                                    .map(entry -> new Fact.EvidenceEntry(
                                            entry.id(),
                                            entry.claimed(),
                                            Optional.empty(),
                                            false,
                                            Voucher.SELF,
                                            entry.evidence()))
                                    .toList()));
        }

        /** Adds what an examination leaves behind and what it does not change: examined values, here and there above a bolder claim. */
        Draft examined(Chance chance) {
            if (stage == DossierStage.SUBMITTED) {
                return this;
            }
            Draft draft = this;
            for (Map.Entry<String, Fact> entry : facts.entrySet()) {
                if (entry.getValue() instanceof Fact.PlainFact plain && plain.vouchedBy() != Voucher.SELF) {
                    Fact other = sampler.fact(entry.getKey(), calendar, chance);
                    Fact.PlainFact claim = chance.percent(10) ? (Fact.PlainFact) other : plain;
                    draft = draft.replaced(
                            entry.getKey(),
                            new Fact.PlainFact(
                                    claim.claimed(),
                                    Optional.of(plain.claimed()),
                                    plain.vouchedBy(),
                                    plain.evidence()));
                }
            }
            return draft;
        }

        private Fact fact(String name) {
            return Optional.ofNullable(facts.get(name)).orElseThrow();
        }

        private Draft replaced(String name, Fact fact) {
            Map<String, Fact> changed = new TreeMap<>(facts);
            changed.put(name, fact);
            return new Draft(subject, stage, route, calendar, changed, sampler);
        }
    }
}
