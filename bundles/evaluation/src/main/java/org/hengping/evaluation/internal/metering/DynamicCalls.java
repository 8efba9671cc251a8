// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.util.List;
import java.util.Optional;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Weaves what javac leaves to the JDK at run time: lambdas stay, joined strings and the members of records are replaced,
 * because there the JDK would call the author's code.
 */
final class DynamicCalls {
    private static final String OBJECTS = Type.getInternalName(ObjectCalls.class);
    private static final String TEXTS = Type.getInternalName(TextCalls.class);

    private final ClassHierarchy hierarchy;
    private final ClassNode owner;
    private final MethodNode method;

    /** What takes the place of the instruction, or nothing where it stays, and what its block pays. */
    record Replacement(Optional<InsnList> code, long work, long bytes) {}

    DynamicCalls(ClassHierarchy hierarchy, ClassNode owner, MethodNode method) {
        this.hierarchy = hierarchy;
        this.owner = owner;
        this.method = method;
    }

    Replacement replace(InvokeDynamicInsnNode call) throws Unweavable {
        String bootstrap = call.bsm.getOwner() + "." + call.bsm.getName();
        return switch (bootstrap) {
            case "java/lang/invoke/LambdaMetafactory.metafactory" -> lambda(call);
            case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" ->
                joined(call, (String) call.bsmArgs[0]);
            case "java/lang/invoke/StringConcatFactory.makeConcat" ->
                joined(call, "\1".repeat(Type.getArgumentTypes(call.desc).length));
            case "java/lang/runtime/ObjectMethods.bootstrap" -> record(call);
            default -> throw new Unweavable("not in the table: " + bootstrap);
        };
    }

    private Replacement lambda(InvokeDynamicInsnNode call) throws Unweavable {
        Handle target = (Handle) call.bsmArgs[1];
        String shown = target.getOwner().replace('/', '.') + "::" + target.getName();
        if (target.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            throw new Unweavable(shown + ": a reference to a constructor; use a lambda");
        }
        Optional<AllowedMembers.Member> member = hierarchy.isOwn(target.getOwner())
                ? hierarchy.foreign(target.getOwner(), target.getName(), target.getDesc())
                : AllowedMembers.TABLE.member(target.getOwner().replace('/', '.'), target.getName(), target.getDesc());
        if (member.isEmpty()) {
            if (!hierarchy.isOwn(target.getOwner())) {
                throw new Unweavable("not in the table: " + shown);
            }
        } else if (target.getTag() == Opcodes.H_INVOKESPECIAL) {
            throw new Unweavable(shown + ": super of a class that is not the author's");
        } else if (member.get().bySize()) {
            if (Type.getArgumentTypes(call.desc).length > 0) {
                throw new Unweavable(shown + ": a reference bound to an object, paid by size; use a lambda");
            }
            WovenCalls.Target woven =
                    WovenCalls.of(member.get(), target.getDesc(), target.getTag() == Opcodes.H_INVOKESTATIC);
            call.bsmArgs[1] =
                    new Handle(Opcodes.H_INVOKESTATIC, woven.owner(), woven.name(), woven.descriptor(), false);
        } else if (member.get().bytes() > 0) {
            throw new Unweavable(shown + ": a reference to what takes memory; use a lambda");
        }
        return new Replacement(Optional.empty(), 10, 64 + 8L * Type.getArgumentTypes(call.desc).length);
    }

