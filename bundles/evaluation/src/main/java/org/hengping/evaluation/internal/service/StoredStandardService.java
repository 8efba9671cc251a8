// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.standard.Standard;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.StandardJson;
import org.hengping.evaluation.StandardText;
import org.hengping.evaluation.internal.gate.BundleInspector;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.standard.InstalledStandard;
import org.hengping.platform.standard.StandardCost;
import org.hengping.platform.standard.StandardService;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the standards of the installed plugins, read from the archive under the last known policy. Thread-safe. */
public final class StoredStandardService implements StandardService {
    private static final Logger LOG = LoggerFactory.getLogger(StoredStandardService.class);

    private final PluginStore plugins;
    private final CompiledStandards compiled;
    private final Policy policy;
    private final SpentSoFar observed;

    StoredStandardService(PluginStore plugins, CompiledStandards compiled, Policy policy, SpentSoFar observed) {
        this.observed = Objects.requireNonNull(observed, "observed");
        this.plugins = Objects.requireNonNull(plugins, "plugins");
        this.compiled = Objects.requireNonNull(compiled, "compiled");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    @Override
    public List<InstalledStandard> list() {
        PolicySnapshot snapshot = snapshot();
        List<InstalledStandard> standards = new ArrayList<>();
        for (Plugin plugin : plugins.installed()) {
            try {
                standards.add(read(plugin, snapshot));
            } catch (PlatformException e) {
                // one that a change of the policy made unreadable must not hide the others
                LOG.error("Standard {} {} cannot be read: {}", plugin.standard(), plugin.version(), e.getMessage());
            }
        }
        standards.sort(
                Comparator.comparing((InstalledStandard one) -> one.standard().id())
                        .thenComparing(one -> one.standard().version()));
        return List.copyOf(standards);
    }

    @Override
    public Optional<InstalledStandard> find(StandardId id, StandardVersion version) {
        return plugins.findByStandard(id, version).filter(Plugin::installed).map(plugin -> read(plugin, snapshot()));
    }

    @Override
    public Optional<StandardCost> cost(StandardId id, StandardVersion version) {
        return plugins.findByStandard(id, version).filter(Plugin::installed).map(plugin -> {
            PolicySnapshot snapshot = snapshot();
            Standard standard = compiled.get(plugin.id(), snapshot).standard();
            return Costs.of(standard, compiled.cost(plugin.id(), snapshot), snapshot, observed.of(plugin.id()));
        });
    }

    private InstalledStandard read(Plugin plugin, PolicySnapshot snapshot) {
        return new InstalledStandard(compiled.get(plugin.id(), snapshot).standard(), plugin.id(), plugin.signature());
    }

    private PolicySnapshot snapshot() {
        try {
            return policy.on(BundleInspector.LAST_DAY);
        } catch (IllegalStateException e) {
            throw Faults.policyMissing(e);
        }
    }

    @Override
    public String json(Standard standard) {
        return new String(StandardJson.write(standard), StandardCharsets.UTF_8);
    }

    @Override
    public String text(Standard standard) {
        return StandardText.of(standard, snapshot().vocabulary());
    }
}
