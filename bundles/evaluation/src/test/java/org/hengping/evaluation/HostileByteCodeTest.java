// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Class files that no javac writes. */
class HostileByteCodeTest implements Opcodes {
    private static final String NAME = "org/example/plugin/Years";
    private static final String EVALUATE =
            "(Lorg/hengping/criteria/NodeId;Lorg/hengping/criteria/plugin/Facts;)Lorg/hengping/criteria/plugin/Finding;";

    private static byte[] bundle(int version, Consumer<MethodVisitor> body) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                return "java/lang/Object";
            }
        };
        writer.visit(version, ACC_PUBLIC | ACC_FINAL | ACC_SUPER, NAME, null, "java/lang/Object", new String[] {
            "org/hengping/criteria/plugin/CriteriaPlugin"
        });
        MethodVisitor constructor = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(ALOAD, 0);
        constructor.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        MethodVisitor evaluate = writer.visitMethod(ACC_PUBLIC, "evaluate", EVALUATE, null, null);
        evaluate.visitCode();
        body.accept(evaluate);
        evaluate.visitMaxs(0, 0);
        evaluate.visitEnd();
        writer.visitEnd();
        return SampleBundle.javaPlugin()
                .file(NAME + ".class", writer.toByteArray())
                .bytes();
    }

    private static List<String> refusals(byte[] bundle) {
        return new Gate(GateLimits.USUAL)
                .check(bundle, SamplePolicy.POLICY).refusals().stream()
                        .map(Violation::code)
                        .toList();
    }

    private static Reason reason(byte[] bundle) {
        CompiledStandard standard = new PluginLoader().load(bundle, SamplePolicy.SNAPSHOT.vocabulary());
        SealedDossier dossier =
                DossierReader.read(SampleBundle.dossier("demo-1", 6), SamplePolicy.SNAPSHOT.vocabulary());
        NodeResult leaf = Assertions.assertTimeout(
                        Duration.ofSeconds(20), () -> Evaluator.evaluate(standard, SamplePolicy.SNAPSHOT, dossier))
                .result()
                .tree()
                .children()
                .get(0);
        return leaf.reason().orElseThrow();
    }

    private static void finding(MethodVisitor code) {
        code.visitInsn(ICONST_1);
        code.visitMethodInsn(
                INVOKESTATIC,
                "org/hengping/criteria/plugin/Finding",
                "of",
                "(Z)Lorg/hengping/criteria/plugin/Finding;",
                false);
        code.visitInsn(ARETURN);
    }

    @Test
    void aHandlerThatCoversItselfDoesNotKeepTheError() {
        Reason reason = reason(bundle(V17, code -> {
            Label start = new Label();
            Label handler = new Label();
            Label end = new Label();
            code.visitTryCatchBlock(start, end, handler, null);
            code.visitLabel(start);
            code.visitInsn(ICONST_0);
            code.visitInsn(POP);
            code.visitJumpInsn(GOTO, start);
            code.visitLabel(handler);
            code.visitInsn(POP);
            code.visitInsn(ACONST_NULL);
            code.visitInsn(ATHROW);
            code.visitLabel(end);
        }));
        assertThat(reason.code()).isEqualTo(Reason.Code.BUDGET);
        assertThat(reason.details().get(0)).isEqualTo("WORK");
    }

    @Test
    void twoHandlersThatCoverEachOtherDoNotKeepTheError() {
        Reason reason = reason(bundle(V17, code -> {
            Label one = new Label();
            Label other = new Label();
            Label end = new Label();
            code.visitTryCatchBlock(one, other, other, null);
            code.visitTryCatchBlock(other, end, one, null);
            code.visitInsn(ACONST_NULL);
            code.visitLabel(one);
            code.visitInsn(POP);
            code.visitInsn(ACONST_NULL);
            code.visitInsn(ATHROW);
            code.visitLabel(other);
            code.visitInsn(POP);
            code.visitInsn(ACONST_NULL);
            code.visitInsn(ATHROW);
            code.visitLabel(end);
        }));
        assertThat(reason.details().get(0)).isEqualTo("BYTES");
    }

    @Test
    void refusesAMethodThatIsTooLong() {
        assertThat(refusals(bundle(V17, code -> {
                    for (int i = 0; i < 5_000; i++) {
                        code.visitInsn(NOP);
                    }
                    finding(code);
                })))
                .contains("class-unweavable");
    }

    @Test
    void admitsALongMethodOfManyBlocks() {
        // it does not do what its cases ask, and nothing else is wrong with it
        assertThat(refusals(bundle(V17, code -> {
                    for (int i = 0; i < 1_900; i++) {
                        Label next = new Label();
                        code.visitJumpInsn(GOTO, next);
                        code.visitLabel(next);
                        code.visitInsn(NOP);
                    }
                    finding(code);
                })))
                .containsExactly("case-failed");
    }

    @Test
    void refusesAMethodOfManyHandlersOrVariables() {
        assertThat(refusals(bundle(V17, code -> {
                    Label start = new Label();
                    Label end = new Label();
                    Label handler = new Label();
                    for (int i = 0; i < 60_000; i++) {
                        code.visitTryCatchBlock(start, end, handler, "java/lang/Exception");
                    }
                    code.visitLabel(start);
                    code.visitInsn(NOP);
                    code.visitLabel(end);
                    finding(code);
                    code.visitLabel(handler);
                    code.visitInsn(POP);
                    finding(code);
                })))
                .contains("class-unweavable");
        assertThat(refusals(bundle(V17, code -> {
                    code.visitInsn(ICONST_0);
                    code.visitVarInsn(ISTORE, 60_000);
                    finding(code);
                })))
                .contains("class-unweavable");
    }

    @Test
    void refusesAForeignBootstrapAndAForeignTarget() {
        Handle bootstrap = new Handle(
                H_INVOKESTATIC,
                "java/lang/invoke/LambdaMetafactory",
                "altMetafactory",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
                false);
        assertThat(refusals(bundle(V17, code -> {
                    code.visitInvokeDynamicInsn("run", "()Ljava/lang/Runnable;", bootstrap);
                    code.visitInsn(POP);
                    finding(code);
                })))
                .contains("member-not-allowed");
        Handle usual = new Handle(
                H_INVOKESTATIC,
                "java/lang/invoke/LambdaMetafactory",
                "metafactory",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
                false);
        assertThat(refusals(bundle(V17, code -> {
                    code.visitInvokeDynamicInsn(
                            "run",
                            "()Ljava/lang/Runnable;",
                            usual,
                            Type.getType("()V"),
                            new Handle(H_INVOKESTATIC, "java/lang/System", "gc", "()V", false),
                            Type.getType("()V"));
                    code.visitInsn(POP);
                    finding(code);
                })))
                .contains("class-not-allowed");
    }

    @Test
    void refusesAnOldClassFileAndOneThatDoesNotVerify() {
        assertThat(refusals(bundle(V1_5, HostileByteCodeTest::finding))).contains("class-version");
        assertThat(refusals(bundle(V17, code -> {
                    code.visitVarInsn(ALOAD, 0);
                    code.visitInsn(ARETURN);
                })))
                .isNotEmpty();
    }

    @Test
    void refusesToReachTheMeter() {
        for (String field : List.of("work", "exhausted")) {
            assertThat(refusals(bundle(V17, code -> {
                        code.visitInsn(LCONST_1);
                        code.visitFieldInsn(PUTSTATIC, "org/hengping/evaluation/internal/metering/Meter", field, "J");
                        finding(code);
                    })))
                    .contains("class-not-allowed");
        }
    }

    @Test
    void refusesTypesThatThisClassDoesNotSay() {
        assertThat(refusals(bundle(V17, code -> {
                    code.visitTypeInsn(NEW, "java/util/ArrayList");
                    code.visitVarInsn(ASTORE, 3);
                    code.visitVarInsn(ALOAD, 3);
                    code.visitIntInsn(SIPUSH, 5);
                    code.visitMethodInsn(INVOKESPECIAL, "java/util/ArrayList", "<init>", "(I)V", false);
                    finding(code);
                })))
                .isNotEmpty();
    }
}
