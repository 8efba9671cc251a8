// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/**
 * What is expected or found, in both languages; schemas write it {@code zh / en} in their descriptions.
 *
 * @param zh Chinese
 * @param en English
 */
record Wording(String zh, String en) {
    private static final String BORDER = " / ";
    private static final int LONGEST_SHOWN = 40;

    static Wording of(JsonNode rule) {
        String description = rule.path("description").asText();
        int border = description.indexOf(BORDER);
        return border < 0
                ? new Wording("另一种内容", "something else")
                : new Wording(description.substring(0, border), description.substring(border + BORDER.length()));
    }

    /** Says what stands there instead. */
    static Wording found(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().isEmpty()
                    ? new Wording("空映射", "an empty mapping")
                    : new Wording("映射", "a mapping");
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().isEmpty() ? new Wording("空列表", "an empty list") : new Wording("列表", "a list");
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        String shown = shorten(scalar.text());
        return switch (scalar.kind()) {
            case NULL -> new Wording("空值", "nothing");
            case BOOLEAN, INTEGER -> new Wording(shown, shown);
            case FRACTION -> new Wording("小数 " + shown, "the fraction " + shown);
            case TEXT -> {
                String strange = lookAlikes(shown);
                yield new Wording("文本“" + shown + "”" + strange, "the text \"" + shown + "\"" + strange);
            }
        };
    }

    /** Names letters beside Latin ones that may be taken for them, which are neither Latin nor Han. */
    private static String lookAlikes(String text) {
        if (text.codePoints().noneMatch(point -> point < 0x80 && Character.isLetter(point))) {
            return "";
        }
        String named = text.codePoints()
                .filter(Character::isLetter)
                .filter(point -> Character.UnicodeScript.of(point) != Character.UnicodeScript.HAN)
                .filter(point -> point >= 0x80)
                .distinct()
                .mapToObj(point -> "U+%04X %s".formatted(point, Character.getName(point)))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : " (" + named + ")";
    }

    static String shorten(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
