// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.Value;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;

/**
 * Evaluates a checked expression on empty input: what it can still come to when the restricted facts say nothing and all
 * others say anything. Sound: it never leaves out what can really happen. Used by one analysis, on one thread.
 */
final class RuleAnalysis {
    /** Most questions of one loop that are answered consistently; beyond, each is free by itself. */
    private static final int MOST_LOOP_ATOMS = 5;

    private final CelAbstractSyntaxTree tree;
    private final EmptyInput input;
    private final Map<String, Abstract> variables = new HashMap<>();
    private Atoms atoms = new Atoms(Map.of());

    RuleAnalysis(CelAbstractSyntaxTree tree, EmptyInput input, Optional<String> recordsOf) {
        this.tree = tree;
        this.input = input;
        variables.put("facts", Abstract.FACTS);
        recordsOf.ifPresent(list -> variables.put("record", Abstract.record(list)));
    }

    /** Evaluates the whole expression under these answers and leaves what it asked besides. */
    Abstract evaluate(Atoms given) {
        atoms = given;
        return look(tree.getExpr());
    }

    private Abstract look(CelExpr node) {
        Abstract found =
                switch (node.getKind()) {
                    case CONSTANT -> constant(node.constant());
                    case IDENT -> variables.getOrDefault(node.ident().name(), Abstract.ANY);
                    case SELECT -> select(node);
                    case CALL -> call(node);
                    case LIST -> list(node);
                    case COMPREHENSION -> loop(node.comprehension());
                    default -> Abstract.ANY;
                };
        boolean open = found.is(Abstract.Kind.ANY)
                && tree.getType(node.id()).filter(SimpleType.BOOL::equals).isPresent();
        return open ? atoms.answer(node) : found;
    }

