// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import dev.cel.common.ast.CelExpr;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The questions an expression puts to facts that are free, and an assignment of answers to them. The same question asked
 * twice gets the same answer. Used by one analysis, on one thread.
 */
final class Atoms {
    private final Map<String, Boolean> answers;
    private final Map<String, CelExpr> asked = new LinkedHashMap<>();

    Atoms(Map<String, Boolean> answers) {
        this.answers = Map.copyOf(answers);
    }

    /** Returns the answers given so far. */
    Map<String, Boolean> answers() {
        return answers;
    }

    /** Returns the questions without answer, in the order in which they were met. */
    Map<String, CelExpr> asked() {
        return asked;
    }

    /** Answers a question, or keeps it open. */
    Abstract answer(CelExpr question) {
        Named named = name(question);
        Boolean known = answers.get(named.key);
        if (known != null) {
            return Abstract.of(known != named.negated);
        }
        asked.putIfAbsent(named.key, question);
        return Abstract.FREE;
    }

    private record Named(String key, boolean negated) {}

    /** Names a comparison by its least form, so that {@code a >= b} is the contrary of {@code a < b}. */
    private static Named name(CelExpr question) {
        if (question.getKind() == CelExpr.ExprKind.Kind.CALL
                && question.call().args().size() == 2) {
            String left = key(question.call().args().get(0));
            String right = key(question.call().args().get(1));
            boolean ordered = left.compareTo(right) <= 0;
            String sorted = "eq(" + (ordered ? left + "," + right : right + "," + left) + ")";
            String less = "lt(" + left + "," + right + ")";
            String more = "lt(" + right + "," + left + ")";
            return switch (question.call().function()) {
                case "_==_" -> new Named(sorted, false);
                case "_!=_" -> new Named(sorted, true);
                case "_<_" -> new Named(less, false);
                case "_>=_" -> new Named(less, true);
                case "_>_" -> new Named(more, false);
                case "_<=_" -> new Named(more, true);
                default -> new Named(key(question), false);
            };
        }
        return new Named(key(question), false);
    }

    private static String key(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT -> node.constant().toString();
            case IDENT -> node.ident().name();
            case SELECT ->
                key(node.select().operand())
                        + (node.select().testOnly() ? ".has." : ".")
                        + node.select().field();
            case CALL ->
                node.call().function() + "("
                        + node.call().target().map(target -> key(target) + ";").orElse("")
                        + node.call().args().stream().map(Atoms::key).collect(Collectors.joining(","))
                        + ")";
            case LIST -> node.list().elements().stream().map(Atoms::key).collect(Collectors.joining(",", "[", "]"));
            default -> "#" + node.id();
        };
    }

    /** Returns the value that an equality with a literal names, with what is compared: such equalities exclude each other. */
    static Optional<Map.Entry<String, String>> equality(CelExpr question) {
        if (question.getKind() != CelExpr.ExprKind.Kind.CALL
                || !question.call().function().equals("_==_")
                || question.call().args().size() != 2) {
            return Optional.empty();
        }
        CelExpr left = question.call().args().get(0);
        CelExpr right = question.call().args().get(1);
        return right.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                ? Optional.of(Map.entry(key(left), key(right)))
                : Optional.empty();
    }
}
