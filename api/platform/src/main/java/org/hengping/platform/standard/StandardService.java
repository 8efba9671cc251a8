// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.standard;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.standard.Standard;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.osgi.annotation.versioning.ProviderType;

/** The standards of the plugins that are installed now. Thread-safe. */
@ProviderType
public interface StandardService {
    /** Returns all installed versions, ordered by id and version. */
    List<InstalledStandard> list();

    /** Returns one installed version. */
    Optional<InstalledStandard> find(StandardId id, StandardVersion version);

    /** Tells what assessing by one installed version may cost, and has cost. */
    Optional<StandardCost> cost(StandardId id, StandardVersion version);

    /** Returns a standard as canonical JSON (format {@code hengping-standard/1}). */
    String json(Standard standard);

    /** Returns a standard as plain text that a person can read or print, in both languages, with every clause. */
    String text(Standard standard);
}
