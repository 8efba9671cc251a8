// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengping.criteria.Value;

/**
 * A rule by which the host computes a fact from others: pure, and dated by the calendar of the dossier. Such facts stand
 * for what no expression language can fold.
 */
public sealed interface Derivation {
    /** Returns the paths from which it computes, in the order of its components. */
    List<FactPath> reads();

    /**
     * Full years in a post, counted from appointments to the day to which years count, less what appraisals take away.
     *
     * <p>The appointments whose code is among {@code codes} are merged where they overlap or follow each other without a
     * day between, and cut at that day, which counts itself; an open one runs to it. One that ends before it begins, or
     * lacks a day it needs, is left out. The full months of each merged stretch are added. An appraisal acts when its
     * calendar year has a day in a stretch, the strictest grade of a year winning: {@link AppraisalEffect#RESET} makes
     * the count start anew on the first of January after it; {@link AppraisalEffect#SKIP} takes back the full months that
     * were gained in that year. Grades not named count. The months are divided by twelve, rounded down.
     *
     * <p>So one more day never lowers the years, except by the reset of the year it lies in.
     *
     * @param appointments list of appointments
     * @param codeField field with the code of the post
     * @param codes codes that count
     * @param fromField field with the first day
     * @param toField optional field with the last day
     * @param appraisals list of yearly appraisals
     * @param yearField integer field with the appraised year
     * @param gradeField field with the grade
     * @param effects what each grade does
     */
    record CountedYears(
            String appointments,
            String codeField,
            Set<String> codes,
            String fromField,
            String toField,
            String appraisals,
            String yearField,
            String gradeField,
            Map<String, AppraisalEffect> effects)
            implements Derivation {
        public CountedYears {
            codes = Set.copyOf(codes);
            effects = Map.copyOf(effects);
        }

        @Override
        public List<FactPath> reads() {
            return List.of(
                    FactPath.of(appointments, codeField),
                    FactPath.of(appointments, fromField),
                    FactPath.of(appointments, toField),
                    FactPath.of(appraisals, yearField),
                    FactPath.of(appraisals, gradeField));
        }
    }

    /**
     * The records of a list whose date lies in the last {@code years} years before the day until which evidence counts,
     * that day included.
     *
     * @param list the list
     * @param dateField its date field; records without it are left out
     * @param years length of the window, 1 to 99
     */
    record RecordsInWindow(String list, String dateField, int years) implements Derivation {
        public RecordsInWindow {
            if (years < 1 || years > 99) {
                throw new IllegalArgumentException("window of " + years + " years; 1 to 99 are possible");
            }
        }

        @Override
        public List<FactPath> reads() {
            return List.of(FactPath.of(list, dateField));
        }
    }

    /**
     * A value put in place of another, e.g. an equivalent degree (27号（六）: 高级工班 = 大专).
     *
     * @param fact the plain fact read
     * @param equivalents what replaces which value text; values not named are kept
     */
    record Equivalent(String fact, Map<String, Value> equivalents) implements Derivation {
        public Equivalent {
            equivalents = Map.copyOf(equivalents);
        }

        @Override
        public List<FactPath> reads() {
            return List.of(FactPath.of(fact));
        }
    }

    /** What an appraisal grade does to the count of years. */
    enum AppraisalEffect {
        /** The year counts. */
        COUNT,
        /** The year is deducted, counting goes on. */
        SKIP,
        /** Counting starts anew in the year after. */
        RESET
    }
}
