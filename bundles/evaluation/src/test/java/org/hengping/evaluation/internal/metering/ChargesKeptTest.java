// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.hengping.evaluation.SampleCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is charged does not depend on where a method keeps the work that is left, whenever a budget ends. */
class ChargesKeptTest {
    private static final String NAME = "org.example.plugin.Varied";
    private static final String SOURCE =
            """
            package org.example.plugin;
            import java.util.*;
            import java.util.function.*;
            import org.hengping.criteria.*;
            public final class Varied implements IntUnaryOperator {
                static final int[] WEIGHTS = {3, 1, 4, 1, 5};
                record Item(String kind, long level, Optional<String> note, boolean seen) {}
                static final class Other { static final List<String> KINDS = List.of("PAPER", "AWARD", "PATENT"); }
                static final class Countdown implements Iterable<Integer>, Iterator<Integer> {
                    private int left;
                    Countdown(int from) { left = from; }
                    public Iterator<Integer> iterator() { return this; }
                    public boolean hasNext() { for (int i = 0; i < 2; i++) { if (left > 0) { return true; } } return false; }
                    public Integer next() { if (left <= 0) { throw new NoSuchElementException(); } return left--; }
                }
                private final String absent = null;
                private String absent() { return absent; }
                private static int checked(int n) {
                    int sum = 0;
                    for (int i = 0; i < n; i++) {
                        try {
                            if (i % 3 == 2) { sum += WEIGHTS[i]; } else { sum += 10 / (i % 4); }
                        } catch (ArithmeticException | ArrayIndexOutOfBoundsException e) {
                            sum += e instanceof ArithmeticException ? 1 : 2;
                        } finally {
                            sum++;
                        }
                    }
                    return sum;
                }
                private static int thrown(int n) {
                    for (int i = 0; ; i++) { if (i == n) { throw new IllegalStateException("x" + i); } }
                }
                private int nulls() {
                    int sum = 0;
                    for (int i = 0; i < 3; i++) {
                        try { if (absent().equals("PAPER")) { sum++; } } catch (NullPointerException e) { sum += 3; }
                        try { if (absent().equals(Other.KINDS.get(i))) { sum++; } } catch (NullPointerException e) { sum += 3; }
                        try { if (absent().startsWith("P")) { sum++; } } catch (NullPointerException e) { sum += 3; }
                    }
                    return sum;
                }
                public int applyAsInt(int n) {
                    List<Item> items = new ArrayList<>();
                    for (int i = 0; i < n; i++) {
                        items.add(new Item(Other.KINDS.get(i % 3), i % 5, i % 2 == 0 ? Optional.of("n" + i) : Optional.empty(), i % 7 > 0));
                    }
                    int sum = 0;
                    for (Item item : items) {
                        if (item.kind().equals("PAPER") && item.level() >= 2 && item.seen()) { sum++; }
                        String kind = item.kind();
                        Object any = kind;
                        if (kind.equals(any) && !item.equals(items.get(0)) && kind.startsWith("PA")) { sum += kind.length(); }
                        if (item.note().isPresent() && item.note().map(String::length).orElse(0) > 1) { sum += kind.charAt(0); }
                    }
                    for (int left : new Countdown(n)) { sum += left; }
                    int[][] grid = new int[4][n + 1];
                    for (int i = 0; i < 4; i++) { for (int j = 0; j < n; j++) { grid[i][j] = Math.max(i, j) + WEIGHTS[j % 5]; sum += grid[i][j]; } }
                    int[] weights = WEIGHTS.clone();
                    IntUnaryOperator twice = x -> { int s = 0; for (int i = 0; i < 2; i++) { s += x; } return s; };
                    for (int i = 0; i < weights.length; i++) { sum += twice.applyAsInt(weights[i]); }
                    for (int i = 0; i < 3; i++) {
                        try { thrown(i); } catch (IllegalStateException e) { sum += i; }
                    }
                    StringBuilder out = new StringBuilder();
                    for (Item item : items) { out.append(item.level()).append(item); }
                    sum += checked(n) + nulls() + out.length();
                    return n == 13 ? thrown(sum) : sum;
                }
            }
            """;

    private static final int USUAL_DEPTH = 512;
    private static final long PLENTY = 1L << 40;

    private static Woven inMeter;
    private static Woven inVariables;

