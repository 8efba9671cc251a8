// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Value;

/** What emitted code calls. Errors come back as numbers that no date or decimal text has. */
final class RuleMath {
    /** Instead of a value: the text is no date or decimal. */
    static final long BAD_TEXT = Long.MIN_VALUE;

    /** Instead of a day: it is out of range. */
    static final long OVERFLOW = Long.MIN_VALUE + 1;

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private RuleMath() {}

    static long plusYears(long day, long years) {
        if (years > Value.LAST_YEAR || years < -Value.LAST_YEAR) {
            return OVERFLOW;
        }
        return inRange(LocalDate.ofEpochDay(day).plusYears(years));
    }

    static long fullYears(long from, long to) {
        return ChronoUnit.YEARS.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    }

    static long yearOf(long day) {
        return LocalDate.ofEpochDay(day).getYear();
    }

    static long date(String text) {
        if (!DAY.matcher(text).matches()) {
            return BAD_TEXT;
        }
        try {
            return inRange(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return BAD_TEXT;
        }
    }

    static long decimal(String text) {
        try {
            return Decimal.parse(text).millionths();
        } catch (IllegalArgumentException noDecimal) {
            return BAD_TEXT;
        }
    }

    static long length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static long inRange(LocalDate day) {
        return day.getYear() < Value.FIRST_YEAR || day.getYear() > Value.LAST_YEAR ? OVERFLOW : day.toEpochDay();
    }
}
