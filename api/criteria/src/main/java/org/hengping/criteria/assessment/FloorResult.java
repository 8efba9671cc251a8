// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

import java.util.Objects;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/**
 * What the provincial baseline of the route says of a dossier.
 *
 * @param baseline code of the baseline in the policy
 * @param standard the standard that it is
 * @param version its version
 * @param text digest of its text in the policy snapshot
 * @param tree its verdicts; what the route waives, or a later rule overrides, does not apply and says why
 */
public record FloorResult(
        String baseline, StandardId standard, StandardVersion version, ContentDigest text, NodeResult tree) {
    public FloorResult {
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(tree, "tree");
    }
}
