// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.objectweb.asm.Type;

/**
 * Finds the method that stands for a member paid by size. Its name is the simple name of the class, with a small first
 * letter, and the name of the member, or {@code new} and the simple name for a constructor; it takes the receiver first.
 */
final class WovenCalls {
    /** The classes that each image defines anew. */
    static final List<Class<?>> PATTERNS =
            List.of(Meter.class, ObjectCalls.class, TextCalls.class, ListCalls.class, ContractCalls.class);

    private static final Map<String, Target> TARGETS = targets();

    /** A static method. */
    record Target(String owner, String name, String descriptor) {}

    private WovenCalls() {}

    private static Map<String, Target> targets() {
        Map<String, Target> found = new HashMap<>();
        for (Class<?> pattern : PATTERNS) {
            for (Method method : pattern.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    Target target = new Target(
                            Type.getInternalName(pattern), method.getName(), Type.getMethodDescriptor(method));
                    found.put(target.name() + target.descriptor(), target);
                }
            }
        }
        return found;
    }

    /**
     * Returns what stands for a member.
     *
     * @param descriptor the member's descriptor
     * @param isStatic whether it has no receiver
     */
    static Target of(AllowedMembers.Member member, String descriptor, boolean isStatic) throws Unweavable {
        String simple = member.owner().substring(member.owner().lastIndexOf('.') + 1);
        Type owner = Type.getObjectType(member.owner().replace('.', '/'));
        String name = simple.substring(0, 1).toLowerCase(Locale.ROOT)
                + simple.substring(1)
                + member.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + member.name().substring(1);
        String called = isStatic ? descriptor : "(" + owner.getDescriptor() + descriptor.substring(1);
        if (member.name().equals("<init>")) {
            name = "new" + simple;
            called = Type.getMethodDescriptor(owner, Type.getArgumentTypes(descriptor));
        }
        Target target = TARGETS.get(name + called);
        if (target == null) {
            throw new Unweavable("nothing stands for " + member.owner() + "." + member.name() + descriptor);
        }
        return target;
    }

    /**
     * Returns the method that pays for a call ahead of it out of the work that is left, given after the call's arguments,
     * and returns what is left then; nothing where there is none. The call itself is made as the author wrote it.
     */
    static Optional<Target> ahead(Target target) {
        String arguments = target.descriptor().substring(0, target.descriptor().indexOf(')'));
        return Optional.ofNullable(TARGETS.get(target.name() + "Ahead" + arguments + "J)J"));
    }

    /** Returns the class file of a class of this build. */
    static byte[] classFile(Class<?> origin, String className) {
        String file = className.substring(className.lastIndexOf('.') + 1) + ".class";
        try (InputStream in = origin.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no class file of " + className);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
