// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Emits arithmetic that tells overflow without exceptions. */
final class ArithmeticEmitter {
    private final Code code;

    ArithmeticEmitter(Code code) {
        this.code = code;
    }

    Operand emit(Expr.Operator operator, Operand left, Operand right, Label onFault) {
        int result = code.wide();
        Label sound = new Label();
        switch (operator) {
            case ADD, SUBTRACT -> addOrSubtract(operator == Expr.Operator.ADD, left, right, result, sound);
            case MULTIPLY -> multiply(left, right, result, sound);
            case DIVIDE, REMAINDER -> {
                divide(operator == Expr.Operator.DIVIDE, left, right, result, onFault);
                return Operand.local(result);
            }
        }
        code.fail(Fault.OVERFLOW, onFault);
        code.place(sound);
        return Operand.local(result);
    }

    private void addOrSubtract(boolean add, Operand left, Operand right, int result, Label sound) {
        code.pushNumber(left);
        code.pushNumber(right);
        code.instruction(add ? Opcodes.LADD : Opcodes.LSUB);
        code.load(Opcodes.LSTORE, result);
        // overflow is where the sign differs from that of both addends, or of minuend and not subtrahend
        code.pushNumber(left);
        if (add) {
            code.load(Opcodes.LLOAD, result);
        } else {
            code.pushNumber(right);
        }
        code.instruction(Opcodes.LXOR);
        if (add) {
            code.pushNumber(right);
        } else {
            code.pushNumber(left);
        }
        code.load(Opcodes.LLOAD, result);
        code.instruction(Opcodes.LXOR);
        code.instruction(Opcodes.LAND);
        code.push(0L);
        code.instruction(Opcodes.LCMP);
        code.jump(Opcodes.IFGE, sound);
    }

    private void multiply(Operand left, Operand right, int result, Label sound) {
        code.pushNumber(left);
        code.pushNumber(right);
        code.instruction(Opcodes.LMUL);
        code.load(Opcodes.LSTORE, result);
        code.pushNumber(left);
        code.pushNumber(right);
        code.out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", "multiplyHigh", "(JJ)J", false);
        code.load(Opcodes.LLOAD, result);
        code.push(Long.SIZE - 1);
        code.instruction(Opcodes.LSHR);
        code.instruction(Opcodes.LCMP);
        code.jump(Opcodes.IFEQ, sound);
    }

    private void divide(boolean quotient, Operand left, Operand right, int result, Label onFault) {
        Label divisible = new Label();
        Label sound = new Label();
        code.pushNumber(right);
        code.push(0L);
        code.instruction(Opcodes.LCMP);
        code.jump(Opcodes.IFNE, divisible);
        code.fail(Fault.DIVIDE_BY_ZERO, onFault);
        code.place(divisible);
        if (quotient) {
            // only here; the remainder of the least number by -1 is 0
            code.pushNumber(left);
            code.push(Long.MIN_VALUE);
            code.instruction(Opcodes.LCMP);
            code.jump(Opcodes.IFNE, sound);
            code.pushNumber(right);
            code.push(-1L);
            code.instruction(Opcodes.LCMP);
            code.jump(Opcodes.IFNE, sound);
            code.fail(Fault.OVERFLOW, onFault);
            code.place(sound);
        }
        code.pushNumber(left);
        code.pushNumber(right);
        code.instruction(quotient ? Opcodes.LDIV : Opcodes.LREM);
        code.load(Opcodes.LSTORE, result);
    }

    /** Calls one of {@link RuleMath}. */
    Operand call(String name, List<Operand> operands, boolean mayFail, Label onFault) {
        StringBuilder descriptor = new StringBuilder("(");
        for (Operand operand : operands) {
            if (operand.isText()) {
                code.pushText(operand);
                descriptor.append("Ljava/lang/String;");
            } else {
                code.pushNumber(operand);
                descriptor.append('J');
            }
        }
        int result = code.wide();
        code.math(name, descriptor.append(")J").toString());
        code.load(Opcodes.LSTORE, result);
        if (mayFail) {
            Label notOverflow = new Label();
            unless(result, RuleMath.OVERFLOW, notOverflow);
            // a decimal may well be this number; only dates use it for an error
            if (name.equals("decimal")) {
                code.jump(Opcodes.GOTO, notOverflow);
            } else {
                code.fail(Fault.OVERFLOW, onFault);
            }
            code.place(notOverflow);
            Label sound = new Label();
            unless(result, RuleMath.BAD_TEXT, sound);
            code.fail(Fault.BAD_TEXT, onFault);
            code.place(sound);
        }
        return Operand.local(result);
    }

    private void unless(int local, long number, Label label) {
        code.load(Opcodes.LLOAD, local);
        code.push(number);
        code.instruction(Opcodes.LCMP);
        code.jump(Opcodes.IFNE, label);
    }
}
