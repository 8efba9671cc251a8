// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;

/**
 * A loop as its author wrote it, read off the form that CEL gives it.
 *
 * @param kind which loop
 * @param condition what is asked of each element
 * @param transform what a mapping makes of each element
 */
record Macro(Kind kind, Optional<CelExpr> condition, Optional<CelExpr> transform) {
    enum Kind {
        ALL,
        EXISTS,
        EXISTS_ONE,
        FILTER,
        MAP
    }

    /** Reads a loop; nothing if it is none of the known ones. */
    static Optional<Macro> of(CelExpr.CelComprehension loop) {
        CelExpr step = loop.loopStep();
        if (step.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return Optional.empty();
        }
        List<CelExpr> args = step.call().args();
        return switch (step.call().function()) {
            case "_&&_" -> Optional.of(new Macro(Kind.ALL, Optional.of(args.get(1)), Optional.empty()));
            case "_||_" -> Optional.of(new Macro(Kind.EXISTS, Optional.of(args.get(1)), Optional.empty()));
            case "_+_" -> added(args).map(element -> new Macro(Kind.MAP, Optional.empty(), Optional.of(element)));
            case "_?_:_" -> conditional(loop, args);
            default -> Optional.empty();
        };
    }

    private static Optional<Macro> conditional(CelExpr.CelComprehension loop, List<CelExpr> args) {
        if (loop.accuInit().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && loop.accuInit().constant().getKind() == CelConstant.Kind.INT64_VALUE) {
            return Optional.of(new Macro(Kind.EXISTS_ONE, Optional.of(args.get(0)), Optional.empty()));
        }
        if (args.get(1).getKind() != CelExpr.ExprKind.Kind.CALL) {
            return Optional.empty();
        }
        return added(args.get(1).call().args()).map(element -> {
            boolean same = element.getKind() == CelExpr.ExprKind.Kind.IDENT
                    && element.ident().name().equals(loop.iterVar());
            return new Macro(
                    same ? Kind.FILTER : Kind.MAP,
                    Optional.of(args.get(0)),
                    same ? Optional.empty() : Optional.of(element));
        });
    }

    private static Optional<CelExpr> added(List<CelExpr> args) {
        return args.size() == 2
                        && args.get(1).getKind() == CelExpr.ExprKind.Kind.LIST
                        && args.get(1).list().elements().size() == 1
                ? Optional.of(args.get(1).list().elements().get(0))
                : Optional.empty();
    }
}
