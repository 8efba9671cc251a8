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
    /** Instructions; code that goes to the meter and back at each call must stay within what is compiled. */
    private static final int MOST_WITH_VARIABLE = 600;

    private final ClassHierarchy hierarchy;
    private final ClassNode owner;
    private final MethodNode method;
    private final BlockCosts costs;
    private final int steps;
    private final int depth;
    /** Calls nothing, runs through once and catches nothing: it cannot nest, and its caller looks at what is left. */
    private final boolean plain;

    private final WorkAccount work;

    private final List<AbstractInsnNode> removed = new ArrayList<>();
    /** What stands directly before an instruction, after the charge of the block that it may lead. */
    private final List<Ahead> ahead = new ArrayList<>();

    private record Ahead(AbstractInsnNode at, InsnList code) {}

    /** @param variables whether a method with loops keeps the work left in a variable */
    MethodWeaver(ClassHierarchy hierarchy, ClassNode owner, MethodNode method, boolean variables) {
        this.hierarchy = hierarchy;
        this.owner = owner;
        this.method = method;
        this.steps = 1 + (method.maxLocals + method.maxStack) / FRAME;
        this.depth = method.maxLocals++;
        this.costs = new BlockCosts(method.instructions, method.tryCatchBlocks);
        boolean calls = false;
        int size = 0;
        for (AbstractInsnNode at : method.instructions) {
            calls |= at instanceof MethodInsnNode || at instanceof InvokeDynamicInsnNode;
            size += at.getOpcode() < 0 ? 0 : 1;
        }
        this.plain = !calls && method.tryCatchBlocks.isEmpty() && !costs.returns();
        // a constructor cannot be guarded before the object is made
        boolean guardable = !method.name.startsWith("<") && size <= MOST_WITH_VARIABLE;
        this.work = variables && guardable && costs.returns()
                ? WorkAccount.inVariable(method)
                : WorkAccount.inMeter(method);
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
        ahead.forEach(each -> method.instructions.insertBefore(each.at(), each.code()));
        removed.forEach(method.instructions::remove);
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        method.instructions.insert(start);
        method.instructions.add(end);
        handlers();
        if (!plain) {
            method.instructions.insert(entry());
        }
        if (work.isVariable()) {
            method.instructions.insert(work.reload());
            work.guard(start, end);
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
            } else {
                pays(at);
            }
        } else if (opcode == Opcodes.NEW) {
            made(((TypeInsnNode) at).desc, at);
        } else if (opcode == Opcodes.NEWARRAY || opcode == Opcodes.ANEWARRAY) {
            method.instructions.insertBefore(at, work.around(invoke(METER, "array", "(I)I")));
        } else if (at instanceof MultiANewArrayInsnNode array) {
            multiple(array);
        } else if (at instanceof FieldInsnNode field) {
            field(field);
        } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN && !plain) {
            method.instructions.insertBefore(at, leave());
            if (work.isVariable()) {
                ahead.add(new Ahead(at, work.flush()));
            }
        }
    }

    private void made(String type, AbstractInsnNode at) {
        if (hierarchy.isOwn(type)) {
            costs.add(at, 2, hierarchy.objectSize(type));
            if (!type.equals(owner.name)) {
                pays(at);
            }
        }
    }

    /**
     * Has the meter know what is left before an instruction, and asks it after that. While classes are loaded, the first use
     * of one runs its initialisation, which pays too.
     */
    private void pays(AbstractInsnNode at) {
        if (work.isVariable()) {
            ahead.add(new Ahead(at, work.flush()));
            method.instructions.insert(at, work.reload());
        }
    }

    private void multiple(MultiANewArrayInsnNode array) throws Unweavable {
        InsnList before = new InsnList();
        if (array.dims == 1) {
            before.add(work.around(invoke(METER, "array", "(I)I")));
        } else if (array.dims == 2) {
            before.add(new InsnNode(Opcodes.DUP2));
            before.add(work.around(invoke(METER, "array", "(II)V")));
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
        boolean fixed = field.getOpcode() == Opcodes.GETSTATIC || field.getOpcode() == Opcodes.PUTSTATIC;
        boolean initialising = method.name.equals("<clinit>") && field.owner.equals(owner.name);
        boolean copied = field.getOpcode() == Opcodes.GETSTATIC && field.desc.startsWith("[") && !initialising;
        if (copied || (fixed && !field.owner.equals(owner.name))) {
            pays(field);
        }
        if (copied) {
            InsnList copy = list(invoke(OBJECTS, "arrayClone", "(Ljava/lang/Object;)Ljava/lang/Object;"));
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
            if (work.isVariable() && hierarchy.isDirectRead(call.owner, call.name, call.desc)) {
                call.name = DirectReads.twin(call.name);
                method.instructions.insert(call, work.spend(DirectReads.WORK, false));
            } else {
                pays(call);
            }
            return;
        }
        boolean constructor = call.name.equals("<init>");
        if (call.getOpcode() == Opcodes.INVOKESPECIAL && !constructor) {
            throw new Unweavable("super." + call.name + " of a class that is not the author's");
        }
        if (constructor
                && (member.get().owner().endsWith("Exception")
                        || member.get().owner().endsWith("Error"))) {
            method.instructions.insertBefore(call, work.around(invoke(METER, "trace", "()V")));
        }
        if (!member.get().bySize()) {
            costs.add(call, member.get().work(), member.get().bytes());
            if (!QuietCalls.is(call, hierarchy)) {
                pays(call);
            }
            return;
        }
        costs.add(call, 3, 0);
        WovenCalls.Target target = WovenCalls.of(member.get(), call.desc, call.getOpcode() == Opcodes.INVOKESTATIC);
        Optional<WovenCalls.Target> payment = work.isVariable() ? WovenCalls.ahead(target) : Optional.empty();
        if (payment.isPresent()) {
            payAhead(call, payment.get());
            return;
        }
        InsnList code = list(invoke(target.owner(), target.name(), target.descriptor()));
        if (constructor) {
            // NEW and DUP have left the raw object twice; what was made takes their place
            code.add(new InsnNode(Opcodes.DUP_X2));
            code.add(new InsnNode(Opcodes.POP));
            code.add(new InsnNode(Opcodes.POP2));
        }
        replace(call, code);
    }

    /** Lengths that differ are no work and settle it; where they are the same it is paid for, and looked at. */
    private void equalsConstant(MethodInsnNode call, LdcInsnNode constant, String text) {
        LabelNode different = new LabelNode();
        LabelNode end = new LabelNode();
        InsnList code = new InsnList();
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I", false));
        code.add(new LdcInsnNode(text.length()));
        code.add(new JumpInsnNode(Opcodes.IF_ICMPNE, different));
        code.add(work.spend(TextCalls.equalsWork(text.length()), true));
        code.add(new LdcInsnNode(text));
        code.add(new MethodInsnNode(call.getOpcode(), call.owner, call.name, call.desc, false));
        code.add(new JumpInsnNode(Opcodes.GOTO, end));
        code.add(different);
        code.add(new InsnNode(Opcodes.POP));
        code.add(new InsnNode(Opcodes.ICONST_0));
        code.add(end);
        method.instructions.insert(call, code);
        removed.add(constant);
        removed.add(call);
    }

    private void payAhead(MethodInsnNode call, WovenCalls.Target payment) {
        InsnList code = new InsnList();
        if (payment.name().equals("stringEqualsAhead")
                && call.owner.equals("java/lang/String")
                && call.getPrevious() instanceof LdcInsnNode constant
                && constant.cst instanceof String text
                && !costs.blocks().containsKey(call)
                && !costs.blocks().containsKey(constant)) {
            equalsConstant(call, constant, text);
            return;
        }
        code.add(new InsnNode(Type.getArgumentTypes(payment.descriptor()).length == 2 ? Opcodes.DUP : Opcodes.DUP2));
        code.add(work.load());
        code.add(invoke(payment.owner(), payment.name(), payment.descriptor()));
        code.add(work.store());
        ahead.add(new Ahead(call, code));
    }

    private void replace(AbstractInsnNode at, InsnList code) {
        pays(at);
        method.instructions.insert(at, code);
        removed.add(at);
    }

    private InsnList charge(long units, long bytes, boolean checked) {
        InsnList code = work.spend(units, checked);
        if (bytes > 0) {
            code.add(WorkAccount.spendBytes(bytes));
        }
        return code;
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
                method.instructions.add(work.settle());
                method.instructions.add(invoke(METER, "caught", "()V"));
                method.instructions.add(new VarInsnNode(Opcodes.ILOAD, depth));
                method.instructions.add(new FieldInsnNode(Opcodes.PUTSTATIC, METER, "depth", "I"));
                method.instructions.add(work.reload());
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
