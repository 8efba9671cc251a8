// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Weaves one method: depth at its entry, work and bytes at the start of each block, what is paid by size before it. */
final class MethodWeaver {
    private static final String METER = Type.getInternalName(Meter.class);
    private static final String OBJECTS = Type.getInternalName(ObjectCalls.class);
    /** Words of a frame for each step of depth. */
    private static final int FRAME = 32;

    private final ClassHierarchy hierarchy;
    private final ClassNode owner;
    private final MethodNode method;
    private final BlockCosts costs;
    private final int steps;
    private final int depth;
    /** Calls nothing, runs through once and catches nothing: it cannot nest, and its caller looks at what is left. */
    private final boolean plain;

    private final List<AbstractInsnNode> removed = new ArrayList<>();

    MethodWeaver(ClassHierarchy hierarchy, ClassNode owner, MethodNode method) {
        this.hierarchy = hierarchy;
        this.owner = owner;
        this.method = method;
        this.steps = 1 + (method.maxLocals + method.maxStack) / FRAME;
        this.depth = method.maxLocals++;
        this.costs = new BlockCosts(method.instructions, method.tryCatchBlocks);
        boolean calls = false;
        for (AbstractInsnNode at : method.instructions) {
            calls |= at instanceof MethodInsnNode || at instanceof InvokeDynamicInsnNode;
        }
        this.plain = !calls && method.tryCatchBlocks.isEmpty() && !costs.returns();
    }

    void weave() throws Unweavable {
        if (costs.blocks().isEmpty()) {
            throw new Unweavable(method.name + " has no code");
        }
        for (AbstractInsnNode at : method.instructions.toArray()) {
            if (at.getOpcode() >= 0) {
                costs.add(at, 1, 0);
                weave(at);
            } else if (at instanceof FrameNode) {
                method.instructions.remove(at);
            }
        }
        costs.blocks().forEach((leader, block) -> {
            // what rewriting took away keeps its place: each first instruction is still there or has a successor
            method.instructions.insertBefore(leader, charge(block.work, block.bytes, block.checked && !plain));
        });
        removed.forEach(method.instructions::remove);
        handlers();
        if (!plain) {
            method.instructions.insert(entry());
        }
    }

