// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.evaluation.internal.compiler.Expr.Order;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Emits expressions of type bool as control flow: to one label when true, to another when false, to a third with an error.
 * One label may follow at once.
 */
final class ConditionEmitter {
    private final Code code;
    private final Frame frame;
    private final ValueEmitter values;

    ConditionEmitter(Code code, Frame frame, ValueEmitter values) {
        this.code = code;
        this.frame = frame;
        this.values = values;
    }

    /** Where a condition goes. */
    record Exits(Label yes, Label no, Label fault, Label following) {
        Exits before(Label label) {
            return new Exits(yes, no, fault, label);
        }
    }

    void emit(Expr expr, Exits exits) {
        Optional<Frame.Ready> ready = frame.ready(expr);
        if (ready.isPresent()) {
            code.failIfSet(ready.get().fault(), exits.fault());
            test(ready.get().value(), exits);
        } else if (expr instanceof Expr.Const constant) {
            code.go(constant.value() != 0 ? exits.yes() : exits.no(), exits.following());
        } else if (expr instanceof Expr.Not not) {
            emit(not.operand(), new Exits(exits.no(), exits.yes(), exits.fault(), exits.following()));
        } else if (expr instanceof Expr.Both both) {
            both(both, exits);
        } else if (expr instanceof Expr.Choose choose) {
            choose(choose, exits);
        } else if (expr instanceof Expr.Compare compare) {
            Operand left = values.emit(compare.left(), exits.fault());
            compare(compare.order(), left, values.emit(compare.right(), exits.fault()), exits);
        } else if (expr instanceof Expr.OneOf oneOf) {
            oneOf(oneOf, exits);
        } else if (expr instanceof Expr.HasSlot has) {
            code.bound("slotPresent", "[Z");
            code.push(has.index());
            code.instruction(Opcodes.BALOAD);
            branch(Opcodes.IFNE, exits);
        } else if (expr instanceof Expr.HasColumn has) {
            hasColumn(has, exits);
        } else if (expr instanceof Expr.LookUp lookUp && lookUp.asked()) {
            code.load(Opcodes.ILOAD, values.row(lookUp, exits.fault()));
            branch(Opcodes.IFGE, exits);
        } else if (expr instanceof Expr.Call call) {
            List<Operand> operands = values.operands(call.parts(), exits.fault());
            code.pushText(operands.get(0));
            code.pushText(operands.get(1));
            switch (call.function()) {
                case CONTAINS -> code.onText("contains", "(Ljava/lang/CharSequence;)Z");
                case STARTS_WITH -> code.onText("startsWith", "(Ljava/lang/String;)Z");
                case ENDS_WITH -> code.onText("endsWith", "(Ljava/lang/String;)Z");
                default -> throw new IllegalStateException("no condition: " + call.function());
            }
            branch(Opcodes.IFNE, exits);
        } else {
            test(values.emit(expr, exits.fault()), exits);
        }
    }

    private void test(Operand operand, Exits exits) {
        if (operand.isConstant()) {
            code.go(operand.constant() != 0 ? exits.yes() : exits.no(), exits.following());
            return;
        }
        code.pushNumber(operand);
        code.instruction(Opcodes.L2I);
        branch(Opcodes.IFNE, exits);
    }

    /** Branches on what the stack holds. */
    private void branch(int opcodeForYes, Exits exits) {
        if (exits.yes() == exits.following()) {
            code.jump(opposite(opcodeForYes), exits.no());
        } else {
            code.jump(opcodeForYes, exits.yes());
            code.go(exits.no(), exits.following());
        }
    }

    private static int opposite(int opcode) {
        // the opcodes of a comparison and of its opposite stand side by side, the first of them odd
        return opcode % 2 == 1 ? opcode + 1 : opcode - 1;
    }

