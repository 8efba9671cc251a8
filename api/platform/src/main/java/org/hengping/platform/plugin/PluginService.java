// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.plugin;

import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one way in and out for criteria plugins, whichever face they come by. The database alone says what is installed;
 * every node follows it. Thread-safe.
 */
@ProviderType
public interface PluginService {
    /**
     * Passes a bundle through the gate without installing it. Never throws for what is wrong with the bundle: the
     * report says it.
     */
    GateReport check(byte[] bundle);

    /**
     * Passes a bundle through the gate and installs it. The same bytes again change nothing and give the same plugin.
     *
     * @param source the face it came by
     * @throws org.hengping.platform.fault.PlatformException INVALID with the findings as violations if the gate refuses
     *     it; CONFLICT if another bundle has brought the same standard and version; TOO_LARGE
     */
    Installation install(byte[] bundle, InstallationSource source);

    /**
     * Removes a plugin. Its bundle stays in the archive, so its assessments can still be replayed.
     *
     * @param expectedVersion the record version read before; absent to remove whatever is there
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND; STALE if it was changed since
     */
    void remove(ContentDigest id, Optional<Long> expectedVersion);

    /** Returns an installed or removed plugin. */
    Optional<Plugin> find(ContentDigest id);

    /** Returns the installed plugins in the order of installation. */
    Page<Plugin> list(PageRequest page);

    /** Returns the report with which a plugin passed the gate. */
    Optional<GateReport> report(ContentDigest id);
}
