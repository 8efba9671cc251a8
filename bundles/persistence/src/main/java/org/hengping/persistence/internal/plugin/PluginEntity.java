// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.plugin;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.persistence.internal.mapping.StandardColumns;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginKind;
import org.jspecify.annotations.Nullable;

/** A plugin as a row. */
@Entity
@Table(name = "plugin")
public class PluginEntity {
    @Id
    @Column(name = "id")
    private String id;

    /** Given by the database. */
    @Column(name = "installation_order", insertable = false, updatable = false)
    private long installationOrder;

    @Column(name = "symbolic_name")
    private String symbolicName;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private PluginKind kind;

    @Embedded
    private StandardColumns standard;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "size_bytes")
    private long size;

    @Embedded
    private SignatureColumns signature;

    @Column(name = "source")
    @Enumerated(EnumType.STRING)
    private InstallationSource source;

    @Column(name = "installed_at")
    private Instant installedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Version
    @Column(name = "record_version")
    private long recordVersion;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected PluginEntity() {}

    private PluginEntity(Plugin plugin) {
        this.id = plugin.id().hex();
        this.symbolicName = plugin.symbolicName();
        this.kind = plugin.kind();
        this.standard = new StandardColumns(plugin.standard(), plugin.version());
        this.titleZh = plugin.title().zh();
        this.titleEn = plugin.title().en();
        this.size = plugin.size();
        this.signature = new SignatureColumns(plugin.signature());
        this.source = plugin.source();
        this.installedAt = plugin.installedAt();
        this.removedAt = plugin.removedAt().orElse(null);
    }

    static PluginEntity fromRecord(Plugin plugin) {
        return new PluginEntity(plugin);
    }

    Plugin toRecord() {
        return new Plugin(
                new ContentDigest(id),
                symbolicName,
                kind,
                standard.standard(),
                standard.version(),
                new Text(titleZh, titleEn),
                size,
                signature.toRecord(),
                source,
                installedAt,
                Optional.ofNullable(removedAt),
                recordVersion);
    }

    long installationOrder() {
        return installationOrder;
    }

    long recordVersion() {
        return recordVersion;
    }

    void setRemoved(Optional<Instant> at) {
        removedAt = at.orElse(null);
    }
}
