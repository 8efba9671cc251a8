// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.seniorengineer;

import java.time.LocalDate;
import java.util.Optional;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;

/**
 * The time since a person first held the title of engineer or a corresponding qualification.
 *
 * @param since its first day; absent if the person holds neither
 * @param yearsCountTo day to which years count
 * @param evidenceUntil last day on which evidence counts
 */
record CurrentPost(Optional<LocalDate> since, LocalDate yearsCountTo, LocalDate evidenceUntil) {
    private static final FactKey<String> TITLE = FactKey.code("title");
    private static final FactKey<String> CORRESPONDS_TO = FactKey.code("correspondsTo");
    private static final FactKey<LocalDate> OBTAINED_ON = FactKey.date("obtainedOn");
    private static final String ENGINEER = "ENGINEER";

    static CurrentPost of(Facts facts) {
        Optional<LocalDate> first = Optional.empty();
        for (EvidenceRecord title : facts.records("heldTitles")) {
            if (title.get(TITLE).equals(ENGINEER)) {
                first = earlier(first, title.get(OBTAINED_ON));
            }
        }
        for (EvidenceRecord qualification : facts.records("qualifications")) {
            if (qualification.get(CORRESPONDS_TO).equals(ENGINEER)) {
                first = earlier(first, qualification.get(OBTAINED_ON));
            }
        }
        return new CurrentPost(
                first, facts.calendar().yearsCountTo(), facts.calendar().evidenceUntil());
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> first, LocalDate day) {
        return first.isPresent() && first.get().isBefore(day) ? first : Optional.of(day);
    }

    /** Tells whether so many full years have passed in the post. */
    boolean lasted(long years) {
        return since.isPresent() && passed(since.get(), years);
    }

    /** Tells whether so many full years have passed since a day. */
    boolean passed(LocalDate from, long years) {
        return !from.plusYears(years).isAfter(yearsCountTo);
    }

    /** Tells whether a day lies in the post and evidence of it still counts. */
    boolean contains(LocalDate day) {
        return since.isPresent() && !day.isBefore(since.get()) && !day.isAfter(evidenceUntil);
    }
}
