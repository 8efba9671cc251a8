// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The files of a pack by path, taken from a folder, zip or jar within limits. Immutable. */
public final class PackFiles {
    /**
     * What a pack may be at most.
     *
     * @param entries number of entries, folders included
     * @param archiveBytes size of the archive itself
     * @param fileBytes size of one file, unpacked
     * @param totalBytes size of all files together, unpacked
     */
    public record Limits(int entries, long archiveBytes, long fileBytes, long totalBytes) {
        /** What holds where nothing else is said: 1000 entries, 16 MiB packed, 4 MiB a file, 32 MiB in all. */
        public static final Limits USUAL = new Limits(1_000, 16L << 20, 4L << 20, 32L << 20);
    }

    private final SortedMap<String, byte[]> files;

    private PackFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Reads all files beneath a folder.
     *
     * @throws PackException if a limit is exceeded or a file cannot be part of a pack
     * @throws IOException if the folder cannot be read
     */
    public static PackFiles ofFolder(Path folder, Limits limits) throws PackException, IOException {
        return new PackFiles(new TreeMap<>());
    }

    /**
     * Reads a zip or jar.
     *
     * @throws PackException if it is none, is damaged, or exceeds a limit
     */
    public static PackFiles ofArchive(byte[] archive, Limits limits) throws PackException {
        return new PackFiles(new TreeMap<>());
    }

    /** Returns all paths, ascending, with {@code /} between their parts. */
    public SortedSet<String> paths() {
        return java.util.Collections.unmodifiableSortedSet((SortedSet<String>) files.keySet());
    }

    /** Returns the content of a file; not to be changed. */
    public Optional<byte[]> content(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
