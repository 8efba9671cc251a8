// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Where the code of one method keeps the work that is left: in the meter, or, in a method with loops, in a variable of its
 * own, which a compiler keeps in a register. The variable goes back to the meter before anything that may pay itself, at
 * each return and in every handler; the figures are the same either way.
 */
final class WorkAccount {
    private static final String METER = Type.getInternalName(Meter.class);
    private static final int IN_METER = -1;

    private final MethodNode method;
    private final int variable;

    private WorkAccount(MethodNode method, int variable) {
        this.method = method;
        this.variable = variable;
    }

    static WorkAccount inMeter(MethodNode method) {
        return new WorkAccount(method, IN_METER);
    }

    static WorkAccount inVariable(MethodNode method) {
        int variable = method.maxLocals;
        method.maxLocals += 2;
        return new WorkAccount(method, variable);
    }

    boolean isVariable() {
        return variable != IN_METER;
    }

    /** Pays a constant amount; looks whether anything is left where that is asked for. */
    InsnList spend(long amount, boolean checked) {
        InsnList code = new InsnList();
        if (!isVariable()) {
            spend(code, "work", amount, checked ? "outOfWork" : "");
            return code;
        }
        code.add(new VarInsnNode(Opcodes.LLOAD, variable));
        code.add(new LdcInsnNode(amount));
        code.add(new InsnNode(Opcodes.LSUB));
        code.add(new VarInsnNode(Opcodes.LSTORE, variable));
        if (checked) {
            LabelNode enough = new LabelNode();
            code.add(new VarInsnNode(Opcodes.LLOAD, variable));
            code.add(new InsnNode(Opcodes.LCONST_0));
            code.add(new InsnNode(Opcodes.LCMP));
            code.add(new JumpInsnNode(Opcodes.IFGE, enough));
            code.add(flush());
            code.add(MethodWeaver.invoke(METER, "outOfWork", "()V"));
            code.add(enough);
        }
        return code;
    }

    /** Pays a constant amount of bytes, which are always kept in the meter. */
    static InsnList spendBytes(long amount) {
        InsnList code = new InsnList();
        spend(code, "bytes", amount, "outOfBytes");
        return code;
    }

    private static void spend(InsnList code, String field, long amount, String exhausted) {
        code.add(new FieldInsnNode(Opcodes.GETSTATIC, METER, field, "J"));
        code.add(new LdcInsnNode(amount));
        code.add(new InsnNode(Opcodes.LSUB));
        if (exhausted.isEmpty()) {
            code.add(new FieldInsnNode(Opcodes.PUTSTATIC, METER, field, "J"));
            return;
        }
        LabelNode enough = new LabelNode();
        code.add(new InsnNode(Opcodes.DUP2));
        code.add(new FieldInsnNode(Opcodes.PUTSTATIC, METER, field, "J"));
        code.add(new InsnNode(Opcodes.LCONST_0));
        code.add(new InsnNode(Opcodes.LCMP));
        code.add(new JumpInsnNode(Opcodes.IFGE, enough));
        code.add(MethodWeaver.invoke(METER, exhausted, "()V"));
        code.add(enough);
    }

    /** Before what may pay itself. */
    InsnList flush() {
        InsnList code = new InsnList();
        if (isVariable()) {
            code.add(new VarInsnNode(Opcodes.LLOAD, variable));
            code.add(new FieldInsnNode(Opcodes.PUTSTATIC, METER, "work", "J"));
        }
        return code;
    }

    /** After it, and where the method begins. */
    InsnList reload() {
        InsnList code = new InsnList();
        if (isVariable()) {
            code.add(new FieldInsnNode(Opcodes.GETSTATIC, METER, "work", "J"));
            code.add(new VarInsnNode(Opcodes.LSTORE, variable));
        }
        return code;
    }

    /** Around a call of ours that pays itself and stands before an instruction of the author's. */
    InsnList around(MethodInsnNode call) {
        InsnList code = flush();
        code.add(call);
        code.add(reload());
        return code;
    }

    /** Puts the variable on top of the stack, for a call of ours that pays from it and returns what is left. */
    InsnList load() {
        InsnList code = new InsnList();
        code.add(new VarInsnNode(Opcodes.LLOAD, variable));
        return code;
    }

    /** Takes what is left from the stack. */
    InsnList store() {
        InsnList code = new InsnList();
        code.add(new VarInsnNode(Opcodes.LSTORE, variable));
        return code;
    }

    /** Where something was thrown: by a call that had paid into the meter meanwhile, or by the method itself. */
    InsnList settle() {
        InsnList code = new InsnList();
        if (isVariable()) {
            code.add(new VarInsnNode(Opcodes.LLOAD, variable));
            code.add(MethodWeaver.invoke(METER, "settle", "(J)V"));
        }
        return code;
    }

    /** Whatever leaves the method by being thrown passes here last, so that the meter knows of all that was paid. */
    void guard(LabelNode start, LabelNode end) {
        LabelNode door = new LabelNode();
        method.instructions.add(door);
        method.instructions.add(settle());
        method.instructions.add(new InsnNode(Opcodes.ATHROW));
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, door, null));
    }
}