    private static Abstract constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> Abstract.of(constant.booleanValue());
            case INT64_VALUE -> Abstract.constant(constant.int64Value());
            case STRING_VALUE -> Abstract.constant(constant.stringValue());
            default -> Abstract.ANY;
        };
    }

    private Abstract select(CelExpr node) {
        Abstract operand = look(node.select().operand());
        String field = node.select().field();
        boolean has = node.select().testOnly();
        if (operand.is(Abstract.Kind.ERROR)) {
            return Abstract.ERROR;
        }
        if (operand.is(Abstract.Kind.FACTS)) {
            boolean list = input.vocabulary()
                    .fact(field)
                    .filter(fact -> fact.type() instanceof FactType.RecordList)
                    .isPresent();
            if (list) {
                boolean empty = input.emptiedWhole(field);
                return has ? Abstract.YES : empty ? Abstract.EMPTY_LIST : Abstract.records(field);
            }
            return value(FactPath.of(field), has, input.required(field));
        }
        if (operand.is(Abstract.Kind.RECORD)) {
            return value(FactPath.of(operand.name(), field), has, false);
        }
        return Abstract.ANY;
    }

    private Abstract value(FactPath path, boolean has, boolean required) {
        if (input.emptied(path)) {
            Optional<Value> neutral = input.neutral(path);
            if (has) {
                return Abstract.of(neutral.isPresent());
            }
            return neutral.map(found -> Abstract.constant(raw(found))).orElse(Abstract.ERROR);
        }
        Set<String> excluded = input.excluded(path);
        if (!has && !excluded.isEmpty()) {
            return Abstract.textBut(excluded);
        }
        return has && required ? Abstract.YES : Abstract.ANY;
    }

    private static Object raw(Value value) {
        if (value instanceof Value.BooleanValue truth) {
            return truth.value();
        }
        if (value instanceof Value.IntegerValue whole) {
            return whole.value();
        }
        return value instanceof Value.DecimalValue amount ? amount.value() : value.text();
    }

    private Abstract list(CelExpr node) {
        if (node.list().elements().isEmpty()) {
            return Abstract.EMPTY_LIST;
        }
        Set<String> texts = new HashSet<>();
        for (CelExpr element : node.list().elements()) {
            Abstract found = look(element);
            if (found.is(Abstract.Kind.ERROR)) {
                return Abstract.ERROR;
            }
            if (found.constant().orElse(null) instanceof String text) {
                texts.add(text);
            } else {
                return Abstract.ANY;
            }
        }
        return Abstract.literals(texts);
    }

    private Abstract call(CelExpr node) {
        String function = node.call().function();
        List<CelExpr> args = node.call().args();
        return switch (function) {
            case "_&&_" -> look(args.get(0)).and(look(args.get(1)));
            case "_||_" -> look(args.get(0)).or(look(args.get(1)));
            case "!_" -> look(args.get(0)).not();
            case "_?_:_" -> choose(look(args.get(0)).asTruth(), args.get(1), args.get(2));
            default -> strict(node, function, args);
        };
    }

    /** A function that needs all its arguments. */
    private Abstract strict(CelExpr node, String function, List<CelExpr> args) {
        List<Abstract> values = new ArrayList<>();
        boolean table = node.call()
                .target()
                .filter(target -> target.getKind() == CelExpr.ExprKind.Kind.IDENT
                        && !variables.containsKey(target.ident().name()))
                .isPresent();
        if (!table) {
            node.call().target().ifPresent(target -> values.add(look(target)));
        }
        args.forEach(arg -> values.add(look(arg)));
        if (values.stream().anyMatch(RuleAnalysis::surelyBroken)) {
            return Abstract.ERROR;
        }
        boolean decimals = tree.getType(node.id()).map(CelType::name).orElse("").equals("hengping.Decimal");
        return Folding.fold(function, values, decimals);
    }

    private static boolean surelyBroken(Abstract value) {
        return value.is(Abstract.Kind.ERROR)
                || (value.is(Abstract.Kind.TRUTH) && value.error() && !value.yes() && !value.no());
    }

    private Abstract choose(Abstract condition, CelExpr then, CelExpr otherwise) {
        Optional<Abstract> result = Optional.empty();
        if (condition.yes()) {
            result = Optional.of(look(then));
        }
        if (condition.no()) {
            Abstract other = look(otherwise);
            result = Optional.of(result.map(first -> first.join(other)).orElse(other));
        }
        return result.orElse(Abstract.ERROR);
    }

    private Abstract loop(CelExpr.CelComprehension loop) {
        Abstract range = look(loop.iterRange());
        if (range.is(Abstract.Kind.ERROR)) {
            return Abstract.ERROR;
        }
        Optional<Macro> macro = Macro.of(loop);
        if (macro.isEmpty()) {
            return Abstract.ANY;
        }
        Macro.Kind kind = macro.get().kind();
        if (range.is(Abstract.Kind.EMPTY_LIST)) {
            return switch (kind) {
                case ALL -> Abstract.YES;
                case EXISTS, EXISTS_ONE -> Abstract.NO;
                case FILTER, MAP -> Abstract.EMPTY_LIST;
            };
        }
        Abstract element = range.is(Abstract.Kind.RECORDS) ? Abstract.record(range.name()) : Abstract.ANY;
        Abstract body = body(loop.iterVar(), element, macro.get());
        return switch (kind) {
            case ALL -> Abstract.truth(true, body.no(), body.error());
            case EXISTS, EXISTS_ONE -> Abstract.truth(body.yes(), true, body.error());
            case FILTER -> body.yes() ? range.is(Abstract.Kind.RECORDS) ? range : Abstract.ANY : Abstract.EMPTY_LIST;
            case MAP -> body.yes() ? Abstract.ANY : Abstract.EMPTY_LIST;
        };
    }

    /** What the body can come to on one element. Of a mapping: whether an element can come out at all. */
    private Abstract body(String variable, Abstract element, Macro macro) {
        Atoms outer = atoms;
        Abstract shadowed = variables.put(variable, element);
        Map<String, Boolean> known = shadowed == null ? outer.answers() : Map.of();
        try {
            Atoms first = new Atoms(known);
            Abstract all = bodyOnce(first, macro);
            List<String> asked = List.copyOf(first.asked().keySet());
            if (asked.isEmpty() || asked.size() > MOST_LOOP_ATOMS) {
                return all;
            }
            Abstract joined = Abstract.truth(false, false, false);
            for (int bits = 0; bits < 1 << asked.size(); bits++) {
                Map<String, Boolean> answers = new HashMap<>(known);
                for (int i = 0; i < asked.size(); i++) {
                    answers.put(asked.get(i), (bits >> i & 1) == 1);
                }
                joined = joined.join(bodyOnce(new Atoms(answers), macro));
            }
            return joined;
        } finally {
            atoms = outer;
            if (shadowed == null) {
                variables.remove(variable);
            } else {
                variables.put(variable, shadowed);
            }
        }
    }

    private Abstract bodyOnce(Atoms within, Macro macro) {
        atoms = within;
        Abstract condition =
                macro.condition().map(this::look).orElse(Abstract.YES).asTruth();
        if (macro.kind() != Macro.Kind.MAP) {
            return condition;
        }
        boolean comesOut = condition.yes()
                && macro.transform()
                        .map(this::look)
                        .filter(RuleAnalysis::surelyBroken)
                        .isEmpty();
        return Abstract.truth(comesOut, true, false);
    }
}
