// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.floor;

import java.util.Optional;
import java.util.Set;
import org.hengping.platform.conformance.FloorRelation;

/** One thing that a criterion asks, in a form in which it can be compared. Immutable. */
sealed interface Ask {
    /** Returns what it is about, in canonical form. */
    String subject();

    /** Returns what it asks, for people. */
    String told();

    /** Compares it with what the floor asks of the same subject; nothing where that cannot be said. */
    Optional<FloorRelation> against(Ask floor);

    /** A figure is at least so much. */
    record AtLeast(String subject, Amounts amounts) implements Ask {
        @Override
        public String told() {
            return (amounts.strict() ? "> " : "≥ ") + amounts.told();
        }

        @Override
        public Optional<FloorRelation> against(Ask floor) {
            if (floor instanceof AtLeast other) {
                return amounts.atLeastAs(other.amounts);
            }
            return floor instanceof AtMost other && other.amounts.allBelow(amounts)
                    ? Optional.of(FloorRelation.CONTRADICTS)
                    : Optional.empty();
        }
    }

    /** A figure is at most so much. */
    record AtMost(String subject, Amounts amounts) implements Ask {
        @Override
        public String told() {
            return (amounts.strict() ? "< " : "≤ ") + amounts.told();
        }

        @Override
        public Optional<FloorRelation> against(Ask floor) {
            if (floor instanceof AtMost other) {
                return amounts.atMostAs(other.amounts);
            }
            return floor instanceof AtLeast other && amounts.allBelow(other.amounts)
                    ? Optional.of(FloorRelation.CONTRADICTS)
                    : Optional.empty();
        }
    }

    /** A code is one of these. */
    record OneOf(String subject, Set<String> codes) implements Ask {
        public OneOf {
            codes = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(codes));
        }

        @Override
        public String told() {
            return String.join(", ", codes);
        }

        @Override
        public Optional<FloorRelation> against(Ask floor) {
            if (!(floor instanceof OneOf other)) {
                return Optional.empty();
            }
            if (codes.equals(other.codes)) {
                return Optional.of(FloorRelation.EQUAL);
            }
            if (other.codes.containsAll(codes)) {
                return Optional.of(FloorRelation.STRICTER);
            }
            return Optional.of(
                    codes.stream().noneMatch(other.codes::contains) ? FloorRelation.CONTRADICTS : FloorRelation.WEAKER);
        }
    }

    /** Something is so, or is not so. */
    record Holds(String subject, boolean yes) implements Ask {
        @Override
        public String told() {
            return yes ? "是 yes" : "否 no";
        }

        @Override
        public Optional<FloorRelation> against(Ask floor) {
            return floor instanceof Holds other
                    ? Optional.of(yes == other.yes ? FloorRelation.EQUAL : FloorRelation.CONTRADICTS)
                    : Optional.empty();
        }
    }
}
