// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import java.util.regex.Pattern;

/**
 * The name of one record (a paper, an appointment …) within its list in a dossier.
 *
 * @param value 1 to 64 letters, digits, hyphens, dots or underscores; opaque to the platform
 */
public record RecordId(String value) implements Comparable<RecordId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public RecordId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a record id is 1 to 64 letters, digits, hyphens, dots or underscores: \"" + value + "\"");
        }
    }

    /** Orders by UTF-16 code units, the order in which records are matched. */
    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
