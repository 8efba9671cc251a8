// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.evaluation.AssessmentJson;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.SealedDossier;
import org.hengping.policy.PolicyPackException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One dossier of the sample rule pack a call. Ours is the whole assessment: what the dossier lacks, derived facts, vouchers,
 * rules, tree, reasons, the result and the execution as canonical bytes with their digests. The peer writes the same result
 * with Jackson, from a tree made before the clock starts, and hashes it.
 */
@State(Scope.Benchmark)
public class AssessmentBenchmark {
    private final ObjectMapper jackson = new ObjectMapper();
    private final List<SealedDossier> dossiers = new ArrayList<>();
    private final List<JsonNode> results = new ArrayList<>();
    private Optional<SampleStandard> sample = Optional.empty();
    private int next;

    /**
     * Prepares both sides.
     *
     * @throws IOException if something is missing on the class path
     * @throws PolicyPackException if the policy is faulty
     */
    @Setup(Level.Trial)
    public void prepare() throws IOException, PolicyPackException {
        SampleStandard loaded = SampleStandard.load();
        sample = Optional.of(loaded);
        for (SealedDossier dossier : loaded.dossiers()) {
            dossiers.add(dossier);
            results.add(jackson.readTree(
                    AssessmentJson.write(Evaluator.evaluate(loaded.compiled(), loaded.snapshot(), dossier)
                            .result())));
        }
    }

    private int following() {
        next = (next + 1) % dossiers.size();
        return next;
    }

    /** The whole assessment. */
    @Benchmark
    public Assessment ours() {
        SampleStandard loaded = sample.orElseThrow();
        return Evaluator.evaluate(loaded.compiled(), loaded.snapshot(), dossiers.get(following()));
    }

    /**
     * The result alone, written and hashed.
     *
     * @throws IOException never
     * @throws NoSuchAlgorithmException never
     */
    @Benchmark
    public byte[] peer() throws IOException, NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(jackson.writeValueAsBytes(results.get(following())));
    }
}