    private void weave(AbstractInsnNode at) throws Unweavable {
        int opcode = at.getOpcode();
        if (at instanceof MethodInsnNode call) {
            call(call);
        } else if (at instanceof InvokeDynamicInsnNode dynamic) {
            DynamicCalls.Replacement replacement = new DynamicCalls(hierarchy, owner, method).replace(dynamic);
            costs.add(at, replacement.work(), replacement.bytes());
            if (replacement.code().isPresent()) {
                replace(at, replacement.code().get());
            }
        } else if (opcode == Opcodes.NEW) {
            if (hierarchy.isOwn(((TypeInsnNode) at).desc)) {
                costs.add(at, 2, hierarchy.objectSize(((TypeInsnNode) at).desc));
            }
        } else if (opcode == Opcodes.NEWARRAY || opcode == Opcodes.ANEWARRAY) {
            method.instructions.insertBefore(at, invoke(METER, "array", "(I)I"));
        } else if (at instanceof MultiANewArrayInsnNode array) {
            multiple(array);
        } else if (at instanceof FieldInsnNode field) {
            field(field);
        } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN && !plain) {
            method.instructions.insertBefore(at, leave());
        }
    }

    private void multiple(MultiANewArrayInsnNode array) throws Unweavable {
        InsnList before = new InsnList();
        if (array.dims == 1) {
            before.add(invoke(METER, "array", "(I)I"));
        } else if (array.dims == 2) {
            before.add(new InsnNode(Opcodes.DUP2));
            before.add(invoke(METER, "array", "(II)V"));
        } else {
            throw new Unweavable(method.name + " makes an array of " + array.dims + " dimensions at once; at most 2");
        }
        method.instructions.insertBefore(array, before);
    }

    /** An array in a static field is handed out as a copy, so that it stays as static initialisation left it. */
    private void field(FieldInsnNode field) throws Unweavable {
        if (!hierarchy.isOwn(field.owner)
                || hierarchy.foreign(field.owner, field.name, field.desc).isPresent()) {
            Optional<AllowedMembers.Member> member =
                    AllowedMembers.TABLE.member(field.owner.replace('/', '.'), field.name, field.desc);
            if (member.isEmpty() || field.getOpcode() != Opcodes.GETSTATIC) {
                throw new Unweavable("not in the table: " + field.owner.replace('/', '.') + "." + field.name);
            }
            costs.add(field, member.get().work(), member.get().bytes());
            return;
        }
        boolean initialising = method.name.equals("<clinit>") && field.owner.equals(owner.name);
        if (field.getOpcode() == Opcodes.GETSTATIC && field.desc.startsWith("[") && !initialising) {
            InsnList copy = new InsnList();
            copy.add(invoke(OBJECTS, "arrayClone", "(Ljava/lang/Object;)Ljava/lang/Object;"));
            copy.add(new TypeInsnNode(Opcodes.CHECKCAST, field.desc));
            method.instructions.insert(field, copy);
        }
    }

    private void call(MethodInsnNode call) throws Unweavable {
        if (call.owner.startsWith("[")) {
            if (!call.name.equals("clone")) {
                throw new Unweavable("not in the table: " + call.name + " of an array");
            }
            replace(call, list(invoke(OBJECTS, "arrayClone", "(Ljava/lang/Object;)Ljava/lang/Object;")));
            return;
        }
        Optional<AllowedMembers.Member> member = hierarchy.foreign(call.owner, call.name, call.desc);
        if (member.isEmpty()) {
            // a method of the author's; an interface may stand for a lambda, which may box its result
            costs.add(call, 2, call.getOpcode() == Opcodes.INVOKEINTERFACE ? 24 : 0);
            return;
        }
        boolean constructor = call.name.equals("<init>");
        if (call.getOpcode() == Opcodes.INVOKESPECIAL && !constructor) {
            throw new Unweavable("super." + call.name + " of a class that is not the author's");
        }
        if (constructor
                && (member.get().owner().endsWith("Exception")
                        || member.get().owner().endsWith("Error"))) {
            method.instructions.insertBefore(call, invoke(METER, "trace", "()V"));
        }
        if (!member.get().bySize()) {
            costs.add(call, member.get().work(), member.get().bytes());
            return;
        }
        costs.add(call, 3, 0);
        WovenCalls.Target target = WovenCalls.of(member.get(), call.desc, call.getOpcode() == Opcodes.INVOKESTATIC);
        InsnList code = list(invoke(target.owner(), target.name(), target.descriptor()));
        if (constructor) {
            // NEW and DUP have left the raw object twice; what was made takes their place
            code.add(new InsnNode(Opcodes.DUP_X2));
            code.add(new InsnNode(Opcodes.POP));
            code.add(new InsnNode(Opcodes.POP2));
        }
        replace(call, code);
    }

    private void replace(AbstractInsnNode at, InsnList code) {
        method.instructions.insert(at, code);
        removed.add(at);
    }

    private InsnList charge(long work, long bytes, boolean checked) {
        InsnList code = new InsnList();
        spend(code, "work", work, checked ? "outOfWork" : "");
        if (bytes > 0) {
            spend(code, "bytes", bytes, "outOfBytes");
        }
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
        code.add(invoke(METER, exhausted, "()V"));
        code.add(enough);
    }

    /** Each handler is entered through code of ours that stands in no range of any handler: what it throws leaves. */
    private void handlers() {
        Map<LabelNode, LabelNode> doors = new HashMap<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            LabelNode inside = block.handler;
            LabelNode door = doors.get(inside);
            if (door == null) {
                door = new LabelNode();
                doors.put(inside, door);
                method.instructions.add(door);
                method.instructions.add(invoke(METER, "caught", "()V"));
                method.instructions.add(new VarInsnNode(Opcodes.ILOAD, depth));
                method.instructions.add(new FieldInsnNode(Opcodes.PUTSTATIC, METER, "depth", "I"));
                method.instructions.add(new JumpInsnNode(Opcodes.GOTO, inside));
            }
            block.handler = door;
        }
    }

    private InsnList entry() {
        LabelNode enough = new LabelNode();
        InsnList code = new InsnList();
        code.add(new FieldInsnNode(Opcodes.GETSTATIC, METER, "depth", "I"));
        code.add(new LdcInsnNode(steps));
        code.add(new InsnNode(Opcodes.IADD));
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new VarInsnNode(Opcodes.ISTORE, depth));
        code.add(new FieldInsnNode(Opcodes.PUTSTATIC, METER, "depth", "I"));
        code.add(new FieldInsnNode(Opcodes.GETSTATIC, METER, "deepest", "I"));
        code.add(new JumpInsnNode(Opcodes.IF_ICMPLE, enough));
        code.add(invoke(METER, "outOfDepth", "()V"));
        code.add(enough);
        return code;
    }

    private InsnList leave() {
        InsnList code = new InsnList();
        code.add(new VarInsnNode(Opcodes.ILOAD, depth));
        code.add(new LdcInsnNode(steps));
        code.add(new InsnNode(Opcodes.ISUB));
        code.add(new FieldInsnNode(Opcodes.PUTSTATIC, METER, "depth", "I"));
        return code;
    }

    private static InsnList list(AbstractInsnNode node) {
        InsnList code = new InsnList();
        code.add(node);
        return code;
    }

    static MethodInsnNode invoke(String owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
