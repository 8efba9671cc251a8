// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/**
 * The working days of a year: Monday to Friday without the days off, and the Saturdays and Sundays that are worked.
 *
 * @param year the year
 * @param label what people read
 * @param daysOff days from Monday to Friday that are not worked
 * @param workedWeekends Saturdays and Sundays that are worked
 * @param clauses where it says so; at least one
 */
public record CalendarYear(
        int year, Text label, SortedSet<LocalDate> daysOff, SortedSet<LocalDate> workedWeekends, List<Clause> clauses)
        implements Provision {
    public CalendarYear {
        Objects.requireNonNull(label, "label");
        daysOff = Codes.sorted(daysOff);
        workedWeekends = Codes.sorted(workedWeekends);
        for (LocalDate day :
                Stream.concat(daysOff.stream(), workedWeekends.stream()).toList()) {
            if (day.getYear() != year) {
                throw new IllegalArgumentException(day + " is not a day of " + year);
            }
            if (weekend(day) != workedWeekends.contains(day)) {
                throw new IllegalArgumentException(day + " is a " + day.getDayOfWeek()
                        + "; days off are from Monday to Friday, worked weekends are Saturdays and Sundays");
            }
        }
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.CALENDAR;
    }

    @Override
    public String code() {
        return Integer.toString(year);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * Tells whether that day is worked.
     *
     * @throws IllegalArgumentException if it is a day of another year
     */
    public boolean worked(LocalDate day) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException(day + " is not a day of " + year);
        }
        return weekend(day) ? workedWeekends.contains(day) : !daysOff.contains(day);
    }
}
