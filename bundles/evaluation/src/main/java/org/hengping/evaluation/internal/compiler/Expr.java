// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule between CEL's checked tree and bytecode: typed, macros known by name, places of facts resolved.
 *
 * <p>Loops are numbered by how deep they are nested, so that equal expressions of different leaves are equal here and are
 * computed once. Equality is by structure.
 */
sealed interface Expr {
    /** Returns the type of its value. */
    Type type();

    /** Returns what it is made of, in the order in which CEL computes it; bodies of loops last. */
    default List<Expr> parts() {
        return List.of();
    }

    /** Tells whether it may give an error value of its own, apart from its parts. */
    default boolean mayFailItself() {
        return false;
    }

    /** Tells whether it may give an error value. */
    default boolean mayFail() {
        return mayFailItself() || parts().stream().anyMatch(Expr::mayFail);
    }

    /** Returns the loops around it whose element it reads: bit n is the loop of depth n. */
    default int free() {
        return parts().stream().mapToInt(Expr::free).reduce(0, (a, b) -> a | b);
    }

    /** Returns how many nodes it has. */
    default int size() {
        return 1 + parts().stream().mapToInt(Expr::size).sum();
    }

    /** Comparisons. */
    enum Order {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE
    }

    /** Arithmetic on numbers in a {@code long}; decimals only add and subtract. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        REMAINDER
    }

    /** Functions. */
    enum Function {
        PLUS_YEARS,
        FULL_YEARS,
        YEAR_OF,
        DATE_OF_TEXT,
        DECIMAL_OF_TEXT,
        DECIMAL_OF_INT,
        NEGATE,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        LENGTH
    }

    /** What a loop is for. */
    enum Purpose {
        EXISTS,
        ALL,
        EXISTS_ONE,
        SIZE,
        SUM,
        IN,
        MATCHES
    }

    /** A constant that is no text. */
    record Const(long value, Type type) implements Expr {}

    /** A constant text with its number in the pool of the standard. */
    record Text(String text, int id) implements Expr {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** A plain fact, parameter or day of the calendar; what it gives where absent. */
    record Slot(int index, Type type, Fault absent) implements Expr {
        @Override
        public boolean mayFailItself() {
            return absent != Fault.NONE;
        }
    }

    /** Whether a plain fact is there. */
    record HasSlot(int index) implements Expr {
        @Override
        public Type type() {
            return Type.BOOL;
        }
    }

    /** A field of the record that the loop of that depth is at. */
    record Column(int depth, int column, Type type, boolean optional) implements Expr {
        @Override
        public boolean mayFailItself() {
            return optional;
        }

        @Override
        public int free() {
            return 1 << depth;
        }
    }

    /** Whether that record has the field. */
    record HasColumn(int depth, int column, Type of) implements Expr {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public int free() {
            return 1 << depth;
        }
    }

    /** A field of the record at an index; asked for, or read. */
    record Indexed(int list, int column, Type of, boolean optional, boolean asked, Expr index) implements Expr {
        @Override
        public Type type() {
            return asked ? Type.BOOL : of;
        }

        @Override
        public boolean mayFailItself() {
            return true;
        }

        @Override
        public List<Expr> parts() {
            return List.of(index);
        }
    }

    /** What a mapping stage of the loop of that depth made of its element. */
    record Element(int depth, int stage, Type type) implements Expr {
        @Override
        public int free() {
            return 1 << depth;
        }
    }

    record Not(Expr operand) implements Expr {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public List<Expr> parts() {
            return List.of(operand);
        }
    }

    /** {@code &&}, or {@code ||} where {@code or}. */
    record Both(boolean or, Expr left, Expr right) implements Expr {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public List<Expr> parts() {
            return List.of(left, right);
        }
    }

    record Choose(Expr condition, Expr then, Expr otherwise) implements Expr {
        @Override
        public Type type() {
            return then.type();
        }

        @Override
        public List<Expr> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    record Compare(Order order, Expr left, Expr right) implements Expr {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public List<Expr> parts() {
            return List.of(left, right);
        }
    }

    record Arithmetic(Operator operator, Expr left, Expr right, Type type) implements Expr {
        @Override
        public boolean mayFailItself() {
            return true;
        }

        @Override
        public List<Expr> parts() {
            return List.of(left, right);
        }
    }

    record Call(Function function, List<Expr> parts, Type type) implements Expr {
        @Override
        public boolean mayFailItself() {
            return switch (function) {
                case PLUS_YEARS, DATE_OF_TEXT, DECIMAL_OF_TEXT, DECIMAL_OF_INT, NEGATE -> true;
                default -> false;
            };
        }
    }

    /** Whether a value is among those of a list that is written out. */
    record OneOf(Expr needle, List<Expr> items) implements Expr {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public List<Expr> parts() {
            return Stream.concat(Stream.of(needle), items.stream()).toList();
        }
    }

    /** The sum, or else the length, of a list that is written out. */
    record OfList(boolean sum, List<Expr> parts, Type type) implements Expr {
        @Override
        public boolean mayFailItself() {
            return sum;
        }
    }

    /** Looks a row up; asks for it, or reads its value. */
    record LookUp(int table, boolean asked, List<Expr> parts, Type of) implements Expr {
        @Override
        public Type type() {
            return asked ? Type.BOOL : of;
        }

        @Override
        public boolean mayFailItself() {
            return !asked;
        }
    }

    /**
     * A step between the records of a list and what consumes them.
     *
     * @param condition which elements go on; absent means all
     * @param mapped what they become; absent means they stay
     */
    record Stage(Optional<Expr> condition, Optional<Expr> mapped) {
        boolean mayFail() {
            return condition.filter(Expr::mayFail).isPresent()
                    || mapped.filter(Expr::mayFail).isPresent();
        }
    }

    /**
     * A loop over the records of a list.
     *
     * @param depth how many loops are around it
     * @param body what is asked of each element, or for a sum the element; absent for sizes
     * @param needle what is looked for by {@code in}
     */
    record Fold(
            Purpose purpose,
            int depth,
            int list,
            List<Stage> stages,
            Optional<Expr> body,
            Optional<Expr> needle,
            Type type)
            implements Expr {
        @Override
        public boolean mayFailItself() {
            return purpose == Purpose.SUM;
        }

        @Override
        public List<Expr> parts() {
            return Stream.concat(needle.stream(), looped().stream()).toList();
        }

        /** Returns what is computed for each element. */
        List<Expr> looped() {
            return Stream.concat(
                            stages.stream()
                                    .flatMap(stage ->
                                            Stream.concat(stage.condition().stream(), stage.mapped().stream())),
                            body.stream())
                    .toList();
        }

        @Override
        public int free() {
            return Expr.super.free() & ((1 << depth) - 1);
        }

        /** Tells whether it is computed once for the dossier. */
        boolean outermost() {
            return depth == 0;
        }
    }
}
