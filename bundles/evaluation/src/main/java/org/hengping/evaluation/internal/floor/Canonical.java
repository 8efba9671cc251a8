// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.floor;

import dev.cel.common.ast.CelExpr;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.hengping.criteria.standard.Standard;

/**
 * Expressions in a form that is the same for the same question: parameters as their values on a day, variables of loops by their
 * depth. Used by one comparison, on one thread.
 */
final class Canonical {
    private static final String PARAMETERS = "parameters";

    private final Standard standard;
    private final LocalDate day;

    Canonical(Standard standard, LocalDate day) {
        this.standard = standard;
        this.day = day;
    }

    String of(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT -> node.constant().toString();
            case IDENT -> node.ident().name();
            case SELECT -> select(node);
            case CALL ->
                node.call().function() + "("
                        + node.call().target().map(target -> of(target) + ";").orElse("")
                        + node.call().args().stream().map(this::of).collect(Collectors.joining(","))
                        + ")";
            case LIST -> node.list().elements().stream().map(this::of).collect(Collectors.joining(",", "[", "]"));
            case COMPREHENSION -> loop(node.comprehension());
            default -> "#" + node.id();
        };
    }

    private String select(CelExpr node) {
        CelExpr operand = node.select().operand();
        if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT
                && operand.ident().name().equals(PARAMETERS)) {
            return standard.parameter(node.select().field())
                    .flatMap(parameter -> parameter.on(day))
                    .map(value -> value.value().text())
                    .orElse("parameters." + node.select().field());
        }
        return of(operand)
                + (node.select().testOnly() ? ".has." : ".")
                + node.select().field();
    }

    /** Two loops that ask the same differ only in what their authors call a record. */
    private String loop(CelExpr.CelComprehension loop) {
        String record = "@" + depth(loop.loopStep());
        return "loop(" + of(loop.iterRange()) + "|" + of(loop.accuInit()) + "|"
                + renamed(of(loop.loopCondition()), loop.iterVar(), record) + "|"
                + renamed(of(loop.loopStep()), loop.iterVar(), record) + "|" + of(loop.result()) + ")";
    }

    private static String renamed(String text, String from, String to) {
        return text.replaceAll("(?<![A-Za-z0-9_.@])" + java.util.regex.Pattern.quote(from) + "(?![A-Za-z0-9_])", to);
    }

    private static int depth(CelExpr node) {
        return switch (node.getKind()) {
            case COMPREHENSION -> 1 + depth(node.comprehension().loopStep());
            case CALL ->
                node.call().args().stream().mapToInt(Canonical::depth).max().orElse(0);
            case SELECT -> depth(node.select().operand());
            default -> 0;
        };
    }
}
