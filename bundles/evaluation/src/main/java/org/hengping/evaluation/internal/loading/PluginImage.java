// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.evaluation.PluginBudget;
import org.hengping.evaluation.internal.metering.ImageClasses;

/**
 * The woven classes of one plugin, defined once more, with a meter of their own. Serves one thread at a time; nothing in its
 * static fields can change, so that it may serve any number of them one after another.
 */
final class PluginImage {
    /** What initialising all classes of a bundle may spend; never charged to an evaluation. */
    private static final PluginBudget INITIALISATION = new PluginBudget(5_000_000, 16L << 20, PluginBudget.DEEPEST);

    private final MethodHandle constructor;
    private final MethodHandle start;
    private final MethodHandle workLeft;
    private final MethodHandle bytesLeft;
    private final MethodHandle exhausted;
    private PluginBudget budget = INITIALISATION;

    /** Why an image cannot be made. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    /**
     * Defines and initialises all classes.
     *
     * @param name name of the loader, shown in logs
     * @param woven woven class files by class name
     * @param criteria name of the class that computes
     */
    PluginImage(String name, SortedMap<String, byte[]> woven, String criteria)
            throws ReflectiveOperationException, UnusableException {
        PluginClassLoader loader = new PluginClassLoader(name, woven);
        Class<?> meter = Class.forName(ImageClasses.meter(), true, loader);
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        this.start = lookup.findStatic(
                meter, "start", MethodType.methodType(void.class, long.class, long.class, int.class, int.class));
        this.workLeft = lookup.findStatic(meter, "workLeft", MethodType.methodType(long.class));
        this.bytesLeft = lookup.findStatic(meter, "bytesLeft", MethodType.methodType(long.class));
        this.exhausted = lookup.findStatic(meter, "exhausted", MethodType.methodType(char.class));
        start(INITIALISATION, 0);
        for (String className : woven.keySet()) {
            Class<?> type = initialised(className, loader);
            if (type.isEnum()) {
                // the JDK asks an enum for its constants once and keeps them; that must not fall into an evaluation
                Objects.requireNonNull(type.getEnumConstants());
            }
        }
        requireWithin();
        FrozenState.require(woven.keySet(), loader);
        Class<?> computing = Class.forName(criteria, true, loader);
        if (!CriteriaPlugin.class.isAssignableFrom(computing)) {
            throw new UnusableException(criteria + ": " + CriteriaPlugin.class.getName());
        }
        this.constructor = lookup.findConstructor(computing, MethodType.methodType(void.class))
                .asType(MethodType.methodType(CriteriaPlugin.class));
    }

    private Class<?> initialised(String className, ClassLoader loader)
            throws ReflectiveOperationException, UnusableException {
        try {
            return Class.forName(className, true, loader);
        } catch (Error thrown) {
            requireWithin();
            throw thrown;
        }
    }

    private void requireWithin() throws UnusableException {
        if (!overdrawn().isEmpty()) {
            throw new UnusableException(String.join(" ", overdrawn()));
        }
    }

    /** Begins a computation. */
    void start(PluginBudget granted, int lookUp) {
        budget = granted;
        try {
            start.invokeExact(granted.work(), granted.bytes(), granted.depth(), lookUp);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    CriteriaPlugin newPlugin() throws Throwable {
        return (CriteriaPlugin) constructor.invokeExact();
    }

    /** Returns the details of a reason: what is used up, the figure and the schedule; empty if nothing is. */
    List<String> overdrawn() {
        char what = exhaustedBudget();
        if (what == 'B') {
            return List.of("BYTES", Long.toString(budget.bytes()), PluginBudget.SCHEDULE);
        }
        if (what == 'D') {
            return List.of("DEPTH", Integer.toString(budget.depth()), PluginBudget.SCHEDULE);
        }
        return what == 'W' ? List.of("WORK", Long.toString(budget.work()), PluginBudget.SCHEDULE) : List.of();
    }

    private char exhaustedBudget() {
        try {
            char what = (char) exhausted.invokeExact();
            // a block at the end of a method is paid without a look at what is left
            return what == 0 && (long) workLeft.invokeExact() < 0 ? 'W' : what;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns what was spent since the start; the whole of a budget that is used up. */
    Execution.Spent spent() {
        try {
            long work = budget.work() - (long) workLeft.invokeExact();
            long bytes = budget.bytes() - (long) bytesLeft.invokeExact();
            boolean over = exhaustedBudget() != 0;
            return new Execution.Spent(
                    over ? budget.work() : Math.min(budget.work(), work), Math.min(budget.bytes(), bytes));
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
