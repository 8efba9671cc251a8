// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a leaf declares to read: a plain fact ({@code degree}), or one field of every record of a list ({@code
 * papers[].level}). Facts of a unit begin with its namespace ({@code pinghu_labHours}).
 *
 * @param fact name of the fact or list
 * @param field name of the field, present exactly for lists
 */
public record FactPath(String fact, Optional<String> field) implements Comparable<FactPath> {
    private static final int LONGEST = 64;
    private static final Pattern FACT_NAME = Pattern.compile("(?:([a-z][a-z0-9]{1,15})_)?[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern FORM =
            Pattern.compile("((?:[a-z][a-z0-9]{1,15}_)?[a-z][A-Za-z0-9]{0,63})(?:\\[\\]\\.([a-z][A-Za-z0-9]{0,63}))?");

    public FactPath {
        Objects.requireNonNull(field, "field");
        requireFactName(fact);
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
     * Checks the form of a field, parameter or table name: lower camel case, at most 64 characters.
     *
     * @return the same name
     * @throws IllegalArgumentException if it has another form
     */
    public static String requireName(String name) {
        if (!isPlain(name)) {
            throw new IllegalArgumentException("a name is lower camel case, at most 64 characters: \"" + name + "\"");
        }
        return name;
    }

    /**
     * Checks the form of the name of a fact or code list: lower camel case, at most 64 characters; for those of a unit
     * with its namespace and an underscore before it, as in {@code pinghu_labHours}.
     *
     * @return the same name
     * @throws IllegalArgumentException if it has another form
     */
    public static String requireFactName(String name) {
        if (!isPlain(name) && !FACT_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name is lower camel case, at most 64 characters, after namespace_ if a unit's: \"" + name
                            + "\"");
        }
        return name;
    }

    /** By hand: every record of every dossier is looked at with this. */
    private static boolean isPlain(String name) {
        int length = name.length();
        boolean plain = length > 0 && length <= LONGEST && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
        for (int i = 1; plain && i < length; i++) {
            char unit = name.charAt(i);
            plain = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9');
        }
        return plain;
    }

    /** Returns the namespace of the name of a fact or code list; absent if it is one of the common ones. */
    public static Optional<String> namespaceOf(String name) {
        Matcher matcher = FACT_NAME.matcher(name);
        return matcher.matches() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
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
