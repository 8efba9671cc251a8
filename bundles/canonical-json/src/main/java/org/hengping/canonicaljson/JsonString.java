// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

/**
 * A JSON string: Unicode text without U+0000 and without lone surrogates.
 *
 * <p>Text is kept as it is; it is not normalised (RFC 8785, section 3.2.2.2). U+0000 is refused because databases and
 * file formats further on cannot hold it.
 *
 * @param value the text, unescaped
 */
public record JsonString(String value) implements Json {
    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if the text contains U+0000 or a lone surrogate
     */
    public JsonString {
        StringCheck.requireWritable(value);
    }
}
