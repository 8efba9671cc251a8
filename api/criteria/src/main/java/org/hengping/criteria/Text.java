// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import java.util.Objects;

/**
 * A text for people in both languages of the platform.
 *
 * @param zh simplified Chinese (zh-CN), shown first
 * @param en English
 */
public record Text(String zh, String en) {
    /** Longest text of either language, in UTF-16 code units. */
    public static final int MAXIMUM_LENGTH = 4_000;

    public Text {
        require(zh, "zh");
        require(en, "en");
    }

    private static void require(String text, String language) {
        Objects.requireNonNull(text, language);
        if (text.isBlank() || text.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(
                    "text." + language + " must have 1 to " + MAXIMUM_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
