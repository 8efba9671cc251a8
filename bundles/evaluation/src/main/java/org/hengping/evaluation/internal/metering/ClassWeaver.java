// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Weaves the classes of one bundle, or of the collections of the contract. Used once, on one thread. */
public final class ClassWeaver {
    /** Name of the schedule of charges; another name for any change of what is charged. */
    public static final String SCHEDULE = "metered/1";

    /** More are never compiled by the virtual machine, so that each would run slowly. */
    private static final int MOST_INSTRUCTIONS = 4_000;

    private static final int MOST_INITIALISING = 10_000;
    private static final int MOST_VARIABLES = 500;
    private static final int MOST_HANDLERS = 200;
    private static final int LOADABLE = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final ClassHierarchy hierarchy = new ClassHierarchy();
    private final boolean variables;

    private ClassWeaver(boolean variables) {
        this.variables = variables;
    }

    /**
     * Weaves class files.
     *
     * @param classFiles by name of the class, with dots
     * @throws Unweavable if one of them uses what is not in the table, or cannot be read or written
     */
    public static SortedMap<String, byte[]> weave(Map<String, byte[]> classFiles) throws Unweavable {
        return weave(classFiles, true);
    }

    /** @param variables whether methods with loops keep the work left in a variable: faster, the figures are the same */
    static SortedMap<String, byte[]> weave(Map<String, byte[]> classFiles, boolean variables) throws Unweavable {
        ClassWeaver weaver = new ClassWeaver(variables);
        SortedMap<String, byte[]> woven = new TreeMap<>();
        for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
            try {
                weaver.hierarchy.add(entry.getValue());
            } catch (RuntimeException | StackOverflowError e) {
                throw new Unweavable(entry.getKey() + ": " + e.getClass().getSimpleName(), e);
            }
        }
        for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
            try {
                woven.put(entry.getKey(), weaver.weave(entry.getValue()));
            } catch (Unweavable e) {
                throw new Unweavable(entry.getKey() + ": " + e.getMessage(), e);
            } catch (RuntimeException | StackOverflowError e) {
                // the byte code library says with various exceptions that a class cannot be right
                throw new Unweavable(entry.getKey() + ": " + e.getClass().getSimpleName(), e);
            }
        }
        return woven;
    }

    /** Weaves one of the collections of the contract. */
    static byte[] collection(String name, byte[] classFile) {
        if (!AllowedMembers.isCollection(name)) {
            throw new IllegalArgumentException(name);
        }
        try {
            return weave(Map.of(name, classFile)).values().iterator().next();
        } catch (Unweavable e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] weave(byte[] classFile) throws Unweavable {
        // a first pass computes the true sizes of the frames, whatever the file says
        ClassReader original = new ClassReader(classFile);
        ClassWriter sized = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        ClassNode read = new ClassNode();
        original.accept(read, LOADABLE);
        for (MethodNode method : read.methods) {
            requireWithin(method);
        }
        read.accept(sized);
        ClassNode node = new ClassNode();
        new ClassReader(sized.toByteArray()).accept(node, LOADABLE);
        node.attrs = null;
        List<MethodNode> twins = DirectReads.twins(node);
        nameable(node);
        for (MethodNode method : node.methods) {
            method.attrs = null;
            if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                new MethodWeaver(hierarchy, node, method, variables).weave();
            }
        }
        node.methods.addAll(twins);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                return hierarchy.commonSuper(one, other);
            }
        };
        node.accept(writer);
        return writer.toByteArray();
    }

    /** What computing the frames of a method takes grows with the product of these. */
    private static void requireWithin(MethodNode method) throws Unweavable {
        int count = 0;
        int greatest = 0;
        for (AbstractInsnNode at : method.instructions) {
            count += at.getOpcode() < 0 ? 0 : 1;
            if (at instanceof VarInsnNode variable) {
                greatest = Math.max(greatest, variable.var);
            }
        }
        int most = method.name.equals("<clinit>") ? MOST_INITIALISING : MOST_INSTRUCTIONS;
        if (count > most
                || greatest > MOST_VARIABLES
                || method.tryCatchBlocks.size() > MOST_HANDLERS
                || Type.getArgumentsAndReturnSizes(method.desc) >> 2 > MOST_VARIABLES) {
            throw new Unweavable(method.name + " has " + count + " instructions, variable " + greatest + " and "
                    + method.tryCatchBlocks.size() + " handlers; at most " + most + ", " + MOST_VARIABLES + " and "
                    + MOST_HANDLERS + " are admitted in one method");
        }
    }

    /** Text and hash code of Object tell an address: a class that has none of its own gets its name and 0. */
    private static void nameable(ClassNode node) {
        if (!"java/lang/Object".equals(node.superName) || (node.access & Opcodes.ACC_INTERFACE) != 0) {
            return;
        }
        addUnlessDeclared(
                node,
                "toString",
                "()Ljava/lang/String;",
                Opcodes.ARETURN,
                new LdcInsnNode(node.name.replace('/', '.')));
        addUnlessDeclared(node, "hashCode", "()I", Opcodes.IRETURN, new InsnNode(Opcodes.ICONST_0));
    }

    private static void addUnlessDeclared(
            ClassNode node, String name, String descriptor, int end, AbstractInsnNode value) {
        for (MethodNode method : node.methods) {
            if (method.name.equals(name) && method.desc.equals(descriptor)) {
                return;
            }
        }
        MethodNode added = new MethodNode(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
        added.maxLocals = 1;
        added.maxStack = 1;
        added.instructions.add(value);
        added.instructions.add(new InsnNode(end));
        node.methods.add(added);
    }
}
