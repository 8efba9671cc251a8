// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression can still come to: never less than it really can. An error that is only one of several possibilities
 * of a free value is left out, because whatever an error leads to, yes or no leads to as well.
 *
 * @param kind what is known
 * @param constant the one value, where it is known
 * @param names list of the records, or codes that a text is not
 * @param yes for truths: whether it can be true
 * @param no for truths: whether it can be false
 * @param error whether it can be an error
 */
record Abstract(Kind kind, Optional<Object> constant, Set<String> names, boolean yes, boolean no, boolean error) {
    enum Kind {
        /** True, false or an error, as far as the marks say. */
        TRUTH,
        /** One number, text or decimal. */
        CONSTANT,
        /** Any text but these. */
        TEXT_BUT,
        /** A list without elements. */
        EMPTY_LIST,
        /** A list of records of any length. */
        RECORDS,
        /** One record of a list. */
        RECORD,
        /** {@code facts}. */
        FACTS,
        /** A list of literals. */
        LITERALS,
        /** An error for sure. */
        ERROR,
        /** Anything else. */
        ANY
    }

    static final Abstract ERROR = plain(Kind.ERROR);
    static final Abstract ANY = plain(Kind.ANY);
    static final Abstract EMPTY_LIST = plain(Kind.EMPTY_LIST);
    static final Abstract FACTS = plain(Kind.FACTS);
    static final Abstract FREE = truth(true, true, false);
    static final Abstract YES = truth(true, false, false);
    static final Abstract NO = truth(false, true, false);
    private static final Abstract BROKEN_TRUTH = truth(false, false, true);

    Abstract {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(constant, "constant");
        names = Set.copyOf(names);
    }

    private static Abstract plain(Kind kind) {
        return new Abstract(kind, Optional.empty(), Set.of(), false, false, kind == Kind.ERROR);
    }

    static Abstract truth(boolean yes, boolean no, boolean error) {
        return new Abstract(Kind.TRUTH, Optional.empty(), Set.of(), yes, no, error);
    }

    static Abstract of(boolean value) {
        return value ? YES : NO;
    }

    static Abstract constant(Object value) {
        return value instanceof Boolean truth
                ? of(truth)
                : new Abstract(Kind.CONSTANT, Optional.of(value), Set.of(), false, false, false);
    }

    static Abstract textBut(Set<String> codes) {
        return new Abstract(Kind.TEXT_BUT, Optional.empty(), codes, false, false, false);
    }

    static Abstract literals(Set<String> texts) {
        return new Abstract(Kind.LITERALS, Optional.empty(), texts, false, false, false);
    }

    static Abstract records(String list) {
        return new Abstract(Kind.RECORDS, Optional.empty(), Set.of(list), false, false, false);
    }

    static Abstract record(String list) {
        return new Abstract(Kind.RECORD, Optional.empty(), Set.of(list), false, false, false);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Returns the one name. */
    String name() {
        return names.iterator().next();
    }

    /** Reads it as a truth: an error stays one, anything unknown may be either. */
    Abstract asTruth() {
        if (kind == Kind.TRUTH) {
            return this;
        }
        return kind == Kind.ERROR ? BROKEN_TRUTH : FREE;
    }

    Abstract not() {
        Abstract truth = asTruth();
        return truth(truth.no, truth.yes, truth.error);
    }

    Abstract and(Abstract other) {
        Abstract a = asTruth();
        Abstract b = other.asTruth();
        boolean broken = (a.error && (b.yes || b.error)) || (b.error && (a.yes || a.error));
        return truth(a.yes && b.yes, a.no || b.no, broken);
    }

    Abstract or(Abstract other) {
        return not().and(other.not()).not();
    }

    /** Either this or the other. */
    Abstract join(Abstract other) {
        if (equals(other)) {
            return this;
        }
        if (kind == Kind.TRUTH || other.kind == Kind.TRUTH) {
            Abstract a = asTruth();
            Abstract b = other.asTruth();
            return truth(a.yes || b.yes, a.no || b.no, a.error || b.error);
        }
        if (kind == Kind.ERROR) {
            return other;
        }
        return other.kind == Kind.ERROR ? this : ANY;
    }
}
