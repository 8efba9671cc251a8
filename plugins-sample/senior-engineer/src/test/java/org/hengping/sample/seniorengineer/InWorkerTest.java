// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.seniorengineer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.evaluation.AssessmentJson;
import org.hengping.evaluation.AuthorCase;
import org.hengping.evaluation.AuthorCases;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.RuleEngine;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.internal.isolation.Launcher;
import org.hengping.evaluation.internal.watch.Alarms;
import org.hengping.evaluation.internal.worker.WorkerComputations;
import org.hengping.evaluation.internal.worker.WorkerLaunch;
import org.hengping.evaluation.internal.worker.WorkerPool;
import org.hengping.evaluation.internal.worker.WorkerSettings;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;
import org.hengping.policy.PolicySnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every case gives the same bytes in the process of the platform and in a worker. */
class InWorkerTest {
    private static final Path CONTENT = Path.of("target/classes");

    private static byte[] bundle() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(CONTENT.resolve("META-INF/MANIFEST.MF"));
                JarOutputStream jar = new JarOutputStream(bytes, new Manifest(in));
                Stream<Path> walk = Files.walk(CONTENT)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(CONTENT.resolve("META-INF")))
                    .sorted()
                    .toList()) {
                jar.putNextEntry(new JarEntry(CONTENT.relativize(file).toString()));
                jar.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void everyCaseGivesTheSameBytesInAWorker(@TempDir Path directory) throws IOException, PolicyPackException {
        byte[] bundle = bundle();
        PolicyPacks policy = PolicyPacks.fromClassPath(InWorkerTest.class.getClassLoader());
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        WorkerLaunch launch = new WorkerLaunch(Launcher.BARE, classPath, 128, directory);
        try (WorkerPool pool = new WorkerPool(() -> launch, WorkerSettings.USUAL, new Alarms(Clock.systemUTC()))) {
            PluginLoader here = new PluginLoader();
            PluginLoader there = new PluginLoader(
                    RuleEngine.EMITTED, (classes, rules, local) -> new WorkerComputations(classes, rules, pool));
            List<AuthorCase> cases = AuthorCases.read(bundle, policy).all();
            assertThat(cases).hasSizeGreaterThanOrEqualTo(15);
            for (AuthorCase one : cases) {
                SealedDossier dossier =
                        DossierReader.read(one.dossier(), day -> policy.on(day).vocabulary());
                PolicySnapshot snapshot = policy.on(dossier.dossier().calendar().appliesOn());
                Assessment mine = Evaluator.evaluate(here.load(bundle, snapshot.vocabulary()), snapshot, dossier);
                Assessment told = Evaluator.evaluate(there.load(bundle, snapshot.vocabulary()), snapshot, dossier);
                assertThat(AssessmentJson.write(told.result()))
                        .as(one.name())
                        .isEqualTo(AssessmentJson.write(mine.result()));
                assertThat(AssessmentJson.write(told.execution()))
                        .as(one.name())
                        .isEqualTo(AssessmentJson.write(mine.execution()));
            }
        }
    }
}
