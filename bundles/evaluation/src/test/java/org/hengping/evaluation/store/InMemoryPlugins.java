// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.Plugin;

/** Plugins in memory. */
public final class InMemoryPlugins implements PluginStore {
    private final InMemoryStores stores;
    private final Map<ContentDigest, Plugin> rows = new LinkedHashMap<>();
    private final Map<ContentDigest, String> reports = new LinkedHashMap<>();

    InMemoryPlugins(InMemoryStores stores) {
        this.stores = stores;
    }

    Runnable memento() {
        Map<ContentDigest, Plugin> rowsBefore = new LinkedHashMap<>(rows);
        Map<ContentDigest, String> reportsBefore = new LinkedHashMap<>(reports);
        return () -> {
            rows.clear();
            rows.putAll(rowsBefore);
            reports.clear();
            reports.putAll(reportsBefore);
        };
    }

    @Override
    public void add(Plugin plugin, String report) {
        stores.locked(() -> {
            if (findByStandard(plugin.standard(), plugin.version()).isPresent()) {
                throw InMemoryStores.conflict("standard-version-taken");
            }
            reports.put(plugin.id(), report);
            return rows.put(plugin.id(), plugin);
        });
    }

    @Override
    public Plugin setRemoved(ContentDigest id, long expectedVersion, Optional<Instant> removedAt) {
        return stores.locked(() -> {
            Plugin old = find(id).orElseThrow(() ->
                    new PlatformException(PlatformException.Kind.NOT_FOUND, "none", new Text("无", "none")));
            if (old.recordVersion() != expectedVersion) {
                throw new PlatformException(PlatformException.Kind.STALE, "stale", new Text("旧", "stale"));
            }
            Plugin changed = new Plugin(
                    old.id(),
                    old.symbolicName(),
                    old.kind(),
                    old.standard(),
                    old.version(),
                    old.title(),
                    old.size(),
                    old.signature(),
                    old.source(),
                    old.installedAt(),
                    removedAt,
                    old.recordVersion() + 1);
            rows.put(id, changed);
            return changed;
        });
    }

    @Override
    public Optional<Plugin> find(ContentDigest id) {
        return stores.locked(() -> Optional.ofNullable(rows.get(id)));
    }

    @Override
    public Optional<Plugin> findByStandard(StandardId standard, StandardVersion version) {
        return stores.locked(() -> rows.values().stream()
                .filter(row -> row.standard().equals(standard) && row.version().equals(version))
                .findFirst());
    }

    @Override
    public Optional<String> report(ContentDigest id) {
        return stores.locked(() -> Optional.ofNullable(reports.get(id)));
    }

    @Override
    public List<Plugin> installed() {
        return stores.locked(
                () -> rows.values().stream().filter(Plugin::installed).toList());
    }

    @Override
    public Page<Plugin> list(PageRequest page) {
        return InMemoryStores.page(installed(), page, plugin -> plugin.id().hex());
    }
}
