// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.FloorState;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Result;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.floor.Floor;
import org.hengping.evaluation.internal.floor.Floors;
import org.hengping.evaluation.internal.node.Evaluation;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.provision.Baseline;

/**
 * Evaluates a standard over a dossier: a pure function. The same standard bytes, policy snapshot and dossier bytes give
 * the same result bytes, on any machine, years later. Thread-safe.
 *
 * <p>What breaks in a leaf makes that leaf {@code FAILED}. Only a virtual machine that runs out of memory, or is broken,
 * ends an evaluation without a result: that is thrown on and is no verdict.
 */
public final class Evaluator {
    /**
     * The schedule of rule packs: it counts leaves and records, and limits nothing. That of Java plugins is {@link
     * PluginBudget#SCHEDULE}; executions of Java plugins from before it have this one.
     */
    public static final String SCHEDULE = "unmetered/1";

    private static final String ENGINE = "hengping/" + EngineBuild.VERSION;

    private Evaluator() {}

    /**
     * Assesses a dossier.
     *
     * @param snapshot what holds on the dossier's day of application
     * @throws PlatformException UNAVAILABLE if a worker process or the machine gave out, which is no verdict; INVALID:
     *     {@code standard-not-valid-then}, {@code route-not-covered}, or {@code
     *     dossier-invalid} where it lacks what the standard needs
     */
    public static Assessment evaluate(CompiledStandard standard, PolicySnapshot snapshot, SealedDossier dossier) {
        requireCovered(standard.standard(), dossier.dossier());
        Vocabulary vocabulary = standard.standard().vocabulary(snapshot.vocabulary());
        List<Violation> missing = DossierReader.missing(standard.standard(), dossier, vocabulary);
        if (!missing.isEmpty()) {
            throw new PlatformException(
                    PlatformException.Kind.INVALID,
                    "dossier-invalid",
                    new Text(
                            "申报材料缺少本标准必需的 " + missing.size() + " 项内容，请补充后重新提交。",
                            "The dossier lacks what this standard needs; things missing: " + missing.size()
                                    + ". Add them and send it again."),
                    missing);
        }
        return standard.computations()
                .during(
                        snapshot,
                        () -> dossier,
                        computations -> evaluated(standard, computations, snapshot, vocabulary, dossier));
    }

    private static Assessment evaluated(
            CompiledStandard standard,
            Supplier<LeafComputation> computations,
            PolicySnapshot snapshot,
            Vocabulary vocabulary,
            SealedDossier dossier) {
        Evaluation evaluation = new Evaluation(
                standard.standard(),
                computations,
                vocabulary,
                dossier.dossier(),
                PluginBudget.of(snapshot, standard.standard()));
        NodeResult tree = evaluation.run();
        Optional<Baseline> baseline = Floors.baseline(
                snapshot, standard.standard().scope(), dossier.dossier().route());
        Optional<Floor> floor = baseline.filter(known -> !Floors.superseded(snapshot, known))
                .map(known -> Floors.floor(snapshot, known, dossier.dossier().route()));
        Optional<Evaluation> below = floor.map(
                known -> new Evaluation(known, snapshot.vocabulary(), dossier.dossier(), PluginBudget.of(snapshot)));
        FloorState state = baseline.map(known -> floor.isPresent() ? FloorState.EVALUATED : FloorState.SUPERSEDED)
                .orElse(FloorState.NO_BASELINE);
        Dossier assessed = dossier.dossier();
        Result result = new Result(
                baseline.isPresent() ? Result.CURRENT_SEMANTICS : Result.SEMANTICS_WITHOUT_FLOOR,
                standard.standard().id(),
                standard.standard().version(),
                standard.bundle(),
                snapshot.digest(),
                assessed.calendar().appliesOn(),
                dossier.digest(),
                assessed.stage(),
                assessed.route(),
                state,
                tree,
                floor.flatMap(known -> below.map(evaluated -> known.result(evaluated.run()))));
        boolean metered =
                standard.standard().leaves().stream().anyMatch(leaf -> leaf.rule() instanceof LeafRule.Computed);
        return AssessmentJson.seal(
                result,
                new Execution(
                        ENGINE,
                        metered ? PluginBudget.SCHEDULE : SCHEDULE,
                        evaluation.leaves() + below.map(Evaluation::leaves).orElse(0L),
                        evaluation.records() + below.map(Evaluation::records).orElse(0L),
                        metered ? Optional.of(evaluation.spent()) : Optional.empty()));
    }

    private static void requireCovered(Standard standard, Dossier dossier) {
        String name = standard.id() + " " + standard.version();
        if (!standard.validity().contains(dossier.calendar().appliesOn())) {
            throw refused(
                    "standard-not-valid-then",
                    "/calendar/appliesOn",
                    "标准 " + name + " 在申报日 " + dossier.calendar().appliesOn() + " 不适用；请改用当日有效的版本。",
                    "The standard " + name + " did not hold on the day of application, "
                            + dossier.calendar().appliesOn() + ". Use the version that held then.");
        }
        if (!standard.scope().routes().contains(dossier.route())) {
            throw refused(
                    "route-not-covered",
                    "/route",
                    "标准 " + name + " 不适用于申报途径 " + dossier.route() + "；可用途径："
                            + standard.scope().routes() + "。",
                    "The standard " + name + " is not for the route " + dossier.route() + "; it is for "
                            + standard.scope().routes() + ".");
        }
    }

    private static PlatformException refused(String code, String place, String zh, String en) {
        Text text = new Text(zh, en);
        return new PlatformException(
                PlatformException.Kind.INVALID, code, text, List.of(new Violation(place, code, text)));
    }
}
