// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.AuthorCase;
import org.hengping.evaluation.CaseRun;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.PackCase;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.CaseOutcome;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;

/** Runs the author's own cases, each under the policy of its own day. Not thread-safe. */
public final class CaseRunner {
    private static final int MOST_DEVIATIONS = 20;

    private final byte[] bundle;
    private final Policy policy;
    private final Standard standard;
    private final Expectation expectation;
    private final PluginLoader loader;
    private final Map<ContentDigest, CompiledStandard> compiled = new LinkedHashMap<>();

    public CaseRunner(byte[] bundle, Pack pack, Policy policy) {
        this(bundle, pack, policy, new PluginLoader());
    }

    /** Runs cases with what a loader makes of the bundle. */
    public CaseRunner(byte[] bundle, Pack pack, Policy policy, PluginLoader loader) {
        this.loader = loader;
        this.bundle = bundle;
        this.standard = pack.standard();
        this.expectation = new Expectation(pack);
        this.policy = policy;
    }

    CaseOutcome run(PackCase one) {
        return assess(one).outcome();
    }

    /** Runs a case and keeps what came of it. */
    public CaseRun assess(PackCase one) {
        List<String> deviations = new ArrayList<>();
        Optional<Assessment> assessment = Optional.empty();
        try {
            SealedDossier dossier = DossierReader.read(
                    one.dossierJson(), day -> standard.vocabulary(policy.on(day).vocabulary()));
            PolicySnapshot snapshot = policy.on(dossier.dossier().calendar().appliesOn());
            CompiledStandard ready =
                    compiled.computeIfAbsent(snapshot.digest(), digest -> loader.load(bundle, snapshot.vocabulary()));
            Assessment reached = Evaluator.evaluate(ready, snapshot, dossier);
            assessment = Optional.of(reached);
            compare(one, reached.result().tree(), deviations);
        } catch (PlatformException e) {
            if (e.kind() == PlatformException.Kind.UNAVAILABLE) {
                // there was no result for a reason that lies outside the bundle
                throw e;
            }
            deviations.add(shown(e.text().toString()));
            e.violations().stream()
                    .map(violation -> shown(violation.place() + " " + violation.text()))
                    .forEach(deviations::add);
        }
        return new CaseRun(
                new AuthorCase(one.name(), one.place(), one.dossierJson(), one.expectedNodes(), one.expected()),
                new CaseOutcome(
                        shown(one.name()),
                        one.place(),
                        deviations.stream().limit(MOST_DEVIATIONS).toList()),
                assessment);
    }

    private void compare(PackCase one, NodeResult tree, List<String> deviations) {
        Map<NodeId, NodeResult> results = new LinkedHashMap<>();
        collect(tree, results);
        expectation.deviation(one.expected(), tree).ifPresent(deviations::add);
        one.expectedNodes().forEach((node, expected) -> expectation
                .deviation(node, expected, Optional.ofNullable(results.get(node)))
                .ifPresent(deviations::add));
        results.forEach((node, result) -> {
            // a leaf that breaks is a fault of the author, whatever the case expects of the whole
            if (result.outcome().verdict() == Verdict.FAILED
                    && one.expectedNodes().get(node) != Verdict.FAILED) {
                deviations.add(node + ": FAILED"
                        + result.reason()
                                .map(reason -> " " + reason.code() + " " + reason.details())
                                .orElse(""));
            }
        });
    }

    private static void collect(NodeResult result, Map<NodeId, NodeResult> into) {
        into.put(result.id(), result);
        result.children().forEach(child -> collect(child, into));
    }

    private static String shown(String text) {
        return Findings.shown(text, 500);
    }
}
