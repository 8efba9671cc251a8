// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Methods of final classes that return a field and do nothing else, as those of records do. Each gets a twin that pays
 * nothing; who calls that pays {@link #WORK} after it returned, which comes to the same: such a method cannot fail.
 */
final class DirectReads {
    /** What such a method pays: three instructions. */
    static final int WORK = 3;

    private static final String PREFIX = "hengping$";

    private DirectReads() {}

    static String twin(String name) {
        return PREFIX + name;
    }

    /** Tells whether a method is such; its class is as it was read, before anything is woven. */
    static boolean is(ClassNode owner, MethodNode method) {
        boolean fixed = (owner.access & Opcodes.ACC_FINAL) != 0
                && (owner.access & Opcodes.ACC_INTERFACE) == 0
                && (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        if (!fixed
                || !method.desc.startsWith("()")
                || !method.tryCatchBlocks.isEmpty()
                || method.name.startsWith("<")
                || owner.methods.stream().anyMatch(other -> other.name.startsWith(PREFIX))) {
            return false;
        }
        List<AbstractInsnNode> code = new ArrayList<>();
        for (AbstractInsnNode at : method.instructions) {
            if (at.getOpcode() >= 0) {
                code.add(at);
            }
        }
        return code.size() == WORK
                && code.get(0) instanceof VarInsnNode self
                && self.getOpcode() == Opcodes.ALOAD
                && self.var == 0
                && code.get(1) instanceof FieldInsnNode field
                && field.getOpcode() == Opcodes.GETFIELD
                && field.owner.equals(owner.name)
                && owner.fields.stream()
                        .anyMatch(own -> own.name.equals(field.name)
                                && own.desc.equals(field.desc)
                                && (own.access & Opcodes.ACC_STATIC) == 0)
                && code.get(2).getOpcode() >= Opcodes.IRETURN
                && code.get(2).getOpcode() <= Opcodes.ARETURN;
    }

    /** Adds the twins to a class that is as it was read. */
    static List<MethodNode> twins(ClassNode owner) {
        List<MethodNode> found = new ArrayList<>();
        for (MethodNode method : owner.methods) {
            if (is(owner, method)) {
                MethodNode twin = new MethodNode(
                        method.access | Opcodes.ACC_SYNTHETIC, twin(method.name), method.desc, null, null);
                twin.maxLocals = method.maxLocals;
                twin.maxStack = method.maxStack;
                for (AbstractInsnNode at : method.instructions) {
                    if (at instanceof VarInsnNode self) {
                        twin.instructions.add(new VarInsnNode(Opcodes.ALOAD, self.var));
                    } else if (at instanceof FieldInsnNode field) {
                        twin.instructions.add(new FieldInsnNode(Opcodes.GETFIELD, field.owner, field.name, field.desc));
                    } else if (at.getOpcode() >= 0) {
                        twin.instructions.add(new InsnNode(at.getOpcode()));
                    }
                }
                found.add(twin);
            }
        }
        return found;
    }
}
