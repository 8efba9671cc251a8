// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.assessment;

import java.time.Instant;
import java.util.Objects;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/**
 * A stored assessment without its tree.
 *
 * @param id its name: 26 characters, ascending with time
 * @param subject opaque name of the case
 * @param standard the standard
 * @param version its version
 * @param plugin digest of the plugin bundle
 * @param policy digest of the policy snapshot
 * @param dossier digest of the dossier stage
 * @param stage that stage
 * @param outcome verdict of the whole tree
 * @param result digest of the result
 * @param execution digest of the execution
 * @param createdAt when it was made
 */
public record StoredAssessment(
        String id,
        String subject,
        StandardId standard,
        StandardVersion version,
        ContentDigest plugin,
        ContentDigest policy,
        ContentDigest dossier,
        DossierStage stage,
        Outcome outcome,
        ContentDigest result,
        ContentDigest execution,
        Instant createdAt) {
    public StoredAssessment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(execution, "execution");
        Objects.requireNonNull(createdAt, "createdAt");
    }
}