    private Replacement joined(InvokeDynamicInsnNode call, String recipe) throws Unweavable {
        Type[] types = Type.getArgumentTypes(call.desc);
        if (recipe.indexOf('\2') >= 0 || recipe.chars().filter(c -> c == 1).count() != types.length) {
            throw new Unweavable("a joined string that javac would not write so");
        }
        InsnList code = new InsnList();
        int[] locals = new int[types.length];
        for (int i = types.length - 1; i >= 0; i--) {
            locals[i] = spare(types[i]);
            code.add(new VarInsnNode(types[i].getOpcode(Opcodes.ISTORE), locals[i]));
        }
        code.add(new LdcInsnNode(recipe));
        array(code, types.length);
        for (int i = 0; i < types.length; i++) {
            code.add(new InsnNode(Opcodes.DUP));
            code.add(new IntInsnNode(Opcodes.SIPUSH, i));
            code.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), locals[i]));
            box(code, types[i]);
            code.add(new InsnNode(Opcodes.AASTORE));
        }
        code.add(MethodWeaver.invoke(TEXTS, "joined", "(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;"));
        return new Replacement(Optional.of(code), 10 + recipe.length(), 100 + 32L * types.length);
    }

    private int spare(Type type) {
        int local = method.maxLocals;
        method.maxLocals += type.getSize();
        return local;
    }

    private static void array(InsnList code, int length) {
        code.add(new IntInsnNode(Opcodes.SIPUSH, length));
        code.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
    }

    private static void box(InsnList code, Type type) throws Unweavable {
        switch (type.getSort()) {
            case Type.BOOLEAN ->
                code.add(MethodWeaver.invoke("java/lang/Boolean", "valueOf", "(Z)Ljava/lang/Boolean;"));
            case Type.CHAR ->
                code.add(MethodWeaver.invoke("java/lang/Character", "valueOf", "(C)Ljava/lang/Character;"));
            case Type.BYTE, Type.SHORT, Type.INT ->
                code.add(MethodWeaver.invoke("java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;"));
            case Type.LONG -> code.add(MethodWeaver.invoke("java/lang/Long", "valueOf", "(J)Ljava/lang/Long;"));
            case Type.FLOAT, Type.DOUBLE -> throw new Unweavable("float or double where a text or a record is made");
            default -> {
                // a reference already
            }
        }
    }

    private Replacement record(InvokeDynamicInsnNode call) throws Unweavable {
        List<Object> arguments = List.of(call.bsmArgs);
        int components = arguments.size() - 2;
        InsnList code = new InsnList();
        switch (call.name) {
            case "hashCode" -> {
                // unspecified in the JDK, and of no use here: nothing hashes
                code.add(new InsnNode(Opcodes.POP));
                code.add(new InsnNode(Opcodes.ICONST_0));
            }
            case "toString" -> {
                int mine = spare(Type.getObjectType(owner.name));
                code.add(new VarInsnNode(Opcodes.ASTORE, mine));
                values(code, mine, arguments);
                code.add(new LdcInsnNode(
                        owner.name.substring(Math.max(owner.name.lastIndexOf('/'), owner.name.lastIndexOf('$')) + 1)));
                code.add(new LdcInsnNode((String) arguments.get(1)));
                code.add(MethodWeaver.invoke(
                        OBJECTS,
                        "recordToString",
                        "([Ljava/lang/Object;Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;"));
            }
            case "equals" -> equal(code, arguments);
            default -> throw new Unweavable("no member of a record: " + call.name);
        }
        return new Replacement(Optional.of(code), 10 + 6L * components, 32 + 64L * components);
    }

    private void equal(InsnList code, List<Object> arguments) throws Unweavable {
        int other = spare(Type.getObjectType("java/lang/Object"));
        int mine = spare(Type.getObjectType(owner.name));
        LabelNode different = new LabelNode();
        LabelNode end = new LabelNode();
        code.add(new VarInsnNode(Opcodes.ASTORE, other));
        code.add(new VarInsnNode(Opcodes.ASTORE, mine));
        code.add(new VarInsnNode(Opcodes.ALOAD, other));
        code.add(new TypeInsnNode(Opcodes.INSTANCEOF, owner.name));
        code.add(new JumpInsnNode(Opcodes.IFEQ, different));
        values(code, mine, arguments);
        values(code, other, arguments);
        code.add(MethodWeaver.invoke(OBJECTS, "recordEquals", "([Ljava/lang/Object;[Ljava/lang/Object;)Z"));
        code.add(new JumpInsnNode(Opcodes.GOTO, end));
        code.add(different);
        code.add(new InsnNode(Opcodes.ICONST_0));
        code.add(end);
    }

    /** Puts an array of the components of the record in that variable on the stack. */
    private void values(InsnList code, int variable, List<Object> arguments) throws Unweavable {
        array(code, arguments.size() - 2);
        for (int i = 2; i < arguments.size(); i++) {
            Handle component = (Handle) arguments.get(i);
            if (component.getTag() != Opcodes.H_GETFIELD
                    || !component.getOwner().equals(owner.name)) {
                throw new Unweavable("a record that javac would not write so");
            }
            code.add(new InsnNode(Opcodes.DUP));
            code.add(new IntInsnNode(Opcodes.SIPUSH, i - 2));
            code.add(new VarInsnNode(Opcodes.ALOAD, variable));
            code.add(new TypeInsnNode(Opcodes.CHECKCAST, owner.name));
            code.add(new FieldInsnNode(Opcodes.GETFIELD, owner.name, component.getName(), component.getDesc()));
            box(code, Type.getType(component.getDesc()));
            code.add(new InsnNode(Opcodes.AASTORE));
        }
    }
}
