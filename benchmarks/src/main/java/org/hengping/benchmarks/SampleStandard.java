// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.hengping.criteria.DossierStage;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.SealedDossier;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;
import org.hengping.policy.PolicySnapshot;

/**
 * The sample rule pack on the class path with invented dossiers for it, made once by {@code hengping generate}.
 *
 * @param compiled the standard
 * @param snapshot what holds on the day of all the dossiers
 * @param dossiers dossiers of one day, as they were submitted
 */
record SampleStandard(CompiledStandard compiled, PolicySnapshot snapshot, List<SealedDossier> dossiers) {
    /**
     * Reads all of it.
     *
     * @throws IOException if something is missing on the class path
     * @throws PolicyPackException if the policy is faulty
     */
    static SampleStandard load() throws IOException, PolicyPackException {
        PolicyPacks policy = PolicyPacks.fromClassPath(SampleStandard.class.getClassLoader());
        List<SealedDossier> all = lines().stream()
                .map(line -> DossierReader.read(line.getBytes(StandardCharsets.UTF_8), day -> policy.on(day)
                        .vocabulary()))
                .filter(dossier -> dossier.dossier().stage() == DossierStage.SUBMITTED)
                .toList();
        PolicySnapshot snapshot = policy.on(all.get(0).dossier().calendar().appliesOn());
        List<SealedDossier> dossiers = all.stream()
                .filter(dossier -> policy.on(dossier.dossier().calendar().appliesOn())
                        .digest()
                        .equals(snapshot.digest()))
                .toList();
        return new SampleStandard(new PluginLoader().load(bundle(), snapshot.vocabulary()), snapshot, dossiers);
    }

    static byte[] bundle() throws IOException {
        URL standard = Objects.requireNonNull(
                SampleStandard.class.getClassLoader().getResource("standard.yaml"), "the sample rule pack is missing");
        if (!(standard.openConnection() instanceof JarURLConnection jar)) {
            throw new IOException("the sample rule pack is no jar: " + standard);
        }
        try (InputStream in = jar.getJarFileURL().openStream()) {
            return in.readAllBytes();
        }
    }

    /** Returns dossiers of the day that have not been examined yet, as JSON. */
    static List<String> submittedLines() throws IOException {
        return lines().stream()
                .filter(line -> line.contains("\"stage\":\"SUBMITTED\""))
                .toList();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                        SampleStandard.class.getResourceAsStream("dossiers.jsonl"), "dossiers.jsonl is missing");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
