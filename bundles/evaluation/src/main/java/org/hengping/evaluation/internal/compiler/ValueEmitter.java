// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.evaluation.internal.compiler.ConditionEmitter.Exits;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Emits expressions into local variables; errors jump. */
final class ValueEmitter {
    private static final long UNIT = 1_000_000L;

    private final Code code;
    private final Frame frame;
    private final Map<Expr, Integer> cells;
    private final ConditionEmitter conditions;
    private final LoopEmitter loops;
    private final LookUpEmitter lookUps;

    ValueEmitter(Code code, Map<Expr, Integer> cells) {
        this.code = code;
        this.frame = new Frame();
        this.cells = cells;
        this.conditions = new ConditionEmitter(code, frame, this);
        this.loops = new LoopEmitter(code, frame, this, conditions);
        this.lookUps = new LookUpEmitter(code);
    }

    /** Emits a pass over a list that computes loops and stores them in their cells. */
    void pass(int list, List<Expr.Fold> folds) {
        int mark = code.mark();
        Runnable before = frame.keep();
        List<Frame.Ready> outcomes = loops.emit(0, list, folds, cells);
        for (int i = 0; i < folds.size(); i++) {
            store(cell(folds.get(i)), outcomes.get(i));
        }
        before.run();
        code.release(mark);
    }

    /** Emits an expression and stores it in its cell. */
    void store(Expr expr) {
        int mark = code.mark();
        store(cell(expr), eager(expr));
        code.release(mark);
    }

    private int cell(Expr expr) {
        Integer cell = cells.get(expr);
        if (cell == null) {
            throw new IllegalStateException("not planned: " + expr);
        }
        return cell;
    }

    private void store(int cell, Frame.Ready outcome) {
        code.results("values", "[J");
        code.push(cell);
        code.pushNumber(outcome.value());
        code.instruction(Opcodes.LASTORE);
        if (outcome.fault() >= 0) {
            code.results("faults", "[I");
            code.push(cell);
            code.load(Opcodes.ILOAD, outcome.fault());
            code.instruction(Opcodes.IASTORE);
        }
    }

    /** Computes a value now, an error as a value. */
    Frame.Ready eager(Expr expr) {
        if (!expr.mayFail()) {
            return new Frame.Ready(emit(expr, new Label()), -1);
        }
        boolean text = expr.type() == Type.TEXT;
        int fault = code.single();
        int local = text ? code.single() : code.wide();
        Label onFault = new Label();
        Label done = new Label();
        Operand value = emit(expr, onFault);
        int id = value.hasId() ? code.single() : -1;
        if (text) {
            code.pushText(value);
            code.load(Opcodes.ASTORE, local);
            if (id >= 0) {
                code.pushId(value);
                code.load(Opcodes.ISTORE, id);
            }
        } else {
            code.pushNumber(value);
            code.load(Opcodes.LSTORE, local);
        }
        code.set(fault, 0);
        code.jump(Opcodes.GOTO, done);
        code.place(onFault);
        if (text) {
            code.out.visitLdcInsn("");
            code.load(Opcodes.ASTORE, local);
            if (id >= 0) {
                code.set(id, -1);
            }
        } else {
            code.setWide(local, 0);
        }
        code.pushFault();
        code.load(Opcodes.ISTORE, fault);
        code.place(done);
        return new Frame.Ready(text ? Operand.localText(local, id) : Operand.local(local), fault);
    }

    List<Operand> operands(List<Expr> exprs, Label onFault) {
        List<Operand> all = new ArrayList<>();
        for (Expr expr : exprs) {
            all.add(emit(expr, onFault));
        }
        return all;
    }

    Operand emit(Expr expr, Label onFault) {
        Optional<Frame.Ready> ready = frame.ready(expr);
        if (ready.isPresent()) {
            code.failIfSet(ready.get().fault(), onFault);
            return ready.get().value();
        }
        if (expr instanceof Expr.Const constant) {
            return Operand.number(constant.value());
        }
        if (expr instanceof Expr.Text text) {
            return Operand.text(text.text(), text.id());
        }
        if (expr instanceof Expr.Slot slot) {
            return slot(slot, onFault);
        }
        if (expr instanceof Expr.Column column) {
            return column(column, onFault);
        }
        if (expr instanceof Expr.Indexed indexed) {
            return indexed(indexed, onFault);
        }
        if (expr instanceof Expr.Element element) {
            return frame.element(element);
        }
        if (expr instanceof Expr.Arithmetic arithmetic) {
            Operand left = emit(arithmetic.left(), onFault);
            return arithmetic(arithmetic.operator(), left, emit(arithmetic.right(), onFault), onFault);
        }
        if (expr instanceof Expr.OfList list) {
            return list(list, onFault);
        }
        if (expr instanceof Expr.LookUp lookUp && !lookUp.asked()) {
            return lookUps.value(lookUp, operands(lookUp.parts(), onFault), onFault);
        }
        if (expr instanceof Expr.Fold fold) {
            return fold(fold, onFault);
        }
        if (expr instanceof Expr.Call call && call.type() != Type.BOOL) {
            return call(call, onFault);
        }
        if (expr instanceof Expr.Choose choose && choose.type() != Type.BOOL) {
            return choose(choose, onFault);
        }
        return truth(expr, onFault);
    }

