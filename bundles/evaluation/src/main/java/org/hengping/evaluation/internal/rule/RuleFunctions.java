// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.CelOverloadDecl.newMemberOverload;
import static org.hengping.evaluation.internal.rule.RuleTypes.DATE;
import static org.hengping.evaluation.internal.rule.RuleTypes.DECIMAL;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Value;
import org.hengping.evaluation.internal.rule.RuleFault.Kind;

/** Dates, decimals and sums: what rules can do beyond CEL itself. All pure. */
final class RuleFunctions {
    /** Names of the functions, for those who misspell them. */
    static final Set<String> NAMES = Set.of("date", "decimal", "fullYears", "plusYears", "sum", "yearOf");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Map<String, String> COMPARISONS =
            Map.of("_<_", "less", "_<=_", "less_equals", "_>_", "greater", "_>=_", "greater_equals");

    private RuleFunctions() {}

    static List<CelFunctionDecl> declarations() {
        List<CelFunctionDecl> all = new ArrayList<>();
        COMPARISONS.forEach((operator, id) -> all.add(function(
                operator,
                newGlobalOverload(id + "_hengping_date", SimpleType.BOOL, DATE, DATE),
                newGlobalOverload(id + "_hengping_decimal", SimpleType.BOOL, DECIMAL, DECIMAL))));
        all.add(function("_+_", newGlobalOverload("add_hengping_decimal", DECIMAL, DECIMAL, DECIMAL)));
        all.add(function("_-_", newGlobalOverload("subtract_hengping_decimal", DECIMAL, DECIMAL, DECIMAL)));
        all.add(function("date", newGlobalOverload("string_to_hengping_date", DATE, SimpleType.STRING)));
        all.add(function(
                "decimal",
                newGlobalOverload("string_to_hengping_decimal", DECIMAL, SimpleType.STRING),
                newGlobalOverload("int_to_hengping_decimal", DECIMAL, SimpleType.INT)));
        all.add(function("fullYears", newGlobalOverload("full_years", SimpleType.INT, DATE, DATE)));
        all.add(function("plusYears", newMemberOverload("date_plus_years", DATE, DATE, SimpleType.INT)));
        all.add(function("sum", sumOf("sum_decimals", DECIMAL), sumOf("sum_ints", SimpleType.INT)));
        all.add(function("yearOf", newGlobalOverload("year_of", SimpleType.INT, DATE)));
        return all;
    }

    private static CelFunctionDecl function(String name, CelOverloadDecl... overloads) {
        return CelFunctionDecl.newFunctionDeclaration(name, overloads);
    }

    private static CelOverloadDecl sumOf(String id, CelType element) {
        return newGlobalOverload(id, element, ListType.create(element));
    }

    static List<CelFunctionBinding> bindings() {
        List<CelFunctionBinding> all = new ArrayList<>();
        all.add(CelFunctionBinding.from("less_hengping_date", LocalDate.class, LocalDate.class, LocalDate::isBefore));
        all.add(CelFunctionBinding.from(
                "less_equals_hengping_date", LocalDate.class, LocalDate.class, (a, b) -> !a.isAfter(b)));
        all.add(CelFunctionBinding.from("greater_hengping_date", LocalDate.class, LocalDate.class, LocalDate::isAfter));
        all.add(CelFunctionBinding.from(
                "greater_equals_hengping_date", LocalDate.class, LocalDate.class, (a, b) -> !a.isBefore(b)));
        all.add(CelFunctionBinding.from(
                "less_hengping_decimal", Decimal.class, Decimal.class, (a, b) -> a.compareTo(b) < 0));
        all.add(CelFunctionBinding.from(
                "less_equals_hengping_decimal", Decimal.class, Decimal.class, (a, b) -> a.compareTo(b) <= 0));
        all.add(CelFunctionBinding.from(
                "greater_hengping_decimal", Decimal.class, Decimal.class, (a, b) -> a.compareTo(b) > 0));
        all.add(CelFunctionBinding.from(
                "greater_equals_hengping_decimal", Decimal.class, Decimal.class, (a, b) -> a.compareTo(b) >= 0));
        all.add(CelFunctionBinding.from("add_hengping_decimal", Decimal.class, Decimal.class, Decimal::plus));
        all.add(CelFunctionBinding.from("subtract_hengping_decimal", Decimal.class, Decimal.class, Decimal::minus));
        all.add(CelFunctionBinding.from("string_to_hengping_date", String.class, RuleFunctions::date));
        all.add(CelFunctionBinding.from("string_to_hengping_decimal", String.class, RuleFunctions::decimal));
        all.add(CelFunctionBinding.from("int_to_hengping_decimal", Long.class, Decimal::of));
        all.add(CelFunctionBinding.from("full_years", LocalDate.class, LocalDate.class, ChronoUnit.YEARS::between));
        all.add(CelFunctionBinding.from("date_plus_years", LocalDate.class, Long.class, RuleFunctions::plusYears));
        all.add(CelFunctionBinding.from("sum_decimals", List.class, RuleFunctions::sumOfDecimals));
        all.add(CelFunctionBinding.from("sum_ints", List.class, RuleFunctions::sumOfIntegers));
        all.add(CelFunctionBinding.from("year_of", LocalDate.class, day -> (long) day.getYear()));
        return all;
    }

    static LocalDate date(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new RuleFault(Kind.BAD_TEXT);
        }
        try {
            return inRange(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            throw new RuleFault(Kind.BAD_TEXT);
        }
    }

    static Decimal decimal(String text) {
        try {
            return Decimal.parse(text);
        } catch (IllegalArgumentException noDecimal) {
            throw new RuleFault(Kind.BAD_TEXT);
        }
    }

    private static LocalDate plusYears(LocalDate day, long years) {
        if (years > Value.LAST_YEAR || years < -Value.LAST_YEAR) {
            throw new RuleFault(Kind.OVERFLOW);
        }
        return inRange(day.plusYears(years));
    }

    private static LocalDate inRange(LocalDate day) {
        if (day.getYear() < Value.FIRST_YEAR || day.getYear() > Value.LAST_YEAR) {
            throw new RuleFault(Kind.OVERFLOW);
        }
        return day;
    }

    private static Object sumOfDecimals(List<?> items) {
        Decimal sum = Decimal.ZERO;
        for (Object item : items) {
            sum = sum.plus((Decimal) item);
        }
        return sum;
    }

    private static Object sumOfIntegers(List<?> items) {
        long sum = 0;
        for (Object item : items) {
            sum = Math.addExact(sum, (Long) item);
        }
        return sum;
    }
}
