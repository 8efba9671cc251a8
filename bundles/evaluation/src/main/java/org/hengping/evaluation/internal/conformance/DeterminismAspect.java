// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Result;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.evaluation.AssessmentJson;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierJson;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.RuleEngine;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.internal.pack.PackCase;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport.Finding;
import org.hengping.platform.conformance.Gravity;
import org.hengping.platform.fault.PlatformException;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;

/**
 * Computes the author's cases again: by a second loader and the other engine of rules, with the records of lists in other orders,
 * and in other surroundings where the caller may change them.
 */
final class DeterminismAspect {
    private static final int MOST_CASES = 24;
    private static final int ORDERS = 3;

    private final byte[] bundle;
    private final Policy policy;
    private final Surroundings surroundings;
    private final JavaHost host;
    private final List<String> unlike = new ArrayList<>();
    private final List<String> ordered = new ArrayList<>();
    private int computed;
    private int leftOut;

    private DeterminismAspect(byte[] bundle, Policy policy, Surroundings surroundings, JavaHost host) {
        this.bundle = bundle;
        this.policy = policy;
        this.surroundings = surroundings;
        this.host = host;
    }

    static AspectFindings of(Case judged, byte[] bundle, Policy policy, Surroundings surroundings, JavaHost host) {
        DeterminismAspect aspect = new DeterminismAspect(bundle, policy, surroundings, host);
        judged.pack().cases().stream().limit(MOST_CASES).forEach(aspect::look);
        return aspect.told();
    }

    private AspectFindings told() {
        List<Finding> findings = new ArrayList<>();
        if (!unlike.isEmpty()) {
            String names = Case.shown(unlike, 3);
            findings.add(finding(
                    "NOT_THE_SAME_TWICE",
                    Gravity.REFUSED,
                    new Text(
                            "同一材料重新计算，结果不同：" + names + "。",
                            "The same dossier computed again gives another result: " + names + "."),
                    new Text("结果只能取决于所声明的事实", "The result may depend on the declared facts only")));
        }
        if (!ordered.isEmpty()) {
            String names = Case.shown(ordered, 3);
            findings.add(finding(
                    "DEPENDS_ON_ORDER",
                    Gravity.UNPROVEN,
                    new Text(
                            "列表中记录的先后影响结果：" + names + "。",
                            "The order in which records stand in a list changes the result: " + names + "."),
                    new Text("按内容选取记录，不按位置", "Choose records by what they say, not by where they stand")));
        }
        Text summary = new Text(
                "用作者的案例重新计算 " + computed + " 次（不能比对的案例 " + leftOut + " 个）：另行装入、另一规则引擎、打乱列表次序；命令行和测试工具中还换用其他区域和时区",
                "Cases computed again " + computed
                        + " times: loaded anew, by the other engine of rules, with lists in other orders;"
                        + " in the command line and the test kit also under another locale and time zone");
        return computed == 0
                ? AspectFindings.notLookedAt(
                        Aspect.DETERMINISM, "没有可以重新计算的案例", "There is no case that could be computed again")
                : AspectFindings.of(Aspect.DETERMINISM, summary, findings);
    }

    private void look(PackCase one) {
        try {
            SealedDossier dossier = read(one);
            PolicySnapshot snapshot = policy.on(dossier.dossier().calendar().appliesOn());
            Result first = evaluated(RuleEngine.EMITTED, snapshot, dossier);
            byte[] bytes = AssessmentJson.write(first);
            byte[] second = AssessmentJson.write(evaluated(RuleEngine.INTERPRETED, snapshot, dossier));
            byte[] elsewhere = surroundings.elsewhere(
                    () -> AssessmentJson.write(evaluated(RuleEngine.EMITTED, snapshot, dossier)));
            computed += 2;
            if (!Arrays.equals(bytes, second) || !Arrays.equals(bytes, elsewhere)) {
                unlike.add(one.name());
            }
            CompiledStandard standard = load(RuleEngine.EMITTED, snapshot);
            for (int order = 0; order < ORDERS; order++) {
                NodeResult shuffled = Evaluator.evaluate(
                                standard, snapshot, DossierJson.seal(shuffled(dossier.dossier(), order)))
                        .result()
                        .tree();
                computed++;
                if (!shuffled.equals(first.tree())) {
                    ordered.add(one.name());
                    return;
                }
            }
        } catch (PlatformException otherDay) {
            if (otherDay.kind() == PlatformException.Kind.UNAVAILABLE) {
                throw otherDay;
            }
            // a case that cannot be evaluated is told among the cases
            leftOut++;
        }
    }

    private SealedDossier read(PackCase one) {
        return DossierReader.read(one.dossierJson(), day -> load(RuleEngine.EMITTED, policy.on(day))
                .standard()
                .vocabulary(policy.on(day).vocabulary()));
    }

    private CompiledStandard load(RuleEngine engine, PolicySnapshot snapshot) {
        return new PluginLoader(engine, host).load(bundle, snapshot.vocabulary());
    }

    private Result evaluated(RuleEngine engine, PolicySnapshot snapshot, SealedDossier dossier) {
        return Evaluator.evaluate(load(engine, snapshot), snapshot, dossier).result();
    }

    private static Dossier shuffled(Dossier dossier, int order) {
        Map<String, Fact> facts = new TreeMap<>();
        dossier.facts()
                .forEach((name, fact) ->
                        facts.put(name, fact instanceof Fact.RecordsFact list ? shuffled(list, order) : fact));
        return new Dossier(dossier.subject(), dossier.stage(), dossier.route(), dossier.calendar(), facts);
    }

    private static Fact.RecordsFact shuffled(Fact.RecordsFact list, int order) {
        List<Fact.EvidenceEntry> records = new ArrayList<>(list.records());
        if (order == 0) {
            Collections.reverse(records);
        } else {
            // seeded, so that the same bundle gives the same report
            Collections.shuffle(records, new Random(order));
        }
        return new Fact.RecordsFact(records);
    }

    private static Finding finding(String code, Gravity gravity, Text explanation, Text suggestion) {
        return new Finding(
                Aspect.DETERMINISM,
                code,
                gravity,
                Optional.empty(),
                "",
                List.of(),
                gravity == Gravity.UNPROVEN,
                explanation,
                suggestion,
                List.of());
    }
}
