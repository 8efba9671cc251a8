// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.evaluation.AssessmentJson;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.SealedDossier;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.evaluation.store.AssessmentStore;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;
import org.hengping.policy.PolicySnapshot;

/**
 * Replays stored assessments with the replay service on two threads. The peer reads the same rows with plain JDBC on two
 * threads, takes the SHA-256 of result, execution and dossier, and parses the three with Jackson. Both go over all rows
 * once beforehand and twice in turn.
 */
final class ReplayBench {
    private static final int ROWS = 200;
    private static final int THREADS = 2;
    private static final int ROUNDS = 2;
    private static final long POLL_NANOS = 5_000_000;
    private static final long MEGABYTE = 1 << 20;
    private static final String QUERY = "select a.id, c.result, c.execution, o.content from assessment a"
            + " join assessment_content c on c.assessment_id = a.id join archived_object o on o.digest = a.dossier"
            + " where a.id > ? and a.id <= ? order by a.id limit " + ROWS;

    private final int number;
    private final Map<ContentDigest, CompiledStandard> compiled = new ConcurrentHashMap<>();
    private final ObjectMapper jackson = new ObjectMapper();

    ReplayBench(int number) {
        this.number = number;
    }

    private static String id(int index) {
        return String.format(Locale.ROOT, "0%025d", index);
    }

    void run() throws Exception {
        try (StoredPlatform platform = new StoredPlatform()) {
            long start = System.nanoTime();
            fill(platform);
            System.err.printf("%d assessments stored in %.0f s%n", number, (System.nanoTime() - start) / 1e9);
            read(platform);
            long[] heap = new long[2];
            replay(platform, heap);
            double read = 0;
            double replayed = 0;
            for (int i = 0; i < ROUNDS; i++) {
                read += read(platform);
                replayed += replay(platform, new long[0]);
            }
            double ours = number * ROUNDS / replayed;
            double peer = number * ROUNDS / read;
            System.err.printf("replayed %.0f/s, read, hashed and parsed %.0f/s%n", ours, peer);
            Bench.atLeast("replay-vs-reading", ours / peer, 0.6);
            System.err.printf(
                    "heap after collection at 10 %%: %d MB, at the end: %d MB%n",
                    heap[0] / MEGABYTE, heap[1] / MEGABYTE);
            Bench.atMost("replay-heap-at-the-end-vs-at-a-tenth", (double) heap[1] / heap[0], 1.1);
        }
    }

    private void fill(StoredPlatform platform) throws Exception {
        byte[] bundle = SampleStandard.bundle();
        platform.services().plugins().install(bundle, InstallationSource.REST);
        List<String> lines = SampleStandard.submittedLines();
        // policies in units of their own: in long units two threads would wait for each other
        for (String line : lines) {
            PolicySnapshot snapshot = platform.policy()
                    .on(parsed(platform, line).dossier().calendar().appliesOn());
            platform.stores().archive().keep(ArchiveStore.Kind.POLICY, snapshot.digest(), snapshot.bytes());
        }
        each(thread -> {
            for (int from = thread * ROWS; from < number; from += THREADS * ROWS) {
                int first = from;
                platform.stores()
                        .unitOfWork()
                        .run(() -> store(platform, bundle, lines, first, Math.min(number, first + ROWS)));
            }
            return 0;
        });
        try (Connection connection = platform.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void store(StoredPlatform platform, byte[] bundle, List<String> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            String line = lines.get(i % lines.size())
                    .replaceFirst("\"subject\":\"[^\"]*\"", "\"subject\":\"demo-" + i + "\"");
            SealedDossier dossier = parsed(platform, line);
            PolicySnapshot snapshot =
                    platform.policy().on(dossier.dossier().calendar().appliesOn());
            CompiledStandard standard = compiled.computeIfAbsent(
                    snapshot.digest(), policy -> new PluginLoader().load(bundle, snapshot.vocabulary()));
            Assessment assessment = Evaluator.evaluate(standard, snapshot, dossier);
            platform.stores().archive().keep(ArchiveStore.Kind.DOSSIER, dossier.digest(), dossier.bytes());
            var result = assessment.result();
            platform.stores()
                    .assessments()
                    .add(new AssessmentStore.NewAssessment(
                            new StoredAssessment(
                                    id(i),
                                    dossier.dossier().subject(),
                                    result.standard(),
                                    result.version(),
                                    result.bundle(),
                                    result.policy(),
                                    result.dossier(),
                                    result.stage(),
                                    result.outcome(),
                                    assessment.resultDigest(),
                                    assessment.executionDigest(),
                                    Instant.EPOCH),
                            new AssessmentStore.AssessmentBytes(
                                    AssessmentJson.write(result), AssessmentJson.write(assessment.execution())),
                            List.of(),
                            Optional.empty(),
                            ""));
        }
    }

    private static SealedDossier parsed(StoredPlatform platform, String line) {
        return DossierReader.read(
                line.getBytes(StandardCharsets.UTF_8),
                day -> platform.policy().on(day).vocabulary());
    }

    /** Seconds to read, hash and parse all rows. */
    private double read(StoredPlatform platform) throws Exception {
        long start = System.nanoTime();
        long rows = each(thread -> {
            int from = (int) ((long) number * thread / THREADS);
            int to = (int) ((long) number * (thread + 1) / THREADS);
            return read(platform, from == 0 ? "" : id(from - 1), id(to - 1));
        });
        if (rows != number) {
            throw new IllegalStateException(rows + " rows instead of " + number);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private int read(StoredPlatform platform, String after, String last)
            throws SQLException, NoSuchAlgorithmException, IOException {
        int rows = 0;
        String reached = after;
        try (Connection connection = platform.dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            boolean found = true;
            while (found) {
                found = false;
                query.setString(1, reached);
                query.setString(2, last);
                try (ResultSet result = query.executeQuery()) {
                    while (result.next()) {
                        found = true;
                        rows++;
                        reached = result.getString(1);
                        for (int column = 2; column <= 4; column++) {
                            byte[] bytes = result.getBytes(column);
                            if (MessageDigest.getInstance("SHA-256").digest(bytes).length == 0
                                    || jackson.readTree(bytes).isEmpty()) {
                                throw new IllegalStateException("nothing in " + reached);
                            }
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static long each(ThrowingCall call) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                calls.add(() -> call.on(thread));
            }
            long sum = 0;
            for (Future<Integer> done : threads.invokeAll(calls)) {
                sum += done.get();
            }
            return sum;
        } finally {
            threads.shutdown();
        }
    }

    /** What each thread does. */
    private interface ThrowingCall {
        int on(int thread) throws Exception;
    }

    /** Seconds to replay all; writes the heap after collection at a tenth and at the end, if there is room for that. */
    private double replay(StoredPlatform platform, long[] heap) {
        long start = System.nanoTime();
        ReplayJob job = platform.services().replays().start(ReplaySelection.ALL, Optional.empty());
        OptionalLong early = OptionalLong.empty();
        while (job.state() == ReplayJob.State.RUNNING) {
            LockSupport.parkNanos(POLL_NANOS);
            job = platform.services().replays().find(job.id()).orElseThrow();
            if (heap.length > 0 && early.isEmpty() && job.replayed() >= number / 10) {
                early = OptionalLong.of(used());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (job.replayed() != number || job.differing() > 0) {
            throw new IllegalStateException(job.toString());
        }
        if (heap.length > 0) {
            heap[0] = early.orElseThrow();
            heap[1] = used();
        }
        return seconds;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
