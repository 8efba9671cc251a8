// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.assessment;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Assesses dossiers against installed standards. An assessment advises and never rules. Thread-safe.
 *
 * <p>Dossiers come as JSON of the format {@code hengping-dossier/1}; what is wrong with one is told by a {@link
 * org.hengping.platform.fault.PlatformException} INVALID with a violation for each place, and nothing is stored.
 */
@ProviderType
public interface AssessmentService {
    /**
     * Assesses a dossier, keeps dossier, policy snapshot and assessment, and returns once they are durable.
     *
     * @param key names the request of one caller, so that a repeated one gives the first answer; 1 to 200 characters
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND if the standard is not installed; INVALID;
     *     TOO_LARGE; CONFLICT if the key was used for another request
     */
    Assessed assess(StandardId standard, StandardVersion version, byte[] dossier, Optional<String> key);

    /** Assesses a dossier and keeps nothing. Faults as {@link #assess}. */
    String check(StandardId standard, StandardVersion version, byte[] dossier, Rendering rendering);

    /** Returns a stored assessment. */
    Optional<StoredAssessment> find(String id);

    /**
     * Shows a stored assessment: machine and auditor as JSON, applicant as plain text in both languages. A plugin that
     * was removed since is read from the archive.
     */
    Optional<String> render(String id, Rendering rendering);

    /**
     * Returns stored assessments in the order in which they were made.
     *
     * @param standard only those of this standard
     */
    Page<StoredAssessment> list(Optional<StandardId> standard, PageRequest page);

    /** Returns the counts of all stored assessments by standard and version, ordered by both. */
    List<StandardTally> tallies();
}
