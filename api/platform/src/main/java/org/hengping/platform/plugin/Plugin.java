// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.plugin;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/**
 * A plugin that passed the gate.
 *
 * @param id digest of its bundle
 * @param symbolicName symbolic name of its bundle
 * @param kind how it is written
 * @param standard the standard it brings
 * @param version that standard's version
 * @param title that standard's title
 * @param size bytes of its bundle
 * @param signature who signed its bundle, as the gate found when it was first installed
 * @param source the face it came by
 * @param installedAt when
 * @param removedAt when it was removed; absent while it is installed
 * @param recordVersion counts its changes, for optimistic locking
 */
public record Plugin(
        ContentDigest id,
        String symbolicName,
        PluginKind kind,
        StandardId standard,
        StandardVersion version,
        Text title,
        long size,
        Signature signature,
        InstallationSource source,
        Instant installedAt,
        Optional<Instant> removedAt,
        long recordVersion) {
    public Plugin {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(symbolicName, "symbolicName");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(installedAt, "installedAt");
        Objects.requireNonNull(removedAt, "removedAt");
    }

    /** Tells whether it is installed. */
    public boolean installed() {
        return removedAt.isEmpty();
    }
}
