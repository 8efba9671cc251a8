// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengping.evaluation.internal.compiler.ConditionEmitter.Exits;
import org.hengping.evaluation.internal.compiler.Expr.Purpose;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Emits one pass over the columns of a list that computes any number of loops at once: fields on which loops begin
 * are read once for each record, the others where they are needed, and what does not depend on the record is computed before.
 */
final class LoopEmitter {
    private final Code code;
    private final Frame frame;
    private final ValueEmitter values;
    private final ConditionEmitter conditions;

    LoopEmitter(Code code, Frame frame, ValueEmitter values, ConditionEmitter conditions) {
        this.code = code;
        this.frame = frame;
        this.values = values;
        this.conditions = conditions;
    }

    /**
     * One loop on its way.
     *
     * @param tally found, refuted or counted (int), or summed (long)
     * @param bodyFault first error of the body or of the sum, -1 if it cannot be one
     * @param stageFaults first error of each stage, -1 if it cannot be one
     * @param bits the marks of records that match, -1 if not asked for
     */
    private record Running(
            Expr.Fold fold, Frame.Ready needle, int tally, int bodyFault, List<Integer> stageFaults, int bits) {
        boolean sums() {
            return fold.purpose() == Purpose.SUM;
        }

        /** Tells whether nothing more can change once it is decided. */
        boolean canStop() {
            return (fold.purpose() == Purpose.EXISTS || fold.purpose() == Purpose.ALL || fold.purpose() == Purpose.IN)
                    && stageFaults.stream().allMatch(local -> local < 0);
        }
    }

    /**
     * Emits the pass. What it leaves at hand in the frame holds inside of it only: the caller restores the frame.
     *
     * @param cells where the outcomes will be stored, for those that mark records
     */
    List<Frame.Ready> emit(int depth, int list, List<Expr.Fold> folds, Map<Expr, Integer> cells) {
        List<Frame.Ready> outcomes = new ArrayList<>();
        for (Expr.Fold fold : folds) {
            outcomes.add(new Frame.Ready(Operand.local(code.wide()), fold.mayFail() ? code.single() : -1));
        }
        int mark = code.mark();
        LoopReads reads = new LoopReads(depth, folds);
        for (Expr expr : reads.invariant()) {
            if (frame.ready(expr).isEmpty()) {
                frame.ready(expr, values.eager(expr));
            }
        }
        List<Running> running = new ArrayList<>();
        for (Expr.Fold fold : folds) {
            running.add(start(fold, cells));
        }
        Label end = new Label();
        loop(depth, list, reads, running, end);
        code.place(end);
        for (int i = 0; i < folds.size(); i++) {
            finish(running.get(i), outcomes.get(i));
        }
        code.release(mark);
        return outcomes;
    }

