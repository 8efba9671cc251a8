// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
        FolderWalk walk = new FolderWalk(folder, limits.entries());
        Files.walkFileTree(folder, walk);
        Archive archive = new Archive(limits);
        for (Path path : walk.found()) {
            String name = folder.relativize(path)
                    .toString()
                    .replace(path.getFileSystem().getSeparator(), "/");
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw Archive.refused(
                        name, "no-plain-file", "规则包中只能有普通文件，不能有链接", "a pack holds plain files only, no links");
            }
            try (InputStream content = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
                archive.add(name, false, content);
            }
        }
        return new PackFiles(archive.files());
    }

    /**
     * Reads a zip or jar.
     *
     * @throws PackException if it is none, is damaged, or exceeds a limit
     */
    public static PackFiles ofArchive(byte[] archive, Limits limits) throws PackException {
        return new PackFiles(Archive.read(archive, limits));
    }

    /**
     * Takes files that were unpacked elsewhere.
     *
     * @throws PackException if a path is unsafe or a limit is exceeded
     */
    public static PackFiles of(Map<String, byte[]> files, Limits limits) throws PackException {
        Archive archive = new Archive(limits);
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            archive.add(file.getKey(), file.getValue());
        }
        return new PackFiles(archive.files());
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
