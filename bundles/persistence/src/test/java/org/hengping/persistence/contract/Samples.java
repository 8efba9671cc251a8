// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.store.AssessmentStore.AssessmentBytes;
import org.hengping.evaluation.store.AssessmentStore.MissingLeaf;
import org.hengping.evaluation.store.AssessmentStore.NewAssessment;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginKind;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;

/** Invented values. */
final class Samples {
    /** Beyond the basic plane, combining, right to left, and what SQL or JSON would like to quote. */
    static final String AWKWARD = "职称 𠮷野家 👩‍🔬 é עברית \"'\\%_;-- \t\n";

    static final Instant WHEN = Instant.parse("2026-03-08T02:30:00.123456Z");
    static final StandardId STANDARD = new StandardId("demo.associate-professor");
    static final StandardVersion VERSION = new StandardVersion(1, 0, 0);

    private Samples() {}

    static ContentDigest digest(String of) {
        return ContentDigest.of(of.getBytes(StandardCharsets.UTF_8));
    }

    /** Twenty-six characters that ascend with the number. */
    static String id(long number) {
        return "01K%023d".formatted(number);
    }

    static Plugin plugin(String name, StandardVersion version) {
        return new Plugin(
                digest(name),
                "org.example." + name,
                PluginKind.RULE_PACK,
                STANDARD,
                version,
                new Text("示例标准", "Sample standard"),
                1_234,
                Signature.UNSIGNED,
                InstallationSource.REST,
                WHEN,
                Optional.empty(),
                1);
    }

    static StoredAssessment assessment(String id, StandardId standard, StandardVersion version, Outcome outcome) {
        return new StoredAssessment(
                id,
                "demo-" + id,
                standard,
                version,
                digest("plugin"),
                digest("policy"),
                digest("dossier " + id),
                DossierStage.SUBMITTED,
                outcome,
                digest("result " + id),
                digest("execution " + id),
                WHEN);
    }

    static NewAssessment added(StoredAssessment assessment, Optional<String> key, String... missing) {
        List<MissingLeaf> leaves = List.of(missing).stream()
                .map(node -> new MissingLeaf(new NodeId(node), "标签 " + node + " / label", "27号（五）"))
                .toList();
        byte[] result = ("{\"id\":\"" + assessment.id() + "\"}").getBytes(StandardCharsets.UTF_8);
        return new NewAssessment(
                assessment,
                new AssessmentBytes(result, new byte[] {0, -1, 127, -128}),
                leaves,
                key,
                key.isPresent() ? digest(key.get()).hex() : "");
    }

    static NewAssessment added(long number) {
        return added(assessment(id(number), STANDARD, VERSION, Outcome.MET), Optional.empty());
    }

    static ReplayJob job(long number, long total) {
        return new ReplayJob(
                id(number), ReplaySelection.ALL, ReplayJob.State.RUNNING, total, 0, 0, 0, WHEN, Optional.empty(), 1);
    }
}
