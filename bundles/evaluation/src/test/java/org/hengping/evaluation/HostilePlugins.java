// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Plugins that try to run on, to fill the memory, to reach out or to cheat. */
public final class HostilePlugins {
    /**
     * One of them.
     *
     * @param name what it tries
     * @param expected {@code BUDGET WORK} and its like: what its leaf fails by; {@code THREW}: the leaf fails by what it
     *     throws; anything else: the code by which the gate refuses it
     * @param members what its class has beside evaluate
     * @param statement what evaluate does
     */
    public record Hostile(String name, String expected, String members, String statement) {
        @Override
        public String toString() {
            return name;
        }

        public SampleBundle bundle() {
            return SampleBundle.javaPlugin(
                    """
                    package org.example.plugin;
                    import java.util.*;
                    import java.util.function.*;
                    import java.util.stream.*;
                    import java.time.*;
                    import java.math.*;
                    import org.hengping.criteria.*;
                    import org.hengping.criteria.collection.*;
                    import org.hengping.criteria.plugin.*;
                    public final class Years implements CriteriaPlugin {
                        private static final FactKey<Long> YEARS = FactKey.integer("yearsInPost");
                        %s
                        @Override public Finding evaluate(NodeId leaf, Facts facts) {
                            long years = facts.get(YEARS);
                            if (years == 6) {
                                %s
                            }
                            return Finding.of(years >= 5);
                        }
                    }
                    """
                            .formatted(members, statement));
        }
    }

    private static final List<Hostile> ALL = new ArrayList<>();

    private HostilePlugins() {}

    public static List<Hostile> all() {
        return ALL;
    }

    private static void work(String name, String members, String statement) {
        ALL.add(new Hostile(name, "BUDGET WORK", members, statement));
    }

    private static void bytes(String name, String members, String statement) {
        ALL.add(new Hostile(name, "BUDGET BYTES", members, statement));
    }

    private static void depth(String name, String members, String statement) {
        ALL.add(new Hostile(name, "BUDGET DEPTH", members, statement));
    }

    private static void refused(String name, String code, String members, String statement) {
        ALL.add(new Hostile(name, code, members, statement));
    }

    static {
        runOn();
        fillMemory();
        goDeep();
        keepTheError();
        ALL.addAll(HostileUses.all());
    }

