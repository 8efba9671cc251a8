// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts working days in the years whose calendar is known. A count that runs into another year has no answer: the
 * calendar of that year is not published here. Immutable.
 */
public final class WorkingCalendar {
    private final Map<Integer, CalendarYear> years;

    /** @throws IllegalArgumentException if a year stands twice */
    public WorkingCalendar(Collection<CalendarYear> years) {
        this.years = years.stream()
                .collect(Collectors.toUnmodifiableMap(CalendarYear::year, Function.identity(), WorkingCalendar::twice));
    }

    private static CalendarYear twice(CalendarYear one, CalendarYear other) {
        throw new IllegalArgumentException(
                "the year " + one.year() + " stands twice: " + one.label() + ", " + other.label());
    }

    /** Tells whether that day is worked; nothing if its year is not published here. */
    public Optional<Boolean> worked(LocalDate day) {
        return Optional.ofNullable(years.get(day.getYear())).map(year -> year.worked(day));
    }

    /**
     * Returns the last day of a period of working days.
     *
     * @param first first day of the period; it counts if it is worked
     * @param workingDays length of the period, 1 to 10,000
     * @return nothing if the period runs into a year that is not published here
     */
    public Optional<LocalDate> lastDay(LocalDate first, int workingDays) {
        if (workingDays < 1 || workingDays > 10_000) {
            throw new IllegalArgumentException("1 to 10,000 working days are possible, not " + workingDays);
        }
        int left = workingDays;
        LocalDate day = first;
        while (true) {
            Optional<Boolean> worked = worked(day);
            if (worked.isEmpty()) {
                return Optional.empty();
            }
            if (worked.get()) {
                left--;
            }
            if (left == 0) {
                return Optional.of(day);
            }
            day = day.plusDays(1);
        }
    }
}
