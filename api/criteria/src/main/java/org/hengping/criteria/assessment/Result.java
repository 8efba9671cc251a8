// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

import java.time.LocalDate;
import java.util.Objects;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.DossierStage;
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
 * @param tree the verdicts
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
        NodeResult tree) {
    /** The meaning computed by this version of the platform. */
    public static final int CURRENT_SEMANTICS = 1;

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
        if (semantics < 1) {
            throw new IllegalArgumentException("semantics are numbered from 1");
        }
    }
}