    private Running start(Expr.Fold fold, Map<Expr, Integer> cells) {
        Frame.Ready needle = fold.needle().map(values::eager).orElse(new Frame.Ready(Operand.number(0), -1));
        boolean sum = fold.purpose() == Purpose.SUM;
        int tally = sum ? code.wide() : code.single();
        if (sum) {
            code.setWide(tally, 0);
        } else {
            code.set(tally, 0);
        }
        boolean asksEach = fold.purpose() != Purpose.IN;
        boolean bodyFails =
                sum || (asksEach && fold.body().filter(Expr::mayFail).isPresent());
        List<Integer> stageFaults = new ArrayList<>();
        for (Expr.Stage stage : fold.stages()) {
            stageFaults.add(faultLocal(stage.mayFail()));
        }
        int bits = -1;
        if (fold.purpose() == Purpose.MATCHES) {
            bits = code.single();
            code.loadResults();
            code.push(Objects.requireNonNull(cells.get(fold), "a loop that marks records has a cell"));
            code.bound("counts", "[I");
            code.push(fold.list());
            code.instruction(Opcodes.IALOAD);
            code.out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Code.RESULTS, "bits", "(II)[J", false);
            code.load(Opcodes.ASTORE, bits);
        }
        return new Running(fold, needle, tally, faultLocal(bodyFails), stageFaults, bits);
    }

    private int faultLocal(boolean needed) {
        if (!needed) {
            return -1;
        }
        int local = code.single();
        code.set(local, 0);
        return local;
    }

    private void loop(int depth, int list, LoopReads reads, List<Running> running, Label end) {
        Map<Integer, LoopReads.Use> columns = reads.columns();
        int count = code.single();
        code.bound("counts", "[I");
        code.push(list);
        code.instruction(Opcodes.IALOAD);
        code.load(Opcodes.ISTORE, count);
        int row = code.single();
        code.set(row, 0);
        List<ColumnArrays> arrays = new ArrayList<>();
        columns.forEach((column, use) -> arrays.add(arrays(column, use)));
        Label again = new Label();
        Label test = new Label();
        code.jump(Opcodes.GOTO, test);
        code.place(again);
        for (ColumnArrays column : arrays) {
            if (reads.first().contains(column.column())) {
                Frame.Field field = read(column, row);
                frame.field(depth, column.column(), () -> field);
            } else {
                frame.field(depth, column.column(), () -> read(column, row));
            }
        }
        for (Running one : running) {
            int mark = code.mark();
            Runnable before = frame.keep();
            Label next = new Label();
            boolean alone = running.size() == 1 && one.canStop();
            element(one, row, next, alone ? end : next);
            code.place(next);
            before.run();
            code.release(mark);
        }
        code.out.visitIincInsn(row, 1);
        code.place(test);
        code.load(Opcodes.ILOAD, row);
        code.load(Opcodes.ILOAD, count);
        code.jump(Opcodes.IF_ICMPLT, again);
    }

    private record ColumnArrays(int column, LoopReads.Use use, int values, int ids, int present) {}

    private ColumnArrays arrays(int column, LoopReads.Use use) {
        boolean text = use.type() == Type.TEXT;
        int valueArray = -1;
        if (!text) {
            valueArray = array("longs", "[[J", column);
        } else if (use.asText()) {
            valueArray = array("texts", "[[Ljava/lang/String;", column);
        }
        int ids = text ? array("ids", "[[I", column) : -1;
        int present = !text && use.optional() ? array("present", "[[Z", column) : -1;
        return new ColumnArrays(column, use, valueArray, ids, present);
    }

    private int array(String field, String descriptor, int column) {
        int local = code.single();
        code.bound(field, descriptor);
        code.push(column);
        code.instruction(Opcodes.AALOAD);
        code.load(Opcodes.ASTORE, local);
        return local;
    }

    private Frame.Field read(ColumnArrays column, int row) {
        if (column.use().type() == Type.TEXT) {
            int id = element(column.ids(), row, Opcodes.IALOAD, Opcodes.ISTORE, code.single());
            int text = column.values() < 0
                    ? -1
                    : element(column.values(), row, Opcodes.AALOAD, Opcodes.ASTORE, code.single());
            return new Frame.Field(Operand.localText(text, id), -1);
        }
        int value = element(column.values(), row, Opcodes.LALOAD, Opcodes.LSTORE, code.wide());
        int present = column.present() < 0
                ? -1
                : element(column.present(), row, Opcodes.BALOAD, Opcodes.ISTORE, code.single());
        return new Frame.Field(Operand.local(value), present);
    }

    private int element(int array, int row, int load, int store, int local) {
        code.load(Opcodes.ALOAD, array);
        code.load(Opcodes.ILOAD, row);
        code.instruction(load);
        code.load(store, local);
        return local;
    }

    /** Reads a field of the record at a row, outside of loops. */
    Frame.Field field(int column, Type type, boolean asText, boolean optional, int row) {
        return read(arrays(column, new LoopReads.Use(type, optional, asText)), row);
    }

    private void element(Running one, int row, Label next, Label decided) {
        if (one.canStop()) {
            code.load(Opcodes.ILOAD, one.tally());
            code.jump(Opcodes.IFNE, next);
        }
        Expr.Fold fold = one.fold();
        List<Runnable> handlers = new ArrayList<>();
        for (int stage = 0; stage < fold.stages().size(); stage++) {
            stage(one, stage, next, handlers);
        }
        switch (fold.purpose()) {
            case SIZE -> code.out.visitIincInsn(one.tally(), 1);
            case SUM -> sum(one, next, handlers);
            default -> body(one, row, next, decided, handlers);
        }
        if (!handlers.isEmpty()) {
            code.jump(Opcodes.GOTO, next);
            handlers.forEach(Runnable::run);
        }
    }

    private void stage(Running one, int index, Label next, List<Runnable> handlers) {
        Expr.Stage stage = one.fold().stages().get(index);
        int faultLocal = one.stageFaults().get(index);
        stage.condition().ifPresent(condition -> {
            Label goesOn = new Label();
            Label onFault = new Label();
            conditions.emit(condition, new Exits(goesOn, next, onFault, goesOn));
            code.place(goesOn);
            if (condition.mayFail()) {
                handlers.add(() -> keepLast(onFault, faultLocal, next));
            }
        });
        stage.mapped().ifPresent(mapped -> {
            Label onFault = new Label();
            frame.element(new Expr.Element(one.fold().depth(), index, mapped.type()), values.emit(mapped, onFault));
            if (mapped.mayFail()) {
                handlers.add(() -> keepFirst(onFault, faultLocal, next));
            }
        });
    }

    /**
     * Where errors go that come from the condition of a macro whose step is {@code condition ? … : accumulated}: there the
     * error of a later element takes the place of that of an earlier one.
     */
    private void keepLast(Label onFault, int faultLocal, Label next) {
        code.place(onFault);
        code.pushFault();
        code.load(Opcodes.ISTORE, faultLocal);
        code.jump(Opcodes.GOTO, next);
    }

    /** Where errors go that stay: the first is kept, the element is passed over. */
    private void keepFirst(Label onFault, int faultLocal, Label next) {
        code.place(onFault);
        code.load(Opcodes.ILOAD, faultLocal);
        code.jump(Opcodes.IFNE, next);
        code.pushFault();
        code.load(Opcodes.ISTORE, faultLocal);
        code.jump(Opcodes.GOTO, next);
    }

    private void sum(Running one, Label next, List<Runnable> handlers) {
        Label onFault = new Label();
        Operand item = values.emit(one.fold().body().orElseThrow(), onFault);
        Operand sum = values.arithmetic(Expr.Operator.ADD, Operand.local(one.tally()), item, onFault);
        code.load(Opcodes.LLOAD, sum.local());
        code.load(Opcodes.LSTORE, one.tally());
        handlers.add(() -> keepFirst(onFault, one.bodyFault(), next));
    }

    private void body(Running one, int row, Label next, Label decided, List<Runnable> handlers) {
        Expr.Fold fold = one.fold();
        Expr body = fold.body().orElseThrow();
        Label hit = new Label();
        Label onFault = new Label();
        if (fold.purpose() == Purpose.IN) {
            Operand item = values.emit(body, onFault);
            conditions.compare(Expr.Order.EQ, item, one.needle().value(), new Exits(hit, next, onFault, hit));
        } else if (fold.purpose() == Purpose.ALL) {
            conditions.emit(body, new Exits(next, hit, onFault, hit));
        } else {
            conditions.emit(body, new Exits(hit, next, onFault, hit));
        }
        code.place(hit);
        switch (fold.purpose()) {
            case EXISTS, ALL, IN -> {
                code.set(one.tally(), 1);
                code.jump(Opcodes.GOTO, decided);
            }
            case MATCHES -> {
                code.out.visitIincInsn(one.tally(), 1);
                mark(one.bits(), row);
            }
            default -> code.out.visitIincInsn(one.tally(), 1);
        }
        if (one.bodyFault() >= 0 && fold.purpose() == Purpose.EXISTS_ONE) {
            handlers.add(() -> keepLast(onFault, one.bodyFault(), next));
        } else if (one.bodyFault() >= 0) {
            handlers.add(() -> keepFirst(onFault, one.bodyFault(), next));
        }
    }

    private void mark(int bits, int row) {
        code.load(Opcodes.ALOAD, bits);
        code.load(Opcodes.ILOAD, row);
        code.push(6);
        code.instruction(Opcodes.IUSHR);
        code.instruction(Opcodes.DUP2);
        code.instruction(Opcodes.LALOAD);
        code.push(1L);
        code.load(Opcodes.ILOAD, row);
        code.instruction(Opcodes.LSHL);
        code.instruction(Opcodes.LOR);
        code.instruction(Opcodes.LASTORE);
    }

    /**
     * An error of what is looked for comes before those of the stages, in their order, and these before one of the body,
     * because CEL computes lists whole before it uses them. An element that decides absorbs errors of the body.
     */
    private void finish(Running one, Frame.Ready outcome) {
        Purpose purpose = one.fold().purpose();
        if (outcome.fault() >= 0) {
            Label done = new Label();
            if (one.needle().fault() >= 0) {
                take(one.needle().fault(), outcome.fault(), done);
            }
            for (int stageFault : one.stageFaults()) {
                if (stageFault >= 0) {
                    take(stageFault, outcome.fault(), done);
                }
            }
            if (one.bodyFault() >= 0) {
                Label none = new Label();
                if (purpose == Purpose.EXISTS || purpose == Purpose.ALL) {
                    code.load(Opcodes.ILOAD, one.tally());
                    code.jump(Opcodes.IFNE, none);
                }
                take(one.bodyFault(), outcome.fault(), done);
                code.place(none);
            }
            code.set(outcome.fault(), 0);
            code.place(done);
        }
        if (one.sums()) {
            code.load(Opcodes.LLOAD, one.tally());
        } else if (purpose == Purpose.EXISTS_ONE || purpose == Purpose.ALL) {
            Label no = new Label();
            Label known = new Label();
            code.load(Opcodes.ILOAD, one.tally());
            code.push(purpose == Purpose.ALL ? 0 : 1);
            code.jump(Opcodes.IF_ICMPNE, no);
            code.setWide(outcome.value().local(), 1);
            code.jump(Opcodes.GOTO, known);
            code.place(no);
            code.setWide(outcome.value().local(), 0);
            code.place(known);
            return;
        } else {
            code.load(Opcodes.ILOAD, one.tally());
            code.instruction(Opcodes.I2L);
        }
        code.load(Opcodes.LSTORE, outcome.value().local());
    }

    /** If the error is set, it is the outcome. */
    private void take(int fault, int outcome, Label done) {
        code.load(Opcodes.ILOAD, fault);
        code.load(Opcodes.ISTORE, outcome);
        code.load(Opcodes.ILOAD, outcome);
        code.jump(Opcodes.IFNE, done);
    }
}
