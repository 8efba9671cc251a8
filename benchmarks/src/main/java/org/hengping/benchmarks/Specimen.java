// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.evaluation.PluginBudget;
import org.hengping.evaluation.internal.metering.ClassWeaver;
import org.hengping.evaluation.internal.metering.ImageClasses;
import org.hengping.evaluation.internal.metering.Unweavable;

/** The same classes of a plugin once as they are and once metered, each by a loader of its own. */
final class Specimen {
    private static final PluginBudget BUDGET = PluginBudget.USUAL;

    private final MethodHandle constructor;
    private final Optional<MethodHandle> start;
    private final Optional<MethodHandle> workLeft;

    private Specimen(Class<? extends CriteriaPlugin> plugin, Map<String, byte[]> classes, boolean metered)
            throws ReflectiveOperationException {
        Loader loader = new Loader(classes);
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        if (metered) {
            Class<?> meter = Class.forName(ImageClasses.meter(), true, loader);
            MethodType type = MethodType.methodType(void.class, long.class, long.class, int.class, int.class);
            start = Optional.of(lookup.findStatic(meter, "start", type));
            workLeft = Optional.of(lookup.findStatic(meter, "workLeft", MethodType.methodType(long.class)));
            start();
        } else {
            start = Optional.empty();
            workLeft = Optional.empty();
        }
        constructor = lookup.findConstructor(
                        Class.forName(plugin.getName(), true, loader), MethodType.methodType(void.class))
                .asType(MethodType.methodType(CriteriaPlugin.class));
    }

    static Specimen metered(Class<? extends CriteriaPlugin> plugin, List<Class<?>> others)
            throws Unweavable, ReflectiveOperationException {
        return new Specimen(plugin, ClassWeaver.weave(files(plugin, others)), true);
    }

    static Specimen plain(Class<? extends CriteriaPlugin> plugin, List<Class<?>> others)
            throws ReflectiveOperationException {
        return new Specimen(plugin, files(plugin, others), false);
    }

    private static Map<String, byte[]> files(Class<?> plugin, List<Class<?>> others) {
        Map<String, byte[]> files = new TreeMap<>(Map.of(plugin.getName(), file(plugin)));
        others.forEach(other -> files.put(other.getName(), file(other)));
        return files;
    }

    private static byte[] file(Class<?> type) {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            if (in == null) {
                throw new IllegalStateException("no class file of " + type);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a computation; only where it is metered. */
    void start() {
        if (start.isPresent()) {
            try {
                start.get().invokeExact(BUDGET.work(), BUDGET.bytes(), BUDGET.depth(), 10);
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Returns the units of work since the start; 0 where it is not metered. */
    long work() {
        try {
            return workLeft.isEmpty()
                    ? 0
                    : BUDGET.work() - (long) workLeft.get().invokeExact();
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    CriteriaPlugin newPlugin() {
        try {
            return (CriteriaPlugin) constructor.invokeExact();
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Defines the given classes and what meters them; anything else comes from the class path. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(Specimen.class.getClassLoader());
            this.classes = new HashMap<>(classes);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Optional<byte[]> own = Optional.ofNullable(classes.get(name)).or(() -> ImageClasses.find(name));
            if (own.isEmpty()) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, own.get(), 0, own.get().length);
            }
        }
    }
}
