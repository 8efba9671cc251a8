// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Checks the instructions of one method. */
final class MethodCheck extends MethodVisitor {
    private static final String LINKAGE = "java.lang.invoke.LambdaMetafactory";

    private final String method;
    private final String file;
    private final UseCheck uses;
    private final Findings findings;
    /** What is caught, by the handler: the table of handlers comes before any line. */
    private final Map<Label, List<String>> caught = new LinkedHashMap<>();

    /** What the handler catches that has just begun; its first instruction comes after its line. */
    private final List<String> entered = new ArrayList<>();

    private int line;

    /**
     * @param method class and name of the method, shown to people
     * @param file source file, or empty where the class does not name it
     */
    MethodCheck(String method, String file, UseCheck uses, Findings findings) {
        super(Opcodes.ASM9);
        this.method = method;
        this.file = file;
        this.uses = uses;
        this.findings = findings;
    }

    private String place() {
        return line == 0 ? method : method + "(" + (file.isEmpty() ? "" : file + ":") + line + ")";
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitLabel(Label label) {
        List<String> types = caught.remove(label);
        if (types != null) {
            entered.addAll(types);
        }
    }

    private void checkCaught() {
        entered.forEach(type -> uses.internalName(place(), type));
        entered.clear();
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        checkCaught();
    }

    @Override
    public void visitInsn(int opcode) {
        checkCaught();
        if (opcode == Opcodes.MONITORENTER) {
            findings.refuse(
                    place(),
                    "synchronized",
                    "不得使用 synchronized：插件只在一个线程上计算",
                    "synchronized may not be used: a plugin computes on one thread");
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        uses.type(place(), Type.getObjectType(type));
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        uses.type(place(), Type.getType(descriptor));
        if (dimensions > 2) {
            findings.refuse(
                    place(),
                    "array-dimensions",
                    "一次最多创建二维数组",
                    "arrays of more than two dimensions are not made at once");
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (uses.member(place(), owner, name, descriptor).isPresent() && opcode != Opcodes.GETSTATIC) {
            uses.refuseMember(place(), owner.replace('/', '.'), name);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (uses.member(place(), owner, name, descriptor).isPresent()
                && opcode == Opcodes.INVOKESPECIAL
                && !name.equals("<init>")) {
            findings.refuse(
                    place(),
                    "super-call",
                    "不得用 super 调用 JDK 类的方法 " + name,
                    "methods of JDK classes may not be called by super: " + name);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        String owner = bootstrap.getOwner().replace('/', '.');
        if (uses.type(place(), Type.getMethodType(descriptor))) {
            uses.member(place(), bootstrap.getOwner(), bootstrap.getName(), bootstrap.getDesc());
        }
        if (owner.equals(LINKAGE)) {
            uses.lambda(place(), Type.getReturnType(descriptor));
        }
        // joining strings would put the text of a double into them; a lambda only carries it
        if (!owner.equals(LINKAGE) && UseCheck.mentionsBinaryFraction(descriptor)) {
            uses.refuseFraction(place(), name);
        }
        for (Object argument : arguments) {
            constant(argument);
            if (argument instanceof Handle field
                    && field.getTag() == Opcodes.H_GETFIELD
                    && UseCheck.mentionsBinaryFraction(field.getDesc())) {
                uses.refuseFraction(place(), field.getName());
            }
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        constant(value);
    }

    private void constant(Object value) {
        if (value instanceof Type type) {
            uses.type(place(), type);
        } else if (value instanceof Handle handle) {
            uses.handle(place(), handle);
        } else if (value instanceof ConstantDynamic) {
            findings.refuse(
                    place(),
                    "dynamic-constant",
                    "不接受动态常量；请用 javac 17 编译",
                    "dynamic constants are not admitted; compile with javac 17");
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        if (type != null) {
            caught.computeIfAbsent(handler, label -> new ArrayList<>()).add(type);
        }
    }

    /** Handlers that begin in no usual way. */
    @Override
    public void visitEnd() {
        line = 0;
        checkCaught();
        caught.values().forEach(types -> types.forEach(type -> uses.internalName(place(), type)));
    }
}
