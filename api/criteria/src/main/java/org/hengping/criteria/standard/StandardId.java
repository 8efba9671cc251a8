// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.regex.Pattern;

/**
 * The name of a standard over all its versions.
 *
 * @param value lower-case words joined by hyphens or dots, at most 100 characters; can stand in a URL as it is
 */
public record StandardId(String value) implements Comparable<StandardId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    public StandardId {
        if (value.length() > 100 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a standard id is lower-case words joined by hyphens or dots, at most 100 characters: \"" + value
                            + "\"");
        }
    }

    @Override
    public int compareTo(StandardId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
