// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.Result;
import org.hengping.policy.PolicySnapshot;

/**
 * A folder with a plugin bundle, a policy snapshot, dossiers, and the results they once gave: {@code bundle.jar}, {@code
 * policy.json}, {@code dossiers/NAME.json}, {@code results/NAME.json}. Once committed an archive is never changed: a new
 * one is written beside it.
 *
 * @param folder the folder
 */
record GoldenArchive(Path folder) {

    /** Writes a new archive. */
    static GoldenArchive write(Path folder, byte[] bundle, PolicySnapshot policy, Map<String, SealedDossier> dossiers)
            throws IOException {
        GoldenArchive archive = new GoldenArchive(folder);
        Files.createDirectories(folder.resolve("dossiers"));
        Files.createDirectories(folder.resolve("results"));
        Files.write(folder.resolve("bundle.jar"), bundle);
        Files.write(folder.resolve("policy.json"), policy.bytes());
        for (Map.Entry<String, SealedDossier> dossier : dossiers.entrySet()) {
            Files.write(archive.dossier(dossier.getKey()), dossier.getValue().bytes());
            Files.write(
                    archive.result(dossier.getKey()),
                    AssessmentJson.write(archive.assess(dossier.getKey()).result()));
        }
        return archive;
    }

    /** Assesses every dossier again and returns what differs from the stored results. */
    List<String> differences(RuleEngine engine) throws IOException {
        List<String> differences = new ArrayList<>();
        for (String name : names()) {
            byte[] stored = Files.readAllBytes(result(name));
            Result replayed = assess(name, engine).result();
            if (!Arrays.equals(AssessmentJson.write(replayed), stored)) {
                Optional<ResultComparison.Divergence> divergence =
                        ResultComparison.ofResults(AssessmentJson.readResult(stored), replayed);
                differences.add(folder + " " + name + ": " + divergence);
            }
        }
        return differences;
    }

    /** Returns the stored results by name. */
    SortedMap<String, Result> results() throws IOException {
        SortedMap<String, Result> results = new TreeMap<>();
        for (String name : names()) {
            results.put(name, AssessmentJson.readResult(Files.readAllBytes(result(name))));
        }
        return results;
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("dossiers"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    Assessment assess(String name) throws IOException {
        return assess(name, RuleEngine.EMITTED);
    }

    private Assessment assess(String name, RuleEngine engine) throws IOException {
        PolicySnapshot policy = PolicySnapshot.read(Files.readAllBytes(folder.resolve("policy.json")));
        CompiledStandard standard =
                new PluginLoader(engine).load(Files.readAllBytes(folder.resolve("bundle.jar")), policy.vocabulary());
        SealedDossier dossier = DossierReader.read(Files.readAllBytes(dossier(name)), policy.vocabulary());
        return Evaluator.evaluate(standard, policy, dossier);
    }

    private Path dossier(String name) {
        return folder.resolve("dossiers").resolve(name + ".json");
    }

    private Path result(String name) {
        return folder.resolve("results").resolve(name + ".json");
    }
}
