// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.archive;

import java.util.Objects;
import org.hengping.criteria.ContentDigest;

/**
 * One assessment of an archive, by the digests of what it was made from and what came out.
 *
 * @param assessment its name, unique in the archive
 * @param bundle plugin bundle
 * @param policy policy snapshot
 * @param dossier dossier stage
 * @param result canonical bytes of the result
 * @param execution canonical bytes of the execution
 */
public record ArchiveEntry(
        String assessment,
        ContentDigest bundle,
        ContentDigest policy,
        ContentDigest dossier,
        ContentDigest result,
        ContentDigest execution) {
    public ArchiveEntry {
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(execution, "execution");
    }
}
