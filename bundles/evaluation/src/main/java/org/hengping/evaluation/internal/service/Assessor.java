// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.time.LocalDate;
import java.util.Objects;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.Plugin;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;

/** Assesses dossiers against what is installed, and keeps nothing. Thread-safe. */
final class Assessor {
    private final PluginStore plugins;
    private final CompiledStandards compiled;
    private final Policy policy;

    /**
     * An assessment with what it was made from.
     *
     * @param standard the standard
     * @param snapshot the policy of the dossier's day
     * @param dossier the dossier
     * @param assessment what came out
     */
    record Work(CompiledStandard standard, PolicySnapshot snapshot, SealedDossier dossier, Assessment assessment) {}

    Assessor(PluginStore plugins, CompiledStandards compiled, Policy policy) {
        this.plugins = Objects.requireNonNull(plugins, "plugins");
        this.compiled = Objects.requireNonNull(compiled, "compiled");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    Work assess(StandardId standard, StandardVersion version, byte[] json) {
        Plugin plugin = plugins.findByStandard(standard, version)
                .filter(Plugin::installed)
                .orElseThrow(() -> Faults.standardUnknown(standard, version));
        SealedDossier dossier = DossierReader.read(json, day -> vocabulary(plugin, on(day)));
        PolicySnapshot snapshot = on(dossier.dossier().calendar().appliesOn());
        CompiledStandard ready = compiled.get(plugin.id(), snapshot);
        return new Work(ready, snapshot, dossier, Evaluator.evaluate(ready, snapshot, dossier));
    }

    /** A standard that does not fit the policy of that day is told of when it is to assess, not while a dossier is read. */
    private Vocabulary vocabulary(Plugin plugin, PolicySnapshot snapshot) {
        try {
            return compiled.get(plugin.id(), snapshot).standard().vocabulary(snapshot.vocabulary());
        } catch (PlatformException e) {
            if (e.kind() != PlatformException.Kind.INVALID) {
                throw e;
            }
            return snapshot.vocabulary();
        }
    }

    private PolicySnapshot on(LocalDate day) {
        try {
            return policy.on(day);
        } catch (IllegalStateException e) {
            throw Faults.policyMissing(e);
        }
    }
}
