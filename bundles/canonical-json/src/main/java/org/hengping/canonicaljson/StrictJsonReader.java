// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

/**
 * Reads one JSON document and refuses everything about which two readers could disagree.
 *
 * <p>Beyond RFC 8259 it refuses duplicate member names, lone surrogates, U+0000, a byte order mark, and numbers that
 * {@link JsonNumber} cannot hold. {@code -0} is read as {@code 0}; fractions are rounded to the nearest double, as RFC
 * 8785 supposes, but one that would vanish to zero or overflow is refused. Safe for use by several threads.
 */
public final class StrictJsonReader {
    private StrictJsonReader() {}

    /**
     * Reads a document.
     *
     * @param utf8 the document in UTF-8
     * @param limits how large, deep and long it may be
     * @throws JsonSyntaxException if the document is refused; it carries the place and the reason
     */
    public static Json read(byte[] utf8, JsonLimits limits) throws JsonSyntaxException {
        if (utf8.length > limits.maxBytes()) {
            throw new JsonSyntaxException(
                    JsonFault.TOO_LARGE, TextPosition.START, "", Integer.toString(limits.maxBytes()));
        }
        char[] text = Utf8Text.decode(utf8);
        return new DocumentReader(text, limits).read();
    }
}
