// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A map that lists its keys in the order in which they were first put. Keys are {@link String}, {@link Long}, {@link
 * Integer} or {@link LocalDate}, all of one kind, so that finding one never calls an author's code; it takes one
 * comparison for each halving of the number of keys. Not thread-safe.
 *
 * @param <K> kind of the keys
 * @param <V> kind of the values
 */
public final class KeyedMap<K, V> {
    private final List<K> keys = new ArrayList<>();
    private final List<V> values = new ArrayList<>();
    /** Positions in {@code keys}, by ascending key. */
    private int[] ascending = new int[8];

    public KeyedMap() {}

    /**
     * Sets the value of a key.
     *
     * @throws IllegalArgumentException if the key is of a kind that is not named above, or of another kind than the others
     */
    public void put(K key, V value) {
        int found = search(key);
        if (found >= 0) {
            values.set(ascending[found], value);
            return;
        }
        int size = keys.size();
        if (size == ascending.length) {
            int[] wider = new int[2 * size];
            for (int i = 0; i < size; i++) {
                wider[i] = ascending[i];
            }
            ascending = wider;
        }
        int at = -found - 1;
        for (int i = size; i > at; i--) {
            ascending[i] = ascending[i - 1];
        }
        ascending[at] = size;
        keys.add(key);
        values.add(value);
    }

    /** Returns the value of a key. */
    public Optional<V> find(K key) {
        int found = search(key);
        return found < 0 ? Optional.empty() : Optional.ofNullable(values.get(ascending[found]));
    }

    /** Returns the value of a key, or the other value where it has none. */
    public V get(K key, V other) {
        int found = search(key);
        return found < 0 ? other : values.get(ascending[found]);
    }

    /** Tells whether the key has a value. */
    public boolean contains(K key) {
        return search(key) >= 0;
    }

    /** Returns the number of keys. */
    public int size() {
        return keys.size();
    }

    /** Returns the keys in the order in which they were first put; a new list. */
    public List<K> keys() {
        return new ArrayList<>(keys);
    }

    /** Returns the values in the order of {@link #keys()}; a new list. */
    public List<V> values() {
        return new ArrayList<>(values);
    }

    /** Returns the keys in ascending order; a new list. */
    public List<K> ascendingKeys() {
        List<K> sorted = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            sorted.add(keys.get(ascending[i]));
        }
        return sorted;
    }

    /** Returns the place of the key among the ascending ones, or -1 - the place where it would stand. */
    private int search(K key) {
        if (keys.isEmpty()) {
            compare(key, key);
        }
        int low = 0;
        int high = keys.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            int order = compare(keys.get(ascending[middle]), key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private static int compare(Object one, Object other) {
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        if (one instanceof Long a && other instanceof Long b) {
            return Long.compare(a.longValue(), b.longValue());
        }
        if (one instanceof Integer a && other instanceof Integer b) {
            return Integer.compare(a.intValue(), b.intValue());
        }
        if (one instanceof LocalDate a && other instanceof LocalDate b) {
            return a.compareTo(b);
        }
        throw new IllegalArgumentException("keys are String, Long, Integer or LocalDate, all of one kind");
    }
}
