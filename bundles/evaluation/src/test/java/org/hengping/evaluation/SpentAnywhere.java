// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.Execution;

/** Evaluates a plugin again and again, and writes what it spent: started on several virtual machines by a test. */
public final class SpentAnywhere {
    /** Uses every kind of thing that is metered. */
    static final String SOURCE =
            """
            package org.example.plugin;
            import java.util.*;
            import java.util.function.*;
            import org.hengping.criteria.*;
            import org.hengping.criteria.collection.*;
            import org.hengping.criteria.plugin.*;
            public final class Years implements CriteriaPlugin {
                private static final FactKey<Long> YEARS = FactKey.integer("yearsInPost");
                private static final List<String> NAMES = List.of("b", "a", "d", "c", "e");
                enum Kind { PAPER, BOOK }
                record Work(String name, int weight, Kind kind, Optional<Long> year) implements Comparable<Work> {
                    public int compareTo(Work other) { return name.compareTo(other.name); }
                }
                private static int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
                private static int distance(String a, String b) {
                    int[][] d = new int[a.length() + 1][b.length() + 1];
                    for (int i = 0; i <= a.length(); i++) {
                        for (int j = 0; j <= b.length(); j++) {
                            d[i][j] = i == 0 || j == 0 ? i + j : Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                                    d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                        }
                    }
                    return d[a.length()][b.length()];
                }
                @Override public Finding evaluate(NodeId leaf, Facts facts) {
                    List<Work> works = new ArrayList<>();
                    for (int i = 0; i < 40; i++) {
                        String name = NAMES.get(i % 5) + i;
                        works.add(new Work(name, i, i % 2 == 0 ? Kind.PAPER : Kind.valueOf("BOOK"), Optional.of((long) i)));
                    }
                    List<Work> sorted = Sequences.sorted(works, (a, b) -> a.compareTo(b));
                    KeyedMap<String, Integer> counts = new KeyedMap<>();
                    for (Work work : sorted) {
                        switch (work.kind()) { case PAPER -> counts.put("p" + work.weight() % 7, work.weight()); case BOOK -> counts.put("b", 1); }
                        try {
                            if (works.contains(new Work(work.name(), work.weight(), work.kind(), work.year()))) { throw new IllegalStateException(); }
                        } catch (IllegalStateException e) {
                            counts.put("caught", counts.get("caught", 0) + 1);
                        } finally {
                            counts.put("finally", 1);
                        }
                    }
                    int sum = fibonacci(12) + distance("kitten", "sitting") + counts.get("caught", 0) + sorted.toString().length();
                    return Finding.of(facts.get(YEARS) >= 5 && sum > 0);
                }
            }
            """;

    private SpentAnywhere() {}

    /** Arguments: the bundle, and how many times to evaluate. */
    @SuppressWarnings("SystemOut") // this is how it answers to the test that started it
    public static void main(String[] arguments) throws IOException {
        byte[] bundle = Files.readAllBytes(Path.of(arguments[0]));
        PrintStream out = System.out;
        out.println(spent(bundle, Integer.parseInt(arguments[1])));
    }

    /** Returns what each of so many evaluations spent, and the digest of its result. */
    static String spent(byte[] bundle, int times) {
        CompiledStandard standard = new PluginLoader().load(bundle, SamplePolicy.SNAPSHOT.vocabulary());
        SealedDossier dossier =
                DossierReader.read(SampleBundle.dossier("demo-1", 6), SamplePolicy.SNAPSHOT.vocabulary());
        String first = "";
        for (int i = 0; i < times; i++) {
            Assessment assessment = Evaluator.evaluate(standard, SamplePolicy.SNAPSHOT, dossier);
            Execution.Spent spent = assessment.execution().spent().orElseThrow();
            String now = spent + " " + assessment.resultDigest();
            if (i > 0 && !now.equals(first)) {
                return "call " + i + ": " + now + " after " + first;
            }
            first = now;
        }
        return first;
    }
}