    private static void runOn() {
        work("endless for", "", "for (;;) { years++; }");
        work("endless while", "", "while (years > 0) { years |= 1; }");
        work("endless do", "", "do { years = 6; } while (years == 6);");
        work("labelled continue", "", "again: for (int i = 0; ; ) { continue again; }");
        work(
                "switch in a loop",
                "",
                "for (int i = 0; ; i++) { switch (i & 3) { case 0: years++; break; default: years--; } }");
        work("loop in a constructor", "static class C { C() { for (int i = 0; ; i++) { } } }", "new C();");
        work(
                "loop before super()",
                "static class B { B(int i) { } } static class C extends B { C() { super(on()); } static int on() { for (int i = 0; ; i++) { } } }",
                "new C();");
        work(
                "loop in an instance initialiser",
                "static class C { { while (true) { } } }"
                        .replace("while (true) { }", "for (int i = 0; i < 1; i *= 1) { }"),
                "new C();");
        work(
                "loop in equals",
                "static class C { public boolean equals(Object o) { for (int i = 0; ; i++) { } } }",
                "Object c = new C(); c.equals(c);");
        work(
                "equals called back by a list",
                "static class C { public boolean equals(Object o) { for (int i = 0; ; i++) { } } }",
                "List.of(new C()).contains(new C());");
        work(
                "equals called back by an Optional",
                "static class C { public boolean equals(Object o) { for (int i = 0; ; i++) { } } }",
                "Optional.of(new C()).equals(Optional.of(new C()));");
        work(
                "toString called back by +",
                "static class C { public String toString() { for (int i = 0; ; i++) { } } }",
                "String s = \"\" + new C();");
        work(
                "toString called back by a record",
                "static class C { public String toString() { for (int i = 0; ; i++) { } } } record R(C c) { }",
                "String s = new R(new C()).toString();");
        work(
                "toString called back by append",
                "static class C { public String toString() { for (int i = 0; ; i++) { } } }",
                "new StringBuilder().append(new C());");
        work(
                "loop in compareTo",
                "static class C implements Comparable<C> { public int compareTo(C o) { for (int i = 0; ; i++) { } } }",
                "Comparable<C> c = new C(); c.compareTo(new C());");
        work("loop in a lambda", "", "Supplier<Integer> s = () -> { for (int i = 0; ; i++) { } }; s.get();");
        work(
                "loop called by Optional.map",
                "private static int on(int x) { for (int i = 0; ; i++) { } }",
                "Optional.of(1).map(Years::on);");
        work(
                "iterator without end",
                "static class I implements Iterable<String>, Iterator<String> { public Iterator<String> iterator() { return this; } public boolean hasNext() { return true; } public String next() { return \"\"; } }",
                "for (String s : new I()) { years++; }");
        work(
                "comparator that never ends",
                "",
                "Sequences.sorted(List.of(1, 2), (a, b) -> { for (int i = 0; ; i++) { } });");
        work("filter that never ends", "", "Sequences.filter(List.of(1), x -> { for (int i = 0; ; i++) { } });");
        work(
                "exponential calls",
                "private static long f(int n) { return n < 2 ? n : f(n - 1) + f(n - 2); }",
                "f(200);");
        work(
                "interface default",
                "interface D { default int on() { for (int i = 0; ; i++) { } } } static class C implements D { }",
                "new C().on();");
        work(
                "two methods calling each other in a loop",
                "private int a(int i) { return i < 20 ? b(i + 1) + b(i + 1) : 0; } private int b(int i) { return a(i) + a(i); }",
                "a(0);");
        bytes(
                "facts read again and again",
                "",
                "for (;;) { facts.get(YEARS); }"
                        .replace(
                                "get",
                                "calendar().appliesOn().plusDays(1).isAfter(facts.calendar().appliesOn()); facts.find"));
        work(
                "hash of a long string",
                "",
                "char[] c = new char[1000000]; String s = new String(c); int h = 0; for (;;) { h += s.hashCode(); }");
        work(
                "comparing long strings",
                "",
                "char[] c = new char[1000000]; String s = new String(c); String t = new String(c); for (;;) { s.equals(t); }");
        work(
                "searching long strings",
                "",
                "String s = new String(new char[1000000]); String t = new String(new char[500000]); s.indexOf(t + \"x\");");
        work(
                "removing from the front",
                "",
                "List<Integer> l = new ArrayList<>(); for (int i = 0; i < 100000; i++) { l.add(1); } for (;;) { l.add(0, 2); l.remove(0); }"
                        .replace("l.add(0, 2); l.remove(0);", "l.add(l.remove(0));"));
        refused(
                "loop in a static initialiser",
                "class-unusable",
                "static final int N = on(); static int on() { for (int i = 0; ; i++) { } }",
                "");
        refused(
                "memory in a static initialiser",
                "class-unusable",
                "static final String S = on(); static String on() { String s = \"x\"; for (;;) { s += s; } }",
                "");
        refused(
                "recursion in a static initialiser",
                "class-unusable",
                "static final int N = on(1); static int on(int i) { return on(i + 1) + 1; }",
                "");
    }

    private static void fillMemory() {
        bytes("doubling a string", "", "String s = \"ab\"; for (;;) { s += s; }");
        bytes("concat", "", "String s = \"ab\"; for (;;) { s = s.concat(s); }");
        bytes("appending", "", "StringBuilder b = new StringBuilder(\"ab\"); for (;;) { b.append(b.toString()); }");
        bytes("huge array", "", "int[] a = new int[Integer.MAX_VALUE];");
        bytes("huge array of objects", "", "Object[] a = new Object[2000000000];");
        bytes("two dimensions", "", "long[][] a = new long[60000][60000];");
        bytes("two dimensions whose product wraps", "", "long[][] a = new long[Integer.MAX_VALUE][Integer.MAX_VALUE];");
        bytes(
                "arrays of arrays",
                "",
                "Object[] last = null; for (;;) { Object[] next = new Object[1000]; next[0] = last; last = next; }");
        bytes("adding to a list", "", "List<Object> l = new ArrayList<>(); for (;;) { l.add(l); }");
        bytes("list of a great capacity", "", "new ArrayList<String>(500_000_000);");
        bytes("doubling a list", "", "List<Object> l = new ArrayList<>(List.of(1)); for (;;) { l.addAll(l); }");
        bytes(
                "copying lists",
                "",
                "List<Object> l = new ArrayList<>(List.of(1, 2, 3, 4)); List<Object> all = new ArrayList<>(); for (;;) { all.add(new ArrayList<>(l)); }");
        bytes(
                "linked objects",
                "static class N { final N next; long a, b, c, d, e, f, g, h; N(N n) { next = n; } }",
                "N n = null; for (;;) { n = new N(n); }");
        bytes(
                "lambdas that hold each other",
                "",
                "Supplier<Object> s = () -> 1; for (;;) { Supplier<Object> t = s; s = () -> t; }");
        bytes(
                "clones",
                "",
                "int[] a = new int[100000]; List<int[]> l = new ArrayList<>(); for (;;) { l.add(a.clone()); }");
        bytes("copyOf", "", "int[] a = new int[10]; for (;;) { a = Arrays.copyOf(a, a.length * 2); }");
        bytes(
                "chars",
                "",
                "String s = \"abcdefghijklmnopqrstuvwxyz\"; List<char[]> l = new ArrayList<>(); for (;;) { l.add(s.toCharArray()); s += s; }");
        bytes(
                "keys",
                "",
                "KeyedMap<String, String> m = new KeyedMap<>(); String k = \"k\"; for (;;) { k += \"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\"; m.put(k, k); }");
        refused("three dimensions", "array-dimensions", "", "int[][][] a = new int[9000][9000][9000];");
    }

