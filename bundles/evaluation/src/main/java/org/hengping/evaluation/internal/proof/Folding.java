// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Decimal;

/** Functions of rules over what is known of their arguments; an error among these is seen to before. */
final class Folding {
    private Folding() {}

    static Abstract fold(String function, List<Abstract> values, boolean decimals) {
        return switch (function) {
            case "_==_" -> equal(values.get(0), values.get(1));
            case "_!=_" -> negated(equal(values.get(0), values.get(1)));
            case "_<_", "_<=_", "_>_", "_>=_" -> compared(function, values);
            case "@in" -> contained(values.get(0), values.get(1));
            case "size" -> size(values.get(0));
            case "sum" -> sum(values.get(0), decimals);
            case "_+_", "_-_", "_*_", "_/_", "_%_" -> computed(function, values);
            case "-_" -> negative(values.get(0));
            case "decimal" -> decimal(values.get(0));
            case "_[_]" -> element(values.get(0));
            default -> Abstract.ANY;
        };
    }

    private static Abstract negated(Abstract value) {
        return value.is(Abstract.Kind.TRUTH) ? value.not() : value;
    }

    private static Abstract equal(Abstract a, Abstract b) {
        if (a.constant().isPresent() && b.constant().isPresent()) {
            return Abstract.of(a.constant().equals(b.constant()));
        }
        if (a.is(Abstract.Kind.TRUTH) && b.is(Abstract.Kind.TRUTH)) {
            return a.and(b).or(a.not().and(b.not()));
        }
        return excludes(a, b) || excludes(b, a) ? Abstract.NO : Abstract.ANY;
    }

    private static boolean excludes(Abstract text, Abstract constant) {
        return text.is(Abstract.Kind.TEXT_BUT)
                && constant.constant().filter(text.names()::contains).isPresent();
    }

    private static Abstract contained(Abstract value, Abstract list) {
        if (list.is(Abstract.Kind.EMPTY_LIST)) {
            return Abstract.NO;
        }
        if (!list.is(Abstract.Kind.LITERALS)) {
            return Abstract.ANY;
        }
        if (value.constant().isPresent()) {
            return Abstract.of(list.names().contains(value.constant().get()));
        }
        boolean allExcluded = value.is(Abstract.Kind.TEXT_BUT) && value.names().containsAll(list.names());
        return allExcluded ? Abstract.NO : Abstract.ANY;
    }

    private static Abstract compared(String function, List<Abstract> values) {
        Optional<Integer> order = order(values.get(0), values.get(1));
        if (order.isEmpty()) {
            return Abstract.ANY;
        }
        int sign = order.get();
        return Abstract.of(
                switch (function) {
                    case "_<_" -> sign < 0;
                    case "_<=_" -> sign <= 0;
                    case "_>_" -> sign > 0;
                    default -> sign >= 0;
                });
    }

    private static Optional<Integer> order(Abstract a, Abstract b) {
        Object left = a.constant().orElse(null);
        Object right = b.constant().orElse(null);
        if (left instanceof Long first && right instanceof Long second) {
            return Optional.of(first.compareTo(second));
        }
        return left instanceof Decimal first && right instanceof Decimal second
                ? Optional.of(first.compareTo(second))
                : Optional.empty();
    }

    private static Abstract size(Abstract value) {
        if (value.is(Abstract.Kind.EMPTY_LIST)) {
            return Abstract.constant(0L);
        }
        return value.constant().orElse(null) instanceof String text
                ? Abstract.constant((long) text.codePointCount(0, text.length()))
                : Abstract.ANY;
    }

    private static Abstract sum(Abstract list, boolean decimals) {
        if (!list.is(Abstract.Kind.EMPTY_LIST)) {
            return Abstract.ANY;
        }
        return decimals ? Abstract.constant(Decimal.ZERO) : Abstract.constant(0L);
    }

    private static Abstract computed(String function, List<Abstract> values) {
        Abstract a = values.get(0);
        Abstract b = values.get(1);
        if (a.is(Abstract.Kind.EMPTY_LIST) && b.is(Abstract.Kind.EMPTY_LIST)) {
            return Abstract.EMPTY_LIST;
        }
        Object left = a.constant().orElse(null);
        Object right = b.constant().orElse(null);
        try {
            if (left instanceof Long first && right instanceof Long second) {
                return Abstract.constant(
                        switch (function) {
                            case "_+_" -> Math.addExact(first, second);
                            case "_-_" -> Math.subtractExact(first, second);
                            case "_*_" -> Math.multiplyExact(first, second);
                            case "_/_" -> first / second;
                            default -> first % second;
                        });
            }
            if (left instanceof Decimal first && right instanceof Decimal second) {
                return Abstract.constant(function.equals("_+_") ? first.plus(second) : first.minus(second));
            }
        } catch (ArithmeticException overflowOrZero) {
            return Abstract.ERROR;
        }
        return Abstract.ANY;
    }

    private static Abstract negative(Abstract value) {
        return value.constant().orElse(null) instanceof Long whole && whole != Long.MIN_VALUE
                ? Abstract.constant(-whole)
                : Abstract.ANY;
    }

    private static Abstract decimal(Abstract value) {
        try {
            Object known = value.constant().orElse(null);
            if (known instanceof Long whole) {
                return Abstract.constant(Decimal.of(whole));
            }
            return known instanceof String text ? Abstract.constant(Decimal.parse(text)) : Abstract.ANY;
        } catch (ArithmeticException | IllegalArgumentException noDecimal) {
            return Abstract.ERROR;
        }
    }

    private static Abstract element(Abstract list) {
        if (list.is(Abstract.Kind.EMPTY_LIST)) {
            return Abstract.ERROR;
        }
        return list.is(Abstract.Kind.RECORDS) ? Abstract.record(list.name()) : Abstract.ANY;
    }
}
