// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.NodeKind;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.AssessmentJson;
import org.hengping.evaluation.AuthorCase;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierJson;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.RuleEngine;
import org.hengping.evaluation.SealedDossier;
import org.hengping.platform.fault.PlatformException;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;

/** Looks for anything but standard, policy and dossier that moves a result. Not thread-safe. */
final class Differences {
    /** A language whose letters change otherwise than most, and a zone in which it is another day. */
    private static final Locale OTHER_LOCALE = Locale.forLanguageTag("tr-TR");

    private static final ZoneId OTHER_ZONE = ZoneId.of("Pacific/Kiritimati");

    private final byte[] bundle;
    private final Standard standard;
    private final Policy policy;
    private final Map<String, CompiledStandard> loaded = new TreeMap<>();

    private Differences(byte[] bundle, Standard standard, Policy policy) {
        this.bundle = bundle;
        this.standard = standard;
        this.policy = policy;
    }

    static List<String> of(byte[] bundle, Standard standard, Policy policy, List<AuthorCase> cases) {
        Differences differences = new Differences(bundle, standard, policy);
        List<String> found = new ArrayList<>();
        cases.forEach(one -> differences.look(one, found));
        return List.copyOf(found);
    }

    private void look(AuthorCase one, List<String> found) {
        SealedDossier dossier;
        byte[] first;
        Assessment assessment;
        try {
            dossier = DossierReader.read(
                    one.dossier(), day -> standard.vocabulary(policy.on(day).vocabulary()));
            assessment = assess("first", RuleEngine.EMITTED, dossier);
            first = AssessmentJson.write(assessment.result());
        } catch (PlatformException notAssessed) {
            // that is what the case is told about; nothing can be compared
            return;
        }
        compare(one, first, () -> result("second", RuleEngine.EMITTED, dossier), "换一个装载器 / with another loader", found);
        compare(
                one,
                first,
                () -> result("interpreted", RuleEngine.INTERPRETED, dossier),
                "改用解释器 / with the interpreter",
                found);
        compare(
                one,
                first,
                () -> elsewhere(() -> result("elsewhere", RuleEngine.EMITTED, dossier)),
                "换语言和时区 / with locale " + OTHER_LOCALE.toLanguageTag() + " and zone " + OTHER_ZONE,
                found);
        SealedDossier shuffled = DossierJson.seal(reversed(dossier.dossier()));
        String before = outcomes(assessment.result().tree());
        String after =
                outcomes(assess("first", RuleEngine.EMITTED, shuffled).result().tree());
        if (!before.equals(after)) {
            found.add(one + "：记录换序后结论不同 / another verdict when the records stand in another order\n    " + before
                    + "\n    " + after);
        }
    }

    private static void compare(AuthorCase one, byte[] first, Supplier<byte[]> again, String how, List<String> found) {
        try {
            if (!Arrays.equals(first, again.get())) {
                found.add(one + "：" + how + "，结果不同 / the result differs");
            }
        } catch (PlatformException noResult) {
            found.add(one + "：" + how + "，没有结果 / there is no result: " + noResult.text() + " " + noResult.violations());
        }
    }

    private byte[] result(String loader, RuleEngine engine, SealedDossier dossier) {
        return AssessmentJson.write(assess(loader, engine, dossier).result());
    }

    private Assessment assess(String loader, RuleEngine engine, SealedDossier dossier) {
        PolicySnapshot snapshot = policy.on(dossier.dossier().calendar().appliesOn());
        CompiledStandard ready = loaded.computeIfAbsent(
                loader + snapshot.digest(), key -> new PluginLoader(engine).load(bundle, snapshot.vocabulary()));
        return Evaluator.evaluate(ready, snapshot, dossier);
    }

    private static <T> T elsewhere(Supplier<T> work) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(OTHER_LOCALE);
            TimeZone.setDefault(TimeZone.getTimeZone(OTHER_ZONE));
            return work.get();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Dossier reversed(Dossier dossier) {
        Map<String, Fact> facts = new TreeMap<>();
        dossier.facts().forEach((name, fact) -> {
            if (fact instanceof Fact.RecordsFact list) {
                List<Fact.EvidenceEntry> records = new ArrayList<>(list.records());
                Collections.reverse(records);
                facts.put(name, new Fact.RecordsFact(records));
            } else {
                facts.put(name, fact);
            }
        });
        return new Dossier(dossier.subject(), dossier.stage(), dossier.route(), dossier.calendar(), facts);
    }

    private static String outcomes(NodeResult tree) {
        StringBuilder text = new StringBuilder();
        append(tree, text);
        return text.toString();
    }

    private static void append(NodeResult result, StringBuilder text) {
        TreeSet<String> records = new TreeSet<>();
        if (result.kind() == NodeKind.LEAF) {
            result.records().forEach(record -> records.add(record.toString()));
        }
        text.append(result.id())
                .append('=')
                .append(result.outcome().verdict())
                .append(records.isEmpty() ? "" : records.toString())
                .append(' ');
        result.children().forEach(child -> append(child, text));
    }
}
