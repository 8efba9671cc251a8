// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hengping.criteria.collection.Sequences;
import org.hengping.evaluation.internal.allowed.AllowedMembers;

/** The classes of ours that each image of a plugin defines anew beside the plugin's. Thread-safe. */
public final class ImageClasses {
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final String METERING = Meter.class.getPackageName();

    private ImageClasses() {}

    /** Returns the class file of a class that each image has of its own; empty for any other. */
    public static Optional<byte[]> find(String name) {
        if (AllowedMembers.isCollection(name)) {
            return Optional.of(FILES.computeIfAbsent(
                    name, wanted -> ClassWeaver.collection(wanted, WovenCalls.classFile(Sequences.class, wanted))));
        }
        for (Class<?> pattern : WovenCalls.PATTERNS) {
            if (pattern.getName().equals(name)) {
                return Optional.of(FILES.computeIfAbsent(name, wanted -> WovenCalls.classFile(Meter.class, wanted)));
            }
        }
        return Optional.empty();
    }

    /** Returns the class that the images share with the host, if it is that. */
    public static Optional<Class<?>> shared(String name) {
        return name.equals(BudgetExhausted.class.getName()) ? Optional.of(BudgetExhausted.class) : Optional.empty();
    }

    /** Returns the name of the class that an image pays into. */
    public static String meter() {
        return METERING + ".Meter";
    }
}
