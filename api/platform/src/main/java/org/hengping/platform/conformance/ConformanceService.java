// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.conformance;

import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.osgi.annotation.versioning.ProviderType;

/** Tells whether standards may be filed. Thread-safe. */
@ProviderType
public interface ConformanceService {
    /**
     * Judges a bundle without installing it, with the decisions of the province about it that hold today. Never throws for
     * what is wrong with the bundle: the report says it.
     */
    ConformanceReport check(byte[] bundle);

    /** Judges a plugin that is or was installed, under the policy of now and with the decisions that hold today. */
    Optional<ConformanceReport> report(ContentDigest plugin);

    /** Shows a report. */
    String render(ConformanceReport report, ReportForm form);
}
