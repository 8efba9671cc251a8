// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a standard, ordered by its three numbers.
 *
 * @param major changed when what is asked becomes something else
 * @param minor changed when a threshold moves
 * @param micro changed when only texts are mended
 */
public record StandardVersion(int major, int minor, int micro) implements Comparable<StandardVersion> {
    private static final Pattern FORM =
            Pattern.compile("(0|[1-9][0-9]{0,4})\\.(0|[1-9][0-9]{0,4})\\.(0|[1-9][0-9]{0,4})");

    public StandardVersion {
        if (major < 0 || minor < 0 || micro < 0) {
            throw new IllegalArgumentException("a version has no negative number");
        }
    }

    /**
     * Reads {@code major.minor.micro}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static StandardVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a version is three numbers such as 1.0.0: \"" + text + "\"");
        }
        return new StandardVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    @Override
    public int compareTo(StandardVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = Integer.compare(minor, other.minor);
        return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : Integer.compare(micro, other.micro);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + micro;
    }
}
