// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.Gate;
import org.hengping.evaluation.GateLimits;
import org.hengping.evaluation.Inspection;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.SigningKeys;
import org.hengping.evaluation.internal.unitfact.BroughtFacts;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.evaluation.store.UnitFactStore;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.Installation;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.transaction.UnitOfWork;
import org.hengping.policy.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs and removes plugins in the database; the gate works before the unit of work begins. Thread-safe. */
public final class StoredPluginService implements PluginService {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPluginService.class);

    private static final int TRIES = 3;

    private final PluginStore plugins;
    private final UnitFactStore unitFacts;
    private final ArchiveStore archive;
    private final UnitOfWork unitOfWork;
    private final Policy policy;
    private final GateLimits limits;
    private final Gate gate;
    private final InstantSource clock;
    private final Runnable changed;

    /** @param changed called after each change of what is installed, outside the unit of work; must return at once */
    public StoredPluginService(
            PluginStore plugins,
            UnitFactStore unitFacts,
            ArchiveStore archive,
            UnitOfWork unitOfWork,
            Policy policy,
            GateLimits limits,
            SigningKeys keys,
            JavaHost host,
            InstantSource clock,
            Runnable changed) {
        this.plugins = Objects.requireNonNull(plugins, "plugins");
        this.unitFacts = Objects.requireNonNull(unitFacts, "unitFacts");
        this.archive = Objects.requireNonNull(archive, "archive");
        this.unitOfWork = Objects.requireNonNull(unitOfWork, "unitOfWork");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.limits = limits;
        this.gate = new Gate(limits, keys, clock).on(host);
        this.clock = Objects.requireNonNull(clock, "clock");
        this.changed = Objects.requireNonNull(changed, "changed");
    }

    @Override
    public GateReport check(byte[] bundle) {
        return inspect(bundle).report();
    }

    private Inspection inspect(byte[] bundle) {
        try {
            return gate.inspect(bundle, policy);
        } catch (IllegalStateException e) {
            throw Faults.policyMissing(e);
        }
    }

    @Override
    public Installation install(byte[] bundle, InstallationSource source) {
        Objects.requireNonNull(source, "source");
        if (bundle.length > limits.bundleBytes()) {
            throw Faults.bundleTooLarge(limits.bundleBytes());
        }
        ContentDigest id = ContentDigest.of(bundle);
        Optional<Installation> there = installed(id);
        if (there.isPresent()) {
            return there.get();
        }
        Inspection inspection = inspect(bundle);
        Inspection.Contents contents =
                inspection.contents().orElseThrow(() -> Faults.bundleRefused(inspection.report()));
        Installation installation = store(bundle, source, inspection.report(), contents);
        if (installation.changed()) {
            LOG.info(
                    "Plugin {} installed: {} {}, {}",
                    id,
                    installation.plugin().standard(),
                    installation.plugin().version(),
                    signer(installation.report().signature()));
            changed.run();
        }
        return installation;
    }

    private static String signer(Signature signature) {
        return signature.state()
                + signature
                        .owner()
                        .map(owner -> " by " + owner.kind() + " \"" + owner.name() + "\"")
                        .orElse("")
                + signature
                        .fingerprint()
                        .map(fingerprint -> ", certificate " + fingerprint)
                        .orElse("");
    }

    private Optional<Installation> installed(ContentDigest id) {
        return plugins.find(id).filter(Plugin::installed).flatMap(plugin -> report(id)
                .map(report -> new Installation(plugin, report, false)));
    }

    private Installation store(
            byte[] bundle, InstallationSource source, GateReport report, Inspection.Contents contents) {
        PlatformException last = Faults.stale();
        for (int i = 0; i < TRIES; i++) {
            try {
                return unitOfWork.call(() -> storeOnce(bundle, source, report, contents));
            } catch (PlatformException e) {
                // somebody else installed or removed the same bytes meanwhile: look again at what is there now
                if (e.kind() != PlatformException.Kind.CONFLICT && e.kind() != PlatformException.Kind.STALE) {
                    throw e;
                }
                last = e;
                Optional<Installation> there = installed(report.bundle());
                if (there.isPresent()) {
                    return there.get();
                }
            }
        }
        throw last;
    }

    private Installation storeOnce(
            byte[] bundle, InstallationSource source, GateReport report, Inspection.Contents contents) {
        ContentDigest id = report.bundle();
        Optional<Plugin> known = plugins.find(id);
        if (known.isPresent()) {
            Plugin plugin = known.get().installed()
                    ? known.get()
                    : plugins.setRemoved(id, known.get().recordVersion(), Optional.empty());
            return new Installation(plugin, report, !known.get().installed());
        }
        if (plugins.findByStandard(contents.standard().id(), contents.standard().version())
                .isPresent()) {
            throw Faults.standardTaken(
                    contents.standard().id(), contents.standard().version());
        }
        archive.keep(ArchiveStore.Kind.BUNDLE, id, bundle);
        Plugin plugin = new Plugin(
                id,
                contents.symbolicName(),
                contents.kind(),
                contents.standard().id(),
                contents.standard().version(),
                contents.standard().title(),
                bundle.length,
                report.signature(),
                source,
                Instants.now(clock),
                Optional.empty(),
                0);
        plugins.add(plugin, GateReportJson.write(report));
        contents.standard()
                .unitFacts()
                .ifPresent(own -> unitFacts.add(BroughtFacts.of(id, own, report.signature(), plugin.installedAt())));
        return new Installation(plugin, report, true);
    }

    @Override
    public void remove(ContentDigest id, Optional<Long> expectedVersion) {
        PlatformException last = Faults.stale();
        for (int i = 0; i < TRIES; i++) {
            Plugin plugin = plugins.find(id).filter(Plugin::installed).orElseThrow(Faults::pluginUnknown);
            if (expectedVersion.isPresent() && expectedVersion.get() != plugin.recordVersion()) {
                throw Faults.stale();
            }
            try {
                plugins.setRemoved(id, plugin.recordVersion(), Optional.of(Instants.now(clock)));
                changed.run();
                return;
            } catch (PlatformException e) {
                if (e.kind() != PlatformException.Kind.STALE) {
                    throw e;
                }
                last = e;
            }
        }
        throw last;
    }

    @Override
    public Optional<Plugin> find(ContentDigest id) {
        return plugins.find(id);
    }

    @Override
    public Page<Plugin> list(PageRequest page) {
        return plugins.list(page);
    }

    @Override
    public Optional<GateReport> report(ContentDigest id) {
        return plugins.report(id).map(GateReportJson::read);
    }
}
