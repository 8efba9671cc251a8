// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.Set;

/** The names in an expression that it does not bind itself. */
final class FreeNames {
    private FreeNames() {}

    static Set<String> of(CelExpr node) {
        Set<String> names = new HashSet<>();
        switch (node.getKind()) {
            case IDENT -> names.add(node.ident().name());
            case SELECT -> names.addAll(of(node.select().operand()));
            case CALL -> {
                node.call().target().ifPresent(target -> names.addAll(of(target)));
                node.call().args().forEach(arg -> names.addAll(of(arg)));
            }
            case LIST -> node.list().elements().forEach(element -> names.addAll(of(element)));
            case COMPREHENSION -> {
                CelExpr.CelComprehension loop = node.comprehension();
                Set<String> inside = of(loop.loopStep());
                inside.removeAll(Set.of(loop.iterVar(), loop.accuVar()));
                names.addAll(inside);
                names.addAll(of(loop.iterRange()));
            }
            default -> {
                // names nothing
            }
        }
        return names;
    }
}