    private Operand truth(Expr expr, Label onFault) {
        int local = code.wide();
        Label yes = new Label();
        Label no = new Label();
        Label done = new Label();
        conditions.emit(expr, new Exits(yes, no, onFault, yes));
        code.place(yes);
        code.setWide(local, 1);
        code.jump(Opcodes.GOTO, done);
        code.place(no);
        code.setWide(local, 0);
        code.place(done);
        return Operand.local(local);
    }

    private Operand slot(Expr.Slot slot, Label onFault) {
        if (slot.absent() != Fault.NONE) {
            Label there = new Label();
            code.bound("slotPresent", "[Z");
            code.push(slot.index());
            code.instruction(Opcodes.BALOAD);
            code.jump(Opcodes.IFNE, there);
            code.fail(slot.absent(), onFault);
            code.place(there);
        }
        if (slot.type() != Type.TEXT) {
            int local = code.wide();
            code.bound("slots", "[J");
            code.push(slot.index());
            code.instruction(Opcodes.LALOAD);
            code.load(Opcodes.LSTORE, local);
            return Operand.local(local);
        }
        int local = code.single();
        int id = code.single();
        code.bound("slotTexts", "[Ljava/lang/String;");
        code.push(slot.index());
        code.instruction(Opcodes.AALOAD);
        code.load(Opcodes.ASTORE, local);
        code.bound("slotIds", "[I");
        code.push(slot.index());
        code.instruction(Opcodes.IALOAD);
        code.load(Opcodes.ISTORE, id);
        return Operand.localText(local, id);
    }

    private Operand column(Expr.Column column, Label onFault) {
        Frame.Field field = frame.field(column.depth(), column.column());
        if (column.optional()) {
            Label there = new Label();
            if (column.type() == Type.TEXT) {
                code.load(Opcodes.ILOAD, field.value().id());
                code.push(Bound.ABSENT);
                code.jump(Opcodes.IF_ICMPNE, there);
            } else {
                code.load(Opcodes.ILOAD, field.present());
                code.jump(Opcodes.IFNE, there);
            }
            code.fail(Fault.ABSENT_FACT, onFault);
            code.place(there);
        }
        return field.value();
    }

    private Operand indexed(Expr.Indexed indexed, Label onFault) {
        Operand index = emit(indexed.index(), onFault);
        Label outside = new Label();
        Label inside = new Label();
        Label whole = new Label();
        code.pushNumber(index);
        code.pushNumber(index);
        code.instruction(Opcodes.L2I);
        code.instruction(Opcodes.I2L);
        code.instruction(Opcodes.LCMP);
        code.jump(Opcodes.IFEQ, whole);
        code.fail(Fault.OTHER, onFault);
        code.place(whole);
        code.pushNumber(index);
        code.push(0L);
        code.instruction(Opcodes.LCMP);
        code.jump(Opcodes.IFLT, outside);
        code.pushNumber(index);
        code.bound("counts", "[I");
        code.push(indexed.list());
        code.instruction(Opcodes.IALOAD);
        code.instruction(Opcodes.I2L);
        code.instruction(Opcodes.LCMP);
        code.jump(Opcodes.IFLT, inside);
        code.place(outside);
        code.fail(Fault.NO_SUCH_ELEMENT, onFault);
        code.place(inside);
        int row = code.single();
        code.pushNumber(index);
        code.instruction(Opcodes.L2I);
        code.load(Opcodes.ISTORE, row);
        Frame.Field field = loops.field(indexed.column(), indexed.of(), true, true, row);
        if (indexed.asked()) {
            return truth(indexed.of() == Type.TEXT, field);
        }
        // read through the same checks as in a loop; no loop has a depth below 0
        frame.field(-1, indexed.column(), () -> field);
        return column(new Expr.Column(-1, indexed.column(), indexed.of(), indexed.optional()), onFault);
    }

