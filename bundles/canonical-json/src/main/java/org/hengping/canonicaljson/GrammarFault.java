// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What kind of fault made the parser stop. The parser tells only a place and a sentence that changes from release to
 * release; our codes must not, so the tokens up to that place are looked at once more.
 *
 * @param fault NUMBER_SYNTAX, CONTROL_CHARACTER or SYNTAX
 * @param offset of the first UTF-16 unit of the malformed token
 * @param literal the malformed number, or empty
 */
record GrammarFault(JsonFault fault, int offset, String literal) {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final String BETWEEN_TOKENS = " \t\r\n{}[],:";

    /**
     * The first malformed token that begins at or before the place where the parser stopped; SYNTAX at that place if all
     * tokens are well-formed and only their order is wrong.
     */
    static GrammarFault find(char[] text, int stoppedAt) {
        int i = 0;
        while (i < text.length && i <= stoppedAt) {
            char unit = text[i];
            if (BETWEEN_TOKENS.indexOf(unit) >= 0) {
                i++;
            } else if (unit == '"') {
                int end = i + 1;
                while (end < text.length && text[end] != '"' && text[end] >= ' ') {
                    end += text[end] == '\\' ? 2 : 1;
                }
                if (end < text.length && text[end] < ' ') {
                    return new GrammarFault(JsonFault.CONTROL_CHARACTER, end, "");
                }
                i = end + 1;
            } else if (isWordPart(unit)) {
                int end = i + 1;
                while (end < text.length && isWordPart(text[end])) {
                    end++;
                }
                String word = new String(text, i, end - i);
                boolean numeric = "+-.0123456789".indexOf(unit) >= 0;
                if (numeric && !NUMBER.matcher(word).matches()) {
                    return new GrammarFault(JsonFault.NUMBER_SYNTAX, i, word);
                }
                if (!numeric && !LITERALS.contains(word)) {
                    return new GrammarFault(JsonFault.SYNTAX, i, "");
                }
                i = end;
            } else {
                return new GrammarFault(unit < ' ' ? JsonFault.CONTROL_CHARACTER : JsonFault.SYNTAX, i, "");
            }
        }
        return new GrammarFault(JsonFault.SYNTAX, Math.min(stoppedAt, text.length), "");
    }

    private static boolean isWordPart(char unit) {
        return unit == '+'
                || unit == '-'
                || unit == '.'
                || unit == '_'
                || (unit >= '0' && unit <= '9')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= 'a' && unit <= 'z');
    }
}
