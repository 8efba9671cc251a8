// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.UnitFactClasses;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.policy.PolicySnapshot;

/**
 * What is to be proved.
 *
 * @param compiled the standard
 * @param snapshot what holds on the day for which witnesses are built
 * @param calendar that day and the days that go with it
 * @param classes what is decided about the facts of the unit
 * @param sources where the standard stands
 * @param examples dossiers of the author, to begin the search with
 */
public record Subject(
        CompiledStandard compiled,
        PolicySnapshot snapshot,
        CaseCalendar calendar,
        UnitFactClasses classes,
        Sources sources,
        List<Dossier> examples) {
    /** The standard is read against the policy in its last known state, as the gate reads it. */
    public static final LocalDate LAST_DAY = LocalDate.of(Value.LAST_YEAR, Month.DECEMBER, 31);

    private static final LocalDate USUAL_DAY = LocalDate.of(2024, Month.OCTOBER, 31);

    public Subject {
        Objects.requireNonNull(compiled, "compiled");
        Objects.requireNonNull(snapshot, "snapshot");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(sources, "sources");
        examples = List.copyOf(examples);
    }

    /**
     * Chooses the day for a standard, the same whenever it is asked: the last on which something of it changes, not before
     * the usual day, and within its validity.
     */
    public static CaseCalendar calendar(Standard standard) {
        List<LocalDate> days = new ArrayList<>(List.of(USUAL_DAY));
        begin(standard.validity(), days);
        standard.parameters().forEach(parameter -> parameter.values().forEach(value -> begin(value.validity(), days)));
        standard.tables().forEach(table -> table.rows().forEach(row -> begin(row.validity(), days)));
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(USUAL_DAY);
        LocalDate day =
                standard.validity().to().filter(end -> end.isBefore(last)).orElse(last);
        return new CaseCalendar(day, LocalDate.of(day.getYear(), Month.DECEMBER, 31), day);
    }

    private static void begin(Validity validity, List<LocalDate> days) {
        validity.from().ifPresent(days::add);
    }

    UnitFactFindings unitFacts() {
        return new UnitFactFindings(compiled.standard(), classes, sources);
    }

    /** Returns all facts that the standard may read, those of its unit being of the classes that count. */
    Vocabulary vocabulary() {
        return unitFacts().vocabulary(snapshot.vocabulary());
    }

    WitnessSearch search(LeafAnalysis analysis) {
        Optional<Route> normal = compiled.standard().scope().routes().stream()
                .filter(route -> route.basis() == Basis.NORMAL)
                .findFirst();
        return new WitnessSearch(compiled, snapshot, vocabulary(), normal.orElseThrow(), calendar, analysis, examples);
    }
}
