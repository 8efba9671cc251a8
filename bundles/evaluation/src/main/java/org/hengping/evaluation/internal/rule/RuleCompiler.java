// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.platform.fault.Violation;

/** Compiles the expressions of one leaf after the other and collects what is wrong with them. */
final class RuleCompiler {
    private final Standard standard;
    private final Vocabulary vocabulary;
    private final Sources sources;
    private final List<Violation> violations;

    RuleCompiler(Standard standard, Vocabulary vocabulary, Sources sources, List<Violation> violations) {
        this.standard = standard;
        this.vocabulary = vocabulary;
        this.sources = sources;
        this.violations = violations;
    }

    /** Compiles a leaf; nothing where it has no expression or a wrong one. */
    Optional<CompiledLeaf> compile(Node.Leaf leaf) {
        if (leaf.rule() instanceof LeafRule.Computed) {
            return Optional.empty();
        }
        RuleTypes types = new RuleTypes(leaf, standard, vocabulary);
        FactsBinding binding = new FactsBinding(leaf, standard, vocabulary);
        if (leaf.rule() instanceof LeafRule.Condition condition) {
            return expression(leaf, types, Sources.Part.CONDITION, condition.expression(), Optional.empty())
                    .map(program -> new CompiledLeaf.Condition(binding, program));
        }
        LeafRule.CountRecords count = (LeafRule.CountRecords) leaf.rule();
        if (types.findType(RuleTypes.RECORD_PREFIX + count.list()).isEmpty()) {
            NodeId id = leaf.heading().id();
            new RuleText(id, Sources.Part.LIST, count.list(), sources, violations)
                    .add(
                            0,
                            "list-not-read",
                            "reads 中没有列表“" + count.list() + "”的字段",
                            "reads names no field of the list \"" + count.list() + "\"");
            return Optional.empty();
        }
        Optional<RuleProgram> where = count.where()
                .flatMap(text -> expression(leaf, types, Sources.Part.WHERE, text, Optional.of(count.list())));
        Optional<RuleProgram> atLeast =
                expression(leaf, types, Sources.Part.AT_LEAST, count.atLeast(), Optional.empty());
        return where.isPresent() == count.where().isPresent()
                ? atLeast.map(number -> new CompiledLeaf.Count(binding, count.list(), where, number))
                : Optional.empty();
    }

    private Optional<RuleProgram> expression(
            Node.Leaf leaf, RuleTypes types, Sources.Part part, String expression, Optional<String> recordsOf) {
        RuleText text = new RuleText(leaf.heading().id(), part, expression, sources, violations);
        CelCompiler compiler = RuleLanguage.compiler(types, standard, recordsOf);
        IssueWording wording = new IssueWording(text, types, vocabulary);
        int before = violations.size();
        try {
            CelValidationResult parsed = compiler.parse(expression);
            if (parsed.hasError()) {
                wording.addSyntax(parsed.getErrors());
                return Optional.empty();
            }
            OfferedSyntax.check(text, parsed.getAst(), standard, recordsOf.isPresent());
            if (violations.size() > before) {
                return Optional.empty();
            }
            CelValidationResult checked = compiler.check(parsed.getAst());
            if (checked.hasError()) {
                wording.addTypes(parsed.getAst(), checked.getErrors());
                return Optional.empty();
            }
            CelAbstractSyntaxTree tree = checked.getAst();
            CheckedRule.check(text, tree, leaf, vocabulary);
            checkResult(text, tree, part == Sources.Part.AT_LEAST ? SimpleType.INT : SimpleType.BOOL);
            return violations.size() > before
                    ? Optional.empty()
                    : Optional.of(new RuleProgram(
                            tree, RuleLanguage.runtime(recordsOf.isPresent()).createProgram(tree), readsTables(tree)));
        } catch (CelValidationException | CelEvaluationException broken) {
            text.add(
                    0,
                    "cel-syntax",
                    "表达式无法编译：" + broken.getMessage(),
                    "the expression cannot be compiled: " + broken.getMessage());
            return Optional.empty();
        }
    }

    private static void checkResult(RuleText text, CelAbstractSyntaxTree tree, CelType expected) {
        if (!tree.getResultType().equals(expected)) {
            boolean number = expected.equals(SimpleType.INT);
            text.add(
                    0,
                    "wrong-result",
                    number ? "表达式的结果应为整数" : "表达式的结果应为真或假（bool）",
                    "the expression should give " + (number ? "a whole number (int)" : "true or false (bool)")
                            + ", not " + tree.getResultType().name().replace("hengping.", ""));
        } else if (expected.equals(SimpleType.INT)) {
            CelExpr root = tree.getExpr();
            boolean belowOne = root.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && root.constant().getKind() == CelConstant.Kind.INT64_VALUE
                    && root.constant().int64Value() < 1;
            if (belowOne) {
                text.add(0, "below-one", "atLeast 应不小于1", "atLeast should be at least 1");
            }
        }
    }

    private static boolean readsTables(CelAbstractSyntaxTree tree) {
        AtomicBoolean found = new AtomicBoolean();
        tree.getReferenceMap().values().forEach(reference -> {
            if (reference.overloadIds().stream().anyMatch(TableFunctions::isTable)) {
                found.set(true);
            }
        });
        return found.get();
    }
}
