// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import javax.persistence.TypedQuery;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.persistence.internal.paging.Cursors;
import org.hengping.persistence.internal.transaction.JpaUnitOfWork;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.Plugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Installed plugins in one table. Thread-safe. */
@Component
public final class JpaPluginStore implements PluginStore {
    private static final Cursors CURSORS = new Cursors("plugins", Pattern.compile("[0-9]{1,18}"));

    private final JpaUnitOfWork units;

    /** Joins these units. */
    @Activate
    public JpaPluginStore(@Reference JpaUnitOfWork units) {
        this.units = units;
    }

    @Override
    public void add(Plugin plugin, String report) {
        units.access(
                manager -> {
                    PluginEntity row = PluginEntity.fromRecord(plugin);
                    manager.persist(row);
                    manager.flush();
                    manager.persist(new PluginReportEntity(plugin.id().hex(), report));
                    if (row.recordVersion() != plugin.recordVersion()) {
                        startVersionAt(manager, plugin);
                    }
                    return Boolean.TRUE;
                },
                violated -> standardVersionTaken(plugin));
    }

    @Override
    public Plugin setRemoved(ContentDigest id, long expectedVersion, Optional<Instant> removedAt) {
        return units.access(manager -> {
            PluginEntity row = manager.find(PluginEntity.class, id.hex());
            if (row == null) {
                throw notFound(id);
            }
            if (row.recordVersion() != expectedVersion) {
                throw stale();
            }
            row.setRemoved(removedAt);
            try {
                manager.flush();
            } catch (OptimisticLockException changedMeanwhile) {
                PlatformException stale = stale();
                stale.initCause(changedMeanwhile);
                throw stale;
            }
            return row.toRecord();
        });
    }

    @Override
    public Optional<Plugin> find(ContentDigest id) {
        return units.access((EntityManager manager) ->
                Optional.ofNullable(manager.find(PluginEntity.class, id.hex())).map(PluginEntity::toRecord));
    }

    @Override
    public Optional<Plugin> findByStandard(StandardId standard, StandardVersion version) {
        return units.access(manager -> manager.createQuery(
                        "select p from PluginEntity p where p.standard.standardId = :id"
                                + " and p.standard.major = :major and p.standard.minor = :minor"
                                + " and p.standard.micro = :micro",
                        PluginEntity.class)
                .setParameter("id", standard.value())
                .setParameter("major", version.major())
                .setParameter("minor", version.minor())
                .setParameter("micro", version.micro())
                .getResultStream()
                .map(PluginEntity::toRecord)
                .findFirst());
    }

    @Override
    public Optional<String> report(ContentDigest id) {
        return units.access(
                (EntityManager manager) -> Optional.ofNullable(manager.find(PluginReportEntity.class, id.hex()))
                        .map(PluginReportEntity::report));
    }

    @Override
    public List<Plugin> installed() {
        return units.access(manager -> installedAfter(manager, Long.MIN_VALUE).getResultList().stream()
                .map(PluginEntity::toRecord)
                .toList());
    }

    @Override
    public Page<Plugin> list(PageRequest page) {
        long after = CURSORS.after(page).map(Long::parseLong).orElse(Long.MIN_VALUE);
        return units.access(manager -> CURSORS.page(
                page,
                installedAfter(manager, after).setMaxResults(page.limit() + 1).getResultList(),
                row -> Long.toString(row.installationOrder()),
                PluginEntity::toRecord));
    }

    private static TypedQuery<PluginEntity> installedAfter(EntityManager manager, long order) {
        return manager.createQuery(
                        "select p from PluginEntity p where p.removedAt is null and p.installationOrder > :after"
                                + " order by p.installationOrder",
                        PluginEntity.class)
                .setParameter("after", order);
    }

    /** EclipseLink begins every version with one of its own. */
    private static void startVersionAt(EntityManager manager, Plugin plugin) {
        manager.createQuery("update PluginEntity p set p.recordVersion = :version where p.id = :id")
                .setParameter("version", plugin.recordVersion())
                .setParameter("id", plugin.id().hex())
                .executeUpdate();
    }

    private static PlatformException standardVersionTaken(Plugin plugin) {
        return new PlatformException(
                PlatformException.Kind.CONFLICT,
                "standard-version-taken",
                new Text(
                        "标准 " + plugin.standard() + " 的版本 " + plugin.version() + " 已由另一个插件提供；内容有变时请使用新的版本号。",
                        "Version " + plugin.version() + " of the standard " + plugin.standard()
                                + " has been brought by another plugin; give changed content a new version."));
    }

    private static PlatformException notFound(ContentDigest id) {
        return new PlatformException(
                PlatformException.Kind.NOT_FOUND,
                "plugin-not-found",
                new Text("没有插件 " + id + "。", "There is no plugin " + id + "."));
    }

    private static PlatformException stale() {
        return new PlatformException(
                PlatformException.Kind.STALE,
                "plugin-changed",
                new Text("插件在读取之后已被更改，请重新读取。", "The plugin was changed since it was read; read it again."));
    }
}
