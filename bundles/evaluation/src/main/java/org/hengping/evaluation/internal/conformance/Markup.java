// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import org.hengping.criteria.Text;

/** Collects a page. Texts become characters and nothing else, whatever they contain. Not thread-safe. */
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** Adds markup of the page itself; never anything that came from outside. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds a text. */
    Markup text(String text) {
        text.codePoints().forEach(this::character);
        return this;
    }

    private void character(int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
                if (point == '\n' || shown(point)) {
                    out.appendCodePoint(point);
                } else {
                    out.append('\uFFFD');
                }
            }
        }
    }

    /** Controls, lone surrogates, and what turns the direction of writing, would let a text show as something else. */
    private static boolean shown(int point) {
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return !Character.isISOControl(point) && !surrogate && !turns;
    }

    /** Adds a text in both languages. */
    Markup both(Text text) {
        return raw("<span lang=\"zh-CN\">")
                .text(text.zh())
                .raw("</span> <span class=\"en\" lang=\"en\">")
                .text(text.en())
                .raw("</span>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
