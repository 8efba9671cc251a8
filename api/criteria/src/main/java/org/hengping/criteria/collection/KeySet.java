// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.collection;

import java.util.List;

/**
 * A set of keys as {@link KeyedMap} has them, listed in the order in which they were first added. Not thread-safe.
 *
 * @param <K> kind of the keys
 */
public final class KeySet<K> {
    private final KeyedMap<K, Boolean> keys = new KeyedMap<>();

    public KeySet() {}

    /**
     * Adds a key.
     *
     * @return whether it is new
     * @throws IllegalArgumentException if the key is of a kind that is not allowed, or of another kind than the others
     */
    public boolean add(K key) {
        boolean fresh = !keys.contains(key);
        if (fresh) {
            keys.put(key, Boolean.TRUE);
        }
        return fresh;
    }

    /** Adds all keys of a list. */
    public void addAll(List<? extends K> list) {
        for (K key : list) {
            add(key);
        }
    }

    /** Tells whether the key was added. */
    public boolean contains(K key) {
        return keys.contains(key);
    }

    /** Returns the number of keys. */
    public int size() {
        return keys.size();
    }

    /** Returns the keys in the order in which they were added; a new list. */
    public List<K> keys() {
        return keys.keys();
    }

    /** Returns the keys in ascending order; a new list. */
    public List<K> ascending() {
        return keys.ascendingKeys();
    }
}
