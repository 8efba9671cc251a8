// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The shapes of all classes of a bundle: who extends whom and declares what. Names are internal ones, with slashes. */
final class PluginClasses {
    /**
     * A class.
     *
     * @param access access flags
     * @param superName its superclass
     * @param interfaces its interfaces
     * @param members name and descriptor of the fields and methods it declares, with their access flags
     */
    record Shape(int access, String superName, List<String> interfaces, Map<String, Integer> members) {
        boolean has(int flag) {
            return (access & flag) != 0;
        }
    }

    private final Map<String, Shape> shapes = new TreeMap<>();

    /**
     * Takes a class in.
     *
     * @return its name
     */
    String add(ClassReader reader) {
        Map<String, Integer> members = new TreeMap<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    @SuppressWarnings("NullAway") // null tells the reader to go on
                    public FieldVisitor visitField(
                            int access, String name, String descriptor, String signature, Object value) {
                        members.put(name + " " + descriptor, access);
                        return null;
                    }

                    @Override
                    @SuppressWarnings("NullAway") // as above
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        members.put(name + " " + descriptor, access);
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        String superName = reader.getSuperName() == null ? "" : reader.getSuperName();
        shapes.put(
                reader.getClassName(),
                new Shape(reader.getAccess(), superName, List.of(reader.getInterfaces()), members));
        return reader.getClassName();
    }

    Optional<Shape> shape(String name) {
        return Optional.ofNullable(shapes.get(name));
    }

    boolean contains(String name) {
        return shapes.containsKey(name);
    }

    /** Tells whether a class of the bundle, or one it inherits from within the bundle, declares the member. */
    boolean declares(String owner, String member, String descriptor) {
        return lineage(owner).stream()
                .map(shapes::get)
                .anyMatch(shape -> shape != null && shape.members().containsKey(member + " " + descriptor));
    }

    /** Returns the classes from outside the bundle that a class of the bundle extends or implements, however remotely. */
    Collection<String> foreignParents(String owner) {
        return lineage(owner).stream().filter(name -> !shapes.containsKey(name)).toList();
    }

    private Set<String> lineage(String owner) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(owner));
        Set<String> queued = new HashSet<>(open);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            seen.add(name);
            Shape shape = shapes.get(name);
            if (shape != null) {
                shape.interfaces().stream().filter(queued::add).forEach(open::addLast);
                if (!shape.superName().isEmpty() && queued.add(shape.superName())) {
                    open.addLast(shape.superName());
                }
            }
        }
        return seen;
    }
}
