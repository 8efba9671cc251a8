// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a pack by path. Immutable. Whoever unpacks them holds them to limits and safe paths: there is one reader
 * of archives, so that nobody can show the gate other files than those that are loaded.
 */
public final class PackFiles {
    private final SortedMap<String, byte[]> files;

    private PackFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** Takes files that were unpacked; contents are not to be changed. */
    public static PackFiles of(Map<String, byte[]> files) {
        return new PackFiles(new TreeMap<>(files));
    }

    /** Returns all paths, ascending, with {@code /} between their parts. */
    public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
    }

    /** Returns the content of a file; not to be changed. */
    public Optional<byte[]> content(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
