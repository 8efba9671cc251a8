// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonBoolean;
import org.hengping.canonicaljson.JsonNumber;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.Vocabulary;

/** Reads plain values by their type. */
final class ValueReader {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int CODES_SHOWN = 12;

    private final Vocabulary vocabulary;
    private final Faults faults;

    ValueReader(Vocabulary vocabulary, Faults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** Returns the value, or nothing after telling what is wrong. */
    Optional<Value> read(Json json, ValueType type, Optional<String> codeList, String place) {
        return switch (type) {
            case BOOLEAN ->
                json instanceof JsonBoolean truth
                        ? Optional.of(new Value.BooleanValue(truth.value()))
                        : wrongType(place, "true 或 false", "true or false");
            case INTEGER ->
                json instanceof JsonNumber number && number.isInteger()
                        ? Optional.of(new Value.IntegerValue(number.longValue()))
                        : wrongType(place, "不带引号的整数，如 12", "a whole number without quotation marks, such as 12");
            case DECIMAL -> decimal(json, place);
            case DATE -> day(json, place, faults).map(Value.DateValue::new);
            case TEXT ->
                json instanceof JsonString string
                        ? Optional.of(new Value.TextValue(string.value()))
                        : wrongType(place, "字符串", "a string");
            case CODE -> code(json, codeList.flatMap(vocabulary::codeList), place);
        };
    }

    private Optional<Value> decimal(Json json, String place) {
        if (json instanceof JsonString string) {
            try {
                return Optional.of(new Value.DecimalValue(Decimal.parse(string.value())));
            } catch (IllegalArgumentException refused) {
                return wrongValue(
                        place,
                        string.value(),
                        "写成字符串的小数，如 \"80.5\"，整数部分不超过 13 位，小数部分不超过 6 位",
                        "a decimal number as a string such as \"80.5\", with at most 13 whole and 6 fractional digits");
            }
        }
        return wrongType(place, "写成字符串的小数，如 \"80.5\"", "a decimal number as a string such as \"80.5\"");
    }

    /** Reads a day strictly. */
    static Optional<LocalDate> day(Json json, String place, Faults faults) {
        if (json instanceof JsonString string) {
            try {
                if (DAY.matcher(string.value()).matches()) {
                    return Optional.of(new Value.DateValue(LocalDate.parse(string.value())).value());
                }
            } catch (DateTimeException | IllegalArgumentException noSuchDay) {
                // told below, with what is expected
            }
        }
        faults.add(
                place,
                json instanceof JsonString ? "wrong-value" : "wrong-type",
                "应为 " + Value.FIRST_YEAR + " 至 " + Value.LAST_YEAR + " 年间实际存在的日期，写作字符串 yyyy-MM-dd，如 \"2024-10-31\"。",
                "A day that exists, of the years " + Value.FIRST_YEAR + " to " + Value.LAST_YEAR
                        + ", is expected as a string yyyy-MM-dd such as \"2024-10-31\".");
        return Optional.empty();
    }

    private Optional<Value> code(Json json, Optional<CodeList> list, String place) {
        String codes = list.map(known -> known.codes().stream()
                                .limit(CODES_SHOWN)
                                .map(CodeList.Code::code)
                                .collect(Collectors.joining(", "))
                        + (known.codes().size() > CODES_SHOWN ? ", …" : ""))
                .orElse("");
        String name = list.map(CodeList::name).orElse("");
        if (json instanceof JsonString string) {
            if (list.isPresent() && list.get().contains(string.value())) {
                return Optional.of(new Value.TextValue(string.value()));
            }
            faults.add(
                    place,
                    "unknown-code",
                    Faults.quote(string.value()) + " 不在代码表 " + name + " 中；可用代码：" + codes + "。",
                    Faults.quote(string.value()) + " is not in the code list " + name + "; possible are " + codes
                            + ".");
            return Optional.empty();
        }
        return wrongType(place, "代码表 " + name + " 中的代码：" + codes, "a code of the list " + name + ": " + codes);
    }

    private Optional<Value> wrongType(String place, String zh, String en) {
        faults.add(place, "wrong-type", "此处应为" + zh + "。", "Expected here is " + en + ".");
        return Optional.empty();
    }

    private Optional<Value> wrongValue(String place, String value, String zh, String en) {
        faults.add(
                place,
                "wrong-value",
                Faults.quote(value) + " 不可用；应为" + zh + "。",
                Faults.quote(value) + " is not possible; expected is " + en + ".");
        return Optional.empty();
    }
}
