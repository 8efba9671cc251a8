// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decodes UTF-8 without replacing anything. */
final class Utf8Text {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8Text() {}

    static char[] decode(byte[] utf8) throws JsonSyntaxException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // UTF-8 never decodes to more UTF-16 units than it has bytes, so the buffer cannot overflow.
        CharBuffer decoded = CharBuffer.allocate(utf8.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(utf8), decoded, true);
        char[] text = Arrays.copyOf(decoded.array(), decoded.position());
        if (result.isError()) {
            throw new JsonSyntaxException(JsonFault.NOT_UTF8, TextPosition.of(text, text.length), "", "");
        }
        if (text.length > 0 && text[0] == BYTE_ORDER_MARK) {
            throw new JsonSyntaxException(JsonFault.BYTE_ORDER_MARK, TextPosition.START, "", "");
        }
        return text;
    }
}
