// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.plugin.Finding;

/**
 * Stands in woven code for members whose cost depends on sizes: equality, order and texts, which would let the JDK call the plugin's own code. A pattern as {@link Meter} is, defined anew for
 * each image. {@link WovenCalls} says how its methods are named.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // stands in for erased descriptors
public final class ObjectCalls {
    private static final String PLACELESS = "?";

    private ObjectCalls() {}

    // --- java.lang.Object and what it stands for

    public static boolean objectEquals(Object one, Object other) {
        Objects.requireNonNull(one);
        return equal(one, other);
    }

    public static boolean objectsEquals(Object one, Object other) {
        return one == other || (one != null && equal(one, other));
    }

    private static boolean equal(Object one, Object other) {
        if (one instanceof String text) {
            return TextCalls.stringEquals(text, other);
        }
        if (one instanceof List<?> list) {
            return other instanceof List<?> second && listsEqual(list, second);
        }
        if (one instanceof Optional<?> optional) {
            if (!(other instanceof Optional<?> second)) {
                return false;
            }
            return (optional.isEmpty() || second.isEmpty())
                    ? optional.isEmpty() == second.isEmpty()
                    : objectsEqualsWithin(optional.get(), second.get());
        }
        if (one instanceof Value.TextValue text) {
            return other instanceof Value.TextValue second && TextCalls.stringEquals(text.value(), second.value());
        }
        if (one instanceof Finding finding) {
            Meter.charge(20L * finding.records().size());
        }
        Meter.charge(20);
        return one.equals(other);
    }

    static boolean objectsEqualsWithin(Object one, Object other) {
        enter();
        boolean same = objectsEquals(one, other);
        Meter.depth--;
        return same;
    }

    private static boolean listsEqual(List<?> one, List<?> other) {
        Meter.charge(10);
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            Meter.charge(2);
            if (!objectsEqualsWithin(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void enter() {
        Meter.depth++;
        if (Meter.depth > Meter.deepest) {
            Meter.outOfDepth();
        }
    }

    public static String objectToString(Object object) {
        Objects.requireNonNull(object);
        return text(object);
    }

    public static String stringValueOf(Object object) {
        return object == null ? "null" : text(object);
    }

    /** The text of what has one text everywhere; of anything else that is not the plugin's own a question mark. */
    private static String text(Object object) {
        if (object instanceof String text) {
            return text;
        }
        Meter.allocate(64);
        if (object instanceof List<?> list) {
            enter();
            StringBuilder out = new StringBuilder("[");
            for (int i = 0; i < list.size(); i++) {
                TextCalls.stringBuilderAppend(out, i == 0 ? "" : ", ");
                TextCalls.stringBuilderAppend(out, stringValueOf(list.get(i)));
            }
            Meter.depth--;
            return out.append(']').toString();
        }
        if (object instanceof Optional<?> optional) {
            return optional.isEmpty() ? "Optional.empty" : optionalText(optional);
        }
        boolean plain = object instanceof Long
                || object instanceof Integer
                || object instanceof Boolean
                || object instanceof Character
                || object instanceof LocalDate
                || object instanceof Decimal
                || object instanceof NodeId
                || object instanceof RecordId
                || object instanceof Enum<?>;
        Class<?> type = object.getClass();
        boolean own = type.getClassLoader() == ObjectCalls.class.getClassLoader()
                && !type.isHidden()
                && !(object instanceof Throwable);
        if (plain || own) {
            enter();
            String text = object.toString();
            Meter.depth--;
            return text;
        }
        return object instanceof Throwable ? type.getName() : PLACELESS;
    }

    private static String optionalText(Optional<?> optional) {
        enter();
        String inner = text(optional.get());
        Meter.depth--;
        Meter.allocate(8L * inner.length());
        return "Optional[" + inner + "]";
    }

    public static int comparableCompareTo(Comparable one, Object other) {
        if (one instanceof String text && other instanceof String second) {
            return TextCalls.stringCompareTo(text, second);
        }
        Meter.charge(5);
        return one.compareTo(other);
    }

    public static Object arrayClone(Object array) {
        if (array instanceof Object[] objects) {
            Meter.array(objects.length);
            return objects.clone();
        }
        if (array instanceof int[] ints) {
            Meter.array(ints.length);
            return ints.clone();
        }
        if (array instanceof long[] longs) {
            Meter.array(longs.length);
            return longs.clone();
        }
        if (array instanceof char[] chars) {
            Meter.array(chars.length);
            return chars.clone();
        }
        if (array instanceof byte[] bytes) {
            Meter.array(bytes.length);
            return bytes.clone();
        }
        if (array instanceof boolean[] booleans) {
            Meter.array(booleans.length);
            return booleans.clone();
        }
        throw new UnsupportedOperationException();
    }

    public static Enum enumValueOf(Class type, String name) {
        Object[] constants = type.getEnumConstants();
        Meter.array(constants.length);
        for (Object constant : constants) {
            if (TextCalls.stringEquals(((Enum) constant).name(), name)) {
                return (Enum) constant;
            }
        }
        throw new IllegalArgumentException();
    }

    // --- records: what javac leaves to the JDK at run time

    public static boolean recordEquals(Object[] mine, Object[] others) {
        for (int i = 0; i < mine.length; i++) {
            if (!objectsEqualsWithin(mine[i], others[i])) {
                return false;
            }
        }
        return true;
    }

    public static String recordToString(Object[] values, String name, String names) {
        StringBuilder out = new StringBuilder(name);
        String[] components = names.isEmpty() ? new String[0] : names.split(";", -1);
        for (int i = 0; i < components.length; i++) {
            out.append(i == 0 ? "[" : ", ").append(components[i]).append('=');
            TextCalls.stringBuilderAppend(out, stringValueOf(values[i]));
        }
        Meter.allocate(8L * out.length());
        return out.append(components.length == 0 ? "[]" : "]").toString();
    }
}
