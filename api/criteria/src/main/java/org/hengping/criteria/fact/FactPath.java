// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a leaf declares to read: a plain fact ({@code degree}), or one field of every record of a list ({@code
 * papers[].level}).
 *
 * @param fact name of the fact or list
 * @param field name of the field, present exactly for lists
 */
public record FactPath(String fact, Optional<String> field) implements Comparable<FactPath> {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern FORM =
            Pattern.compile("([a-z][A-Za-z0-9]{0,63})(?:\\[\\]\\.([a-z][A-Za-z0-9]{0,63}))?");

    public FactPath {
        Objects.requireNonNull(field, "field");
        requireName(fact);
        field.ifPresent(FactPath::requireName);
    }

    /** Returns the path of a plain fact. */
    public static FactPath of(String fact) {
        return new FactPath(fact, Optional.empty());
    }

    /** Returns the path of a field over all records of a list. */
    public static FactPath of(String list, String field) {
        return new FactPath(list, Optional.of(field));
    }

    /**
     * Reads {@code name} or {@code name[].field}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static FactPath parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a fact path is \"name\" or \"list[].field\" in lower camel case: \"" + text + "\"");
        }
        return new FactPath(matcher.group(1), Optional.ofNullable(matcher.group(2)));
    }

    /**
     * Checks the form of a fact, field, parameter or table name: lower camel case, at most 64 characters.
     *
     * @return the same name
     * @throws IllegalArgumentException if it has another form
     */
    public static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name is lower camel case, at most 64 characters: \"" + name + "\"");
        }
        return name;
    }

    @Override
    public int compareTo(FactPath other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return field.map(name -> fact + "[]." + name).orElse(fact);
    }
}
