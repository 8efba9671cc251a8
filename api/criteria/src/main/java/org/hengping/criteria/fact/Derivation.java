// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.Map;
import java.util.Set;
import org.hengping.criteria.Value;

/**
 * A rule by which the host computes a fact from others: pure, and dated by the calendar of the dossier. Such facts stand
 * for what no expression language can fold.
 */
public sealed interface Derivation {
    /**
     * Full years in a post, counted from appointments to the day to which years count, less what appraisals take away.
     *
     * <p>The appointments whose code is among {@code codes} are merged where they overlap and cut at that day; an open
     * one runs to it. Their full months are added and divided by twelve, rounded down. Each appraised calendar year
     * that lies in an appointment then acts by its grade: {@link AppraisalEffect#SKIP} takes one year away, {@link
     * AppraisalEffect#RESET} makes the count start anew on the first of January after it. Grades not named count.
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
