// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/**
 * The identity of an assessment: the same standard, policy and dossier bytes give the same bytes of this, on any
 * machine, years later. It holds no clock, no name of a machine and no measure of work.
 *
 * @param semantics version of the meaning by which it was computed
 * @param standard the standard
 * @param version its version
 * @param bundle digest of the plugin bundle
 * @param policy digest of the policy snapshot
 * @param policyDay the day the snapshot was taken for
 * @param dossier digest of the dossier stage
 * @param stage that stage
 * @param route method and basis
 * @param floor how the provincial floor stands to it
 * @param tree the verdicts of the standard
 * @param baseline the verdicts of the baseline; present exactly if the floor was evaluated
 */
public record Result(
        int semantics,
        StandardId standard,
        StandardVersion version,
        ContentDigest bundle,
        ContentDigest policy,
        LocalDate policyDay,
        ContentDigest dossier,
        DossierStage stage,
        Route route,
        FloorState floor,
        NodeResult tree,
        Optional<FloorResult> baseline) {
    /** The meaning by which no floor is known: the standard alone is the whole. Its results keep their form for ever. */
    public static final int SEMANTICS_WITHOUT_FLOOR = 1;

    /** The meaning of results that know a floor: all of floor and standard. */
    public static final int CURRENT_SEMANTICS = 2;

    public Result {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(policyDay, "policyDay");
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(floor, "floor");
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(baseline, "baseline");
        if (baseline.isPresent() != (floor == FloorState.EVALUATED)) {
            throw new IllegalArgumentException("verdicts of a baseline are told exactly where it was evaluated");
        }
        if (semantics == SEMANTICS_WITHOUT_FLOOR && floor != FloorState.NO_BASELINE) {
            throw new IllegalArgumentException("semantics 1 know no floor");
        }
        if (semantics < 1) {
            throw new IllegalArgumentException("semantics are numbered from 1");
        }
    }

    /** A result where no baseline was evaluated. */
    public Result(
            int semantics,
            StandardId standard,
            StandardVersion version,
            ContentDigest bundle,
            ContentDigest policy,
            LocalDate policyDay,
            ContentDigest dossier,
            DossierStage stage,
            Route route,
            FloorState floor,
            NodeResult tree) {
        this(
                semantics,
                standard,
                version,
                bundle,
                policy,
                policyDay,
                dossier,
                stage,
                route,
                floor,
                tree,
                Optional.empty());
    }

    /** Returns a result of the same dossier with other verdicts and no baseline, to be shown in parts. */
    public Result withTree(NodeResult other) {
        return new Result(
                CURRENT_SEMANTICS,
                standard,
                version,
                bundle,
                policy,
                policyDay,
                dossier,
                stage,
                route,
                FloorState.NO_BASELINE,
                other);
    }

    /** Returns the verdict on the whole: all of the baseline, where it was evaluated, and the standard. */
    public Outcome outcome() {
        return baseline.map(evaluated -> Outcome.allOf(List.of(evaluated.tree().outcome(), tree.outcome())))
                .orElse(tree.outcome());
    }
}
