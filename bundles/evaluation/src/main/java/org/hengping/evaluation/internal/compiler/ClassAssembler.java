// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts the code of a standard into methods that HotSpot still compiles, and these into hidden classes that go when the
 * standard goes.
 */
final class ClassAssembler {
    /** Most bytes of code in a method; beyond 8,000 HotSpot does not compile it. */
    static final int MOST_CODE = 6_000;

    /** So few that their constants fit into the pool of one class. */
    private static final int METHODS_PER_CLASS = 12;

    private static final String DESCRIPTOR = "(L" + Code.BOUND + ";L" + Code.RESULTS + ";)V";
    private static final int STATIC = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;

    private final CellPlan plan;
    private final List<BiConsumer<MethodVisitor, Label>> methods = new ArrayList<>();

    private ClassAssembler(CellPlan plan) {
        this.plan = plan;
    }

    /** An expression is too large for a method. */
    static final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Expr expr;

        TooLargeException(Expr expr) {
            super("an expression of " + expr.size() + " nodes");
            this.expr = expr;
        }

        Expr expr() {
            return expr;
        }
    }

    /** Returns the class files, to be run in this order. */
    static List<byte[]> assemble(CellPlan plan) throws TooLargeException {
        ClassAssembler assembler = new ClassAssembler(plan);
        for (List<Expr.Fold> pass : plan.passes()) {
            assembler.split(pass, (emitter, folds) -> emitter.pass(folds.get(0).list(), folds));
        }
        assembler.split(plan.wholes(), (emitter, exprs) -> exprs.forEach(emitter::store));
        return assembler.classes();
    }

    /** Defines classes; they are unloaded with their last instance. */
    static List<EmittedRules> define(List<byte[]> classes) {
        List<EmittedRules> rules = new ArrayList<>();
        try {
            for (byte[] bytes : classes) {
                Class<?> defined =
                        MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
                rules.add((EmittedRules) defined.getDeclaredConstructor().newInstance());
            }
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("an emitted class is not accepted", broken);
        }
        return List.copyOf(rules);
    }

    private <E extends Expr> void split(List<E> exprs, BiConsumer<ValueEmitter, List<E>> emission)
            throws TooLargeException {
        if (exprs.isEmpty()) {
            return;
        }
        BiConsumer<MethodVisitor, Label> method = (visitor, end) -> {
            emission.accept(new ValueEmitter(new Code(visitor), plan.cells()), exprs);
            visitor.visitInsn(Opcodes.RETURN);
            visitor.visitLabel(end);
        };
        if (size(method) <= MOST_CODE) {
            methods.add(method);
        } else if (exprs.size() == 1) {
            throw new TooLargeException(exprs.get(0));
        } else {
            int half = exprs.size() / 2;
            split(exprs.subList(0, half), emission);
            split(exprs.subList(half, exprs.size()), emission);
        }
    }

    private static int size(BiConsumer<MethodVisitor, Label> method) {
        MethodVisitor visitor = new ClassWriter(0).visitMethod(STATIC, "m", DESCRIPTOR, null, null);
        Label end = new Label();
        visitor.visitCode();
        method.accept(visitor, end);
        return end.getOffset();
    }

    private List<byte[]> classes() {
        List<byte[]> all = new ArrayList<>();
        for (int from = 0; from < methods.size(); from += METHODS_PER_CLASS) {
            all.add(file(methods.subList(from, Math.min(methods.size(), from + METHODS_PER_CLASS))));
        }
        return all;
    }

    private static byte[] file(List<BiConsumer<MethodVisitor, Label>> methods) {
        String name = Code.PACKAGE + "Emitted";
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String first, String second) {
                return "java/lang/Object";
            }
        };
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, name, null, "java/lang/Object", new String[] {
            Code.PACKAGE + "EmittedRules"
        });
        MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        MethodVisitor run = writer.visitMethod(Opcodes.ACC_PUBLIC, "run", DESCRIPTOR, null, null);
        run.visitCode();
        for (int i = 0; i < methods.size(); i++) {
            MethodVisitor visitor = writer.visitMethod(STATIC, "part" + i, DESCRIPTOR, null, null);
            visitor.visitCode();
            methods.get(i).accept(visitor, new Label());
            visitor.visitMaxs(0, 0);
            visitor.visitEnd();
            run.visitVarInsn(Opcodes.ALOAD, 1);
            run.visitVarInsn(Opcodes.ALOAD, 2);
            run.visitMethodInsn(Opcodes.INVOKESTATIC, name, "part" + i, DESCRIPTOR, false);
        }
        run.visitInsn(Opcodes.RETURN);
        run.visitMaxs(0, 0);
        run.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
