// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The classes that are woven together and what they inherit; names are internal ones. No class of a plugin is loaded. */
final class ClassHierarchy {
    private static final String OBJECT = "java/lang/Object";

    private final Map<String, ClassNode> own = new TreeMap<>();
    private final Set<String> directReads = new HashSet<>();
    private final Set<String> parents = new HashSet<>();

    /** Takes a class in; its code is looked at and not kept. */
    void add(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        for (MethodNode method : node.methods) {
            if (DirectReads.is(node, method)) {
                directReads.add(node.name + "." + method.name + method.desc);
            }
        }
        node.methods.forEach(method -> {
            method.instructions.clear();
            method.tryCatchBlocks.clear();
        });
        own.put(node.name, node);
        parents.addAll(node.interfaces);
        if (node.superName != null) {
            parents.add(node.superName);
        }
    }

    /** Tells whether a method has a twin as {@link DirectReads} says. */
    boolean isDirectRead(String owner, String name, String descriptor) {
        return directReads.contains(owner + "." + name + descriptor);
    }

    /** Tells whether one of the classes that are woven says that it extends or implements one of these itself. */
    boolean extendsAny(Set<String> names) {
        return parents.stream().anyMatch(names::contains);
    }

    boolean isOwn(String name) {
        return own.containsKey(name) || AllowedMembers.isCollection(name.replace('/', '.'));
    }

    /** Returns where a member of a class is found outside the classes that are woven, or nothing if one of those has it. */
    Optional<AllowedMembers.Member> foreign(String owner, String name, String descriptor) throws Unweavable {
        if (!own.containsKey(owner) && isOwn(owner)) {
            return Optional.empty();
        }
        Set<String> outside = new TreeSet<>();
        if (declared(owner, name, descriptor, outside, new HashSet<>())) {
            return Optional.empty();
        }
        if (!own.containsKey(owner) && !AllowedMembers.TABLE.allowsClass(owner.replace('/', '.'))) {
            throw new Unweavable("not in the table: " + owner.replace('/', '.'));
        }
        if (own.containsKey(owner)) {
            outside.add(OBJECT);
        }
        for (String parent : outside) {
            Optional<AllowedMembers.Member> found =
                    AllowedMembers.TABLE.member(parent.replace('/', '.'), name, descriptor);
            if (found.isPresent()) {
                return found;
            }
        }
        throw new Unweavable("not in the table: " + owner.replace('/', '.') + "." + name + descriptor);
    }

    private boolean declared(String owner, String name, String descriptor, Set<String> outside, Set<String> seen) {
        ClassNode node = own.get(owner);
        if (node == null) {
            outside.add(owner);
            return false;
        }
        if (!seen.add(owner)) {
            return false;
        }
        for (MethodNode method : node.methods) {
            if (method.name.equals(name) && method.desc.equals(descriptor)) {
                return true;
            }
        }
        for (FieldNode field : node.fields) {
            if (field.name.equals(name) && field.desc.equals(descriptor)) {
                return true;
            }
        }
        boolean found = declared(node.superName, name, descriptor, outside, seen);
        for (String parent : node.interfaces) {
            found |= declared(parent, name, descriptor, outside, seen);
        }
        return found;
    }

    /** Returns what an object of the class takes: a header and eight bytes for each field. */
    int objectSize(String name) {
        int size = 16;
        Set<String> seen = new HashSet<>();
        ClassNode node = own.get(name);
        while (node != null && seen.add(node.name)) {
            for (FieldNode field : node.fields) {
                size += (field.access & Opcodes.ACC_STATIC) == 0 ? 8 : 0;
            }
            node = own.get(node.superName);
        }
        return node == null && seen.isEmpty() ? 64 : size;
    }

    /** Returns the nearest class that both inherit; where an interface or something unknown is involved, Object. */
    String commonSuper(String one, String other) {
        List<String> ancestors = ancestors(one);
        for (String candidate : ancestors(other)) {
            if (ancestors.contains(candidate)) {
                return candidate;
            }
        }
        return OBJECT;
    }

    private List<String> ancestors(String name) {
        List<String> found = new ArrayList<>();
        String at = name;
        while (!at.equals(OBJECT) && !found.contains(at)) {
            ClassNode node = own.get(at);
            if (node != null) {
                if ((node.access & Opcodes.ACC_INTERFACE) != 0) {
                    break;
                }
                found.add(at);
                at = node.superName;
            } else {
                Class<?> type = platformClass(at);
                if (type.isInterface()) {
                    break;
                }
                found.add(at);
                at = type.getSuperclass() == null
                        ? OBJECT
                        : type.getSuperclass().getName().replace('.', '/');
            }
        }
        found.add(OBJECT);
        return found;
    }

    /** A class of the JDK or the contract, by the platform's own loaders, not initialised. */
    private static Class<?> platformClass(String internalName) {
        String name = internalName.replace('/', '.');
        try {
            boolean contract = AllowedMembers.isContract(AllowedMembers.packageOf(name));
            ClassLoader loader =
                    contract ? CriteriaPlugin.class.getClassLoader() : ClassLoader.getPlatformClassLoader();
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no class " + name, e);
        }
    }
}
