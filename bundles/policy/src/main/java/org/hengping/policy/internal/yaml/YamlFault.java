// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.yaml;

/** Something in a YAML file that is not as expected, with its place. */
public final class YamlFault extends Exception {
    private final String place;
    private final String expected;

    YamlFault(String place, String expected) {
        super(place + ": " + expected);
        this.place = place;
        this.expected = expected;
    }

    /** Makes a fault of a whole file. */
    public static YamlFault inFile(String file, String expected) {
        return new YamlFault(file, expected);
    }

    /** Returns {@code file:line:column}. */
    public String place() {
        return place;
    }

    /** Returns what is wrong and what is expected. */
    public String expected() {
        return expected;
    }
}
