// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.rule.RuleSet;
import org.hengping.platform.conformance.FloorLine;
import org.hengping.platform.conformance.FloorRelation;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.provision.Baseline;

/**
 * How a standard stands to the baselines of all its routes.
 *
 * @param without routes for which no baseline is known
 * @param superseded baselines that a later rule overrides as a whole
 * @param baselines baselines that were compared
 * @param lines what they ask, one by one
 */
public record FloorReview(
        SortedSet<Route> without, List<Baseline> superseded, List<Baseline> baselines, List<FloorLine> lines) {
    public FloorReview {
        without = new TreeSet<>(without);
        superseded = List.copyOf(superseded);
        baselines = List.copyOf(baselines);
        lines = List.copyOf(lines);
    }

    /**
     * Compares a standard with its baselines.
     *
     * @param pack the standard and what was signed about it
     * @param vocabulary the facts of the day and of the unit
     * @throws PackException if its rules cannot be read on that day
     * @throws org.hengping.platform.fault.PlatformException UNAVAILABLE if a baseline cannot be used
     */
    public static FloorReview of(Pack pack, PolicySnapshot snapshot, Vocabulary vocabulary, LocalDate day)
            throws PackException {
        Objects.requireNonNull(day, "day");
        Standard standard = pack.standard();
        SortedSet<Route> without = new TreeSet<>();
        Map<String, Baseline> superseded = new LinkedHashMap<>();
        Map<String, Baseline> compared = new LinkedHashMap<>();
        Map<String, FloorLine> lines = new LinkedHashMap<>();
        OwnCriteria own =
                new OwnCriteria(standard, RuleSet.compile(standard, vocabulary, pack.sources()), vocabulary, day);
        for (Route route : standard.scope().routes()) {
            Baseline baseline =
                    Floors.baseline(snapshot, standard.scope(), route).orElse(null);
            if (baseline == null) {
                without.add(route);
            } else if (Floors.superseded(snapshot, baseline)) {
                superseded.put(baseline.code(), baseline);
            } else {
                compared.put(baseline.code(), baseline);
                Floor floor = Floors.floor(snapshot, baseline, route);
                Standard text = floor.compiled().standard();
                AskReader reader =
                        new AskReader(text, RuleSet.compile(text, snapshot.vocabulary(), floor.sources()), day);
                new FloorComparison(floor, reader, own, vocabulary, pack.floor())
                        .lines()
                        .forEach(line -> lines.merge(line.baseline() + "/" + line.node(), line, FloorReview::joined));
            }
        }
        return new FloorReview(
                without,
                new ArrayList<>(superseded.values()),
                new ArrayList<>(compared.values()),
                new ArrayList<>(lines.values()));
    }

    /** What one route waives and another does not is told as the other has it. */
    private static FloorLine joined(FloorLine one, FloorLine other) {
        return one.relation() == FloorRelation.WAIVED ? other : one;
    }
}
