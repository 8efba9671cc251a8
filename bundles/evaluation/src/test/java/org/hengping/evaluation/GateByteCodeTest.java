// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate says of the byte code of Java plugins. */
class GateByteCodeTest {
    private final Gate gate = new Gate(GateLimits.USUAL);

    private List<Violation> refusals(SampleBundle bundle) {
        return gate.check(bundle.bytes(), SamplePolicy.POLICY).refusals();
    }

    /** A plugin with these members and this statement in evaluate. */
    private static SampleBundle plugin(String members, String statement) {
        return SampleBundle.javaPlugin(
                """
                package org.example.plugin;
                import java.util.*;
                import java.util.function.*;
                import java.util.stream.*;
                import java.util.stream.*;
                import java.time.*;
                import org.hengping.criteria.*;
                import org.hengping.criteria.collection.*;
                import org.hengping.criteria.plugin.*;
                public final class Years implements CriteriaPlugin {
                    private static final FactKey<Long> YEARS = FactKey.integer("yearsInPost");
                    %s
                    @Override public Finding evaluate(NodeId leaf, Facts facts) {
                        %s
                        return Finding.of(facts.get(YEARS) >= 5);
                    }
                }
                """
                        .formatted(members, statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.currentTimeMillis();",
                "System.getProperty(\"user.name\");",
                "new Thread(() -> {}).start();",
                "Runtime.getRuntime().exit(1);",
                "new Random().nextInt();",
                "LocalDate.now();",
                "Year.now();",
                "Supplier<LocalDate> s = LocalDate::now; s.get();",
                "Locale.getDefault();",
                "TimeZone.getDefault();",
                "ZoneId.systemDefault();",
                "Instant.now();",
                "UUID.randomUUID();",
                "Object o = new HashMap<String, String>();",
                "Object o = Set.of(\"a\", \"b\");",
                "Object o = Stream.of(1, 2).collect(Collectors.toSet());",
                "Object o = List.of(1, 2).parallelStream();",
                "new Object().hashCode();",
                "\"a\".toUpperCase();",
                "String.format(\"%s\", 1);",
                "\"a\".getBytes();",
                "Double.toString(1.5);",
                "Object o = \"\" + 1.5d * facts.get(YEARS);",
                "Math.sin(1);",
                "\"a\".getClass().getName();",
                "Years.class.getClassLoader();",
                "try { Class.forName(\"java.lang.System\"); } catch (Exception e) { }",
                "try { new java.io.FileReader(\"x\"); } catch (Exception e) { }",
                "try { new java.net.URL(\"http://x\"); } catch (Exception e) { }",
                "try { throw new RuntimeException(); } catch (Throwable t) { }",
                "new RuntimeException().printStackTrace();",
                "Object o = new Thread[1];",
                "Object o = java.lang.invoke.MethodHandles.lookup();",
                "Object o = new ThreadLocal<String>();",
                "assert facts != null;",
                "synchronized (facts) { }"
            })
    void refusesWhatIsNotTheSameEverywhereOrReachesOut(String statement) {
        List<Violation> refusals = refusals(plugin("", statement));
        assertThat(refusals).as(statement).isNotEmpty();
        assertThat(refusals.get(0).place()).contains("org.example.plugin.Years").contains("Years.java:");
        assertThat(refusals.get(0).text().zh()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private static int count;",
                "private static final List<String> SEEN = new ArrayList<>(); private static final ArrayList<String> ALL = new ArrayList<>();",
                "private native void out();",
                "private synchronized void one() { }",
                "@Override protected void finalize() { }",
                "static class Loader extends ClassLoader { }",
                "static class Worker extends Thread { }",
                "static class Odd extends ArrayList<String> { Object all() { return parallelStream(); } }",
                "static class Plain { int h() { return hashCode(); } }",
                "private java.io.File file;",
                "private void take(java.util.concurrent.atomic.AtomicInteger i) { }"
            })
    void refusesMembersThatKeepStateOrLeaveTheThread(String members) {
        assertThat(refusals(plugin(members, ""))).as(members).isNotEmpty();
    }

    @Test
    void saysClassMethodLineAndWhatToUseInstead() {
        Violation finding = refusals(plugin("", "Object o = new HashMap<String, String>();"))
                .get(0);
        assertThat(finding.place()).isEqualTo("org.example.plugin.Years.evaluate(Years.java:14)");
        assertThat(finding.text().en()).contains("java.util.HashMap", "org.hengping.criteria.collection.KeyedMap");
        assertThat(finding.text().zh()).contains("java.util.HashMap", "org.hengping.criteria.collection.KeyedMap");
    }

    @Test
    void admitsOrdinaryCode() {
        String members =
                """
                enum Kind { PAPER, BOOK; int weight() { return switch (this) { case PAPER -> 1; case BOOK -> 3; }; } }
                record Pair(String name, int weight) implements Comparable<Pair> {
                    public int compareTo(Pair other) { return Integer.compare(weight, other.weight); }
                }
                sealed interface Shape permits Round { }
                record Round(LocalDate day) implements Shape { }
                private static final List<String> CODES = List.of("A", "B");
                private int calls;
                private static boolean late(LocalDate a, LocalDate b) { return a.isAfter(b.plusYears(1).minusDays(1)); }
                """;
        String statements =
                """
                calls++;
                KeyedMap<String, Integer> counts = new KeyedMap<>();
                for (String code : CODES) { counts.put(code, counts.get(code, 0) + 1); }
                List<Pair> pairs = Sequences.sorted(List.of(new Pair("a", 2), new Pair("b", 1)), (a, b) -> a.compareTo(b));
                String text = "n" + counts.size() + pairs.get(0).name() + Kind.valueOf("BOOK").weight() + calls + pairs;
                Function<LocalDate, LocalDate> next = d -> d.plusMonths(1);
                Shape shape = new Round(facts.calendar().appliesOn());
                if (shape instanceof Round round && late(round.day(), round.day())) { throw new IllegalStateException(text); }
                if (!CODES.contains("A") || pairs.get(0).equals(pairs.get(1)) || next.apply(null == shape ? null : LocalDate.of(2024, 1, 1)).getMonthValue() != 2) { throw new IllegalStateException(); }
                long sum = Sequences.sum(pairs, Pair::weight) + Math.max(1, 2);
                Decimal total = Decimal.of(sum).plus(Decimal.parse("1.5"));
                try { total = total.times(Long.MAX_VALUE); } catch (ArithmeticException e) { total = Decimal.ZERO; } finally { calls = 0; }
                switch (text) { case "n": throw new IllegalStateException(); default: }
                for (Kind kind : Kind.values()) { if (kind.weight() > 3) { throw new IllegalStateException(); } }
                if (!text.equals("n2b31[Pair[name=b, weight=1], Pair[name=a, weight=2]]")) { throw new IllegalStateException(); }
                """;
        assertThat(refusals(plugin(members, statements))).isEmpty();
    }

    @Test
    void refusesAnActivatorOfItsOwn() {
        assertThat(refusals(SampleBundle.javaPlugin().header("Bundle-Activator", "org.example.plugin.Years")))
                .extracting(Violation::code)
                .containsExactly("manifest-header-refused");
    }

    @Test
    void refusesAnUnknownOrUnfitCriteriaClass() {
        assertThat(refusals(SampleBundle.javaPlugin().header("Hengping-Criteria", "org.example.Missing")))
                .extracting(Violation::code)
                .containsExactly("criteria-class");
        String notFinal = SampleBundle.PLUGIN_SOURCE.replace("public final class", "public class");
        assertThat(refusals(SampleBundle.javaPlugin(notFinal)))
                .extracting(Violation::code)
                .containsExactly("criteria-class");
        String noConstructor = SampleBundle.PLUGIN_SOURCE.replace("@Override", "private Years() { } @Override");
        assertThat(refusals(SampleBundle.javaPlugin(noConstructor)))
                .extracting(Violation::code)
                .containsExactly("criteria-class");
        String noContract = SampleBundle.PLUGIN_SOURCE
                .replace("implements CriteriaPlugin", "")
                .replace("@Override", "");
        assertThat(refusals(SampleBundle.javaPlugin(noContract)))
                .extracting(Violation::code)
                .containsExactly("criteria-class");
    }

    @Test
    void refusesClassesOfPlatformPackages() {
        SampleBundle bundle = SampleBundle.javaPlugin();
        SampleCompiler.compile("org.hengping.evaluation.X", "package org.hengping.evaluation; public final class X { }")
                .forEach(bundle::file);
        assertThat(refusals(bundle)).extracting(Violation::code).containsExactly("package-reserved");
    }

    @Test
    void refusesANewerClassVersion() {
        byte[] newer = SampleCompiler.compileOne(SampleBundle.PLUGIN_CLASS, SampleBundle.PLUGIN_SOURCE);
        newer[7] = 65;
        assertThat(refusals(SampleBundle.javaPlugin().file("org/example/plugin/Years.class", newer)))
                .extracting(Violation::code)
                .contains("class-version");
    }

    @Test
    void refusesAClassThatCannotBeInitialised() {
        String source =
                SampleBundle.PLUGIN_SOURCE.replace("@Override", "static final int BAD = 1 / Math.abs(0); @Override");
        assertThat(refusals(SampleBundle.javaPlugin(source)))
                .extracting(Violation::code)
                .containsExactly("class-unusable");
    }

    @Test
    void refusesAPluginThatThrowsInItsOwnCases() {
        List<Violation> refusals =
                refusals(plugin("", "if (facts.get(YEARS) == 4) { throw new IllegalStateException(\"秘密\"); }"));
        assertThat(refusals).extracting(Violation::code).containsExactly("case-failed");
        assertThat(refusals.get(0).text().en())
                .contains("java.lang.IllegalStateException")
                .doesNotContain("秘密");
    }
}
