// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Stands in woven code for members whose cost depends on sizes: lists and arrays. A pattern as {@link Meter} is, defined anew for
 * each image. {@link WovenCalls} says how its methods are named.
 */
@SuppressWarnings({"rawtypes", "unchecked", "NonApiType"}) // stands in for erased descriptors
public final class ListCalls {
    private ListCalls() {}

    // --- java.util

    public static ArrayList newArrayList(int capacity) {
        Meter.array(capacity);
        return new ArrayList(capacity);
    }

    public static ArrayList newArrayList(Collection elements) {
        Meter.array(elements.size());
        return new ArrayList(elements);
    }

    /** A list that is full grows by half: over all growth three times its size, and more where it is copied at once. */
    public static boolean collectionAddAll(Collection list, Collection elements) {
        Meter.array(3 * Math.min(elements.size(), 1 << 26));
        return list.addAll(elements);
    }

    public static Object listRemove(List list, int index) {
        Meter.charge(4 + (list.size() >>> 3));
        return list.remove(index);
    }

    public static void listAdd(List list, int index, Object element) {
        Meter.charge(4 + (list.size() >>> 3));
        Meter.allocate(24);
        list.add(index, element);
    }

    public static void collectionClear(Collection list) {
        Meter.charge(4 + (list.size() >>> 2));
        list.clear();
    }

    public static boolean collectionContains(Collection list, Object sought) {
        return listIndexOf((List) list, sought) >= 0;
    }

    /** From the first element on, up to the first that the sought one equals. */
    public static int listIndexOf(List list, Object sought) {
        int index = 0;
        for (Object element : list) {
            Meter.charge(3);
            if (ObjectCalls.objectsEqualsWithin(sought, element)) {
                return index;
            }
            index++;
        }
        return -1;
    }

    public static List listCopyOf(Collection elements) {
        Meter.array(2 * Math.min(elements.size(), 1 << 26));
        return List.copyOf(elements);
    }

    public static List listOf(Object[] elements) {
        Meter.array(elements.length);
        return List.of(elements);
    }

    public static Iterator iterableIterator(Iterable iterable) {
        Meter.allocate(32);
        return iterable.iterator();
    }

    public static int[] arraysCopyOf(int[] array, int length) {
        return Arrays.copyOf(array, Meter.array(length));
    }

    public static long[] arraysCopyOf(long[] array, int length) {
        return Arrays.copyOf(array, Meter.array(length));
    }

    public static Object[] arraysCopyOf(Object[] array, int length) {
        return Arrays.copyOf(array, Meter.array(length));
    }

    public static void arraysFill(int[] array, int value) {
        Meter.charge(2 + (array.length >>> 3));
        Arrays.fill(array, value);
    }

    public static void arraysFill(long[] array, long value) {
        Meter.charge(2 + (array.length >>> 2));
        Arrays.fill(array, value);
    }
}
