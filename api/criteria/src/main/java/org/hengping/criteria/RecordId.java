// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

/**
 * The name of one record (a paper, an appointment …) within its list in a dossier.
 *
 * @param value 1 to 64 letters, digits, hyphens, dots or underscores; opaque to the platform
 */
public record RecordId(String value) implements Comparable<RecordId> {
    private static final int LONGEST = 64;

    public RecordId {
        if (!isId(value)) {
            throw new IllegalArgumentException(
                    "a record id is 1 to 64 letters, digits, hyphens, dots or underscores: \"" + value + "\"");
        }
    }

    private static boolean isId(String text) {
        boolean id = !text.isEmpty() && text.length() <= LONGEST;
        for (int i = 0; id && i < text.length(); i++) {
            char unit = text.charAt(i);
            id = (unit >= 'a' && unit <= 'z')
                    || (unit >= 'A' && unit <= 'Z')
                    || (unit >= '0' && unit <= '9')
                    || (i > 0 && (unit == '.' || unit == '_' || unit == '-'));
        }
        return id;
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
