// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.evaluation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.Conformance;
import org.hengping.evaluation.DossierJson;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.Gate;
import org.hengping.evaluation.GateLimits;
import org.hengping.evaluation.Inspection;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.RedLineReport;
import org.hengping.evaluation.Renderings;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.SigningKeys;
import org.hengping.platform.assessment.Rendering;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.GateReport;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;
import org.hengping.policy.PolicySnapshot;

/**
 * One plugin bundle under the policy of the class path: the gate and the evaluator as the platform runs them, without a
 * server. Thread-safe.
 */
public final class LocalEvaluation {
    private final byte[] bundle;
    private final PolicyPacks policy;
    private final Inspection inspection;
    private final PluginLoader loader = new PluginLoader();
    private final Map<ContentDigest, CompiledStandard> compiled = new ConcurrentHashMap<>();

    private LocalEvaluation(byte[] bundle, PolicyPacks policy, Gate gate) {
        this.bundle = bundle.clone();
        this.policy = policy;
        this.inspection = gate.inspect(bundle, policy);
    }

    /** Passes a bundle through the gate under the policy of the class path. */
    public static LocalEvaluation of(byte[] bundle) {
        return new LocalEvaluation(bundle, policyOfClassPath(), new Gate(GateLimits.USUAL));
    }

    /** As the other; signatures count only by these keys, now. */
    public static LocalEvaluation of(byte[] bundle, SigningKeys keys) {
        return new LocalEvaluation(
                bundle, policyOfClassPath(), new Gate(GateLimits.USUAL, keys, InstantSource.system()));
    }

    /** Passes a bundle through the gate and insists on its being let in. */
    public static LocalEvaluation admitted(byte[] bundle) {
        LocalEvaluation evaluation = of(bundle);
        evaluation.standard();
        return evaluation;
    }

    private static PolicyPacks policyOfClassPath() {
        try {
            return PolicyPacks.fromClassPath(LocalEvaluation.class.getClassLoader());
        } catch (PolicyPackException e) {
            throw CommandFault.unreadable("政策包有误：" + e.getMessage(), "the policy pack is faulty: " + e.getMessage());
        }
    }

    /** Returns what the gate found. */
    public GateReport report() {
        return inspection.report();
    }

    /** Judges whether the standard may be filed; nobody else works in this process. */
    public ConformanceReport conformance() {
        return Conformance.inOwnProcess(bundle, inspection, policy);
    }

    /** Returns what the red-line proof says; nothing where the gate did not come to it. */
    public Optional<RedLineReport> redLines() {
        return inspection.redLines();
    }

    /**
     * Returns the standard.
     *
     * @throws CommandFault if the gate does not let the bundle in
     */
    public Standard standard() {
        return inspection
                .contents()
                .orElseThrow(() ->
                        CommandFault.refused(new Text("该标准包未通过准入检查", "the pack does not pass the gate"), refusals()))
                .standard();
    }

    private List<Violation> refusals() {
        return inspection.report().refusals();
    }

    /** Returns the facts that hold on a day, with those that the unit of the standard adds. */
    public Vocabulary vocabulary(LocalDate day) {
        Vocabulary common = policy.on(day).vocabulary();
        return inspection
                .contents()
                .map(contents -> contents.standard().vocabulary(common))
                .orElse(common);
    }

    /** Returns what holds on the day of a dossier. */
    public PolicySnapshot snapshot(SealedDossier dossier) {
        return policy.on(dossier.dossier().calendar().appliesOn());
    }

    /**
     * Reads a dossier.
     *
     * @throws org.hengping.platform.fault.PlatformException with every place that is wrong
     */
    public SealedDossier read(byte[] json) {
        return DossierReader.read(json, this::vocabulary);
    }

    /**
     * Assesses a dossier.
     *
     * @throws org.hengping.platform.fault.PlatformException if the standard is not for it
     */
    public Assessment assess(SealedDossier dossier) {
        PolicySnapshot snapshot = snapshot(dossier);
        CompiledStandard standard =
                compiled.computeIfAbsent(snapshot.digest(), digest -> loader.load(bundle, snapshot.vocabulary()));
        return Evaluator.evaluate(standard, snapshot, dossier);
    }

    /** Assesses an invented dossier. */
    public Assessment assess(Dossier dossier) {
        return assess(DossierJson.seal(dossier));
    }

    /** Shows an assessment. */
    public String render(Assessment assessment, SealedDossier dossier, Rendering rendering) {
        PolicySnapshot then = snapshot(dossier);
        return switch (rendering) {
            case MACHINE -> Renderings.machine(assessment);
            case AUDITOR -> Renderings.auditor(assessment, standard(), dossier.dossier(), then);
            case APPLICANT -> Renderings.applicant(assessment, standard(), then);
        };
    }
}
