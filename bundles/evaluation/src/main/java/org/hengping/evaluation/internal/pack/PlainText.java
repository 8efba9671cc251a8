// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Turns the bytes of a file into text that people can read. */
final class PlainText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainText() {}

    /** Decodes strict UTF-8 without control characters; a byte order mark at the front is dropped. */
    static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            SourceDocument readable = new SourceDocument(file, text);
            problems.add(
                    readable.mark(readable.length()), "not-utf-8", "文件不是UTF-8编码", "the file is not encoded in UTF-8");
            return Optional.empty();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.codePointCount(0, text.length()) > YamlReader.MOST_CODE_POINTS) {
            problems.add(
                    Mark.startOf(file),
                    "file-too-large",
                    "文件超过" + YamlReader.MOST_CODE_POINTS + "个字符",
                    "the file has more than " + YamlReader.MOST_CODE_POINTS + " characters");
            return Optional.empty();
        }
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (!isReadable(points[i])) {
                problems.add(
                        new SourceDocument(file, text).mark(i),
                        "bad-character",
                        "文件含有控制字符",
                        "the file holds a control character");
                return Optional.empty();
            }
            if (turnsText(points[i])) {
                problems.add(
                        new SourceDocument(file, text).mark(i),
                        "bidi-control",
                        "文件含有改变文字方向的控制字符（U+" + Integer.toHexString(points[i]).toUpperCase(Locale.ROOT) + "），所见与所写可能不同",
                        "the file holds a control character that turns the direction of text (U+"
                                + Integer.toHexString(points[i]).toUpperCase(Locale.ROOT)
                                + "): what is seen may not be what is written");
                return Optional.empty();
            }
        }
        return Optional.of(text);
    }

    /** Tells whether a text has characters that embed, override or isolate a direction (Unicode Standard Annex 9). */
    static boolean turnsText(String text) {
        return text.codePoints().anyMatch(PlainText::turnsText);
    }

    private static boolean turnsText(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    /** Tells whether a text has neither control characters but tab and line feed, nor half surrogate pairs. */
    static boolean isWritable(String text) {
        return text.codePoints()
                .allMatch(point ->
                        isReadable(point) && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE));
    }

    private static boolean isReadable(int point) {
        if (point < ' ') {
            return point == '\t' || point == '\n' || point == '\r';
        }
        return (point < 0x7F || point >= 0xA0)
                && point != BYTE_ORDER_MARK
                && point != 0x2028
                && point != 0x2029
                && (point & 0xFFFE) != 0xFFFE;
    }
}