    /** What a computation came to. */
    private record End(String result, long workLeft, long bytesLeft, char exhausted) {}

    /** The classes with a meter of their own. */
    private static final class Woven extends ClassLoader {
        private final Map<String, byte[]> classes;
        private final Class<?> meter;
        private final Class<?> varied;

        Woven(Map<String, byte[]> classes) throws ReflectiveOperationException {
            super(ChargesKeptTest.class.getClassLoader());
            this.classes = classes;
            this.meter = Class.forName(Meter.class.getName(), true, this);
            start(PLENTY, PLENTY, USUAL_DEPTH);
            for (String name : classes.keySet()) {
                Class.forName(name, true, this);
            }
            this.varied = Class.forName(NAME, true, this);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Optional<byte[]> own = Optional.ofNullable(classes.get(name)).or(() -> ImageClasses.find(name));
            if (own.isEmpty()) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, own.get(), 0, own.get().length);
        }

        private void start(long work, long bytes, int depth) throws ReflectiveOperationException {
            Method start = meter.getMethod("start", long.class, long.class, int.class, int.class);
            start.invoke(null, work, bytes, depth, 1);
        }

        End run(int n, long work, long bytes, int depth) throws ReflectiveOperationException {
            start(PLENTY, PLENTY, USUAL_DEPTH);
            IntUnaryOperator made = (IntUnaryOperator) varied.getConstructor().newInstance();
            start(work, bytes, depth);
            String result;
            try {
                result = "returned " + varied.getMethod("applyAsInt", int.class).invoke(made, n);
            } catch (InvocationTargetException e) {
                result = "threw " + e.getTargetException().getClass().getName();
            }
            return new End(
                    result,
                    (long) meter.getMethod("workLeft").invoke(null),
                    (long) meter.getMethod("bytesLeft").invoke(null),
                    (char) meter.getMethod("exhausted").invoke(null));
        }
    }

    @BeforeAll
    static void weave() throws Unweavable, ReflectiveOperationException {
        Map<String, byte[]> classes = new HashMap<>();
        SampleCompiler.compile(NAME, SOURCE)
                .forEach((path, bytes) -> classes.put(path.replace(".class", "").replace('/', '.'), bytes));
        inMeter = new Woven(ClassWeaver.weave(classes, false));
        inVariables = new Woven(ClassWeaver.weave(classes, true));
    }

    @Test
    void theSameIsSpentWhereBudgetsSuffice() throws ReflectiveOperationException {
        for (int n = 0; n < 30; n++) {
            End end = inVariables.run(n, PLENTY, PLENTY, USUAL_DEPTH);
            assertThat(end).isEqualTo(inMeter.run(n, PLENTY, PLENTY, USUAL_DEPTH));
            assertThat((int) end.exhausted()).isZero();
            assertThat(end.result()).startsWith(n == 13 ? "threw java.lang.IllegalState" : "returned");
        }
    }

    @Test
    void theSameIsLeftWhereverWorkEnds() throws ReflectiveOperationException {
        long all = PLENTY - inMeter.run(12, PLENTY, PLENTY, USUAL_DEPTH).workLeft();
        for (long work = 1; work <= all; work += 7) {
            End end = inVariables.run(12, work, PLENTY, USUAL_DEPTH);
            assertThat(end).as("work %d", work).isEqualTo(inMeter.run(12, work, PLENTY, USUAL_DEPTH));
            assertThat(end.exhausted() == 'W' || end.workLeft() < 0 || work > all - 7)
                    .isTrue();
        }
        assertThat(all).isGreaterThan(3_000);
    }

    @Test
    void theSameIsLeftWhereverBytesOrDepthEnd() throws ReflectiveOperationException {
        long all = PLENTY - inMeter.run(12, PLENTY, PLENTY, USUAL_DEPTH).bytesLeft();
        for (long bytes = 1; bytes <= all; bytes += 61) {
            End end = inVariables.run(12, PLENTY, bytes, USUAL_DEPTH);
            assertThat(end).as("bytes %d", bytes).isEqualTo(inMeter.run(12, PLENTY, bytes, USUAL_DEPTH));
        }
        for (int depth = 1; depth < 12; depth++) {
            assertThat(inVariables.run(12, PLENTY, PLENTY, depth))
                    .as("depth %d", depth)
                    .isEqualTo(inMeter.run(12, PLENTY, PLENTY, depth));
        }
    }
}