    /**
     * An error on one side is absorbed by the other side if that decides; if it does not, or is an error too, the error of
     * the left side is the outcome.
     */
    private void both(Expr.Both both, Exits exits) {
        Label right = new Label();
        Label decided = both.or() ? exits.yes() : exits.no();
        Label open = both.or() ? exits.no() : exits.yes();
        if (!both.left().mayFail()) {
            emit(both.left(), oriented(both.or(), right, decided, exits.fault(), right));
            code.place(right);
            emit(both.right(), exits);
            return;
        }
        Label leftFault = new Label();
        Label rightOpen = new Label();
        Label rightFault = new Label();
        int pending = code.single();
        code.set(pending, 0);
        emit(both.left(), oriented(both.or(), right, decided, leftFault, leftFault));
        code.place(leftFault);
        code.pushFault();
        code.load(Opcodes.ISTORE, pending);
        code.place(right);
        boolean rightMayFail = both.right().mayFail();
        emit(both.right(), oriented(both.or(), rightOpen, decided, rightFault, rightMayFail ? rightFault : rightOpen));
        if (rightMayFail) {
            code.place(rightFault);
            Label own = new Label();
            code.load(Opcodes.ILOAD, pending);
            code.jump(Opcodes.IFEQ, own);
            code.load(Opcodes.ILOAD, pending);
            code.storeFault();
            code.place(own);
            code.jump(Opcodes.GOTO, exits.fault());
        }
        code.place(rightOpen);
        code.failIfSet(pending, exits.fault());
        code.go(open, exits.following());
    }

    private static Exits oriented(boolean or, Label open, Label decided, Label fault, Label following) {
        return or ? new Exits(decided, open, fault, following) : new Exits(open, decided, fault, following);
    }

    private void choose(Expr.Choose choose, Exits exits) {
        Label then = new Label();
        Label otherwise = new Label();
        emit(choose.condition(), new Exits(then, otherwise, exits.fault(), then));
        code.place(then);
        emit(choose.then(), exits.before(otherwise));
        code.place(otherwise);
        emit(choose.otherwise(), exits);
    }

    private void hasColumn(Expr.HasColumn has, Exits exits) {
        Frame.Field field = frame.field(has.depth(), has.column());
        if (has.of() == Type.TEXT) {
            code.load(Opcodes.ILOAD, field.value().id());
            code.push(Bound.ABSENT);
            branch(Opcodes.IF_ICMPNE, exits);
        } else if (field.present() < 0) {
            code.go(exits.yes(), exits.following());
        } else {
            code.load(Opcodes.ILOAD, field.present());
            branch(Opcodes.IFNE, exits);
        }
    }

    private void oneOf(Expr.OneOf oneOf, Exits exits) {
        List<Operand> operands = new ArrayList<>(values.operands(oneOf.parts(), exits.fault()));
        Operand needle = operands.remove(0);
        for (Operand item : operands) {
            Label different = new Label();
            compare(Order.EQ, needle, item, new Exits(exits.yes(), different, exits.fault(), different));
            code.place(different);
        }
        code.go(exits.no(), exits.following());
    }

    /** Compares two values of one type. */
    void compare(Order order, Operand left, Operand right, Exits exits) {
        if (left.isText()) {
            Exits oriented =
                    order == Order.EQ ? exits : new Exits(exits.no(), exits.yes(), exits.fault(), exits.following());
            sameText(left, right, oriented);
            return;
        }
        code.pushNumber(left);
        code.pushNumber(right);
        code.instruction(Opcodes.LCMP);
        branch(
                switch (order) {
                    case EQ -> Opcodes.IFEQ;
                    case NE -> Opcodes.IFNE;
                    case LT -> Opcodes.IFLT;
                    case LE -> Opcodes.IFLE;
                    case GT -> Opcodes.IFGT;
                    case GE -> Opcodes.IFGE;
                },
                exits);
    }

    private void sameText(Operand left, Operand right, Exits exits) {
        boolean byId = (left.isConstant() || left.hasId())
                && (right.isConstant() || right.hasId())
                && (left.isConstant() || right.isConstant());
        if (byId) {
            code.pushId(left);
            code.pushId(right);
            branch(Opcodes.IF_ICMPEQ, exits);
        } else {
            code.pushText(left);
            code.pushText(right);
            code.onText("equals", "(Ljava/lang/Object;)Z");
            branch(Opcodes.IFNE, exits);
        }
    }
}
