// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.Conformance;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.internal.gate.BundleInspector;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.evaluation.store.UnitFactStore;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ConformanceService;
import org.hengping.platform.conformance.ReportForm;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactRuling;
import org.hengping.policy.Policy;

/** Judges bundles, those of plugins once under each policy. Thread-safe. */
public final class StoredConformanceService implements ConformanceService {
    private static final int MOST_KEPT = 64;

    private final PluginStore plugins;
    private final UnitFactStore unitFacts;
    private final Archive archive;
    private final Policy policy;
    private final JavaHost host;
    private final Map<Key, ConformanceReport> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ConformanceReport> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public StoredConformanceService(
            PluginStore plugins, UnitFactStore unitFacts, Archive archive, Policy policy, JavaHost host) {
        this.host = Objects.requireNonNull(host, "host");
        this.plugins = Objects.requireNonNull(plugins, "plugins");
        this.unitFacts = Objects.requireNonNull(unitFacts, "unitFacts");
        this.archive = Objects.requireNonNull(archive, "archive");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    @Override
    public ConformanceReport check(byte[] bundle) {
        try {
            return Conformance.of(bundle, policy, unitFacts::ruling, host);
        } catch (IllegalStateException e) {
            throw Faults.policyMissing(e);
        }
    }

    @Override
    public Optional<ConformanceReport> report(ContentDigest plugin) {
        return plugins.find(plugin).map(known -> judged(known.id()));
    }

    private ConformanceReport judged(ContentDigest plugin) {
        Key key = new Key(plugin, lastPolicy(), rulings(plugin));
        synchronized (kept) {
            ConformanceReport report = kept.get(key);
            if (report != null) {
                return report;
            }
        }
        // judging takes its time; two who ask at once judge twice and get the same
        ConformanceReport report = check(archive.require(plugin));
        synchronized (kept) {
            kept.put(key, report);
        }
        return report;
    }

    private List<Optional<UnitFactRuling>> rulings(ContentDigest plugin) {
        return unitFacts.ofPlugin(plugin).stream()
                .map(RegisteredUnitFact::ruling)
                .toList();
    }

    private ContentDigest lastPolicy() {
        try {
            return policy.on(BundleInspector.LAST_DAY).digest();
        } catch (IllegalStateException e) {
            throw Faults.policyMissing(e);
        }
    }

    @Override
    public String render(ConformanceReport report, ReportForm form) {
        return Conformance.render(report, form);
    }

    private record Key(ContentDigest plugin, ContentDigest policy, List<Optional<UnitFactRuling>> rulings) {
        Key {
            rulings = List.copyOf(rulings);
        }
    }
}