    private Operand truth(boolean text, Frame.Field field) {
        int local = code.wide();
        Label absent = new Label();
        code.setWide(local, 0);
        if (text) {
            code.load(Opcodes.ILOAD, field.value().id());
            code.push(Bound.ABSENT);
            code.jump(Opcodes.IF_ICMPEQ, absent);
        } else {
            code.load(Opcodes.ILOAD, field.present());
            code.jump(Opcodes.IFEQ, absent);
        }
        code.setWide(local, 1);
        code.place(absent);
        return Operand.local(local);
    }

    Operand arithmetic(Expr.Operator operator, Operand left, Operand right, Label onFault) {
        return new ArithmeticEmitter(code).emit(operator, left, right, onFault);
    }

    private Operand list(Expr.OfList list, Label onFault) {
        List<Operand> items = operands(list.parts(), onFault);
        if (!list.sum()) {
            return Operand.number(items.size());
        }
        Operand sum = Operand.number(0);
        for (Operand item : items) {
            sum = arithmetic(Expr.Operator.ADD, sum, item, onFault);
        }
        return sum;
    }

    /** Looks a row up; returns the local with its number, negative if there is none. */
    int row(Expr.LookUp lookUp, Label onFault) {
        return lookUps.row(lookUp, operands(lookUp.parts(), onFault));
    }

    private Operand fold(Expr.Fold fold, Label onFault) {
        if (!fold.outermost()) {
            Runnable before = frame.keep();
            Frame.Ready outcome = loops.emit(fold.depth(), fold.list(), List.of(fold), Map.of())
                    .get(0);
            before.run();
            code.failIfSet(outcome.fault(), onFault);
            return outcome.value();
        }
        int cell = cell(fold);
        if (fold.mayFail()) {
            Label sound = new Label();
            code.results("faults", "[I");
            code.push(cell);
            code.instruction(Opcodes.IALOAD);
            code.jump(Opcodes.IFEQ, sound);
            code.results("faults", "[I");
            code.push(cell);
            code.instruction(Opcodes.IALOAD);
            code.storeFault();
            code.jump(Opcodes.GOTO, onFault);
            code.place(sound);
        }
        int local = code.wide();
        code.results("values", "[J");
        code.push(cell);
        code.instruction(Opcodes.LALOAD);
        code.load(Opcodes.LSTORE, local);
        return Operand.local(local);
    }

    private Operand choose(Expr.Choose choose, Label onFault) {
        boolean text = choose.type() == Type.TEXT;
        int local = text ? code.single() : code.wide();
        Label then = new Label();
        Label otherwise = new Label();
        Label done = new Label();
        conditions.emit(choose.condition(), new Exits(then, otherwise, onFault, then));
        code.place(then);
        move(emit(choose.then(), onFault), local);
        code.jump(Opcodes.GOTO, done);
        code.place(otherwise);
        move(emit(choose.otherwise(), onFault), local);
        code.place(done);
        return text ? Operand.localText(local, -1) : Operand.local(local);
    }

    private void move(Operand value, int local) {
        if (value.isText()) {
            code.pushText(value);
            code.load(Opcodes.ASTORE, local);
        } else {
            code.pushNumber(value);
            code.load(Opcodes.LSTORE, local);
        }
    }

    private Operand call(Expr.Call call, Label onFault) {
        List<Operand> operands = operands(call.parts(), onFault);
        ArithmeticEmitter arithmetic = new ArithmeticEmitter(code);
        return switch (call.function()) {
            case NEGATE -> arithmetic.emit(Expr.Operator.SUBTRACT, Operand.number(0), operands.get(0), onFault);
            case DECIMAL_OF_INT ->
                arithmetic.emit(Expr.Operator.MULTIPLY, operands.get(0), Operand.number(UNIT), onFault);
            case FULL_YEARS -> arithmetic.call("fullYears", operands, false, onFault);
            case YEAR_OF -> arithmetic.call("yearOf", operands, false, onFault);
            case LENGTH -> arithmetic.call("length", operands, false, onFault);
            case PLUS_YEARS -> arithmetic.call("plusYears", operands, true, onFault);
            case DATE_OF_TEXT -> arithmetic.call("date", operands, true, onFault);
            case DECIMAL_OF_TEXT -> arithmetic.call("decimal", operands, true, onFault);
            default -> throw new IllegalStateException("no value: " + call.function());
        };
    }
}
