// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.evaluation.internal.pack.YamlNode.Kind;

/** Reads plain values of a known type. */
final class ValueReader {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,63}");

    private final Problems problems;

    ValueReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads a value of that type, or notes what was expected. */
    Optional<Value> read(YamlNode node, ValueType type) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return wrong(node, type);
        }
        boolean text = scalar.kind() == Kind.TEXT;
        return switch (type) {
            case BOOLEAN ->
                scalar.kind() == Kind.BOOLEAN
                        ? Optional.of(new Value.BooleanValue(Boolean.parseBoolean(scalar.text())))
                        : wrong(node, type);
            case INTEGER ->
                scalar.kind() == Kind.INTEGER
                        ? Optional.of(new Value.IntegerValue(Long.parseLong(scalar.text())))
                        : wrong(node, type);
            case DECIMAL -> text ? decimal(scalar).map(Value.DecimalValue::new) : wrong(node, type);
            case DATE -> text ? date(scalar).map(Value.DateValue::new) : wrong(node, type);
            case TEXT -> text ? Optional.of(new Value.TextValue(scalar.text())) : wrong(node, type);
            case CODE ->
                text && CODE.matcher(scalar.text()).matches()
                        ? Optional.of(new Value.TextValue(scalar.text()))
                        : wrong(node, type);
        };
    }

    /** Reads a value of what a path leads to; a code must be in its list. */
    Optional<Value> read(YamlNode node, VocabularyCheck.Target target, VocabularyCheck vocabulary) {
        Optional<Value> value = read(node, target.type());
        if (value.isPresent() && target.codeList().isPresent()) {
            return value.filter(code -> vocabulary.checkCode(target.codeList().get(), code.text(), node.mark()));
        }
        return value;
    }

    /** Reads the texts of the values of a list. */
    SortedSet<String> texts(Iterable<YamlNode> nodes, VocabularyCheck.Target target, VocabularyCheck vocabulary) {
        SortedSet<String> texts = new TreeSet<>();
        for (YamlNode node : nodes) {
            read(node, target, vocabulary).ifPresent(value -> texts.add(value.text()));
        }
        return texts;
    }

    /** Reads a decimal from its text. */
    Optional<Decimal> decimal(YamlNode.Scalar scalar) {
        try {
            return Optional.of(Decimal.parse(scalar.text()));
        } catch (IllegalArgumentException notOfThatForm) {
            return wrong(scalar, ValueType.DECIMAL);
        }
    }

    /** Reads a day that exists, in the years that dates may have. */
    Optional<LocalDate> date(YamlNode.Scalar scalar) {
        if (scalar.kind() == Kind.TEXT && DATE.matcher(scalar.text()).matches()) {
            try {
                return Optional.of(new Value.DateValue(LocalDate.parse(scalar.text())).value());
            } catch (DateTimeException | IllegalArgumentException noSuchDay) {
                return wrong(scalar, ValueType.DATE);
            }
        }
        return wrong(scalar, ValueType.DATE);
    }

    /** Reads {@code from} and {@code to} of a mapping. */
    Optional<Validity> validity(YamlNode.Mapping node) {
        Optional<LocalDate> from = node.scalar("from").flatMap(this::date);
        Optional<LocalDate> to = node.scalar("to").flatMap(this::date);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            problems.add(
                    node.markOf("to"),
                    "ends-before-it-begins",
                    "终止日期" + to.get() + "早于起始日期" + from.get(),
                    "it ends on " + to.get() + ", before it begins on " + from.get());
            return Optional.empty();
        }
        boolean unread = (from.isEmpty() && node.get("from").isPresent())
                || (to.isEmpty() && node.get("to").isPresent());
        return unread ? Optional.empty() : Optional.of(new Validity(from, to));
    }

    private <T> Optional<T> wrong(YamlNode node, ValueType type) {
        Wording expected =
                switch (type) {
                    case BOOLEAN -> new Wording("true 或 false", "true or false");
                    case INTEGER -> new Wording("整数", "a whole number");
                    case DECIMAL ->
                        new Wording(
                                "加引号的十进制数，例如 \"60.5\"，最多13位整数、6位小数",
                                "a decimal in quotes such as \"60.5\", at most 13 whole and 6 fractional digits");
                    case DATE ->
                        new Wording(
                                "存在的日期 yyyy-MM-dd（" + Value.FIRST_YEAR + "至" + Value.LAST_YEAR + "年）",
                                "a day that exists, yyyy-MM-dd, in the years " + Value.FIRST_YEAR + " to "
                                        + Value.LAST_YEAR);
                    case TEXT -> new Wording("文本（必要时加引号）", "a text (in quotes where needed)");
                    case CODE ->
                        new Wording(
                                "代码：大写字母、数字或下划线（数字代码加引号）",
                                "a code of capital letters, digits or underscores (digits in quotes)");
                };
        String code = type == ValueType.DATE ? "bad-date" : "wrong-type";
        problems.add(
                node.mark(),
                code,
                "应为" + expected.zh() + "，实为" + Wording.found(node).zh(),
                "expected is " + expected.en() + ", found "
                        + Wording.found(node).en());
        return Optional.empty();
    }
}
