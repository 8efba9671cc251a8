// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One method being emitted: static, over a {@link Bound} and {@link Results}. Between instructions of different
 * expressions the operand stack is empty, so that any of them may jump to where errors go.
 */
final class Code {
    static final String PACKAGE = "org/hengping/evaluation/internal/compiler/";
    static final String BOUND = PACKAGE + "Bound";
    static final String RESULTS = PACKAGE + "Results";
    static final String MATH = PACKAGE + "RuleMath";

    private static final int BOUND_LOCAL = 0;
    private static final int RESULTS_LOCAL = 1;
    private static final int FAULT_LOCAL = 2;

    final MethodVisitor out;
    private int next = FAULT_LOCAL + 1;

    Code(MethodVisitor out) {
        this.out = out;
        push(0);
        out.visitVarInsn(Opcodes.ISTORE, FAULT_LOCAL);
    }

    /** Returns the first local that is free; locals from there on may be given back to {@link #release}. */
    int mark() {
        return next;
    }

    void release(int mark) {
        next = mark;
    }

    int single() {
        return next++;
    }

    int wide() {
        next += 2;
        return next - 2;
    }

    void bound(String field, String descriptor) {
        out.visitVarInsn(Opcodes.ALOAD, BOUND_LOCAL);
        out.visitFieldInsn(Opcodes.GETFIELD, BOUND, field, descriptor);
    }

    void results(String field, String descriptor) {
        out.visitVarInsn(Opcodes.ALOAD, RESULTS_LOCAL);
        out.visitFieldInsn(Opcodes.GETFIELD, RESULTS, field, descriptor);
    }

    void loadBound() {
        out.visitVarInsn(Opcodes.ALOAD, BOUND_LOCAL);
    }

    void loadResults() {
        out.visitVarInsn(Opcodes.ALOAD, RESULTS_LOCAL);
    }

    void instruction(int opcode) {
        out.visitInsn(opcode);
    }

    void load(int opcode, int local) {
        out.visitVarInsn(opcode, local);
    }

    void jump(int opcode, Label label) {
        out.visitJumpInsn(opcode, label);
    }

    void place(Label label) {
        out.visitLabel(label);
    }

    /** Jumps unless the label comes next anyway. */
    void go(Label target, Label following) {
        if (target != following) {
            out.visitJumpInsn(Opcodes.GOTO, target);
        }
    }

    void push(int constant) {
        if (constant >= -1 && constant <= 5) {
            out.visitInsn(Opcodes.ICONST_0 + constant);
        } else if (constant >= Byte.MIN_VALUE && constant <= Byte.MAX_VALUE) {
            out.visitIntInsn(Opcodes.BIPUSH, constant);
        } else if (constant >= Short.MIN_VALUE && constant <= Short.MAX_VALUE) {
            out.visitIntInsn(Opcodes.SIPUSH, constant);
        } else {
            out.visitLdcInsn(constant);
        }
    }

    void push(long constant) {
        if (constant == 0 || constant == 1) {
            out.visitInsn(constant == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
        } else if (constant >= Short.MIN_VALUE && constant <= Short.MAX_VALUE) {
            push((int) constant);
            out.visitInsn(Opcodes.I2L);
        } else {
            out.visitLdcInsn(constant);
        }
    }

    /** Pushes a number. */
    void pushNumber(Operand operand) {
        if (operand.isConstant()) {
            push(operand.constant());
        } else {
            out.visitVarInsn(Opcodes.LLOAD, operand.local());
        }
    }

    /** Pushes a text. */
    void pushText(Operand operand) {
        if (operand.isConstant()) {
            out.visitLdcInsn(operand.text());
        } else {
            out.visitVarInsn(Opcodes.ALOAD, operand.local());
        }
    }

    /** Pushes the number of a text in the pool. */
    void pushId(Operand operand) {
        if (operand.isConstant()) {
            push(operand.id());
        } else {
            out.visitVarInsn(Opcodes.ILOAD, operand.id());
        }
    }

    /** Goes to where errors go, with this one. */
    void fail(Fault fault, Label onFault) {
        push(fault.number());
        out.visitVarInsn(Opcodes.ISTORE, FAULT_LOCAL);
        out.visitJumpInsn(Opcodes.GOTO, onFault);
    }

    /** Goes on with an error held in a local, if it holds one. */
    void failIfSet(int faultLocal, Label onFault) {
        if (faultLocal >= 0) {
            out.visitVarInsn(Opcodes.ILOAD, faultLocal);
            out.visitInsn(Opcodes.DUP);
            out.visitVarInsn(Opcodes.ISTORE, FAULT_LOCAL);
            out.visitJumpInsn(Opcodes.IFNE, onFault);
        }
    }

    void pushFault() {
        out.visitVarInsn(Opcodes.ILOAD, FAULT_LOCAL);
    }

    void storeFault() {
        out.visitVarInsn(Opcodes.ISTORE, FAULT_LOCAL);
    }

    void set(int local, int constant) {
        push(constant);
        out.visitVarInsn(Opcodes.ISTORE, local);
    }

    void setWide(int local, long constant) {
        push(constant);
        out.visitVarInsn(Opcodes.LSTORE, local);
    }

    void math(String name, String descriptor) {
        out.visitMethodInsn(Opcodes.INVOKESTATIC, MATH, name, descriptor, false);
    }

    void onBound(String name, String descriptor) {
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BOUND, name, descriptor, false);
    }

    void onText(String name, String descriptor) {
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", name, descriptor, false);
    }
}