    private static void goDeep() {
        depth("recursion", "private int f(int n) { return f(n + 1) + 1; }", "f(0);");
        depth("constructors", "static class C { final C c; C() { c = new C(); } }", "new C();");
        depth("lambdas", "private Supplier<Object> s;", "s = () -> s.get(); s.get();");
        depth("list of itself", "", "List<Object> l = new ArrayList<>(); l.add(l); String s = \"\" + l;");
        depth(
                "lists of themselves compared",
                "",
                "List<Object> l = new ArrayList<>(); List<Object> m = new ArrayList<>(); l.add(m); m.add(l); l.equals(m);");
        depth(
                "through Optional.map",
                "private Object f(Object o) { return Optional.of(o).map(this::f).get(); }",
                "f(1);");
        depth(
                "toString of itself",
                "static class C { public String toString() { return \"\" + this; } }",
                "new C().toString();");
        depth(
                "record that holds itself",
                "static class H { R r; public String toString() { return \"\" + r; } } record R(H h) { }",
                "H h = new H(); h.r = new R(h); h.toString();");
        depth(
                "large frames",
                "private long f(long a, long b, long c, long d, long e, long f, long g, long h) { long i = a + b, j = c + d, k = e + f, l = g + h; return f(i, j, k, l, a, b, c, d) + i + j + k + l; }",
                "f(1, 2, 3, 4, 5, 6, 7, 8);");
    }

    private static void keepTheError() {
        work("finally that loops", "", "for (;;) { try { for (;;) { years++; } } finally { continue; } }");
        work(
                "finally that returns",
                "private int f() { try { for (int i = 0; ; i++) { } } finally { return 1; } }"
                        .replace("return 1;", "if (true) { return 1; }"),
                "f();");
        bytes(
                "catching exceptions for ever",
                "",
                "for (;;) { try { throw new IllegalStateException(); } catch (Exception e) { years++; } }"
                        .replace("years++;", "years += 0;"));
        bytes(
                "null pointers for ever",
                "",
                "Object o = null; for (;;) { try { ((String) o).length(); } catch (RuntimeException e) { years += 0; } }");
        work(
                "nested finally",
                "private void f(int n) { if (n == 0) { for (;;) { n++; n--; } } try { f(n - 1); } finally { f(n - 1); } }",
                "f(20);");
        refused("catching Throwable", "class-not-allowed", "", "try { years++; } catch (Throwable t) { years--; }");
        refused("catching Error", "class-not-allowed", "", "try { years++; } catch (Error t) { years--; }");
        refused(
                "catching the error of the meter",
                "class-not-allowed",
                "",
                "try { years++; } catch (StackOverflowError t) { years--; }");
        ALL.add(new Hostile("throwing", "THREW", "", "throw new IllegalStateException(\"secret\");"));
        ALL.add(new Hostile(
                "an exception of its own",
                "THREW",
                "static class E extends RuntimeException { public String getMessage() { return \"secret\"; } }",
                "throw new E();"));
        ALL.add(new Hostile(
                "a comparator that fails", "THREW", "", "Sequences.sorted(List.of(1, 2), (a, b) -> 1 / (a - a));"));
        ALL.add(new Hostile(
                "keys of another kind",
                "THREW",
                "",
                "KeyedMap<Object, Object> m = new KeyedMap<>(); m.put(new Object(), 1);"));
    }
}
