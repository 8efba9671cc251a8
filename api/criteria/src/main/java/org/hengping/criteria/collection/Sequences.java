// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Operations on lists. No list that is given is changed; a list that is returned is new and may be changed by the caller.
 * Unless said otherwise a function is called once for each element, in the order of the list.
 */
public final class Sequences {
    private Sequences() {}

    /**
     * Returns the elements in ascending order; equal ones keep their order. A merge sort from below: runs of 1, 2, 4 …
     * elements are merged from left to right, and each step of a merge compares the heads of both runs once, the left one
     * first, while both have elements. A comparator that contradicts itself gives some order and never fails.
     */
    public static <T> List<T> sorted(List<? extends T> list, Comparator<? super T> order) {
        int size = list.size();
        List<T> from = new ArrayList<>(list);
        for (int run = 1; run < size && run > 0; run *= 2) {
            List<T> to = new ArrayList<>(size);
            for (int start = 0; start < size; start += 2 * run) {
                merge(from, to, start, Math.min(start + run, size), Math.min(start + 2 * run, size), order);
            }
            from = to;
        }
        return from;
    }

    private static <T> void merge(
            List<T> from, List<T> to, int start, int middle, int end, Comparator<? super T> order) {
        int left = start;
        int right = middle;
        while (left < middle && right < end) {
            if (order.compare(from.get(left), from.get(right)) <= 0) {
                to.add(from.get(left++));
            } else {
                to.add(from.get(right++));
            }
        }
        while (left < middle) {
            to.add(from.get(left++));
        }
        while (right < end) {
            to.add(from.get(right++));
        }
    }

    /** Returns the elements that pass the test. */
    public static <T> List<T> filter(List<? extends T> list, Predicate<? super T> test) {
        List<T> found = new ArrayList<>();
        for (T element : list) {
            if (test.test(element)) {
                found.add(element);
            }
        }
        return found;
    }

    /** Returns what the function makes of each element. */
    public static <T, R> List<R> map(List<? extends T> list, Function<? super T, ? extends R> function) {
        List<R> made = new ArrayList<>();
        for (T element : list) {
            made.add(function.apply(element));
        }
        return made;
    }

    /** Returns how many elements pass the test. */
    public static <T> int count(List<? extends T> list, Predicate<? super T> test) {
        int count = 0;
        for (T element : list) {
            if (test.test(element)) {
                count++;
            }
        }
        return count;
    }

    /**
     * Returns the exact sum of the numbers.
     *
     * @throws ArithmeticException if a partial sum leaves the range of {@code long}
     */
    public static <T> long sum(List<? extends T> list, ToLongFunction<? super T> number) {
        long sum = 0;
        for (T element : list) {
            sum = Math.addExact(sum, number.applyAsLong(element));
        }
        return sum;
    }

    /** Tells whether an element passes the test; the test is called up to the first that does. */
    public static <T> boolean anyMatch(List<? extends T> list, Predicate<? super T> test) {
        return first(list, test).isPresent();
    }

    /** Tells whether all elements pass the test; the test is called up to the first that does not. */
    public static <T> boolean allMatch(List<? extends T> list, Predicate<? super T> test) {
        for (T element : list) {
            if (!test.test(element)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the first element that passes the test; the test is called up to that element.
     *
     * @throws NullPointerException if that element is {@code null}
     */
    public static <T> Optional<T> first(List<? extends T> list, Predicate<? super T> test) {
        for (T element : list) {
            if (test.test(element)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** Returns the elements of one list, then those of the other. */
    public static <T> List<T> joined(List<? extends T> one, List<? extends T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Returns the first elements, at most so many. */
    public static <T> List<T> firstOf(List<? extends T> list, int most) {
        List<T> found = new ArrayList<>();
        for (int i = 0; i < list.size() && i < most; i++) {
            found.add(list.get(i));
        }
        return found;
    }
}
