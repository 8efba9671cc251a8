// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.archive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.evaluation.AssessmentJson;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.ResultComparison;
import org.hengping.evaluation.RuleEngine;
import org.hengping.evaluation.SealedDossier;
import org.hengping.platform.fault.PlatformException;
import org.hengping.policy.PolicySnapshot;

/**
 * Computes the assessments of an archive again from the archive alone. Not thread-safe; keeps what it has compiled, because
 * most assessments share bundle and policy.
 */
public final class ArchiveReplay {
    private static final int MOST_COMPILED = 32;

    private final Archive archive;
    private final PluginLoader loader;
    private final Map<ContentDigest, PolicySnapshot> policies = new HashMap<>();
    private final Map<Source, CompiledStandard> compiled = new HashMap<>();

    /** @param engine what computes the rules */
    public ArchiveReplay(Archive archive, RuleEngine engine) {
        this.loader = new PluginLoader(engine);
        this.archive = archive;
    }

    /** Replays one assessment; returns what differs, or nothing if it is identical. */
    public Optional<Text> differs(ArchiveEntry entry) {
        Optional<byte[]> bundle = archive.find(entry.bundle());
        Optional<byte[]> policy = archive.find(entry.policy());
        Optional<byte[]> dossier = archive.find(entry.dossier());
        Optional<byte[]> result = archive.find(entry.result());
        Optional<byte[]> execution = archive.find(entry.execution());
        if (bundle.isEmpty() || policy.isEmpty() || dossier.isEmpty() || result.isEmpty() || execution.isEmpty()) {
            return Optional.of(
                    new Text("归档缺失，或内容与摘要不符", "the archive lacks something, or its bytes do not have their digest"));
        }
        try {
            Assessment replayed = replayed(entry, bundle.get(), policy.get(), dossier.get());
            return compare(result.get(), execution.get(), replayed);
        } catch (PlatformException e) {
            return Optional.of(e.text());
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    new Text("归档内容无法读取：" + e.getMessage(), "what is archived cannot be read: " + e.getMessage()));
        }
    }

    private Assessment replayed(ArchiveEntry entry, byte[] bundle, byte[] policy, byte[] dossier) {
        PolicySnapshot snapshot = policies.computeIfAbsent(entry.policy(), digest -> PolicySnapshot.read(policy));
        if (compiled.size() >= MOST_COMPILED) {
            compiled.clear();
        }
        CompiledStandard standard = compiled.computeIfAbsent(
                new Source(entry.bundle(), entry.policy()), source -> loader.load(bundle, snapshot.vocabulary()));
        SealedDossier sealed = DossierReader.read(dossier, standard.standard().vocabulary(snapshot.vocabulary()));
        if (!sealed.digest().equals(entry.dossier())) {
            throw new IllegalArgumentException("the dossier is not in its canonical form");
        }
        return Evaluator.evaluate(standard, snapshot, sealed);
    }

    private static Optional<Text> compare(byte[] result, byte[] execution, Assessment replayed) {
        if (!Arrays.equals(result, AssessmentJson.write(replayed.result()))) {
            Optional<ResultComparison.Divergence> divergence =
                    ResultComparison.ofResults(AssessmentJson.readResult(result), replayed.result());
            return Optional.of(divergence
                    .map(where -> new Text(
                            where.node().map(node -> node + "：").orElse("")
                                    + where.text().zh(),
                            where.node().map(node -> node + ": ").orElse("")
                                    + where.text().en()))
                    .orElse(new Text("结果字节不同", "the bytes of the result differ")));
        }
        return ResultComparison.ofExecutions(AssessmentJson.readExecution(execution), replayed.execution());
    }

    private record Source(ContentDigest bundle, ContentDigest policy) {}
}
