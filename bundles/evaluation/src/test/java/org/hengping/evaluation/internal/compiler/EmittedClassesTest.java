// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.evaluation.internal.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class EmittedClassesTest {
    private static final int ATTEMPTS = 50;

    @Test
    void noMethodIsTooLargeForTheJustInTimeCompiler() throws ClassAssembler.TooLargeException {
        Random random = new Random(5);
        RuleExpressions expressions = new RuleExpressions(random);
        CellPlan plan = new CellPlan();
        Layout layout = new Layout(
                RuleCases.standard(List.of(RuleCases.leaf(0, new LeafRule.Condition("true")))), RuleCases.VOCABULARY);
        int planned = 0;
        while (planned < 300) {
            planned += plan(RuleCases.rule(expressions, random), layout, plan) ? 1 : 0;
        }
        List<Integer> sizes = new ArrayList<>();
        ClassAssembler.assemble(plan).forEach(bytes -> sizes.addAll(sizes(bytes)));

        assertThat(sizes).hasSizeGreaterThan(20).allMatch(size -> size <= ClassAssembler.MOST_CODE);
        assertThat(sizes).as("split only where needed").anyMatch(size -> size > ClassAssembler.MOST_CODE / 3);
    }

    private static boolean plan(LeafRule rule, Layout layout, CellPlan plan) {
        Standard standard = RuleCases.standard(List.of(RuleCases.leaf(0, rule)));
        try {
            RuleSet rules = RuleSet.compile(standard, RuleCases.VOCABULARY, Sources.NONE);
            CompiledRules.compile(rules, standard, RuleCases.VOCABULARY, Sources.NONE);
            Node.Leaf leaf = standard.leaves().get(0);
            var trees = rules.trees(leaf.heading().id());
            if (rule instanceof LeafRule.CountRecords count) {
                plan.add(Lowering.matches(count.list(), Optional.ofNullable(trees.get(Sources.Part.WHERE)), layout));
            } else {
                plan.add(Lowering.lower(Objects.requireNonNull(trees.get(Sources.Part.CONDITION)), layout));
            }
            return true;
        } catch (PackException | UnsupportedRuleException refused) {
            return false;
        }
    }

    private static List<Integer> sizes(byte[] classFile) {
        List<Integer> sizes = new ArrayList<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                MethodVisitor writer =
                                        new ClassWriter(0).visitMethod(access, name, descriptor, signature, exceptions);
                                return new MethodVisitor(Opcodes.ASM9, writer) {
                                    @Override
                                    public void visitMaxs(int stack, int locals) {
                                        Label end = new Label();
                                        super.visitLabel(end);
                                        super.visitMaxs(stack, locals);
                                        sizes.add(end.getOffset());
                                    }
                                };
                            }
                        },
                        ClassReader.SKIP_FRAMES);
        return sizes;
    }

    @Test
    void emittedClassesGoWithTheStandard() throws ClassAssembler.TooLargeException {
        WeakReference<Class<?>> emitted = emit();
        for (int attempt = 0; attempt < ATTEMPTS && emitted.get() != null; attempt++) {
            System.gc();
        }

        assertThat(emitted.get()).isNull();
    }

    private static WeakReference<Class<?>> emit() throws ClassAssembler.TooLargeException {
        CellPlan plan = new CellPlan();
        plan.add(new Expr.Const(1, Type.BOOL));
        EmittedRules rules =
                ClassAssembler.define(ClassAssembler.assemble(plan)).get(0);
        Results results = new Results(1);
        rules.run(new Bound(0, 0, 0, new DayValues.Rows[0]), results);
        assertThat(results.values).containsExactly(1);
        return new WeakReference<>(rules.getClass());
    }
}
