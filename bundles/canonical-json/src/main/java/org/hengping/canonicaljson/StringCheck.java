// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import java.util.Optional;

/** Finds what a JSON string or member name may not contain here. */
final class StringCheck {
    private StringCheck() {}

    /** The first fault in the text: LONE_SURROGATE or CONTROL_CHARACTER (U+0000 only), or empty. */
    static Optional<JsonFault> faultIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return Optional.of(JsonFault.CONTROL_CHARACTER);
            }
            if (Character.isSurrogate(unit)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                    return Optional.of(JsonFault.LONE_SURROGATE);
                }
                i++;
            }
        }
        return Optional.empty();
    }

    static void requireWritable(String text) {
        Optional<JsonFault> fault = faultIn(text);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get() + ": " + fault.get().english(""));
        }
    }
}
