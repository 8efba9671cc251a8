// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.hengping.evaluation.HostilePlugins.Hostile;

/** Hostile plugins that the gate refuses for what they use. */
final class HostileUses {
    private static final List<Hostile> ALL = new ArrayList<>();

    private HostileUses() {}

    static List<Hostile> all() {
        return ALL;
    }

    static {
        growInTheJdk();
        differBetweenRuns();
        reachOut();
        keepState();
    }

    private static void refused(String name, String code, String members, String statement) {
        ALL.add(new Hostile(name, code, members, statement));
    }

    private static void member(String statement) {
        refused(statement, "member-not-allowed", "", statement);
    }

    private static void type(String statement) {
        refused(statement, "class-not-allowed", "", statement);
    }

    private static void growInTheJdk() {
        type("Object o = new BigDecimal(\"1E+50000000\").add(BigDecimal.ONE);");
        type("Object o = BigInteger.valueOf(3).pow(5_000_000);");
        type("Object o = Collections.nCopies(1_000_000_000, 1).toArray();");
        type("LongStream.range(0, 3_000_000_000L).filter(i -> i < 0).count();");
        type("Object o = java.util.regex.Pattern.compile(\"(a+)+b\");");
        type("Object o = new TreeMap<String, String>();");
        type("Object o = new HashMap<String, String>();");
        type("Object o = new StringJoiner(\",\");");
        member("\"ab\".repeat(200_000_000);");
        member("String.format(\"%200000000d\", 1);");
        member("\"a\".formatted();");
        member("\"aaaa\".replaceAll(\"(a+)+b\", \"\");");
        member("\"aaaa\".split(\"a\");");
        member("List.of(1, 2).stream();");
        member("new ArrayList<>(List.of(2, 1)).sort(null);");
        member("new StringBuilder(1).setLength(1_000_000_000);");
        member("List.of(1).toArray();");
        member("Long.parseLong(\"1\");");
    }

    private static void differBetweenRuns() {
        type("Object o = Set.of(1, 2);");
        type("Object o = Map.of(1, 2);");
        type("Object o = new IdentityHashMap<Object, Object>();");
        type("Object o = new EnumMap<Verdict, String>(Verdict.class);");
        member("new Object().hashCode();");
        member("Verdict.MET.hashCode();");
        member("LocalDate.now();");
        member("\"i\".toUpperCase();");
        member("\"a\".isBlank();");
        member("\"a\".getBytes();");
        member("new RuntimeException(\"a\").getMessage();");
        member("Runnable r = () -> { }; r.getClass();");
        refused("text of a double", "binary-fraction", "", "String s = \"\" + 1.5 * years;");
        refused("a record with a double", "binary-fraction", "record R(double d) { }", "");
        type("System.identityHashCode(facts);");
        type("Object o = Locale.getDefault();");
        type("Object o = TimeZone.getDefault();");
        type("System.nanoTime();");
        type("new Random().nextInt();");
    }

    private static void reachOut() {
        type("System.exit(1);");
        type("Runtime.getRuntime().halt(1);");
        type("new Thread(() -> { }).start();");
        type("System.getenv();");
        type("try { new java.io.FileReader(\"/etc/passwd\"); } catch (Exception e) { years++; }");
        type("try { new java.net.Socket(\"127.0.0.1\", 1); } catch (Exception e) { years++; }");
        type("Object o = java.lang.invoke.MethodHandles.lookup();");
        type("Object o = ServiceLoader.load(CriteriaPlugin.class);");
        member("try { Class.forName(\"java.lang.System\"); } catch (Exception e) { years++; }");
        member("Years.class.getClassLoader();");
        member("Years.class.getResourceAsStream(\"/standard.yaml\");");
        member("try { Years.class.getDeclaredConstructor().newInstance(); } catch (Exception e) { years++; }");
        refused("a class loader of its own", "class-not-allowed", "static class L extends ClassLoader { }", "");
        refused("a list of its own", "parent-not-allowed", "static abstract class L implements List<String> { }", "");
        refused("a string of its own", "parent-not-allowed", "static abstract class L implements CharSequence { }", "");
        refused("facts of its own", "parent-not-allowed", "static abstract class L implements Facts { }", "");
        refused(
                "a reference to a constructor",
                "constructor-reference",
                "",
                "Supplier<Object> s = Object::new; s.get();");
        refused(
                "a reference that takes memory",
                "reference-takes-memory",
                "",
                "Function<Long, Object> f = Long::toString; f.apply(1L);".replace("Long::toString", "Optional::of"));
        refused("waiting", "member-not-allowed", "", "try { facts.wait(); } catch (Exception e) { years++; }");
    }

    private static void keepState() {
        refused(
                "a list in a static field",
                "class-unusable",
                "private static final List<String> SEEN = new ArrayList<>();",
                "");
        refused(
                "an object in a static field",
                "class-unusable",
                "static class C { int n; } private static final C SEEN = new C();",
                "");
        refused(
                "an array within a static field",
                "class-unusable",
                "record R(int[] n) { } private static final R SEEN = new R(new int[1]);",
                "");
        refused(
                "a lambda that holds an object",
                "class-unusable",
                "private static final Supplier<List<String>> SEEN = hold(new ArrayList<>()); static Supplier<List<String>> hold(List<String> l) { return () -> l; }",
                "");
        refused(
                "a map of the contract in a static field",
                "class-unusable",
                "private static final KeySet<String> SEEN = new KeySet<>();",
                "");
        refused("a field of an enum constant", "class-unusable", "enum E { A; int n; }", "");
        refused("a static field", "static-not-final", "private static int n;", "");
        ALL.add(new Hostile(
                "an array in a static field",
                "THREW",
                "private static final int[] SEEN = {0};",
                "SEEN[0]++; if (SEEN[0] == 0) { throw new IllegalStateException(); }"));
    }
}
