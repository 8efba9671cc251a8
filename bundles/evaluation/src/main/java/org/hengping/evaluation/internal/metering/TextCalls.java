// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

/**
 * Stands in woven code for members whose cost depends on sizes: strings. A pattern as {@link Meter} is, defined anew for
 * each image. {@link WovenCalls} says how its methods are named.
 */
public final class TextCalls {
    private TextCalls() {}

    // --- java.lang.String

    public static boolean stringEquals(String one, Object other) {
        if (other instanceof String second && second.length() == one.length()) {
            Meter.charge(equalsWork(one.length()));
        }
        return one.equals(other);
    }

    public static long stringEqualsAhead(String one, Object other, long left) {
        if (!(other instanceof String second)) {
            return left;
        }
        // all ones where the lengths are the same: a branch here would often be foretold wrongly
        int same = ((one.length() ^ second.length()) - 1) >> 31;
        int units = equalsWork(one.length()) & same;
        long after = left - units;
        return after < 0 && units > 0 ? Meter.charge(units, left) : after;
    }

    /** Units of work of comparing two strings of the same length. */
    static int equalsWork(int length) {
        return 2 + (length >>> 3);
    }

    public static int stringCompareTo(String one, String other) {
        Meter.charge(4 + (Math.min(one.length(), other.length()) >>> 2));
        return one.compareTo(other);
    }

    /** A string keeps its hash code; it is paid for each time, or the second time would be cheaper. */
    public static int stringHashCode(String text) {
        Meter.charge(2 + (text.length() >>> 2));
        return text.hashCode();
    }

    public static boolean stringStartsWith(String text, String start) {
        Meter.charge(2 + (start.length() >>> 3));
        return text.startsWith(start);
    }

    public static long stringStartsWithAhead(String text, String start, long left) {
        return Meter.charge(2 + (start.length() >>> 3), left);
    }

    public static boolean stringEndsWith(String text, String end) {
        Meter.charge(2 + (end.length() >>> 3));
        return text.endsWith(end);
    }

    public static boolean stringContains(String text, CharSequence part) {
        return stringIndexOf(text, part instanceof String string ? string : charSequenceToString(part)) >= 0;
    }

    public static int stringIndexOf(String text, String part) {
        search(text, part);
        return text.indexOf(part);
    }

    public static int stringIndexOf(String text, int point) {
        Meter.charge(2 + (text.length() >>> 2));
        return text.indexOf(point);
    }

    public static int stringIndexOf(String text, int point, int from) {
        Meter.charge(2 + (text.length() >>> 2));
        return text.indexOf(point, from);
    }

    public static int stringLastIndexOf(String text, String part) {
        search(text, part);
        return text.lastIndexOf(part);
    }

    /** The worst that a search by trying every place can take. */
    private static void search(String text, String part) {
        Meter.charge(4 + text.length() * (1L + part.length()));
    }

    public static String stringSubstring(String text, int from) {
        return stringSubstring(text, from, text.length());
    }

    public static String stringSubstring(String text, int from, int to) {
        chars(Math.max(0L, (long) to - from));
        return text.substring(from, to);
    }

    public static String stringTrim(String text) {
        chars(text.length());
        return text.trim();
    }

    public static String stringConcat(String text, String more) {
        chars((long) text.length() + more.length());
        return text.concat(more);
    }

    public static String stringReplace(String text, char before, char after) {
        chars(text.length());
        return text.replace(before, after);
    }

    public static char[] stringToCharArray(String text) {
        chars(text.length());
        return text.toCharArray();
    }

    public static String newString(char[] chars) {
        chars(chars.length);
        return new String(chars);
    }

    public static String newString(char[] chars, int offset, int count) {
        chars(Math.max(0, count));
        return new String(chars, offset, count);
    }

    public static String charSequenceToString(CharSequence text) {
        chars(text.length());
        return text.toString();
    }

    private static void chars(long length) {
        Meter.allocate(40 + 2 * length);
    }

    /** Joins as javac's {@code +} does: {@code \1} in the recipe stands for the next value, {@code \2} for a constant. */
    public static String joined(String recipe, Object[] values) {
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            stringBuilderAppend(out, c == 1 ? ObjectCalls.stringValueOf(values[next++]) : String.valueOf(c));
        }
        chars(out.length());
        return out.toString();
    }

    // --- java.lang.StringBuilder: it doubles when it is full

    public static StringBuilder newStringBuilder(String text) {
        Meter.allocate(64 + 8L * text.length());
        return new StringBuilder(text);
    }

    public static StringBuilder stringBuilderAppend(StringBuilder out, String text) {
        Meter.allocate(8L * (text == null ? 4 : text.length()));
        return out.append(text);
    }

    public static StringBuilder stringBuilderAppend(StringBuilder out, Object object) {
        return stringBuilderAppend(out, ObjectCalls.stringValueOf(object));
    }

    public static StringBuilder stringBuilderAppend(StringBuilder out, CharSequence text) {
        return stringBuilderAppend(out, text == null ? "null" : charSequenceToString(text));
    }

    public static String stringBuilderToString(StringBuilder out) {
        chars(out.length());
        return out.toString();
    }
}
