// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.Plugin;

/** Which plugins are installed: the only truth about it. */
public interface PluginStore {
    /**
     * Adds a plugin.
     *
     * @param report the gate's report as JSON
     * @throws org.hengping.platform.fault.PlatformException CONFLICT (code {@code standard-version-taken}) if another
     *     plugin has ever brought the same standard and version, also if both are added at the same time
     */
    void add(Plugin plugin, String report);

    /**
     * Marks a plugin as removed, or as installed again, if its record version is still the given one.
     *
     * @return the plugin as it is now
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND; STALE
     */
    Plugin setRemoved(ContentDigest id, long expectedVersion, Optional<Instant> removedAt);

    /** Returns a plugin, installed or removed. */
    Optional<Plugin> find(ContentDigest id);

    /** Returns the plugin, installed or removed, that brought this version of a standard. */
    Optional<Plugin> findByStandard(StandardId standard, StandardVersion version);

    /** Returns the gate's report as JSON. */
    Optional<String> report(ContentDigest id);

    /** Returns all installed plugins in the order of installation. */
    List<Plugin> installed();

    /** Returns a page of the installed plugins in the order of installation. */
    Page<Plugin> list(PageRequest page);
}
