// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.assessment.Rendering;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;

/** What plugins cost while they come, stay and go: time to the first assessment, memory, neighbours, swaps under load. */
final class PluginsBench {
    private static final int UPLOADS = 50;
    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int CLASSES = 50;
    private static final int ROUNDS = 200;
    private static final StandardVersion VERSION = StandardVersion.parse("1.0.0");

    private final int swaps;
    private final byte[] dossier;

    PluginsBench(int swaps) throws Exception {
        this.swaps = swaps;
        this.dossier = SampleStandard.submittedLines().get(0).getBytes(StandardCharsets.UTF_8);
    }

    void run() throws Exception {
        try (StoredPlatform platform = new StoredPlatform()) {
            uploads(platform);
            many(platform);
            swaps(platform);
        }
    }

    private static Plugin install(StoredPlatform platform, byte[] bundle) {
        try {
            return platform.services()
                    .plugins()
                    .install(bundle, InstallationSource.REST)
                    .plugin();
        } catch (PlatformException refused) {
            throw new IllegalStateException(refused.violations().toString(), refused);
        }
    }

    private void assess(StoredPlatform platform, String standard, byte[] json) {
        platform.services().assessments().assess(new StandardId(standard), VERSION, json, Optional.empty());
    }

    private void uploads(StoredPlatform platform) throws Exception {
        double[] packs = new double[UPLOADS];
        double[] plugins = new double[UPLOADS];
        byte[] json = InventedBundles.DOSSIER.getBytes(StandardCharsets.UTF_8);
        // the first few warm the machine up
        for (int i = -10; i < UPLOADS; i++) {
            byte[] pack = InventedBundles.pack("upload.pack" + (i + 10));
            byte[] plugin = InventedBundles.plugin("upload.plugin" + (i + 10), CLASSES);
            long start = System.nanoTime();
            install(platform, pack);
            assess(platform, "upload.pack" + (i + 10), dossier);
            long between = System.nanoTime();
            install(platform, plugin);
            assess(platform, "upload.plugin" + (i + 10), json);
            long end = System.nanoTime();
            if (i >= 0) {
                packs[i] = (between - start) / 1e6;
                plugins[i] = (end - between) / 1e6;
            }
        }
        milliseconds("upload-to-first-assessment-rule-pack", median(packs), 250);
        milliseconds("upload-to-first-assessment-java-plugin-" + CLASSES + "-classes", median(plugins), 500);
        for (Plugin plugin : platform.stores().plugins().installed()) {
            platform.services().plugins().remove(plugin.id(), Optional.empty());
        }
    }

    private void many(StoredPlatform platform) throws Exception {
        for (int i = 0; i < FEW; i++) {
            install(platform, InventedBundles.pack("many.pack" + i));
            assess(platform, "many.pack" + i, dossier);
        }
        double alone = rounds(platform);
        long few = used();
        for (int i = FEW; i < MANY; i++) {
            install(platform, InventedBundles.pack("many.pack" + i));
            assess(platform, "many.pack" + i, dossier);
        }
        long most = used();
        double crowded = rounds(platform);
        double each = (most - few) / 1000.0 / (MANY - FEW);
        System.out.printf(
                Locale.ROOT, "memory-per-idle-rule-pack %.0fkB 200kB %s%n", each, each <= 200 ? "ok" : "short");
        System.err.printf(Locale.ROOT, "one assessment %.3f ms with %d, %.3f ms with %d%n", alone, FEW, crowded, MANY);
        Bench.atMost("assessment-with-1000-installed-vs-10", crowded / alone, 1.1);
        long start = System.nanoTime();
        for (int i = 0; i < MANY; i++) {
            platform.services()
                    .assessments()
                    .check(new StandardId("many.pack" + i), VERSION, dossier, Rendering.MACHINE);
        }
        System.err.printf(Locale.ROOT, "all in turn: %.2f ms each%n", (System.nanoTime() - start) / 1e6 / MANY);
    }

    /** Milliseconds of an assessment that is not stored, in the middle of many. */
    private double rounds(StoredPlatform platform) {
        double[] times = new double[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            long start = System.nanoTime();
            for (int j = 0; j < 20; j++) {
                platform.services()
                        .assessments()
                        .check(new StandardId("many.pack0"), VERSION, dossier, Rendering.MACHINE);
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 2e7;
            }
        }
        return median(times);
    }

    private void swaps(StoredPlatform platform) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService load = Executors.newSingleThreadExecutor();
        exhaust();
        used();
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        byte[] json = InventedBundles.DOSSIER.getBytes(StandardCharsets.UTF_8);
        try {
            Future<Long> failed = load.submit(() -> {
                long served = 0;
                while (!done.get()) {
                    assess(platform, "many.pack" + served % FEW, dossier);
                    served++;
                }
                return served;
            });
            for (int i = 0; i < swaps; i++) {
                String standard = "swap.plugin" + i;
                Plugin plugin = install(platform, InventedBundles.plugin(standard, 2));
                assess(platform, standard, json);
                platform.services().plugins().remove(plugin.id(), Optional.empty());
            }
            done.set(true);
            System.err.printf(Locale.ROOT, "%d requests served during %d swaps%n", failed.get(), swaps);
            Bench.atMost("failed-requests-during-" + swaps + "-swaps", 0, 0);
        } finally {
            load.shutdownNow();
        }
        // what was swapped out is kept while memory is plentiful; asking for more than there is has it dropped
        exhaust();
        used();
        int left = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes;
        System.err.printf(Locale.ROOT, "classes more than before the swaps: %d%n", left);
        // the most recently used are kept always: 64, of some dozen classes each
        System.out.printf(Locale.ROOT, "classes-left-after-swaps %d 2000 %s%n", left, left <= 2_000 ? "ok" : "short");
    }

    private static void exhaust() {
        List<byte[]> held = new ArrayList<>();
        try {
            while (held.size() < Integer.MAX_VALUE) {
                held.add(new byte[16 << 20]);
            }
        } catch (OutOfMemoryError wanted) {
            System.err.println("took " + held.size() * 16L + " MB");
        }
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void milliseconds(String name, double measured, double target) {
        System.out.printf(
                Locale.ROOT, "%s %.0fms %.0fms %s%n", name, measured, target, measured <= target ? "ok" : "short");
    }

    /** Heap and metaspace after collection, in bytes. */
    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (!pool.getName().startsWith("CodeHeap") && !pool.getName().startsWith("CodeCache")) {
                used += pool.getUsage().getUsed();
            }
        }
        return used;
    }
}
